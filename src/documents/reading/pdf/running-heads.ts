import { squeeze } from '../squeeze.ts'
import { fieldNamed } from '../words/labels.ts'
import { type Row, toRows } from './gutters.ts'
import { toPieces } from './pieces.ts'
import type { Run } from './run.ts'

/** So many lines from the top and from the bottom of a page, within this share of its height, may be its head and foot. */
const outermost = 3
const margin = 0.13
/** Heads stand at the same height on every page, to this many points. */
const sameHeight = 4
/** Letters this much larger than the page's own are a heading, which a slide may well print again. */
const largerFrom = 1.3

const baseOf = (row: Row): number => row[0]?.base ?? 0

const textOf = (row: Row): string => row.map(piece => piece.text).join(' ')

const keyOf = (row: Row): string => textOf(row).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')

/** What keeps its meaning though it returns: a numbered heading, a table's head, a label. */
const saysSomething = (row: Row): boolean =>
  row.some(piece => fieldNamed(piece.text) !== undefined) || /^\d+(?:\.\d+)*[.)]?\s+\p{L}/u.test(textOf(row))

/** What the search needs of a page. */
type Paper = { readonly runs: readonly Run[]; readonly height: number }

const edgesOf = ({ runs, height }: Paper): readonly Row[] => {
  const rows = toRows(toPieces(runs))
  const sizes = rows.map(row => row[0]?.size ?? 0).sort((a, b) => a - b)
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0
  const edges = new Set([...rows.slice(0, outermost), ...rows.slice(-outermost)])
  const isOuter = (row: Row) => baseOf(row) < height * margin || baseOf(row) > height * (1 - margin)
  return [...edges].filter(row => isOuter(row) && !saysSomething(row) && (row[0]?.size ?? 0) < usual * largerFrom)
}

/** Twice on two pages, on some of a longer document: left and right pages, and those that open a chapter, may differ. */
const isHabit = (times: number, pages: number): boolean => times >= 2 && times >= Math.min(4, pages / 3)

/** "7", "- 7 -", "Side 7 af 12": at a page's edge nothing else, even on one page alone. */
const pageNumber = /^(?:(?:side|sida|page|s\.)\s*)?[-–|]?\s*\d{1,3}\s*[-–|]?(?:\s*(?:af|av|of|\/)\s*\d{1,3})?$/iu

const shortestTitle = 8

/** The document's title, in the largest letters of its first page: a head that repeats it may stand on one page alone. */
const titleOf = (runs: readonly Run[]): string => {
  const largest = runs.reduce((size, run) => Math.max(size, run.size), 0)
  return squeeze(runs.flatMap(run => (run.size > largest - 1 ? [run.text] : [])).join(''))
}

/** The runs of each page that return at one height at its edges. */
export const runningHeads = (pages: readonly Paper[]): readonly ReadonlySet<Run>[] => {
  const edges = pages.map(edgesOf)
  const heights = new Map<string, number[]>()
  for (const row of edges.flat()) heights.set(keyOf(row), [...(heights.get(keyOf(row)) ?? []), baseOf(row)])
  const title = titleOf(pages[0]?.runs ?? [])
  const repeatsTitle = (row: Row) => title.length >= shortestTitle && squeeze(textOf(row)).includes(title)
  const isPageNumber = (row: Row) => pageNumber.test(textOf(row))
  const returns = (row: Row): boolean => {
    const level = (heights.get(keyOf(row)) ?? []).filter(height => Math.abs(height - baseOf(row)) < sameHeight)
    return isHabit(level.length, pages.length)
  }
  return edges.map(
    (rows, at) =>
      new Set(
        rows
          .filter(row => returns(row) || isPageNumber(row) || (at > 0 && repeatsTitle(row)))
          .flatMap(row => row.flatMap(piece => piece.runs)),
      ),
  )
}
