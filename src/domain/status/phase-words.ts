import type { Phase } from '../status.ts'
import { parseStatedDate } from '../timeframe.ts'

/** What a text says outright of the phase of the work it tells about, and the sentence that says it. */
export type PhaseSaid = {
  readonly phase: Phase
  readonly sentence: string
  /** The day in that sentence, of what it says is completed. */
  readonly completedOn: string | null
  /** Another sentence says another phase. */
  readonly isContradicted: boolean
}

/** The work itself, in the four languages: "der er gennemført tre kurser" says nothing of the whole. */
const WORK =
  '(?:(?:hele|selve|dette|denne|det|den|this|the) )?' +
  '(?:initiativ(?:et)?|indsats(?:en)?|projekt(?:et)?|arbejde(?:t)?|aktivitet(?:en)?|tiltag(?:et)?|tiltak(?:et)?|innsats(?:en)?|' +
  'prosjekt(?:et)?|arbeid(?:et)?|insats(?:en)?|åtgärd(?:en)?|arbete(?:t)?|initiative|project|work)'
const IS = '(?:er|blev|ble|är|is|was|has been|har været|har vært|har varit|er blevet|er blitt|har blivit)'
const LIGHTLY = '(?:(?:nu|nå|dermed|siden|efterfølgende|formelt|helt|fuldt|allerede|godt|fortsat|fortsatt|stadig|fortfarande|now|fully) )*'
/** A word alone is a status too, if nothing but a time or a full stop follows it: "Afsluttet i juni." */
const ALONE = '(?=$|[.,;:!]| (?:i|den|pr|per|ultimo|primo|som planlagt|efter planen|in|on)\\b)'

const says = (words: string) => new RegExp(`^(?:status: ?)?(?:${WORK} ${IS} ${LIGHTLY}(?:${words})\\b|(?:er )?(?:${words})${ALONE})`, 'iu')

/** In the order they are asked: what is over and taken into operation is in operation, and "not begun" is not "begun". */
const PATTERNS: readonly (readonly [Phase, RegExp])[] = [
  [
    'not-begun',
    says(
      '(?:endnu |ennå |ännu )?(?:ikke|inte|not)(?: endnu| ennå| ännu| yet)? (?:begyndt|påbegyndt|igangsat|iværksat|startet|sat i gang|påbegynt|satt i gang|startad|startat|påbörja[dt]|begun|started)',
    ),
  ],
  ['given-up', says('opgivet|droppet|bortfaldet|nedlagt|nedlagd|avbrutt|avbruten|abandoned')],
  [
    'operations',
    says(
      '.{0,40}(?:overgået|gået over|overført|overgått|övergått) (?:til|till) .{0,20}drift(?:en)?|i (?:almindelig |daglig |den daglige )?drift|in operation',
    ),
  ],
  [
    'completed',
    says(
      'afslutte[td]|gennemført|fuldført|tilendebragt|færdig(?:t|gjort)?|i mål|avsluttet|gjennomført|fullført|avsluta[dt]|genomför[dt]|slutför[dt]|completed|finished',
    ),
  ],
  [
    'running',
    says(
      'i gang|igangsat|iværksat|påbegyndt|begyndt|startet|undervejs|under udførelse|igangværende|satt i gang|påbegynt|pågående|igång|påbörja[dt]|under way|in progress',
    ),
  ],
]
const GOES_ON = new RegExp(
  `^${WORK} (?:${LIGHTLY})(?:fortsætter|kører|forløber|skrider frem|fortsetter|pågår|fortsätter|continues)\\b`,
  'iu',
)

/** Full stops after a number or a short word end no sentence: "den 3. maj", "bl.a.". */
export const sentencesIn = (text: string): readonly string[] =>
  text
    .split(/(?<=\p{L}{3}[.!?]|\d{4}[.!?]|[!?])\s+|\n\s*\n/u)
    .map(sentence => sentence.replace(/\s+/g, ' ').trim())
    .filter(sentence => sentence !== '')

/** undefined where no sentence says it: the phase is then for a person to know. The last word counts. */
export function phaseSaid(text: string): PhaseSaid | undefined {
  const found = sentencesIn(text).flatMap(sentence => {
    const phase = PATTERNS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? (GOES_ON.test(sentence) ? 'running' : undefined)
    return phase ? [{ phase, sentence }] : []
  })
  const last = found.at(-1)
  if (!last) return undefined
  // Work that was begun and then ended has been told in order; work that ended and then began has not.
  const isContradicted = found.some(({ phase }) => phase !== last.phase && phase !== 'running' && phase !== 'not-begun')
  return { ...last, completedOn: last.phase === 'completed' ? dayIn(last.sentence) : null, isContradicted }
}

function dayIn(sentence: string): string | null {
  for (const [day] of sentence.matchAll(/\b\d\d?\. ?(?:\d\d?\. ?|\p{L}+ )\d{4}/gu)) {
    const date = parseStatedDate(day)
    if (date?.precision === 'day') return date.start
  }
  return null
}

const TROUBLE =
  /\b(?:forsinke|udskudt|udskydes|udsat|i bero|på pause|gået i stå|utsatt|forsink|försen|skjutits upp|delayed|postponed|on hold)/iu

/** The first sentence about delay or standstill: an assessment, which a person makes. */
export const troubleSaid = (text: string): string | undefined => sentencesIn(text).find(sentence => TROUBLE.test(sentence))
