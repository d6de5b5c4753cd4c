import { bulletOf, letterOf, numberOf } from '../marks.ts'
import { exactField, fieldNamed } from '../words/labels.ts'
import { type Band, findBand, inColumns, type Row, sizeOf, standsAlone, toRows } from './gutters.ts'
import { onBaselines, type Piece, toPiece, toPieces } from './pieces.ts'
import { type PrintedLine, printed } from './printed.ts'
import { reachingDown } from './reaching-down.ts'
import { ruledTables } from './ruled-tables.ts'
import type { Rule, Run } from './run.ts'
import { setTable } from './set-table.ts'
import { gapOf, usualStep } from './steps.ts'

/** Pieces this far apart, as a share of their size, are no words of one sentence, however wide the line was drawn out. */
const tabFrom = 1.8

const joined = (row: Row): string =>
  row.reduce((text, piece, at) => {
    const space = piece.left - (row[at - 1]?.right ?? piece.left)
    return text + (at === 0 ? '' : space > piece.size * tabFrom ? '   ' : ' ') + piece.text
  }, '')

const hasSign = (text: string): boolean => (bulletOf(text) ?? numberOf(text) ?? letterOf(text)) !== undefined

/** A sign set further out than the line before it, or level with that line's own, opens an item. So does a change of letters a block. */
const beginsAnew = (before: Piece, line: Piece): boolean => {
  const outdented = line.left < before.left - hanging || (hasSign(before.text) && Math.abs(line.left - before.left) < 2)
  if (hasSign(line.text) && outdented) return true
  const changed = before.bold !== line.bold || Math.abs(before.size - line.size) > line.size * 0.08
  return changed && !/^\p{Ll}/u.test(line.text)
}

/** In points: the least that the lines of an item are set in behind its sign. */
const hanging = 4

/** Rows of one column to its lines; pieces a row has left far apart are joined by blanks wide enough to tell. */
const setLines = (rows: readonly Row[]): PrintedLine[] => {
  const pieces = rows.map(row => ({ ...(row[0] as Piece), text: joined(row), right: row.at(-1)?.right ?? 0 }))
  const step = usualStep(pieces)
  return pieces.map((piece, at) => {
    const before = pieces[at - 1]
    const gap = before ? gapOf(before, piece, step) : 1
    return printed(piece, before && beginsAnew(before, piece) ? { gap, goesOn: false } : { gap })
  })
}

const columnsOf = (rows: readonly Row[], gutters: readonly number[]): Piece[][] => {
  const columns: Piece[][] = [[], ...gutters.map(() => [])]
  for (const row of rows) for (const [at, pieces] of inColumns(row, gutters).entries()) columns[at]?.push(...pieces)
  return columns
}

/** Lines that stand apart from the one above in their column begin something. */
const starts = (column: readonly Piece[]): number[] => {
  const step = usualStep(column)
  return column.filter((piece, at) => at === 0 || gapOf(column[at - 1] ?? piece, piece, step) > 0).map(piece => piece.base)
}

const isNumeric = (piece: Piece): boolean => /^[\d.,%\s–-]+$|^[\d.,]+ (?:pct\.?|kr\.|mio\. kr\.)$/u.test(piece.text)

/** What stands in columns is a table where its head says so, its cells begin at the same heights, or they are numbers. */
const isTable = (rows: readonly Row[], gutters: readonly number[]): boolean => {
  const columns = columnsOf(rows, gutters)
  const [first = [], ...others] = columns
  if (rows.some(row => row.filter(piece => exactField(piece.text)).length >= 2)) return true
  const named = first.filter(piece => fieldNamed(piece.text))
  if (gutters.length === 1 && named.length >= 2 && named.length * 3 >= starts(first).length) return true
  const rest = others.flat()
  if (rest.filter(isNumeric).length * 2 > rest.length) return true
  if (gutters.length < 2) return false
  const heights = others.flatMap(starts)
  const level = starts(first).filter(base => heights.some(height => Math.abs(height - base) < 2))
  const all = starts(first).length
  return level.length >= 2 && (level.length === all || (level.length >= 3 && level.length * 4 >= all * 3))
}

/** In points: words that happen to stand above each other in lines drawn out to full width are no column. */
const narrowestColumn = 60

const areColumns = (rows: readonly Row[], gutters: readonly number[]): boolean =>
  columnsOf(rows, gutters).every(
    column => Math.max(...column.map(piece => piece.right)) - Math.min(...column.map(piece => piece.left)) >= narrowestColumn,
  )

/** A rule under a row runs over most of its table. */
const leastCovered = 0.55
/** With fewer rules between its lines a table's rows are parted by space. */
const fewestRules = 2

/** Which rows have a rule across the table between them and the one above. */
const ruledOff = (rows: readonly Row[], levels: readonly Rule[]): ReadonlySet<Row> => {
  const left = Math.min(...rows.flat().map(piece => piece.left))
  const right = Math.max(...rows.flat().map(piece => piece.right))
  const off = rows.filter((row, at) => {
    const above = rows[at - 1]?.[0]?.base
    const below = row[0]?.base ?? 0
    if (above === undefined) return false
    const between = levels.filter(rule => rule.top > above && rule.top < below)
    return (
      between.reduce((sum, rule) => sum + Math.max(0, Math.min(rule.right, right) - Math.max(rule.left, left)), 0) >=
      (right - left) * leastCovered
    )
  })
  return new Set(off.length >= fewestRules ? off : [])
}

