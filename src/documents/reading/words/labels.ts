/** The fields that plans print beside an initiative, whatever they call them. */
export type FieldKey =
  | 'title'
  | 'number'
  | 'description'
  | 'aim'
  | 'background'
  | 'targetGroup'
  | 'responsible'
  | 'partners'
  | 'timeframe'
  | 'funding'
  | 'goal'
  | 'success'
  | 'status'
  /** A label of the document's own that tells us nothing. */
  | 'other'

const list = (words: string): readonly string[] => words.split('|')

/**
 * The printed names of each field: Danish, Norwegian and Swedish, in lower case without closing punctuation.
 * Words that mean the same in two languages stand once.
 */
const printed: Readonly<Record<Exclude<FieldKey, 'other'>, readonly string[]>> = {
  title: list(
    'initiativ|initiativets navn|initiativets titel|navn på initiativ|indsats|indsatsens navn|indsatsens titel|navn på indsats|titel|overskrift|projekt|projektnavn|tiltak|tiltakets navn|innsats|insats|insatsens namn|åtgärd|tiltag|handling',
  ),
  number: list('nr|nr.|nummer|indsats nr|initiativ nr'),
  description: list(
    'beskrivelse|kort beskrivelse|beskrivelse af initiativ|beskrivelse af initiativet|beskrivelse af indsats|beskrivelse af indsatsen|beskrivelse af tiltag|beskrivelse af tiltaget|beskrivelse af projektet|initiativbeskrivelse|indsatsbeskrivelse|projektbeskrivelse|indhold|indholdet|hvad|hvad gør vi|hvad vil vi|hvad vil vi gøre|hvad skal der ske|hvad skal vi gøre|det gør vi|det vil vi gøre|sådan gør vi|hvordan|hvordan gør vi|konkret indsats|konkrete indsatser|indsatsen|initiativet|om indsatsen|om initiativet|handlinger|aktiviteter|aktivitet|konkrete aktiviteter|konkrete handlinger|konkrete tiltag|konkret handling|opgave|opgaver|metode|fremgangsmåde|løsning|tiltaget|beskrivelse av tiltaket|beskrivelse av tiltak|innhold|hva|hva skal gjøres|hva gjør vi|hvordan gjør vi det|gjennomføring|beskrivning|beskrivning av insatsen|beskrivning av åtgärden|innehåll|vad ska göras|vad gör vi|så gör vi|hur gör vi|hur|hur ska det göras|hvordan skal det gjøres|genomförande|aktiviteter og handlinger|hovedaktiviteter|indsatser|delindsatser|tiltak og aktiviteter|aktivitet/indsats|hvad gør vi konkret|hvad indebærer det|hvad går det ud på|kort om indsatsen|kort om initiativet|vores indsats|indsats/handling|handling/indsats|tiltag/handling|handlinger og aktiviteter|konkretisering|sådan vil vi gøre|hva innebærer det|hva skal vi gjøre|vad innebär det|åtgärder',
  ),
  aim: list(
    'formål|formålet|formål med indsatsen|formål med initiativet|formål og mål|mål|målet|målet med indsatsen|målet med initiativet|mål for indsatsen|mål og formål|delmål|effektmål|hvorfor|hvorfor gør vi det|det vil vi opnå|hvad vil vi opnå|det ønsker vi at opnå|forventet effekt|forventede effekter|forventet resultat|forventede resultater|resultatmål|hva vil vi oppnå|hva ønsker vi å oppnå|vad vill vi uppnå|det vill vi uppnå|ønsket effekt|effekt|hensigt|hensikt|målsetting|mål for tiltaket|syfte|syftet|mål med insatsen|förväntad effekt|förväntat resultat|varför|formål/mål|mål/formål|mål og effekt|ønsket resultat|ønskede resultater|målbillede|ønsket virkning|ønsket effekt og resultat',
  ),
  background: list(
    'baggrund|baggrunden|baggrund for indsatsen|baggrund for initiativet|udfordring|udfordringen|problemstilling|bakgrunn|bakgrund|utfordring|utmaning|nuværende situation',
  ),
  targetGroup: list(
    'målgruppe|målgruppen|målgrupper|målgruppe for indsatsen|målgruppen for indsatsen|målgruppen for initiativet|målgruppe for initiativet|indsatsens målgruppe|hvem er målgruppen|for hvem|hvem er det for|til hvem|målgruppe for tiltaket|målgrupp|målgruppen för insatsen|för vem|for whom|hvem er indsatsen for|hvem gælder det|hvem handler det om|brukergruppe|brugergruppe|berørte borgere|målgruppe og omfang',
  ),
  responsible: list(
    'ansvarlig|ansvarlige|ansvar|ansvarlig forvaltning|ansvarlige forvaltninger|ansvarlig enhed|ansvarlige enheder|ansvarlig afdeling|ansvarlige afdelinger|ansvarligt center|ansvarlige centre|ansvarligt område|ansvarligt fagområde|ansvarlig myndighed|ansvarlige myndigheder|ansvarligt ministerium|ansvarlige ministerier|ansvarlig styrelse|ansvarligt udvalg|ansvarlig part|ansvarlig for indsatsen|ansvarlig for initiativet|ansvarlig for udførelse|ansvarsfordeling|ansvarsområde|hovedansvarlig|hovedansvar|overordnet ansvar|udførende|udførende enhed|projektejer|ejer|forankring|organisatorisk forankring|organisering|forvaltning|forvaltninger|enhed|ministerium|ministerier|styrelse|aktør|aktører|hvem|hvem gør det|hvem gør hvad|hvem har ansvaret|hvem er ansvarlig|hvem er ansvarlige|tovholder|tovholdere|ansvarlig tovholder|ansvarlig/tovholder|ansvar og tovholder|ansvarlig leder|direktørområde|center|afdeling|område|ansvarleg|ansvarlig etat|ansvarlig avdeling|ansvarlig enhet|ansvarlig virksomhet|hvem har ansvar|ansvarig|ansvariga|ansvarig nämnd|ansvarig förvaltning|ansvarig enhet|ansvarig avdelning|huvudansvarig|vem ansvarar|vem|ansvarlig aktør|ansvarlig chef|ansvarlig direktør|ansvarligt fagcenter|ansvarlig fagforvaltning|fagforvaltning|fagcenter|opgaveansvarlig|indsatsansvarlig|initiativansvarlig|projektansvarlig|udføres af|udføres af hvem|placering af ansvar|ansvarlig for opgaven|ansvarlig afd|ansv|hvem står for det|ansvarlig instans|ansvarig funktion|ansvarig part',
  ),
  partners: list(
    'samarbejdspartnere|samarbejdspartner|samarbejdsparter|samarbejde|samarbejde med|i samarbejde med|øvrige aktører|øvrige parter|andre aktører|involverede|involverede parter|involverede forvaltninger|involverede aktører|interessenter|deltagere|medvirkende|medansvarlig|medansvarlige|inddragelse|samarbeidspartnere|samarbeidspartner|samarbeid med|medvirkning|samverkan|samverkanspartner|samarbetspartner|samarbetsparter|partnere|hvem samarbejder vi med|samarbejder med|hvem er med|inddragede parter|bidrager|bidragydere|øvrige involverede|medspillere|sammen med',
  ),
  timeframe: list(
    'tidshorisont|tidshorisonten|tidsplan|tidsplanen|tidsramme|tid|tider|frist|frister|tidsfrist|deadline|periode|perioden|projektperiode|indsatsperiode|tidspunkt|tidsperspektiv|tidsperiode|hvornår|start|startdato|start og slut|opstart|oppstart|slutt|varighed|iværksættelse|iværksættes|gennemføres|milepæle|milepæl|tidsplan og milepæle|deadline/tidsplan|forventet afslutning|slut|igangsættes|tidsplan/deadline|tidspunkt for gennemførelse|når|gjennomføres|tidslinje|framdrift|tidsperiod|tidsram|tidram|när|start och slut|klart|slutdatum|status/tidsplan|tidsangivelse|hvornår sker det|hvornår gør vi det|hvornår er det færdigt|hvornår er vi færdige|gennemførelse|forventet gennemførelse|forventet opstart|frist for gennemførelse|år|årstal|slutdato|start/slut|opstart og afslutning|igangsætning|igangsættelse|ibrugtagning|tidshorisont for indsatsen|når skal det skje|gjennomføringstid|när ska det göras|tidsplanering',
  ),
  funding: list(
    'økonomi|økonomiske konsekvenser|økonomisk konsekvens|økonomien|økonomisk ramme|økonomiske rammer|finansiering|finansieringen|økonomi og finansiering|ressourcer|ressourceforbrug|budget|udgift|udgifter|omkostninger|bevilling|bevillinger|midler|pris|afsatte midler|økonomi og ressourcer|økonomi/ressourcer|hvad koster det|økonomiske forhold|ressurser|kostnad|kostnader|økonomiske konsekvensar|finansiering og ressurser|ekonomi|ekonomiska konsekvenser|resurser|kostnad och finansiering|beløb|ramme|penge|pengene|udgifter og finansiering|bevilget beløb|afsat beløb|afsat|estimeret udgift|anslået udgift|forventet udgift|anlægsudgift|driftsudgift|samlet økonomi|hvor meget|hvem betaler|hvor kommer pengene fra|økonomisk overslag|kostnadsramme|penger|hva koster det|medel|pengar|beräknad kostnad|vad kostar det|økonomi og finansieringskilde|finansieringskilde',
  ),
  goal: list(
    'målsætning|understøtter målsætning|understøtter mål|målsætning i politikken|politisk mål|politisk målsætning|tilknytning til politikken|sammenhæng til politikken|kobling til politikken|tema|temaer|fokusområde|indsatsområde|pejlemærke|overordnet mål|strategisk mål|hovedmål|målsättning|övergripande mål|inriktningsmål|strategiskt mål|insatsområde|huvudmål|huvudområde|satsningsområde|satsingsområde|målområde|målområde i policyn|handicapkonventionen|fn-konventionen|artikel|verdensmål|mål i politikken|politikkens mål|mål i handicappolitikken|relation til politikken|fokuspunkt|hører under|hører til',
  ),
  success: list(
    'succeskriterium|succeskriterier|succeskriterie|kriterier for succes|måltal|målepunkt|målepunkter|indikator|indikatorer|evaluering|opfølgning|opfølgning og evaluering|hvordan måler vi|hvordan følger vi op|sådan følger vi op|sådan måler vi|måling|resultat|resultater|tegn|tegn på succes|suksesskriterier|oppfølging|uppföljning|indikatorer och mått|utvärdering|tegn på effekt|leverancer|leverance|mått|mätetal|målepunkter og indikatorer|effektmål og indikatorer|måling/opfølgning|opfølgning/evaluering|effektmåling|dokumentation|afrapportering|rapportering|hvordan ved vi, at det lykkes|hvornår er vi lykkedes|hvordan følges der op|milepæle og opfølgning',
  ),
  status: list(
    'status|status på indsatsen|status på initiativet|fremdrift|hvad er der sket|hvad har vi gjort|uppföljning av status|bemærkninger|bemærkning|kommentar|kommentarer|noter|lägesrapport|nuläge|framsteg|statusrapport|fremdriftsstatus|trafiklys|signal|statusfarve|farve|vurdering|hvor langt er vi|hvor er vi nu|næste skridt|det videre arbejde|statusbeskrivelse|status for indsatsen|merknader|kommentarer til status',
  ),
}

