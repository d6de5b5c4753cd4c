import type { Block } from './block.ts'
import type { Line } from './line.ts'
import { joinLines } from './mend/join.ts'
import { columnField } from './words/column-heads.ts'
import { type FieldKey, fieldNamed, guessField } from './words/labels.ts'

/** One cell of a row whose columns the text has kept apart, by tabs, bars or blanks, or the format by its own cells. */
export type Cell = { readonly field: FieldKey; readonly text: string; readonly from: number; readonly to: number }

export type CellText = Omit<Cell, 'field'>

/** Columns and what each holds. A head's cell that spans several columns names them all, and stands at the first. */
export type Head = ReadonlyMap<number, FieldKey>

/** A row of a table before its head has said what its cells are. */
export type TableRow = {
  readonly lines: readonly Line[]
  readonly cells: ReadonlyMap<number, CellText>
  /** Columns whose cell is that of a row further up, and reaches down. */
  readonly above: readonly number[]
  /** One cell as wide as the table. */
  readonly across: boolean
}

const longestName = 50

/** A head names its columns: two labels we know at least, and no fewer than half of them. */
export const headFields = (texts: readonly string[]): readonly FieldKey[] | undefined => {
  if (texts.some(text => text.length > longestName)) return undefined
  const known = texts.filter(text => columnField(text)).length
  return known < 2 || known < texts.length / 2 ? undefined : texts.map(text => columnField(text) ?? guessField(text))
}

const columnUnder = (head: Head, column: number): number => Math.max(...[...head.keys()].filter(at => at <= column))

const fieldUnder = (head: Head, column: number): FieldKey | undefined => head.get(columnUnder(head, column))

/** "2025", "marts 2026", "1. kvartal 2027": one end of a period. */
const isDate = (text: string): boolean => text.length <= 24 && /(?<!\d)(?:19|20)\d\d$/.test(text) && !/[–-]\s?\d{4}$/.test(text)

/** "Start" and "Slut", or two columns under one head, are one field. */
const joined = (one: Cell, other: Cell): Cell => {
  const between = isDate(one.text) && isDate(other.text) ? ' – ' : ' '
  return { ...one, text: `${one.text}${between}${other.text}`, to: Math.max(one.to, other.to) }
}

/** Of these, the first is the one that counts: "Ansvarlig forvaltning" before "Tovholder". */
const firstOnly: ReadonlySet<FieldKey> = new Set(['title', 'number', 'responsible', 'goal', 'other'])

const cellsUnder = (head: Head, row: TableRow): Cell[] => {
  const cells = new Map<FieldKey, Cell>()
  for (const [column, text] of [...row.cells].sort(([a], [b]) => a - b)) {
    const field = fieldUnder(head, column)
    if (!field || text.text === '') continue
    const before = cells.get(field)
    const isOneCell = before && !head.has(column)
    if (!before) cells.set(field, { field, ...text })
    else if (isOneCell || !firstOnly.has(field)) cells.set(field, joined(before, { field, ...text }))
  }
  return [...cells.values()]
}

const block = (lines: readonly Line[]): Block => ({
  kind: 'row',
  lines,
  text: '',
  marker: null,
  number: null,
  field: null,
  label: null,
  columns: [],
  cells: [],
  from: lines[0]?.number ?? 0,
  to: lines.at(-1)?.number ?? 0,
  gap: lines[0]?.gap ?? 0,
  opens: lines[0]?.opens ?? false,
})

/** A row of a table as a block among the others. */
const rowBlock = (row: TableRow, cells: readonly Cell[]): Block => ({
  ...block(row.lines),
  text: cells.map(cell => cell.text).join(' '),
  cells,
})

