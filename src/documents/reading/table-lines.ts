import type { RowPlace } from './line.ts'
import { joinLines } from './mend/join.ts'
import { exactField, fieldNamed } from './words/labels.ts'

/** A table's cells, row by row, each cell the lines that stand in it. */
export type TableCells = readonly (readonly (readonly string[])[])[]

/** One row of a table as text: which of its cells each line holds, so that a format can say where they stood. */
export type TableLine = {
  readonly raw: string
  readonly row: number
  /** Null where the line is the whole row; `cells` are then its texts. */
  readonly column: number | null
  readonly cells: RowPlace['cells']
  readonly goesOn: boolean
}

const textOf = (cell: readonly string[] | undefined): string => joinLines((cell ?? []).map(line => line.trim()).filter(Boolean))

const filled = (cells: TableCells): number[] => {
  const columns = Math.max(0, ...cells.map(row => row.length))
  return Array.from({ length: columns }, (_, at) => at).filter(at => cells.some(row => textOf(row[at]) !== ''))
}

const isLabel = (text: string): boolean => fieldNamed(text) !== undefined

/** The first row names the columns, by words we know. */
const hasHead = (first: readonly string[]): boolean => first.length >= 2 && first.filter(text => exactField(text)).length >= 2

/** Half the cells of the first column name what stands beside them. */
const isFacts = (rows: readonly (readonly string[])[]): boolean => {
  const named = rows.filter(row => row[0])
  return named.length > 0 && named.filter(row => isLabel(row[0] ?? '')).length * 2 >= named.length
}

/** A label too long for its column is broken over lines, and still one label. */
const wholeLabel = (lines: readonly string[]): readonly string[] => (lines.length > 1 && isLabel(textOf(lines)) ? [textOf(lines)] : lines)

const wholeRow = (texts: readonly string[], row: number, columns: readonly number[]): TableLine => ({
  raw: texts.join('\t'),
  row,
  column: null,
  cells: texts.flatMap((text, at) => (text === '' ? [] : [{ column: columns[at] ?? at, text }])),
  goesOn: false,
})

/**
 * A table as lines that the later stages know: rows with a tab between their cells; or, where the first column names what the second says,
 * or two columns only set text side by side, cell after cell.
 */
export const tableLines = (cells: TableCells): readonly TableLine[] => {
  const columns = filled(cells)
  const rows = cells.map(row => columns.map(at => textOf(row[at])))
  const [first = []] = rows
  const apart = columns.length < 2 || (columns.length === 2 && (isFacts(rows) || !hasHead(first)))
  if (!apart) return rows.flatMap((row, at) => (row.some(Boolean) ? [wholeRow(row, at, columns)] : []))
  return cells.flatMap((row, at) =>
    columns.flatMap((column, place) =>
      (place === 0 ? wholeLabel(row[column] ?? []) : (row[column] ?? []))
        .filter(line => line.trim() !== '')
        .map((line, within) => ({ raw: line.trim(), row: at, column, cells: [], goesOn: within > 0 && !isLabel(line.trim()) })),
    ),
  )
}