const exact = new Map<string, FieldKey>()
for (const [key, words] of Object.entries(printed) as [FieldKey, readonly string[]][])
  for (const word of words) if (!exact.has(word)) exact.set(word, key)

/** Longer printings that no list can hold ("Hvilken målsætning i … understøtter initiativet"): short, and built on a word that decides. */
const built: readonly (readonly [RegExp, FieldKey])[] = [
  [/^hvilke[nt]? (?:mål|målsætning|tema|fokusområde)\p{L}*\s.*(?:understøtte|bidrage)\p{L}*/u, 'goal'],
  [/^(?:hvilke|hvilken|hvilket) .*(?:forvaltning|enhed|afdeling|ministerium)\p{L}*.*ansvar\p{L}*/u, 'responsible'],
  [/^ansvarlige?t? (?:for|i|forvaltning|enhed|afdeling|center|ministerium)\b/u, 'responsible'],
  [/^(?:primær|sekundær)t? ansvarlig/u, 'responsible'],
  [/^målgrupp\p{L}* (?:for|för|er|til|till) /u, 'targetGroup'],
  [/^tids(?:horisont|plan|ramme)\p{L}*(?: (?:for|og) .*)?$/u, 'timeframe'],
  [/^økonomi(?:en|ske)?(?: (?:og|for|i) .*)?$/u, 'funding'],
  [/^beskriv\p{L}+ (?:af|av) /u, 'description'],
  [/^formål\p{L}* med /u, 'aim'],
]

