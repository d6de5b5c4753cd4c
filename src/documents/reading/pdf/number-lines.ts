import type { RawLine } from '../line.ts'
import type { PrintedLine } from './printed.ts'
import { RowPlaces } from './row-places.ts'

export type PrintedPage = { readonly number: number; readonly lines: readonly PrintedLine[] }

/** Two blank lines between pages, one before a column: what stands in the text shown, as a reader would have left them. */
const gapBefore = (line: PrintedLine, isFirst: boolean, opensPage: boolean): number => {
  if (isFirst) return 0
  return opensPage ? 2 : Math.max(line.gap, line.opens ? 1 : 0)
}

/** Lines of all pages to the lines of one text, numbered with the blank lines between them. */
export const numberLines = (pages: readonly PrintedPage[]): readonly RawLine[] => {
  const lines: RawLine[] = []
  const places = new RowPlaces()
  for (const page of pages) {
    page.lines.forEach((line, at) => {
      const gap = gapBefore(line, lines.length === 0, at === 0)
      const row = places.of(line, page.number)
      lines.push({
        number: (lines.at(-1)?.number ?? 0) + gap + 1,
        raw: line.text,
        page: page.number,
        gap,
        opens: at === 0 || line.opens,
        x: line.left,
        y: line.base,
        ...(line.goesOn === undefined ? {} : { goesOn: line.goesOn }),
        ...(line.running ? { running: true } : {}),
        ...(row ? { row } : {}),
        style: { size: line.size, bold: line.bold, ...(line.heading ? { heading: line.heading } : {}) },
      })
    })
  }
  return lines
}
