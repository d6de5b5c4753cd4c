import type { PrintedPage } from './number-lines.ts'
import type { PrintedLine } from './printed.ts'

/** Letters this much larger than the text's own are a heading's. */
const largerFrom = 1.1
/** Sizes that are nearer each other than this, in points, are one. */
const sameSize = 0.6
/** A size that this share of all letters is set in is a second text, not headings. */
const mostOfText = 0.2
const deepest = 5
/** A document with this many headings among its tags says where its headings are. */
const enoughTagged = 3
const longestHeading = 200
/** Half the lines of a size are shorter than this, in letters, where it is a size for headings. */
const usualHeading = 70

/** The sizes a document is set in, and how long the lines of each are. */
type Sizes = ReadonlyMap<number, readonly number[]>

const roundSize = (line: PrintedLine): number => Math.round(line.size / sameSize) * sameSize

const lettersBySize = (lines: readonly PrintedLine[]): Sizes => {
  const letters = new Map<number, number[]>()
  for (const line of lines) {
    if (line.running) continue
    const lengths = letters.get(roundSize(line))
    if (lengths) lengths.push(line.text.length)
    else letters.set(roundSize(line), [line.text.length])
  }
  return letters
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Gives lines the level of a heading by their size, the largest first, where the document has no tags that say it. */
export const markHeadings = (pages: readonly PrintedPage[]): readonly PrintedPage[] => {
  const lines = pages.flatMap(page => page.lines)
  if (lines.filter(line => line.heading !== undefined).length >= enoughTagged) return pages
  const sizes = [...lettersBySize(lines)]
  const all = sum(sizes.flatMap(([, lengths]) => lengths))
  const [body = 0] = sizes.sort((a, b) => sum(b[1]) - sum(a[1]))[0] ?? []
  const larger = sizes
    .filter(([size, lengths]) => size > body * largerFrom && sum(lengths) < all * mostOfText && middle(lengths) < usualHeading)
    .map(([size]) => size)
    .sort((a, b) => b - a)
  const levelOf = (line: PrintedLine): number | undefined => {
    if (line.heading !== undefined || line.text.length > longestHeading || line.text.includes('\t')) return undefined
    const at = larger.indexOf(roundSize(line))
    return at < 0 ? undefined : Math.min(at + 1, deepest)
  }
  return pages.map(page => ({
    ...page,
    lines: page.lines.map(line => {
      const heading = levelOf(line)
      return heading === undefined ? line : { ...line, heading }
    }),
  }))
}
