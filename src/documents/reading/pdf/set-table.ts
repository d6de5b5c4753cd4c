import { tableLines } from '../table-lines.ts'
import type { Piece } from './pieces.ts'
import { type PrintedLine, printed } from './printed.ts'

/** A row by its columns; `above` are those that a cell further up reaches down into. */
export type SetRow = { readonly cells: readonly (readonly Piece[])[]; readonly above: readonly number[]; readonly across: boolean }

/** A table's lines, each where its first cell stands. */
export const setTable = (rows: readonly SetRow[]): PrintedLine[] => {
  const cells = rows.map(row => row.cells)
  const columns = Math.max(...cells.map(row => row.length))
  const texts = cells.map(row => row.map(cell => cell.map(piece => piece.text)))
  const seen = new Map<string, number>()
  return tableLines(texts).flatMap(line => {
    const row = cells[line.row] ?? []
    const key = `${line.row}|${line.column}`
    const within = seen.get(key) ?? 0
    seen.set(key, within + 1)
    const piece = line.column === null ? row.flat().sort((a, b) => a.base - b.base || a.left - b.left)[0] : row[line.column]?.[within]
    if (!piece) return []
    const begins = within === 0 && (line.row === 0 ? !line.column : line.column === 0)
    const { above = [], across = false } = rows[line.row] ?? {}
    const place = line.column === null ? { row: { cells: line.cells, above, across, columns } } : {}
    return [printed(piece, { text: line.raw, gap: begins ? 1 : 0, ...(line.goesOn ? { goesOn: true } : {}), ...place })]
  })
}
