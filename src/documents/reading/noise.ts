import { columnsOf } from './columns.ts'
import { namedParts } from './headings.ts'
import type { Line } from './line.ts'
import { numberOf } from './marks.ts'
import { isUnitLine } from './units.ts'
import { fieldNamed } from './words/labels.ts'
import { regionOf } from './words/regions.ts'

const pageNumber = /^(?:(?:side|s\.|page|sida)\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:af|av|of|\/)\s*\d{1,4})?$/iu
const webAddress = /^(?:https?:\/\/|www\.)\S+$/iu

/** The pattern's longest, "side – 1234 – af 1234", with room for blanks. */
const longestNumber = 40

const isNumber = (text: string): boolean => text.length <= longestNumber && pageNumber.test(text)

/** Running heads are short; a longer line that returns is a repeated text, and a finding. */
const longestHead = 90

/** Short numbers are left out of the comparison, for a page number often stands in the running head; a year says something. */
const headKey = (text: string): string => {
  const key = text.toLowerCase()
  const counted = /\d/.test(key) ? key.replace(/(?<!\d)\d{1,3}(?!\d)/g, '#') : key
  // Mended lines have single blanks, all but a few.
  return /[^\S ]| {2}/.test(counted) ? counted.replace(/\s+/g, ' ') : counted
}

/** The key of the line at a place, made once, when it is first asked for. */
type KeyAt = (at: number) => string

const keysOf = (lines: readonly Line[]): KeyAt => {
  const keys: string[] = []
  return at => {
    keys[at] ??= headKey(lines[at]?.text ?? '')
    return keys[at]
  }
}

/** At the edge of a page: where the next page opens, or set off by more blank lines than paragraphs are. */
const atEdge = (lines: readonly Line[], at: number, spacing: number): boolean => {
  const line = lines[at]
  if (!line) return false
  const next = lines[at + 1]
  return line.opens || line.gap > spacing + 1 || !next || next.opens
}

/** "Tema 1", "Tema 2": alike but for the number, which is each one's own. */
const namesPrintedOnce = (lines: readonly Line[]): ReadonlySet<string> => {
  const once = new Set<string>()
  const again = new Set<string>()
  for (const { text } of lines) {
    if (text.length > longestHead || !namedParts(text)) continue
    if (once.has(text)) again.add(text)
    once.add(text)
  }
  return new Set([...once].filter(text => !again.has(text)))
}

/** What keeps its meaning however often it returns. */
const saysSomething = (text: string, once: () => ReadonlySet<string>): boolean =>
  once().has(text) ||
  /^\d+(?:\.\d+)*[.)]?\s+\p{L}/u.test(text) ||
  /[.;]$/.test(text) ||
  fieldNamed(text) !== undefined ||
  isUnitLine(text) ||
  columnsOf(text) !== undefined ||
  /\(fortsat\)/i.test(text)

/** Above this a number is a year or a case, not a page. */
const mostPages = 999

