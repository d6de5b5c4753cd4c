import type { Piece } from './pieces.ts'

/** Pieces on one baseline, from the left. */
export type Row = readonly Piece[]

/** Rows `from` to `to` (not included) that the same white strips part into columns. */
export type Band = { readonly from: number; readonly to: number; readonly gutters: readonly number[] }

/** A strip narrower than this, in points, is a space between words. */
const narrowest = 6
const fewestRows = 2
/** Lines on either side that have no line level with them: fewer are a list with its paragraphs. */
const fewestLoose = 3

export const toRows = (pieces: readonly Piece[]): readonly Row[] => {
  const rows: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].base - piece.base) < 2) row.push(piece)
    else rows.push([piece])
  }
  return rows.map(row => row.sort((a, b) => a.left - b.left))
}

const crosses = (row: Row, x: number): boolean => row.some(piece => piece.left < x - 1 && piece.right > x + 1)

const bothSides = (row: Row, x: number): boolean => row.some(piece => piece.right <= x + 1) && row.some(piece => piece.left >= x - 1)

/** White strips before the pieces of a row: where each ends, for the piece after it is what lines up. */
const strips = (row: Row, margin: number): number[] =>
  row.flatMap((piece, at) => (piece.left - (row[at - 1]?.right ?? margin) >= narrowest ? [piece.left - 2] : []))

/** More distance than this many lines' height and a band has ended. */
const mostApart = 2.6

const apart = (above: Row | undefined, below: Row | undefined): boolean => {
  const [a] = above ?? []
  const [b] = below ?? []
  return !a || !b || b.base - a.base > Math.max(a.size, b.size) * 1.2 * mostApart
}

/** As far up and down from a row as nothing crosses its strip, and text stands beside it. */
const reach = (rows: readonly Row[], seed: number, x: number): { readonly from: number; readonly to: number; readonly both: number } => {
  let from = seed
  while (from > 0 && !crosses(rows[from - 1] ?? [], x) && !apart(rows[from - 1], rows[from])) from--
  let to = seed + 1
  while (to < rows.length && !crosses(rows[to] ?? [], x) && !apart(rows[to - 1], rows[to])) to++
  return { from, to, both: beside(rows.slice(from, to), x) }
}

/**
 * How much text stands side by side at a strip: rows with letters on both sides, or, where the two sides' lines stand at heights
 * of their own, the lines of the shorter side that stand within the height of the longer.
 */
const beside = (rows: readonly Row[], x: number): number => {
  const left = rows.flatMap(row => row.filter(piece => piece.right <= x + 1).map(piece => piece.base))
  const right = rows.flatMap(row => row.filter(piece => piece.left >= x - 1).map(piece => piece.base))
  const level = rows.filter(row => bothSides(row, x)).length
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  const loose = amongst(short, long)
  return Math.max(level, loose >= fewestLoose && amongst(long, short) > 0 ? loose : 0)
}

/** How many of some lines stand between the first and the last of others. */
const amongst = (bases: readonly number[], others: readonly number[]): number =>
  bases.filter(base => base >= (others[0] ?? 0) - 2 && base <= (others.at(-1) ?? 0) + 2).length

/** Letters beside a strip that stand no further from it than from their column's other edge. */
const startsAt = (rows: readonly Row[], x: number): number =>
  rows.reduce((sum, row) => sum + (row.some(piece => Math.abs(piece.left - 2 - x) < 3) ? 1 : 0), 0)

/** The widest band that some strip parts: the most rows with text on both sides. */
export const findBand = (rows: readonly Row[]): Band | undefined => {
  const tried = new Set<string>()
  const margin = Math.min(...rows.flat().map(piece => piece.left))
  let best: { from: number; to: number; both: number } | undefined
  rows.forEach((row, seed) => {
    for (const x of strips(row, margin)) {
      const found = reach(rows, seed, x)
      const key = `${Math.round(x / 3)}|${found.from}`
      if (tried.has(key)) continue
      tried.add(key)
      if (found.both >= fewestRows && (!best || found.both > best.both)) best = found
    }
  })
  if (!best) return undefined
  const { from, to } = best
  const whole = { from, to, gutters: guttersOf(rows.slice(from, to), margin) }
  // A paragraph's short last line stands above a table's head as its first cell would, and hides the columns that it crosses.
  const first = rows.findIndex((row, at) => at >= from && row.length > 1)
  const below = first > from && first < to ? { from: first, to, gutters: guttersOf(rows.slice(first, to), margin) } : whole
  return below.gutters.length > whole.gutters.length ? below : whole
}

/** Every strip that runs through all the rows, one for each place where a column's left edge is. */
const guttersOf = (all: readonly Row[], margin: number): number[] => {
  const size = sizeOf(all)
  const rows = all.filter(row => !standsAlone(row, size))
  const open = rows
    .flatMap(row => strips(row, margin))
    .filter(x => !rows.some(row => crosses(row, x)))
    .sort((a, b) => a - b)
  const groups: number[][] = []
  for (const x of open) {
    const group = groups.at(-1)
    // Strips with no letter between them are one strip.
    if (group && !rows.some(row => row.some(piece => piece.left > (group[0] ?? 0) && piece.right < x + 1))) group.push(x)
    else groups.push([x])
  }
  return groups.map(group => group.sort((a, b) => startsAt(rows, b) - startsAt(rows, a))[0] ?? 0).filter(x => beside(all, x) >= fewestRows)
}

/** The size in the middle of all. */
export const sizeOf = (rows: readonly Row[]): number => {
  const sizes = rows.flatMap(row => row.map(piece => piece.size)).sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

/** A heading between tables: alone on its row, and larger than what they are set in. It may cross any strip. */
export const standsAlone = (row: Row, size: number): boolean => row.length === 1 && (row[0]?.size ?? 0) > size * 1.1

/** The pieces of a row that stand in each column. */
export const inColumns = (row: Row, gutters: readonly number[]): readonly (readonly Piece[])[] => {
  const columns: Piece[][] = [[], ...gutters.map(() => [])]
  for (const piece of row) columns[gutters.filter(x => piece.left >= x - 1).length]?.push(piece)
  return columns
}
