const AREAS = ['Bolig', 'Arbejde', 'Uddannelse', 'Sundhed', 'Transport', 'Kultur', 'Digital adgang', 'Børn og familie', 'Retssikkerhed']
const DOES = ['Kortere ventetid på', 'Nye vejledere til', 'Et fælles register over', 'Forsøg med', 'Bedre tilsyn med']
const WHAT = [
  'hjælpemidler',
  'ledsagere',
  'tolke',
  'små boliger',
  'praktikpladser',
  'handicapbiler',
  'lette tekster',
  'aflastning',
  'rampe og elevator',
  'høreanlæg',
  'førerhunde',
]
const OWNERS = ['Boligstyrelsen', 'Arbejdsmarkedsstyrelsen', 'Skolestyrelsen', 'Sundhedsstyrelsen', 'Trafikstyrelsen']

const area = (at: number): string => AREAS[at % AREAS.length] ?? ''

/** An initiative as the report prints it. Every ninth says no time: the document's own fault, which a person must look at. */
function sheet(number: string, at: number): string {
  const title = `${DOES[at % DOES.length]} ${WHAT[at % WHAT.length]}`
  const time = at % 9 === 8 ? '' : `Tidshorisont\n\n${2024 + (at % 4)}-${2027 + (at % 3)}\n\n`
  return `${number} ${title}

Målgruppen for indsatsen

Voksne og børn, der bruger ${WHAT[at % WHAT.length]} til hverdag, fest og arbejde.

Beskrivelse af initiativ

Staten går sammen med fem kommuner om ${WHAT[at % WHAT.length]}, og efter ${2 + (at % 3)} år fortæller vi, hvad der lykkedes.

Ansvarlig myndighed

${OWNERS[at % OWNERS.length]}

${time}Økonomiske konsekvenser

Der er afsat ${1 + (at % 7)},${at % 10} mio. kr. til arbejdet.
`
}

/** A national report of our own invention: nine areas, and so many initiatives in all. */
export function inventedReport(initiatives: number): string {
  const parts = AREAS.map((_, areaAt) => {
    const mine = Array.from({ length: initiatives }, (_, at) => at).filter(at => at % AREAS.length === areaAt)
    return `${areaAt + 1}. ${area(areaAt)}\n\n${mine.map((at, order) => sheet(`${areaAt + 1}.${order + 1}`, at)).join('\n')}`
  })
  return `Handicapredegørelse for Prøvland 2024-2027\n\n${parts.join('\n')}`
}
