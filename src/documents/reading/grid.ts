import type { Block } from './block.ts'
import type { Line } from './line.ts'
import { numberOf } from './marks.ts'
import { joinLines } from './mend/join.ts'
import { withScale } from './scale-in-label.ts'
import { type Head as Fields, headFields, rowsUnder, type TableRow } from './table-rows.ts'
import type { FieldKey } from './words/labels.ts'

type Piece = { readonly text: string; readonly at: number }
type Kind = 'tab' | 'bar' | 'blanks'

/** Longer lines are paragraphs, whatever blanks they hold. */
const longestRow = 4000

const kindOf = (raw: string): Kind | undefined => {
  if (raw.length > longestRow) return undefined
  if (raw.includes('\t') && /\S\t+\s*\S/.test(raw)) return 'tab'
  if (raw.includes('|') && /\S\s*\|\s*\S/.test(raw)) return 'bar'
  return raw.includes('  ') && /\S {2,}\S/.test(raw) ? 'blanks' : undefined
}

/** Without the blank that a converter leaves for a form feed: it moves every cell of the line by one. */
const setOf = (line: Line): string => (line.opens && /^ \S/.test(line.raw) ? line.raw.slice(1) : line.raw)

/** The pieces of a line and where each begins. Tabs and bars count columns; an empty cell between two of them is a piece too. */
const piecesOf = (raw: string, kind: Kind): Piece[] => {
  if (kind === 'blanks') return [...raw.matchAll(/\S+(?: \S+)*/g)].map(match => ({ text: match[0], at: match.index }))
  const bare = kind === 'bar' ? raw.trim().replace(/^\||\|$/g, '') : raw
  return bare.split(kind === 'bar' ? '|' : '\t').map((text, at) => ({ text: text.trim(), at }))
}

type Head = { readonly kind: Kind; readonly columns: readonly { readonly field: FieldKey; readonly at: number; readonly name: string }[] }

/** The head of a table: three cells at least, most of them labels we know. */
const headOf = (line: Line): Head | undefined => {
  const kind = kindOf(setOf(line))
  if (!kind) return undefined
  const pieces = piecesOf(setOf(line), kind).filter(piece => piece.text !== '')
  if (pieces.length < 3 || pieces.length > 10) return undefined
  const fields = headFields(pieces.map(piece => piece.text))
  return fields && { kind, columns: pieces.map((piece, at) => ({ field: fields[at] ?? 'other', at: piece.at, name: piece.text })) }
}

/** The column a piece stands in: tabs count, blanks place it at or just after the column's left edge. */
const columnAt = (head: Head, at: number): number => {
  if (head.kind !== 'blanks') return head.columns.findIndex(column => column.at === at)
  let found = -1
  head.columns.forEach((column, index) => {
    if (column.at <= at + 2) found = index
  })
  return found
}

type Row = { readonly lines: Line[]; readonly cells: string[][] }

const emptyRow = (head: Head): Row => ({ lines: [], cells: head.columns.map(() => []) })

const rule = /^[\s|:+=_-]+$/

const isGridLine = (head: Head, line: Line): boolean => {
  if (rule.test(setOf(line))) return true
  if (head.kind === 'bar') return setOf(line).includes('|')
  if (head.kind === 'tab') return setOf(line).includes('\t')
  // A cell that goes on alone is set in as far as its column; text at the margin and wider than the first column is not of the table.
  const pieces = piecesOf(setOf(line), 'blanks')
  const [first] = pieces
  const second = head.columns[1]?.at ?? 0
  // Nor does a row have only a name: that is the next heading.
  const isLone = pieces.length === 1 && first?.at === 0
  return first !== undefined && (!isLone || (line.gap === 0 && first.text.length < second))
}

/** The first column says what for, and is filled only where that changes. */
const namesGoals = ({ columns: [first, second] }: Head): boolean =>
  (first?.field === 'aim' || first?.field === 'goal') && (second?.field === 'title' || second?.field === 'description')

/** The next row under the same goal: set apart, or as full as a row is, each cell beginning as cells do. */
const beginsUnderGoal = (head: Head, row: Row, line: Line, columns: readonly number[]): boolean => {
  if (!columns.includes(1) || (row.cells[1]?.length ?? 0) === 0) return false
  const isFull = head.columns.every((_, at) => at === 0 || columns.includes(at) || (row.cells[at]?.length ?? 0) === 0)
  return line.gap > 0 || (isFull && columns.length >= 3 && piecesOf(setOf(line), head.kind).every(piece => /^[\p{Lu}\d]/u.test(piece.text)))
}

/** As full as the head, each cell beginning as cells do, under a row that was as full: the next row, with no blank line between. */
const isFullRow = (head: Head, row: Row, line: Line, columns: readonly number[]): boolean =>
  row.cells.every(cell => cell.length > 0) &&
  head.columns.every((_, at) => columns.includes(at)) &&
  piecesOf(setOf(line), head.kind).every(piece => /^[\p{Lu}\d]/u.test(piece.text))

const beginsRow = (head: Head, row: Row | undefined, line: Line, columns: readonly number[]): boolean => {
  if (!row || head.kind !== 'blanks') return true
  if (line.gap > 0 && columns.includes(0)) return true
  if (namesGoals(head)) return beginsUnderGoal(head, row, line, columns)
  return columns.includes(0) && (numberOf(line.text) !== undefined || isFullRow(head, row, line, columns))
}

