import { tableLines } from '../table-lines.ts'
import type { Piece } from './pieces.ts'
import { type PrintedLine, printed } from './printed.ts'

export type Cells = readonly (readonly (readonly Piece[])[])[]

/** A table's lines, each where its first cell stands. */
export const setTable = (cells: Cells): PrintedLine[] => {
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
    const more = { ...(line.goesOn ? { goesOn: true } : {}), ...(line.column === null ? { cells: line.cells } : {}) }
    return [printed(piece, { text: line.raw, gap: begins ? 1 : 0, ...more })]
  })
}
