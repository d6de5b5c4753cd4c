import type { LineRange } from '../draft.ts'
import type { ReviewItem } from '../review.ts'

/** A page of the review stays light: some 100 KB with its lines. One item that is longer alone has a page of its own. */
const MOST_ITEMS = 12
const MOST_LINES = 400

const linesIn = (item: ReviewItem): number => item.lines[1] - item.lines[0] + 1

/**
 * The review cut into pages by how many items and how many of their lines fit, whatever is decided about them, so that an item
 * stays on its page. In the order of the document a new section begins a new page once the present one is half full.
 */
export function pagesOf(
  items: readonly ReviewItem[],
  cut: 'by-section' | 'as-they-come' = 'by-section',
): readonly (readonly ReviewItem[])[] {
  const pages: ReviewItem[][] = []
  let lines = 0
  for (const item of items) {
    const page = pages.at(-1)
    const more = Math.min(linesIn(item), MOST_LINES)
    const isFull = !page || page.length >= MOST_ITEMS || lines + more > MOST_LINES
    const isHalfFull = page && (page.length >= MOST_ITEMS / 2 || lines >= MOST_LINES / 2)
    if (isFull || (cut === 'by-section' && isHalfFull && page.at(-1)?.section !== item.section)) {
      pages.push([item])
      lines = more
    } else {
      page.push(item)
      lines += more
    }
  }
  return pages
}

/** Lines between two items that are shown though neither names them: fewer would jump, more would drown. */
const GAP = 8

/** The runs of lines beside a page's items, in order, each with a few lines around. At most `lineCount` is the last line. */
export function lineRuns(items: readonly ReviewItem[], lineCount: number): readonly LineRange[] {
  const runs: [number, number][] = []
  for (const item of [...items].sort((a, b) => a.lines[0] - b.lines[0])) {
    const from = Math.max(1, item.lines[0] - 1)
    const to = Math.min(lineCount, Math.max(from, Math.min(item.lines[1], item.lines[0] + MOST_LINES * 2)) + 1)
    const last = runs.at(-1)
    if (last && from <= last[1] + GAP) last[1] = Math.max(last[1], to)
    else runs.push([from, to])
  }
  return runs
}

/** The same runs in the order of the items they stand beside: where the most doubtful item comes first, so do its lines. */
export function inItemOrder(runs: readonly LineRange[], items: readonly ReviewItem[]): readonly LineRange[] {
  const placeOf = ([from, to]: LineRange): number => {
    const at = items.findIndex(({ lines }) => lines[0] <= to && lines[1] >= from)
    return at < 0 ? items.length : at
  }
  return runs
    .map(run => ({ run, place: placeOf(run) }))
    .sort((a, b) => a.place - b.place || a.run[0] - b.run[0])
    .map(({ run }) => run)
}
