import type { DraftFinding } from '../../../domain/draft.ts'
import { finding } from '../findings.ts'
import type { RawLine } from '../line.ts'
import type { PageContent } from './arrange.ts'
import { isLegibleFont } from './legible.ts'
import type { Run } from './run.ts'

/** A scan may have its page number written on it. */
const fewestLetters = 12

const lettersOn = (page: PageContent): number => page.runs.reduce((sum, run) => sum + run.text.trim().length, 0)

/** "3, 7–9" */
const ranges = (numbers: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}

/** Pages that are pictures among pages of text, told at the line that follows the first of them. */
const withoutText = (pages: readonly PageContent[], lines: readonly RawLine[]): DraftFinding[] => {
  const numbers = pages.filter(page => page.pictured && lettersOn(page) < fewestLetters).map(page => page.number)
  const [first] = numbers
  if (first === undefined) return []
  const line = lines.find(each => each.page >= first) ?? lines.at(-1)
  return [finding('pages-without-text', line?.number ?? 1, { pages: ranges(numbers), count: numbers.length })]
}

/** In points: a line's letters stand at its height, raised and lowered ones too. */
const sameLine = 6

const linesOf = (number: number, runs: readonly Run[], lines: readonly RawLine[]): number[] =>
  lines.flatMap(line => (line.page === number && runs.some(run => Math.abs(run.base - (line.y ?? 0)) < sameLine) ? [line.number] : []))

const shortest = 3

/** Fonts that have lost which letters they show, among fonts that have not: each told at the first line it sets. */
const inBrokenFonts = (pages: readonly PageContent[], lines: readonly RawLine[]): DraftFinding[] => {
  const texts = new Map<string, string[]>()
  for (const { font, text } of pages.flatMap(page => page.runs)) {
    // The sign of a list is one letter of a font of signs, which has no names for them.
    if (text.trim().length < shortest) continue
    const held = texts.get(font)
    if (held) held.push(text)
    else texts.set(font, [text])
  }
  const broken = [...texts].filter(([, text]) => !isLegibleFont(text.join(' '))).map(([font]) => font)
  return broken.flatMap(font => {
    const numbers = pages.flatMap(page =>
      linesOf(
        page.number,
        page.runs.filter(run => run.font === font),
        lines,
      ),
    )
    return numbers[0] === undefined ? [] : [finding('unreadable-font', numbers[0], { count: numbers.length })]
  })
}

/** What of a PDF was not read, or not as it is shown. */
export const unreadIn = (pages: readonly PageContent[], lines: readonly RawLine[]): readonly DraftFinding[] => [
  ...withoutText(pages, lines),
  ...inBrokenFonts(pages, lines),
]
