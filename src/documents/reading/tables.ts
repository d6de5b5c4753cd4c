import type { Block } from './block.ts'
import type { GridsRead } from './grid.ts'
import { isOwners } from './layouts/table.ts'
import type { Line, RowPlace } from './line.ts'
import { mendGlyphs } from './mend/glyphs.ts'
import { joinLines } from './mend/join.ts'
import { type CellText, couldHead, type Head, headFields, rowsUnder, type TableRow } from './table-rows.ts'
import { columnField } from './words/column-heads.ts'

type Row = TableRow & { readonly table: number }

const toRow = (lines: Line[], { table, above, across = false }: RowPlace): Row => {
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
  return { table, lines, cells, above, across }
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

const headOf = (row: Row): Head | undefined => {
  const cells = [...row.cells]
  const fields = cells.length < 2 ? undefined : headFields(cells.map(([, cell]) => cell.text))
  return fields && new Map(cells.map(([column], at) => [column, fields[at] ?? 'other']))
}

const isSameHead = (one: Head, other: Head): boolean => [...one].every(([column, field]) => other.get(column) === field)

/** The columns that one cell of the head spans are named one by one in the row below it, and the others are not. */
const withSubheads = (head: Head, row: Row | undefined): Head | undefined => {
  const columns = [...head.keys()].sort((a, b) => a - b)
  const spans = (column: number): boolean => {
    const at = columns.filter(each => each <= column).at(-1) ?? column
    const next = columns.find(each => each > at)
    return row !== undefined && [...row.cells.keys()].some(each => each > at && each < (next ?? Number.POSITIVE_INFINITY))
  }
  const cells = [...(row?.cells ?? [])].filter(([column]) => !row?.above.includes(column))
  const isSub =
    cells.length >= 2 &&
    cells.every(([column, cell]) => spans(column) && cell.text.length <= longestSubhead && !/\d{4}|[.;]$/.test(cell.text))
  if (!isSub) return undefined
  const under = (column: number) => head.get(columns.filter(each => each <= column).at(-1) ?? column) ?? 'other'
  return new Map([...head, ...cells.map(([column, cell]) => [column, columnField(cell.text) ?? under(column)] as const)])
}

const longestSubhead = 40

/** Rows with those that reach down into them filled in. */
const filledDown = (rows: readonly Row[]): Row[] => {
  const over = new Map<number, CellText>()
  return rows.map(row => {
    const carried = row.above.flatMap(column => {
      const cell = over.get(column)
      return cell && !row.cells.has(column) ? [[column, cell] as const] : []
    })
    for (const [column, cell] of row.cells) over.set(column, cell)
    return { ...row, cells: new Map([...row.cells, ...carried]) }
  })
}

/** A table without a head of its own goes on from the one before where its cells are what that one's columns hold. */
const goesOn = (head: Head, rows: readonly Row[]): boolean => {
  const tells = [...head].flatMap(([column, field]) => (field === 'responsible' || field === 'timeframe' ? [[column, field] as const] : []))
  const fits = rows.filter(row =>
    tells.some(([column, field]) => {
      const text = row.cells.get(column)?.text ?? ''
      return field === 'responsible' ? isOwners(text) : /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)
    }),
  )
  const beyond = rows.some(row => [...row.cells.keys()].some(column => !head.has(column)))
  return !beyond && fits.length * 2 > rows.filter(row => !row.across).length
}

const textOf = (row: Row): string => [...row.cells.values()].map(cell => cell.text).join(' ')

type Read = { readonly rest: Line[]; readonly rows: Block[]; readonly heads: number[] }

/** One table: what stands above its head stays text, and a head that comes again on each page is one. */
class Reader {
  readonly read: Read = { rest: [], rows: [], heads: [] }
  private head: Head | undefined
  /** How many cells the head's own row has. */
  private named = 0

  table(all: readonly Row[]): void {
    const begins = all.findIndex(row => headOf(row))
    if (begins < 0 && !(this.head && goesOn(this.head, all))) {
      this.read.rest.push(...all.flatMap(row => row.lines))
      return
    }
    this.read.rest.push(...all.slice(0, Math.max(0, begins)).flatMap(row => row.lines))
    let held: Row[] = []
    const settle = () => {
      if (this.head) this.read.rows.push(...rowsUnder(this.head, filledDown(held)))
      held = []
    }
    for (let at = Math.max(0, begins); at < all.length; at++) {
      const row = all[at]
      if (!row) continue
      const own = headOf(row)
      // A note as wide as the table stays text.
      if (row.across && (at === all.length - 1 || !couldHead(textOf(row)))) {
        this.read.rest.push(...row.lines)
        continue
      }
      if (!own || (at > begins && own.size < this.named)) {
        held.push(row)
        continue
      }
      this.read.heads.push(...row.lines.map(line => line.number))
      const sub = withSubheads(own, all[at + 1])
      if (sub) this.read.heads.push(...(all[++at]?.lines ?? []).map(line => line.number))
      const head = sub ?? own
      this.named = own.size
      if (this.head && isSameHead(head, this.head)) continue
      settle()
      this.head = head
    }
    settle()
  }
}

/** Takes tables out of the lines where the format tells their cells and a head names their columns. Other tables stay text. */
export const readTables = (lines: readonly Line[]): GridsRead => {
  if (!lines.some(line => line.row)) return { lines, rows: [], heads: [] }
  const reader = new Reader()
  let held: Row[] = []
  const settle = () => {
    if (held.length > 0) reader.table(held)
    held = []
  }
  for (const part of parts(lines)) {
    if (!('cells' in part)) {
      settle()
      reader.read.rest.push(part)
      continue
    }
    if (part.table !== held[0]?.table) settle()
    held.push(part)
  }
  settle()
  const { rest, rows, heads } = reader.read
  return { lines: rest, rows, heads }
}