const put = (head: Head, row: Row, line: Line): void => {
  row.lines.push(line)
  for (const piece of piecesOf(setOf(line), head.kind)) {
    const column = columnAt(head, piece.at)
    if (column >= 0 && piece.text !== '') row.cells[column]?.push(withScale(head.columns[column]?.name ?? '', piece.text))
  }
}

const toTableRow = (row: Row): TableRow => {
  const from = row.lines[0]?.number ?? 0
  const to = row.lines.at(-1)?.number ?? 0
  const cells = row.cells.map((texts, column) => [column, { text: joinLines(texts), from, to }] as const)
  return { lines: row.lines, cells: new Map(cells.filter(([, { text }]) => text !== '')), above: [], across: false }
}

/** Two rows may be so by chance. */
const habitOfTitles = 3

/** Whether each cell of the column has its title on a line, and below it what begins as a sentence does. */
const holdsTitleAndText = (column: number, rows: readonly Row[]): boolean => {
  const filled = rows.map(row => row.cells[column] ?? []).filter(texts => texts.length > 0)
  const isBoth = ([title = '', text = '']: readonly string[]) => /^\p{Lu}/u.test(text) && !/[.,;:-]$/.test(title)
  return filled.length >= habitOfTitles && filled.every(isBoth) && filled.every(texts => /\.$/.test(texts.at(-1) ?? ''))
}

const toBlocks = (head: Head, rows: readonly Row[]): Block[] => {
  const fields: Fields = new Map(head.columns.map(({ field }, column) => [column, field]))
  const title = head.columns.findIndex(({ field }) => field === 'title')
  const apart = title >= 0 && !head.columns.some(({ field }) => field === 'description') && holdsTitleAndText(title, rows)
  if (!apart) return rowsUnder(fields, rows.map(toTableRow))
  const parted = rows.map(row => {
    const texts = row.cells[title] ?? []
    return { ...row, cells: [...row.cells.with(title, texts.slice(0, 1)), texts.slice(1)] }
  })
  return rowsUnder(new Map([...fields, [head.columns.length, 'description']]), parted.map(toTableRow))
}

type Grid = { readonly rows: Row[]; readonly rules: readonly number[]; readonly end: number }

const readGrid = (lines: readonly Line[], start: number, head: Head): Grid => {
  const rows: Row[] = []
  const rules: number[] = []
  let at = start
  for (; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.gap > 2 || headOf(line) || !isGridLine(head, line)) break
    if (rule.test(setOf(line))) {
      rules.push(line.number)
      continue
    }
    const columns = piecesOf(setOf(line), head.kind)
      .filter(piece => piece.text !== '')
      .map(piece => columnAt(head, piece.at))
    if (beginsRow(head, rows.at(-1), line, columns)) rows.push(emptyRow(head))
    const row = rows.at(-1)
    if (row) put(head, row, line)
  }
  return { rows, rules, end: at }
}

/** A row that has a cell for each column of a head further up: the table goes on after a line that stands across it. */
const goesOnWith = (head: Head | undefined, line: Line | undefined): head is Head => {
  if (!head || !line || kindOf(setOf(line)) !== head.kind || headOf(line)) return false
  const pieces = piecesOf(setOf(line), head.kind)
  if (head.kind !== 'blanks') return pieces.length === head.columns.length
  return pieces.length === head.columns.length && pieces.every((piece, at) => piece.at === head.columns[at]?.at)
}

export type GridsRead = { readonly lines: readonly Line[]; readonly rows: readonly Block[]; readonly heads: readonly number[] }

/** Takes tables with kept columns out of the lines: their rows as blocks, and the numbers of the lines their heads stand on. */
export const readGrids = (lines: readonly Line[]): GridsRead => {
  const rest: Line[] = []
  const blocks: Block[] = []
  const heads: number[] = []
  let open: Head | undefined
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]
    if (!line) break
    const own = headOf(line)
    const head = own ?? (goesOnWith(open, line) ? open : undefined)
    const grid = head ? readGrid(lines, own ? at + 1 : at, head) : undefined
    const isHead = own !== undefined && (goesOnWith(own, lines[at + 1]) || goesOnWith(own, lines[at + 2]))
    if (!head || !grid || (grid.rows.length === 0 && !isHead)) {
      rest.push(line)
      at++
      continue
    }
    open = head
    if (own) heads.push(line.number)
    heads.push(...grid.rules)
    blocks.push(...toBlocks(head, grid.rows))
    const next = lines[grid.end]
    at = grid.end
    // What follows the table, or stands across it, is a paragraph of its own.
    if (next && !headOf(next)) {
      rest.push(next.gap === 0 ? { ...next, gap: 1 } : next)
      at++
    }
  }
  return { lines: rest, rows: blocks, heads }
}

/** Puts the rows back between the other blocks, in the order of their lines. */
export const mergeRows = (blocks: readonly Block[], rows: readonly Block[]): readonly Block[] =>
  rows.length === 0 ? blocks : [...blocks, ...rows].sort((a, b) => a.from - b.from)
