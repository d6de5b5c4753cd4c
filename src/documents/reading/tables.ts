import type { Block } from './block.ts'
import { type Cell, type GridsRead, rowBlock } from './grid.ts'
import type { Line, RowPlace } from './line.ts'
import { mendGlyphs } from './mend/glyphs.ts'
import { joinLines } from './mend/join.ts'
import { exactField, type FieldKey, guessField } from './words/labels.ts'

type CellText = { readonly text: string; readonly from: number; readonly to: number }
type Row = {
  readonly table: number
  readonly lines: Line[]
  readonly cells: ReadonlyMap<number, CellText>
  readonly above: readonly number[]
}
type Head = ReadonlyMap<number, FieldKey>

const toRow = (lines: Line[], { table, above }: RowPlace): Row => {
  const texts = new Map<number, { text: string; line: number }[]>()
  for (const line of lines)
    for (const { column, text } of line.row?.cells ?? []) {
      const held = texts.get(column) ?? []
      held.push({ text: mendGlyphs(text), line: line.number })
      texts.set(column, held)
    }
  const cells = new Map<number, CellText>()
  for (const [column, all] of texts)
    cells.set(column, { text: joinLines(all.map(each => each.text)), from: all[0]?.line ?? 0, to: all.at(-1)?.line ?? 0 })
  return { table, lines, cells, above }
}

/** Lines of one row are together; what stands between rows passes as it is. */
const parts = (lines: readonly Line[]): (Line | Row)[] => {
  const all: (Line | Row)[] = []
  let held: Line[] = []
  const settle = () => {
    const place = held[0]?.row
    if (place) all.push(toRow(held, place))
    held = []
  }
  for (const line of lines) {
    const place = held[0]?.row
    if (!line.row || line.row.table !== place?.table || line.row.row !== place.row) settle()
    if (line.row) held.push(line)
    else all.push(line)
  }
  settle()
  return all
}

/** A head names its columns: two labels we know at least, and no fewer than half of them. */
const headOf = (row: Row): Head | undefined => {
  const cells = [...row.cells].filter(([, cell]) => cell.text.length <= 50)
  if (cells.length < 2 || cells.length < row.cells.size) return undefined
  const known = cells.filter(([, cell]) => exactField(cell.text)).length
  if (known < 2 || known < cells.length / 2) return undefined
  return new Map(cells.map(([column, cell]) => [column, exactField(cell.text) ?? guessField(cell.text)]))
}

const isSameHead = (one: Head, other: Head): boolean => [...one].every(([column, field]) => other.get(column) === field)

/** The cells of a row under their head, those that reach down from a row above among them. */
const cellsUnder = (head: Head, row: Row, over: ReadonlyMap<number, CellText>): Cell[] =>
  [...head].flatMap(([column, field]) => {
    const cell = row.cells.get(column) ?? (row.above.includes(column) ? over.get(column) : undefined)
    return cell ? [{ field, ...cell }] : []
  })

/** Takes tables out of the lines where the format tells their cells and a head names their columns. Other tables stay text. */
export const readTables = (lines: readonly Line[]): GridsRead => {
  if (!lines.some(line => line.row)) return { lines, rows: [], heads: [] }
  const rest: Line[] = []
  const rows: Block[] = []
  const heads: number[] = []
  let table = 0
  let head: Head | undefined
  let over = new Map<number, CellText>()
  for (const part of parts(lines)) {
    if (!('cells' in part)) {
      rest.push(part)
      continue
    }
    if (part.table !== table) {
      table = part.table
      head = undefined
      over = new Map()
    }
    const own = headOf(part)
    if (own && (!head || isSameHead(own, head))) {
      head ??= own
      heads.push(...part.lines.map(line => line.number))
    } else if (head) {
      rows.push(rowBlock(part.lines, cellsUnder(head, part, over)))
      for (const [column, cell] of part.cells) over.set(column, cell)
    } else rest.push(...part.lines)
  }
  return { lines: rest, rows, heads }
}