/** In the table of goals a bare number is a number: "3 Bolig". */
const numberedGoal = /^(\d{1,3}(?:\.\d{1,3}){0,3})[.):]?\s+(?=["”“»]?\p{Lu})/u

/** What heads the rows below it, though it is printed as a cell: a goal in a column of goals, a theme as wide as the table. */
const headBlock = (kind: 'goal' | 'theme', row: TableRow, cell: CellText, number: string | null): Block => {
  const own = numberedGoal.exec(cell.text)
  const lines = row.lines.filter(line => isOn(cell, line))
  return { ...block(lines), kind, text: cell.text.slice(own?.[0].length ?? 0), number: own?.[1] ?? number, gap: 1 }
}

const isOn = ({ from, to }: CellText, { number }: Line): boolean => number >= from && number <= to

const longestTheme = 160

/** A cell that could head rows: short, and no sentence; a label's own text is its field. */
export const couldHead = (text: string): boolean =>
  text.length <= longestTheme && !/[.;,!?]$/.test(text) && !fieldNamed(text) && /^[\p{Lu}\d"”“»]/u.test(text)

const filledIn = (row: TableRow): number[] => [...row.cells].flatMap(([column, cell]) => (cell.text === '' ? [] : [column]))

const themeIn = (head: Head, row: TableRow, next: TableRow | undefined): CellText | undefined => {
  const filled = filledIn(row)
  const [column] = filled
  const cell = column === undefined ? undefined : row.cells.get(column)
  if (!next || !cell || filled.length > 1 || !couldHead(cell.text)) return undefined
  const isFirst = row.above.length === 0 && columnUnder(head, column ?? 0) === [...head.keys()][0] && filledIn(next).length >= 2
  return row.across || isFirst ? cell : undefined
}

const names: readonly FieldKey[] = ['title', 'description', 'aim']

/** A row that names nothing is the rest of the one above: its other owner, or what a page's end has cut off. */
const withRests = (head: Head, goalAt: number | undefined, rows: readonly TableRow[]): TableRow[] => {
  const naming = [...head].filter(([column, field]) => names.includes(field) && column !== goalAt).map(([column]) => column)
  if (naming.length === 0) return [...rows]
  const titleAt = [...head].find(([, field]) => field === 'title')?.[0]
  const whole: TableRow[] = []
  for (const row of rows) {
    const last = whole.at(-1)
    const columns = filledIn(row)
    const isOwn = columns.some(column => columnUnder(head, column) === goalAt || fieldUnder(head, column) === 'number')
    const named = columns.filter(column => naming.includes(columnUnder(head, column)))
    const own = columns.filter(column => !row.above.includes(column))
    const untitled = titleAt !== undefined && !named.includes(titleAt) && own.length === 1
    const goesOn = own.length > 0 && own.every(column => /^\p{Ll}/u.test(row.cells.get(column)?.text ?? ''))
    const isRest = last && !last.across && !row.across && !isOwn && (named.length === 0 || untitled || goesOn)
    if (isRest) whole[whole.length - 1] = together(last, row)
    else whole.push(row)
  }
  return whole
}

const together = (row: TableRow, rest: TableRow): TableRow => {
  const cells = new Map(row.cells)
  for (const [column, cell] of rest.cells) {
    const before = cells.get(column)
    cells.set(column, before ? { text: joinLines([before.text, cell.text]), from: before.from, to: cell.to } : cell)
  }
  return { ...row, lines: [...row.lines, ...rest.lines], cells }
}

const isNaming = (field: FieldKey): boolean => field === 'title' || field === 'description'

/**
 * The column that holds the goals the rows stand under: it stands before the one that says what is done, and says what for.
 * "Mål" may be each row's own aim: only where it is filled where it changes, or printed again, is it a goal of the plan's.
 */
const goalColumnOf = (head: Head, rows: readonly TableRow[]): number | undefined => {
  const columns = [...head].sort(([a], [b]) => a - b)
  const named = columns.findIndex(([, field]) => isNaming(field))
  const found = columns.slice(0, Math.max(0, named)).find(([, field]) => field === 'aim' || field === 'goal')
  if (!found) return undefined
  const [column, field] = found
  const full = rows.filter(row => !row.across)
  const texts = full.map(row => (row.above.includes(column) ? '' : (row.cells.get(column)?.text ?? '')))
  const printed = texts.filter(text => text !== '')
  const comesAgain = full.length >= 2 && new Set(printed).size < full.length
  const isTheme = field === 'goal' && full.length >= 2 && printed.every(text => text.length <= longestTheme)
  return printed.length > 0 && (comesAgain || isTheme) ? column : undefined
}

/** A number that changes with the goal is the goal's; one on every row is the row's own. */
const goalNumbersAt = (head: Head, goalAt: number, rows: readonly TableRow[]): number | undefined => {
  const found = [...head].find(([column, field]) => field === 'number' && column < goalAt)?.[0]
  if (found === undefined) return undefined
  const numbers = rows.map(row => row.cells.get(found)?.text ?? '')
  const isRows = new Set(numbers.filter(text => text !== '')).size >= rows.filter(row => !row.across).length
  return isRows ? undefined : found
}

/** A goal too long for its cell stands on beside the next row, where nothing says how far its cell reaches down. */
const withWholeGoals = (goalAt: number, rows: readonly TableRow[]): TableRow[] => {
  const whole: TableRow[] = []
  let held = -1
  for (const row of rows) {
    const goal = row.cells.get(goalAt)
    const before = whole[held]
    const first = before?.cells.get(goalAt)
    const goesOn = goal && first && /^\p{Ll}/u.test(goal.text) && row.cells.size > 1
    if (before && goesOn) {
      whole[held] = { ...before, cells: new Map(before.cells).set(goalAt, { ...first, text: joinLines([first.text, goal.text]) }) }
      whole.push({ ...row, cells: new Map([...row.cells].filter(([column]) => column !== goalAt)) })
    } else {
      if (goal && goal.text !== '' && !row.above.includes(goalAt)) held = whole.length
      whole.push(row)
    }
  }
  return whole
}

/** The rows of a table as blocks, with a heading before those that a goal or a theme heads. */
export const rowsUnder = (head: Head, all: readonly TableRow[]): Block[] => {
  const goalAt = goalColumnOf(head, all)
  const rows = withRests(head, goalAt, goalAt === undefined ? all : withWholeGoals(goalAt, all))
  const numberAt = goalAt === undefined ? undefined : goalNumbersAt(head, goalAt, rows)
  let last = ''
  return rows.flatMap((row, at) => {
    const theme = themeIn(head, row, rows[at + 1])
    if (theme) return [headBlock(goalAt === filledIn(row)[0] && !row.across ? 'goal' : 'theme', row, theme, null)]
    if (goalAt === undefined) return [rowBlock(row, cellsUnder(head, row))]
    const goal = row.cells.get(goalAt)
    const number = numberAt === undefined ? undefined : row.cells.get(numberAt)?.text
    const below = new Map([...row.cells].filter(([column]) => column !== numberAt && columnUnder(head, column) !== goalAt))
    const lines = row.lines.filter(line => [...below.values()].some(cell => isOn(cell, line)))
    const under = rowBlock({ ...row, lines }, cellsUnder(head, { ...row, cells: below }))
    // Printed on each row it is one goal, and heads the row again only where it has a line of its own.
    const isAlone = goal && row.lines.some(line => isOn(goal, line) && !lines.includes(line))
    if (!goal || goal.text === '' || (goal.text === last && !isAlone)) return lines.length > 0 ? [under] : []
    last = goal.text
    return [headBlock('goal', row, goal, number?.replace(/[.)]$/, '') || null), under]
  })
}
