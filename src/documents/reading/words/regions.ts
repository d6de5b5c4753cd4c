/** What the text under a heading, or after a sentence that ends in a colon, is a list of. */
export type Region = 'initiatives' | 'priorities' | 'remarks' | 'goals' | 'experience' | 'introduction' | 'vision' | 'figures'

/** Whole words: \b knows only ASCII, and half of these begin or end in æ, ø or å. */
const words = (alternatives: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${alternatives})(?![\\p{L}-])`, 'u')
const opening = (alternatives: string): RegExp => new RegExp(`^(?:${alternatives})(?![\\p{L}-])`, 'u')

/**
 * Tried in this order: "Udvalgte initiativer under de særlige prioriteringer" is about initiatives,
 * "Handicaprådets bemærkninger til initiativerne" about remarks.
 */
const signs: readonly (readonly [Region, RegExp])[] = [
  ['remarks', /(?:bemærkning|høringssvar|høringsudtalelse|merknad|yttrande|remissvar)(?:er|erne|en|ar)?(?!\p{L})/u],
  ['experience', words('erfaring(?:er|erne|en)?|erfarenhet(?:er|erna)?')],
  [
    'initiatives',
    words(
      '(?:del|enkelt)?(?:initiativ(?:er|erne)?|indsatser(?:ne)?|tiltag(?:ene)?|handlinger(?:ne)?|aktiviteter(?:ne)?|projekter(?:ne)?|tiltak(?:ene)?|innsatser|insatser(?:na)?|åtgärder(?:na)?)|(?:det|sådan|så) (?:gør|gjør|gör) vi|det vil vi gøre',
    ),
  ],
  [
    'priorities',
    words(
      'prioritering(?:er|erne|ar)?|prioritet(?:er)?|særligt? fokus|pejlemærker(?:ne)?|delmål(?:ene)?|ambition(?:er|erne)?|vi vil|det vil vi|vi vill|det vill vi|(?:vil|skal) prioritere|vill prioritera',
    ),
  ],
  [
    'goals',
    words(
      'målsætning(?:er|erne)|temaer(?:ne)?|fokusområder(?:ne)?|indsatsområder(?:ne)?|mål(?:ene)?|målsettinger|satsningsområder|målområden|fokusområden|hovedmål',
    ),
  ],
  ['vision', opening('(?:vores |vår |kommunens )?(?:visjon|vision)(?:en|er)?')],
  [
    'introduction',
    opening(
      'indledning|forord|baggrund|resumé|resume|sammenfatning|læsevejledning|indhold|indholdsfortegnelse|om (?:redegørelsen|planen|handleplanen|handlingsplanen|politikken|rapporten|dette dokument|strategien)|opfølgning|organisering|økonomi|evaluering|implementering|bilag|konklusion|afslutning|den videre proces|proces|lovgrundlag|rammer|ordliste|kilder|litteratur|kontakt|innledning|bakgrunn|innhold|sammendrag|oppfølging|inledning|bakgrund|innehåll|sammanfattning|uppföljning|bilaga|introduktion|metode|definitioner|begreber',
    ),
  ],
]

/** What a heading's words say its text is, the deciding word first. */
export const regionOf = (heading: string): Region | undefined => {
  const said = heading.toLowerCase().replace(/^[\d.]+\)?\s+/, '')
  return signs.find(([, sign]) => sign.test(said))?.[0]
}

/** Headings that stand before, after or beside the plan itself, and never are a goal of it. */
export const isOutside = (region: Region | undefined): boolean =>
  region === 'introduction' || region === 'experience' || region === 'remarks' || region === 'vision'

/** The same by a heading's words. A heading already read knows its region, and need not be read again. */
export const isOutsidePlan = (heading: string): boolean => isOutside(regionOf(heading))
