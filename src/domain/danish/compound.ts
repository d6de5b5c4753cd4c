import { FIELD_WORDS } from './field-words.ts'
import { danishStem } from './stem.ts'

/** Says whether a stem is a word of its own in the texts at hand. */
export type KnownStem = (stem: string) => boolean

const FIELD = new Set(FIELD_WORDS)
const FIELD_STEMS = new Set(FIELD_WORDS.map(danishStem))
/** Prefixes, and words too common to be a part of anything. "und" + "ervisning" is no compound. */
const NO_PARTS = new Set(
  'efter eller ikke inden mellem over uden under ved hvor hver denne dette disse deres andre anden alle have skal kan inde ude oppe nede frem igen ellers ende ning else heden heder lige ring ling'.split(
    ' ',
  ),
)
const SHORTEST_PART = 3
/** Of parts that only the texts know: three letters of chance fit almost anywhere. */
const SHORTEST_FOUND_PART = 4
/** A field word this long is proof enough that the rest beside it is a word too: "solist" in "solistbolig". */
const STRONG_WORD = 5
/** Short words that so seldom end a word by chance that they are proof all the same: fleksjob, beboerhus, elevråd. */
const STRONG_SHORT = new Set(['job', 'hus', 'plan', 'råd', 'hjem'])
const LONGEST_WORD = 60
/** Two letters that are a first part all the same, before a strong field word: botilbud, it-støtte written as one. */
const SHORT_HEADS = new Set(['bo', 'it', 'tv'])
const LINKS = ['', 's', 'e', 'er']
const INFLECTED = /(?:en|et|erne|ene|ens|ets|ede|ende)$/

/**
 * The parts of a compound, folded, from left to right, each without the s or e that links it to the next: uddannelsesplan →
 * uddannelse, plan. Empty for a word that is no compound, or whose parts are not known. The fewest parts win.
 */
export function compoundParts(word: string, known: KnownStem): string[] {
  if (word.length < 2 * SHORTEST_PART || word.length > LONGEST_WORD || isFieldWord(word)) return []
  return wholly(word, known) ?? shortHead(word) ?? halfKnown(word) ?? []
}

const isFieldWord = (word: string): boolean => FIELD_STEMS.has(danishStem(word))

/** A split into known parts, by the shortest way from each place to the end. */
function wholly(word: string, known: KnownStem): string[] | undefined {
  const ways: (string[] | undefined)[] = Array.from({ length: word.length + 1 })
  for (let from = word.length - SHORTEST_PART; from >= 0; from--) {
    if (from > 0 && from < SHORTEST_PART) continue
    if (from > 0 && isPart(word.slice(from), known, true)) ways[from] = [word.slice(from)]
    for (let to = from + SHORTEST_PART; to <= word.length - SHORTEST_PART; to++) {
      const rest = ways[to]
      if (!rest || rest.length + 1 >= (ways[from]?.length ?? 5)) continue
      const part = firstPart(word.slice(from, to), known)
      if (part !== undefined) ways[from] = [part, ...rest]
    }
  }
  return ways[0]
}

/** The part without its link, if it is a known word in its dictionary form: compounds are made of those. */
function firstPart(piece: string, known: KnownStem): string | undefined {
  return LINKS.filter(link => piece.endsWith(link))
    .map(link => piece.slice(0, piece.length - link.length))
    .find(base => isPart(base, known, false))
}

function isPart(base: string, known: KnownStem, last: boolean): boolean {
  if (base.length < SHORTEST_PART || NO_PARTS.has(base)) return false
  const stem = danishStem(base)
  if (FIELD.has(base) || (FIELD_STEMS.has(stem) && (last || !INFLECTED.test(base)))) return true
  return base.length >= SHORTEST_FOUND_PART && (last || !INFLECTED.test(base)) && known(stem)
}

const shortHead = (word: string): string[] | undefined =>
  SHORT_HEADS.has(word.slice(0, 2)) && isStrong(word.slice(2)) ? [word.slice(0, 2), word.slice(2)] : undefined

/** One strong field word at either end; what stands beside it is taken for a word if it can be one. */
function halfKnown(word: string): string[] | undefined {
  for (let at = SHORTEST_FOUND_PART; at <= word.length - SHORTEST_PART; at++) {
    const tail = word.slice(at)
    if (isStrong(tail) && canBeWord(word.slice(0, at))) return [withoutLink(word.slice(0, at)), tail]
  }
  for (let at = word.length - SHORTEST_FOUND_PART; at >= STRONG_WORD; at--) {
    const head = LINKS.map(link => (word.slice(0, at).endsWith(link) ? word.slice(0, at - link.length) : '')).find(
      base => FIELD.has(base) && base.length >= STRONG_WORD,
    )
    if (head && canBeWord(word.slice(at))) return [head, word.slice(at)]
  }
  return undefined
}

const isStrong = (tail: string): boolean => {
  const stem = danishStem(tail)
  return STRONG_SHORT.has(stem) || (tail.length >= STRONG_WORD && stem.length >= SHORTEST_FOUND_PART && FIELD_STEMS.has(stem))
}

const canBeWord = (piece: string): boolean => /[aeiouyæøå]/.test(piece) && !NO_PARTS.has(piece)

/** Only after a consonant, where "s" most often is a link and not the word's own. */
const withoutLink = (piece: string): string => (/[^aeiouyæøås]s$/.test(piece) ? piece.slice(0, -1) : piece)