const longestLabel = 80

const dated = /^(status)(?: (?:pr\.|per|i))?(?: (?:d\.|den))?(?: \d{1,2}\.?)?(?: \p{L}+)? (?:19|20)\d\d(?=[\s:]*$)/u

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\d+[.)]\s+/, '')
    .replace(/\s*\([^()]{1,30}\)(?=[\s:]*$)/u, '')
    // "Status oktober 2026" is the status.
    .replace(dated, '$1')
    .replace(/[\s:?.–-]+$/, '')

/** The field that a listed label names, word for word. */
export const exactField = (text: string): FieldKey | undefined => (/^\p{Lu}/u.test(text) ? exact.get(keyOf(text)) : undefined)

const firstWords = new Set([...exact.keys()].map(label => label.split(' ')[0]))

/** Whether some label begins with the text's first word: a quick no for most lines. */
export const mayOpenLabel = (text: string): boolean => {
  const end = text.search(/[\s:]/)
  return firstWords.has((end < 0 ? text : text.slice(0, end)).toLowerCase())
}

/** For a label that no list holds: the field its stem speaks of. */
const stems: readonly (readonly [RegExp, FieldKey])[] = [
  [/målgru?pp|brukergruppe|for hvem|för vem/u, 'targetGroup'],
  [/ansvar|tovholder|udfører|ägare|eier|forankr/u, 'responsible'],
  [/tid|frist|periode|hvornår|deadline|datum|dato|start|framdrift/u, 'timeframe'],
  [/økonom|ekonom|finans|budget|budsjett|kostn|omkostn|ress?ur|ressourc|bevilling/u, 'funding'],
  [/beskriv|indhold|innhold|innehåll|aktivitet|handling|hvad|hva |vad |hvordan|hur /u, 'description'],
  [/formål|hensi[gk]t|syfte|hvorfor|varför|mål/u, 'aim'],
  [/samarbe|partner|aktør|aktör|samverk/u, 'partners'],
]

export const guessField = (text: string): FieldKey => stems.find(([stem]) => stem.test(text.toLowerCase()))?.[1] ?? 'other'

/** The field a whole line names, or undefined. A line that ends as a sentence names none. */
export const fieldNamed = (text: string): FieldKey | undefined => {
  if (text.length > longestLabel || /[.,;!]$/.test(text)) return undefined
  if (!/^(?:\d+[.)]\s+)?\p{Lu}/u.test(text)) return undefined
  const key = keyOf(text)
  const found = exact.get(key)
  if (found) return found
  return built.find(([pattern]) => pattern.test(key))?.[1]
}

/** Fields that only a record has. A section with none of them is not one, however many "Mål" and "Aktiviteter" it prints. */
export const strongFields: ReadonlySet<FieldKey> = new Set(['responsible', 'timeframe', 'funding', 'targetGroup'])
