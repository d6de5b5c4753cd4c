import type { Block } from './block.ts'
import type { Line } from './line.ts'
import { numberOf } from './marks.ts'
import { joinLines } from './mend/join.ts'
import { exactField, type FieldKey, guessField } from './words/labels.ts'

/** One cell of a row whose columns the text has kept apart, by tabs, bars or blanks. */
export type Cell = { readonly field: FieldKey; readonly text: string; readonly from: number; readonly to: number }

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

type Head = { readonly kind: Kind; readonly columns: readonly { readonly field: FieldKey; readonly at: number }[] }

/** The head of a table: three cells at least, most of them labels we know. */
const headOf = (line: Line): Head | undefined => {
  const kind = kindOf(setOf(line))
  if (!kind) return undefined
  const pieces = piecesOf(setOf(line), kind).filter(piece => piece.text !== '')
  if (pieces.length < 3 || pieces.length > 10 || pieces.some(piece => piece.text.length > 50)) return undefined
  const known = pieces.filter(piece => exactField(piece.text)).length
  if (known < 2 || known < pieces.length / 2) return undefined
  return { kind, columns: pieces.map(piece => ({ field: exactField(piece.text) ?? guessField(piece.text), at: piece.at })) }
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

const beginsRow = (head: Head, row: Row | undefined, line: Line, columns: readonly number[]): boolean => {
  if (!row || head.kind !== 'blanks') return true
  if (line.gap > 0 && columns.includes(0)) return true
  return columns.includes(0) && numberOf(line.text) !== undefined
}

const put = (head: Head, row: Row, line: Line): void => {
  row.lines.push(line)
  for (const piece of piecesOf(setOf(line), head.kind)) {
    const column = columnAt(head, piece.at)
    if (column >= 0 && piece.text !== '') row.cells[column]?.push(piece.text)
  }
}

/** A row of a table as a block among the others. */
export const rowBlock = (lines: readonly Line[], cells: readonly Cell[]): Block => ({
  kind: 'row',
  lines,
  text: cells.map(cell => cell.text).join(' '),
  marker: null,
  number: null,
  field: null,
  label: null,
  columns: [],
  cells,
  from: lines[0]?.number ?? 0,
  to: lines.at(-1)?.number ?? 0,
  gap: lines[0]?.gap ?? 0,
  opens: lines[0]?.opens ?? false,
})

const toBlock = (head: Head, row: Row): Block => {
  const from = row.lines[0]?.number ?? 0
  const to = row.lines.at(-1)?.number ?? 0
  const cells = head.columns.flatMap(({ field }, at) => {
    const text = joinLines(row.cells[at] ?? [])
    return text === '' ? [] : [{ field, text, from, to }]
  })
  return rowBlock(row.lines, cells)
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

/** A first column that says what for, filled only where it changes, holds the goals that the rows stand under. */
const hasGoalColumn = (head: Head, rows: readonly Row[]): boolean => {
  const [first, ...others] = head.columns
  if (!first || (first.field !== 'aim' && first.field !== 'goal')) return false
  if (!others.some(column => column.field === 'title' || column.field === 'description')) return false
  const cells = rows.map(row => joinLines(row.cells[0] ?? []))
  return rows.length >= 3 && new Set(cells.filter(cell => cell !== '')).size < rows.length
}

const goalBlock = (row: Row, text: string): Block => {
  const number = numberOf(text)
  return {
    ...toBlock({ kind: 'tab', columns: [] }, row),
    kind: number ? 'item' : 'text',
    text: number?.rest ?? text,
    number: number?.number ?? null,
    gap: 1,
  }
}

/** The rows of a table as blocks, with a heading before those that a goal column heads. */
const toBlocks = (head: Head, rows: readonly Row[]): Block[] => {
  if (!hasGoalColumn(head, rows)) return rows.map(row => toBlock(head, row))
  const below = { ...head, columns: head.columns.slice(1) }
  let last = ''
  return rows.flatMap(row => {
    const goal = joinLines(row.cells[0] ?? [])
    const block = toBlock(below, { ...row, cells: row.cells.slice(1) })
    if (goal === '' || goal === last) return [block]
    last = goal
    return [goalBlock(row, goal), block]
  })
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