/** Rows of a table whose cells are not drawn: a rule parts them, or space that runs through all its columns. */
const tableRows = (rows: readonly Row[], gutters: readonly number[], levels: readonly Rule[]): readonly (readonly Row[])[] => {
  const step = Math.min(...columnsOf(rows, gutters).map(usualStep).filter(Boolean))
  const off = ruledOff(rows, levels)
  const found: Row[][] = []
  rows.forEach((row, at) => {
    const above = rows[at - 1]?.[0]
    const [piece] = row
    const last = found.at(-1)
    const isClose = above && piece && gapOf(above, piece, Number.isFinite(step) ? step : 0) === 0
    if (last && (off.size > 0 ? !off.has(row) : isClose)) last.push(row)
    else found.push([row])
  })
  return found
}

const setUnruled = (rows: readonly Row[], gutters: readonly number[], levels: readonly Rule[]): PrintedLine[] => {
  const set = tableRows(rows, gutters, levels).map(inRow => {
    const cells = inRow.map(row => inColumns(row, gutters))
    return [0, ...gutters].map((_, column) => cells.flatMap(cell => cell[column] ?? []))
  })
  return setTable(
    ruledOff(rows, levels).size > 0 ? reachingDown(set, gutters, levels) : set.map(cells => ({ cells, above: [], across: false })),
  )
}

/** Tables on one page have columns of their own: rows are parted at the headings between them. */
const partedAt = (rows: readonly Row[], heads: ReadonlySet<Row>): readonly (readonly Row[])[] => {
  const parts: Row[][] = [[]]
  for (const row of rows) {
    if (heads.has(row)) parts.push([row], [])
    else parts.at(-1)?.push(row)
  }
  return parts.filter(part => part.length > 0)
}

/** Rows at the band's edges that stand on one side only are no part of a table. */
const trimmed = (rows: readonly Row[], band: Band): Band => {
  let { from, to } = band
  while (from < to && (rows[from]?.length ?? 0) < 2) from++
  const near = (at: number) => {
    const above = rows[at - 1]?.[0]
    const below = rows[at]?.[0]
    return above && below && below.base - above.base < below.size * 1.5
  }
  let end = to
  while (end > from && (rows[end - 1]?.length ?? 0) < 2) end--
  // The last row's longest cell goes on below the others.
  while (end < to && near(end)) end++
  to = end
  return { from, to, gutters: band.gutters }
}

const isTableHead = (row: Row): boolean => {
  const known = row.filter(piece => exactField(piece.text)).length
  return row.length >= 3 && known >= 2 && known * 2 >= row.length
}

/** The head that comes again begins a table with columns of its own. */
const atTableHeads = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const parts: Row[][] = [[]]
  for (const row of rows) {
    if (isTableHead(row) && parts.at(-1)?.some(isTableHead)) parts.push([])
    parts.at(-1)?.push(row)
  }
  return parts
}

/** How deep columns within columns are looked for. */
const deepest = 6

const setRows = (rows: readonly Row[], levels: readonly Rule[], depth = 0): PrintedLine[] => {
  const whole = depth < deepest ? findBand(rows) : undefined
  if (!whole || whole.gutters.length === 0) return setLines(rows)
  const inTable = isTable(rows.slice(whole.from, whole.to), whole.gutters)
  if (!inTable && !areColumns(rows.slice(whole.from, whole.to), whole.gutters)) return setLines(rows)
  const size = sizeOf(rows.slice(whole.from, whole.to))
  const heads = new Set(inTable ? rows.slice(whole.from, whole.to).filter(row => standsAlone(row, size)) : [])
  const tables = inTable ? atTableHeads(rows) : [rows]
  if (tables.length > 1) return tables.flatMap(part => setRows(part, levels, depth + 1))
  if (heads.size > 0) return partedAt(rows, heads).flatMap(part => setRows(part, levels, depth + 1))
  const band = inTable ? trimmed(rows, whole) : whole
  const within = rows.slice(band.from, band.to)
  const middle = inTable
    ? setUnruled(within, band.gutters, levels)
    : columnsOf(within, band.gutters).flatMap(column => opening(setRows(toRows(column), levels, depth + 1)))
  const after = rows.slice(band.to)
  return [
    ...(band.from > 0 ? setRows(rows.slice(0, band.from), levels, depth + 1) : []),
    ...middle,
    ...(after.length > 0 ? setRows(after, levels, depth + 1) : []),
  ]
}

const opening = (lines: readonly PrintedLine[]): PrintedLine[] => lines.map((line, at) => (at === 0 ? { ...line, opens: true } : line))

/** The lines of a page without tags, in the order they are read: drawn tables, then what space alone puts in columns. */
export const setPage = (runs: readonly Run[], rules: readonly Rule[]): readonly PrintedLine[] => {
  if (runs.length === 0) return []
  const lines: PrintedLine[] = []
  const levels = rules.filter(rule => rule.top === rule.bottom)
  let rest = runs
  for (const table of ruledTables(rules, runs)) {
    const taken = new Set(table.rows.flatMap(row => row.cells.flat()))
    const above = rest.filter(run => !taken.has(run) && run.base < table.top)
    lines.push(...setRows(toRows(toPieces(above)), levels))
    lines.push(...setTable(table.rows.map(row => ({ ...row, cells: row.cells.map(cell => onBaselines(cell).map(toPiece)) }))))
    rest = rest.filter(run => !taken.has(run) && run.base >= table.top)
  }
  lines.push(...setRows(toRows(toPieces(rest)), levels))
  return lines
}
