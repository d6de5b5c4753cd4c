import type { Block } from './block.ts'
import { styleLevel } from './heading-style.ts'
import { numberOf } from './marks.ts'
import type { Heading } from './section.ts'
import { isUnitLine } from './units.ts'
import { exactField, strongFields } from './words/labels.ts'
import { isOutside, regionOf } from './words/regions.ts'

const mostWords = 24
const mostLines = 3
/** A line of owners beneath makes a heading of a longer title. */
const mostWordsOwned = 34
/** One with neither number nor owners is told from a sentence by being short. */
const mostWordsPlain = 16
/** The first lines of a paragraph cannot be this few and leave a paragraph of their own directly beneath. */
const mostLinesRunIn = 2

/** "(1/2)", "2/2", "(fortsat)" at the end of a heading say on which of its pages it stands. */
const pageMark = /\s*(?:\(?\d{1,2}\s?\/\s?\d{1,2}\)?|\((?:fortsat|forts\.?|fortsatt|fortsättning)\))\s*$/iu

export const withoutPageMark = (title: string): string =>
  (/[/(]/.test(title) ? title.replace(pageMark, '').replace(pageMark, '') : title).trim()

/** A stop that shortens a word ends no sentence. */
const shortened = /(?<!\p{L})(?:mv|m\.v|m\.m|mm|osv|o\.l|o\.a|etc|m\.fl)\.$/u

const isSpoken = (text: string): boolean => (/[.;!,]$/.test(text) && !shortened.test(text)) || /\.\s+[(”"]?\p{Lu}/u.test(text)

/** Counted without cutting the text up: every block is asked, and most are long. */
const wordsIn = (text: string): number => {
  let words = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++
  return words
}

const isShort = (block: Block): boolean => block.lines.length <= mostLines && block.text.length <= 190 && wordsIn(block.text) <= mostWords

const isShortForOwned = (block: Block): boolean =>
  block.lines.length <= mostLines + 1 && block.text.length <= 280 && wordsIn(block.text) <= mostWordsOwned

/** Words that call a heading a theme or goal of the plan, and words that call it one initiative. Danish, Norwegian, Swedish. */
const themeWords =
  'tema|mål|målsætning|fokusområde|fokuspunkt|indsatsområde|indsatsspor|pejlemærke|delmål|hovedmål|hovedområde|målsetting|satsningsområde|satsingsområde|innsatsområde|insatsområde|målområde|fokusområden?|spor|område|princip|strategi'
const initiativeWords =
  'indsats|initiativ|tiltag|handling|projekt|aktivitet|tiltak|innsats|insats|åtgärd|delprojekt|delindsats|delinitiativ|handleplan|handlingsplan|opgave|aktion|anbefaling|forslag'
const partWords = 'del|kapitel|kapittel|afsnit|bilag'

/** "Indsats 2: …", "Tema 3", "Del 1": a word and a number. The word says how high it stands. */
const named = new RegExp(
  `^(${partWords}|${themeWords}|${initiativeWords})\\s+(?:nr\\.?\\s*)?(\\d{1,3}(?:\\.\\d{1,3})*(?!\\d)|[A-ZÆØÅ](?:\\d{1,2}(?:\\.\\d{1,2}){0,2})?(?=[\\s:.–-]|$)|[IVX]{1,4}(?=[\\s:.–-]|$))\\s*[:.–-]?\\s*(.*)$`,
  'iu',
)

const parts: ReadonlySet<string> = new Set(partWords.split('|'))
const initiatives: ReadonlySet<string> = new Set(initiativeWords.split('|'))

/** "Mål 1.1" stands under "Mål 1". */
const oneDeeper = 0.4

const isTheme = (word: string): boolean => rankOfWord(word) === 1.4

const rankOfWord = (word: string): number => {
  if (parts.has(word)) return 0
  if (word === 'delmål') return 3.4
  return initiatives.has(word) ? 4.2 : 1.4
}

const called = new RegExp(`^(?:${initiativeWords}):\\s+(?=\\p{Lu})`, 'iu')

/** "Åtgärd: Jämna trottoarer": one initiative, by its own word and without a number. */
export const namesInitiative = (title: string): boolean => called.test(title)

export const isInitiativeWord = (word: string): boolean => initiatives.has(word.toLowerCase())

/** The word, number and rest of a heading such as "Indsats 2: Bedre adgang". */
export const namedParts = (text: string): { readonly word: string; readonly number: string; readonly rest: string } | undefined => {
  const match = named.exec(text)
  // "Tiltak i 2024" has no number: letters that count are capitals.
  return match?.[1] && match[2] && !/\p{Ll}/u.test(match[2])
    ? { word: match[1].toLowerCase(), number: match[2], rest: match[3] ?? '' }
    : undefined
}

const make = (
  block: Block,
  kind: Heading['kind'],
  rank: number,
  title: string,
  words: string,
  number: string | null,
  region = regionOf(words),
): Heading => ({
  kind,
  title,
  words,
  number,
  rank,
  region,
  block,
  from: block.from,
  to: block.to,
})

const namedHeading = (block: Block): Heading | undefined => {
  const title = withoutPageMark(block.text)
  const found = namedParts(title)
  if (!found || /[.;,!]$/.test(block.text)) return undefined
  const rank = rankOfWord(found.word) + (isTheme(found.word) && found.number.includes('.') ? oneDeeper : 0)
  return make(
    block,
    rank === 0 ? 'part' : 'named',
    rank,
    title.replace(/\s*:$/, ''),
    found.rest.replace(/\s*:$/, '') || title,
    found.number,
  )
}

const numberedHeading = (block: Block): Heading | undefined => {
  const title = withoutPageMark(block.text)
  if (block.number === null || isSpoken(title)) return undefined
  const depth = block.number.split('.').length
  return make(block, 'numbered', depth, title, title, block.number)
}

/** Free: not the end of what stands before it. */
const isFree = (block: Block, before: Block | undefined): boolean =>
  !before ||
  block.gap > 0 ||
  block.opens ||
  before.kind === 'units' ||
  before.kind === 'label' ||
  /[.:;!?)”"]$/.test(before.text) ||
  before.text.length < 60

/** Set apart from what is before and closed up to what follows. */
const leansOn = (block: Block, after: Block): boolean =>
  (block.gap > 0 || block.opens) &&
  block.lines.length <= mostLinesRunIn &&
  after.gap === 0 &&
  !after.opens &&
  after.kind === 'text' &&
  after.lines.length >= 2

/**
 * Where a section's parts each have a heading closed up to their text, a longer one, or one with a full stop,
 * is told by standing as they do.
 */
const runInHeading = (block: Block, after: Block | undefined): Heading | undefined => {
  const title = block.text
  if (!after || !leansOn(block, after) || !isShort(block) || !/^\p{Lu}/u.test(title) || /[;:,]$|\.\s+\p{Lu}/u.test(title)) return undefined
  return make(block, 'run-in', 8, title.replace(/\.$/, ''), title.replace(/\.$/, ''), null)
}

/** "Tema: Bolig" is the theme Bolig. */
const themed = new RegExp(`^(?:${themeWords}):\\s+(?=\\p{Lu})`, 'iu')

/** "Udgift: 1.600.000 kr.": what a thing costs, or when or who, heads nothing. */
const statesFact = (title: string): boolean => {
  const colon = title.indexOf(': ')
  const field = colon > 0 && colon < 40 ? exactField(title.slice(0, colon)) : undefined
  return field !== undefined && strongFields.has(field)
}

export const namesTheme = (text: string): boolean => themed.test(text)

const plainHeading = (block: Block, before: Block | undefined, after: Block | undefined): Heading | undefined => {
  const title = withoutPageMark(block.text)
  if (statesFact(title)) return undefined
  const introduces = /:$/.test(title)
  const styled = styleLevel(block) !== undefined
  if (!styled && introduces && !(regionOf(title) && wordsIn(title) <= 7)) return undefined
  if (!/^[\p{Lu}\d”"“»'’]/u.test(title) || !/\p{L}{2}/u.test(title) || !after) return undefined
  if (!styled && (isSpoken(title) || !isFree(block, before))) return undefined
  // Text that begins small goes on from here: this was no heading.
  if (after.kind === 'text' && /^\p{Ll}/u.test(after.text)) return undefined
  const words = title.replace(/:$/, '').replace(themed, '')
  const region = regionOf(words)
  if (after.kind === 'units') return isShortForOwned(block) ? make(block, 'owned', 6, words, words, null, region) : undefined
  if (!isShort(block) || (!styled && (wordsIn(title) > mostWordsPlain || title.length > 130))) return undefined
  if (isOutside(region)) return make(block, 'plain', 1, words, words, null, region)
  if (region) return make(block, 'region', 5, words, words, null, region)
  const runIn = after.gap === 0 && !after.opens && after.kind === 'text'
  return make(block, runIn ? 'run-in' : 'plain', runIn ? 8 : 3.5, words, words, null)
}

/** A cell that heads the rows below it is a heading whatever its words are, a whole sentence too. */
const headingInTable = (block: Block): Heading => {
  const title = withoutPageMark(block.text)
  const words = title.replace(/\.$/, '').replace(themed, '')
  const region = undefined
  if (block.number !== null) return { ...make(block, 'numbered', block.number.split('.').length, words, words, block.number), region }
  const named = namedHeading(block)
  return named ?? { ...make(block, 'plain', block.kind === 'theme' ? 3.4 : 3.5, words, words, null), region }
}

/** "Bolig ........ 5": a line of a table of contents, not the heading it points to. */
const contentsLine = /(?:\.\s?){4,}\s*\d{1,3}$|…+\s*\d{1,3}$/u

/** The end of a letter: what stands from here is of no initiative. */
const salutation = /^(?:med )?(?:venlig|vennlig|vänlig) h(?:il|äl)s(?:en|ning)/iu

/** The heading a block is, seen with its neighbours, or undefined. `amongRunIns` where its section has several closed up to their text. */
export const headingOf = (block: Block, before: Block | undefined, after: Block | undefined, amongRunIns: boolean): Heading | undefined => {
  if (contentsLine.test(block.text)) return undefined
  if (block.kind === 'text' && salutation.test(block.text))
    return { ...make(block, 'plain', 1, block.text, block.text, null), region: 'introduction' }
  if (block.kind === 'goal' || block.kind === 'theme') return headingInTable(block)
  if (block.kind === 'item') return isShort(block) ? numberedHeading(block) : undefined
  if (block.kind !== 'text' || !isShortForOwned(block) || isUnitLine(block.text) || numberOf(block.text)) return undefined
  return (
    (isShort(block) ? namedHeading(block) : undefined) ??
    plainHeading(block, before, after) ??
    (amongRunIns ? runInHeading(block, after) : undefined)
  )
}
