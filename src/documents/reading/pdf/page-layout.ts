import { tableLines } from '../table-lines.ts'
import { exactField, fieldNamed } from '../words/labels.ts'
import { type Band, findBand, inColumns, type Row, sizeOf, standsAlone, toRows } from './gutters.ts'
import { onBaselines, type Piece, toPiece, toPieces } from './pieces.ts'
import { type PrintedLine, printed } from './printed.ts'
import { ruledTables } from './ruled-tables.ts'
import type { Rule, Run } from './run.ts'

type Cells = readonly (readonly (readonly Piece[])[])[]

/** A table's lines, each where its first cell stands. */
const setTable = (cells: Cells): PrintedLine[] => {
  const texts = cells.map(row => row.map(cell => cell.map(piece => piece.text)))
  const seen = new Map<string, number>()
  return tableLines(texts).flatMap(line => {
    const row = cells[line.row] ?? []
    const key = `${line.row}|${line.column}`
    const within = seen.get(key) ?? 0
    seen.set(key, within + 1)
    const piece = line.column === null ? row.flat().sort((a, b) => a.base - b.base || a.left - b.left)[0] : row[line.column]?.[within]
    if (!piece) return []
    const begins = line.column !== null && within === 0 && line.row > 0
    return [printed(piece, { text: line.raw, gap: begins || line.row === 0 ? 1 : 0, ...(line.goesOn ? { goesOn: true } : {}) })]
  })
}

/** Space above a line as blank lines: none for the ordinary step, at most two. */
const gapOf = (above: Piece, below: Piece, step: number): number => {
  const steps = (below.base - above.base) / Math.max(step, below.size * 1.05)
  return steps < 1.32 ? 0 : steps < 2.3 ? 1 : 2
}

/** The step from line to line that is most usual among lines of one size. */
const usualStep = (lines: readonly Piece[]): number => {
  const steps = new Map<number, number>()
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (!before || Math.abs(before.size - line.size) > 0.5) return
    const step = Math.round((line.base - before.base) * 2) / 2
    if (step < line.size * 0.9 || step > line.size * 1.9) return
    steps.set(step, (steps.get(step) ?? 0) + 1)
  })
  return [...steps].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}

/** Pieces this far apart, as a share of their size, are no words of one sentence, however wide the line was drawn out. */
const tabFrom = 1.8

const joined = (row: Row): string =>
  row.reduce((text, piece, at) => {
    const space = piece.left - (row[at - 1]?.right ?? piece.left)
    return text + (at === 0 ? '' : space > piece.size * tabFrom ? '   ' : ' ') + piece.text
  }, '')

/** Rows of one column to its lines; pieces a row has left far apart are joined by blanks wide enough to tell. */
const setLines = (rows: readonly Row[]): PrintedLine[] => {
  const pieces = rows.map(row => ({ ...(row[0] as Piece), text: joined(row), right: row.at(-1)?.right ?? 0 }))
  const step = usualStep(pieces)
  return pieces.map((piece, at) => {
    const before = pieces[at - 1]
    return printed(piece, { gap: before ? gapOf(before, piece, step) : 1 })
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
  return level.length >= 3 && level.length * 4 >= starts(first).length * 3
}

/** Rows of a table that only space parts: a row ends where space runs through all its columns, or a new name begins in the first. */
const tableRows = (rows: readonly Row[], gutters: readonly number[]): readonly (readonly Row[])[] => {
  const step = Math.min(...columnsOf(rows, gutters).map(usualStep).filter(Boolean))
  const found: Row[][] = []
  rows.forEach((row, at) => {
    const above = rows[at - 1]?.[0]
    const [piece] = row
    const last = found.at(-1)
    if (last && above && piece && gapOf(above, piece, Number.isFinite(step) ? step : 0) === 0) last.push(row)
    else found.push([row])
  })
  return found
}

const setTables = (rows: readonly Row[], gutters: readonly number[]): PrintedLine[] => {
  const size = sizeOf(rows)
  const lines: PrintedLine[] = []
  let part: Row[] = []
  const close = () => {
    if (part.length > 0)
      lines.push(
        ...setTable(
          tableRows(part, gutters).map(inRow => {
            const cells = inRow.map(row => inColumns(row, gutters))
            return [0, ...gutters].map((_, column) => cells.flatMap(cell => cell[column] ?? []))
          }),
        ),
      )
    part = []
  }
  for (const row of rows) {
    if (!standsAlone(row, size)) {
      part.push(row)
      continue
    }
    close()
    lines.push(...setLines([row]))
  }
  close()
  return lines
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

/** How deep columns within columns are looked for. */
const deepest = 6

const setRows = (rows: readonly Row[], depth = 0): PrintedLine[] => {
  const whole = depth < deepest ? findBand(rows) : undefined
  if (!whole || whole.gutters.length === 0) return setLines(rows)
  const inTable = isTable(rows.slice(whole.from, whole.to), whole.gutters)
  const band = inTable ? trimmed(rows, whole) : whole
  const within = rows.slice(band.from, band.to)
  const middle = inTable
    ? setTables(within, band.gutters)
    : columnsOf(within, band.gutters).flatMap(column => opening(setRows(toRows(column), depth + 1)))
  const after = rows.slice(band.to)
  return [
    ...(band.from > 0 ? setRows(rows.slice(0, band.from), depth + 1) : []),
    ...middle,
    ...(after.length > 0 ? setRows(after, depth + 1) : []),
  ]
}

const opening = (lines: readonly PrintedLine[]): PrintedLine[] => lines.map((line, at) => (at === 0 ? { ...line, opens: true } : line))

/** The lines of a page without tags, in the order they are read: drawn tables, then what space alone puts in columns. */
export const setPage = (runs: readonly Run[], rules: readonly Rule[]): readonly PrintedLine[] => {
  const lines: PrintedLine[] = []
  let rest = runs
  for (const table of ruledTables(rules, runs)) {
    const taken = new Set(table.cells.flat(2))
    const above = rest.filter(run => !taken.has(run) && run.base < table.top)
    lines.push(...setRows(toRows(toPieces(above))))
    lines.push(...setTable(table.cells.map(row => row.map(cell => onBaselines(cell).map(toPiece)))))
    rest = rest.filter(run => !taken.has(run) && run.base >= table.top)
  }
  lines.push(...setRows(toRows(toPieces(rest))))
  return lines
}