/** A line that returns with its last number one higher each time counts pages, wherever it stands: thrice, or twice where it says so. */
const countingFeet = (lines: readonly Line[], keyAt: KeyAt): string[] => {
  const last = new Map<string, { number: number; steps: number; times: number }>()
  lines.forEach(({ text }, at) => {
    if (text.length > longestHead) return
    const number = Number(/\d{1,4}(?=\D*$)/u.exec(text)?.[0] ?? Number.NaN)
    if (Number.isNaN(number) || number > mostPages || !/\p{L}/u.test(text) || numberOf(text)) return
    const key = keyAt(at)
    const seen = last.get(key)
    last.set(key, { number, steps: (seen?.steps ?? 0) + (seen && number === seen.number + 1 ? 1 : 0), times: (seen?.times ?? 0) + 1 })
  })
  return [...last]
    .filter(
      ([key, { steps, times }]) =>
        times >= (/\s(?:side|sida|page) #$/u.test(key) ? 2 : 3) &&
        steps === times - 1 &&
        /(?<!\p{L})(?:side|sida|page|s\.)(?!\p{L})|\s[·|–-]\s/u.test(key),
    )
    .map(([key]) => key)
}

/** Three times is a habit, four of five times at the edge of a page; twice is one where the third is the title page, and no list's heading. */
const isHabit = (key: string, edge: number, all: number): boolean =>
  (all >= 3 && edge >= all * 0.8) || (edge >= 2 && all === edge + 1 && regionOf(key) === undefined)

/** The authority's name alone at the top of a page, once or often. */
const isLetterhead = (line: Line): boolean => line.opens && line.number > 1 && /^(?:\p{Lu}[\p{L}-]+ ){1,2}[Kk]ommune?$/u.test(line.text)

const runningHeads = (lines: readonly Line[], spacing: number, keyAt: KeyAt): ReadonlySet<string> => {
  const couldBe = (line: Line) => line.text.length <= longestHead && !isNumber(line.text)
  const edges = new Map<string, number>()
  lines.forEach((line, at) => {
    if (!atEdge(lines, at, spacing) || !couldBe(line)) return
    const key = keyAt(at)
    edges.set(key, (edges.get(key) ?? 0) + 1)
  })
  const counting = countingFeet(lines, keyAt)
  const likely = new Map([...edges].filter(([, count]) => count >= 2).map(([key]) => [key, 0]))
  if (likely.size === 0) return new Set(counting)
  lines.forEach((line, at) => {
    const count = likely.get(couldBe(line) ? keyAt(at) : '')
    if (count !== undefined) likely.set(keyAt(at), count + 1)
  })
  const habits = [...likely].filter(([key, all]) => isHabit(key, edges.get(key) ?? 0, all)).map(([key]) => key)
  return new Set([...counting, ...habits])
}

const isPageNumber = (lines: readonly Line[], at: number, spacing: number): boolean => {
  const line = lines[at]
  if (!line || !isNumber(line.text) || /^(?:19|20)\d\d$/.test(line.text)) return false
  const next = lines[at + 1]
  const freeAfter = !next || next.gap > spacing || next.opens
  return atEdge(lines, at, spacing) || ((line.gap > spacing || at === 0) && freeAfter)
}

/** An address alone on its line is a link's target left behind by the converter, when the page ends or the sentence goes on after it. */
const isStrayAddress = (lines: readonly Line[], at: number): 'cuts' | 'ends' | undefined => {
  const line = lines[at]
  if (!line || !webAddress.test(line.text)) return undefined
  let before = at - 1
  while (before >= 0 && webAddress.test(lines[before]?.text ?? '')) before--
  let after = at + 1
  while (after < lines.length && webAddress.test(lines[after]?.text ?? '')) after++
  const earlier = lines[before]?.text ?? ''
  const later = lines[after]
  if (!/[.:;!?]$/.test(earlier) && /^\p{Ll}/u.test(later?.text ?? '')) return 'cuts'
  return later?.opens || !later ? 'ends' : undefined
}

export type Sifted = { readonly lines: readonly Line[]; readonly noise: readonly number[]; readonly cutByLink: readonly number[] }

/** Takes out what says nothing: page numbers, running heads, link targets left at the foot of a page. `spacing` is the usual gap. */
export const sift = (lines: readonly Line[], spacing: number): Sifted => {
  const keyAt = keysOf(lines)
  const heads = runningHeads(lines, spacing, keyAt)
  let names: ReadonlySet<string> | undefined
  const once = () => {
    names ??= namesPrintedOnce(lines)
    return names
  }
  const kept: Line[] = []
  const noise: number[] = []
  const cutByLink: number[] = []
  let opens = false
  let gap = 0
  lines.forEach((line, at) => {
    const address = isStrayAddress(lines, at)
    if (address === 'cuts') cutByLink.push(line.number)
    const isNoise =
      line.running === true ||
      address !== undefined ||
      isPageNumber(lines, at, spacing) ||
      (((heads.size > 0 && heads.has(keyAt(at))) || isLetterhead(line)) && !saysSomething(line.text, once))
    if (isNoise) {
      noise.push(line.number)
      opens ||= line.opens
      gap = Math.max(gap, line.gap)
      return
    }
    kept.push(opens || gap > line.gap ? { ...line, opens: line.opens || opens, gap: Math.max(line.gap, gap) } : line)
    opens = false
    gap = 0
  })
  return { lines: kept, noise, cutByLink }
}
