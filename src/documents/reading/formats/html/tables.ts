import { type Element, elementsOf } from '../markup.ts'
import type { Cell, Piece, Row, Table } from '../pieces.ts'

/** No table a person made has more columns; the number is written in the page and could be any. */
const mostColumns = 100

const spanOf = (value: string | undefined): number => Math.min(mostColumns, Math.max(1, Math.floor(Number(value ?? 1)) || 1))

/** The rows of a table itself, and of no table inside it. */
const rowsIn = (element: Element): Element[] =>
  elementsOf(element).flatMap(child => {
    if (child.name === 'tr') return [child]
    return child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot' ? rowsIn(child) : []
  })

/** A table with its cells in the columns they stand in, those that reach over several rows or columns too. */
export const readTable = (element: Element, read: (cell: Element) => readonly Piece[]): Table => {
  /** Rows that the cell of a column still reaches down into. */
  let reach = new Map<number, number>()
  const rows = rowsIn(element).map((row): Row => {
    const cells: Cell[] = []
    const above = [...reach.keys()].sort((a, b) => a - b)
    const next = new Map([...reach].filter(([, left]) => left > 1).map(([column, left]) => [column, left - 1]))
    let column = 0
    for (const cell of elementsOf(row)) {
      if (cell.name !== 'td' && cell.name !== 'th') continue
      while (reach.has(column)) column++
      const { colspan, rowspan = '1' } = cell.attributes
      const span = spanOf(colspan)
      cells.push({ column, span, pieces: read(cell) })
      const down = Math.floor(Number(rowspan)) - 1
      for (let each = column; down > 0 && each < column + span; each++) next.set(each, down)
      column += span
    }
    reach = next
    return { cells, above }
  })
  return { kind: 'table', rows }
}
