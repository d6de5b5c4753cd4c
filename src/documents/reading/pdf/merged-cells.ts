import type { Rule, Run } from './run.ts'

/** A row of a drawn table: the runs of each column; `above` are the columns that a cell further up reaches down into. */
export type RuledRow = { readonly cells: readonly (readonly Run[])[]; readonly above: readonly number[]; readonly across: boolean }

/** Where the table's edges are, and the rules that draw them. */
type Grid = {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly levels: readonly Rule[]
  readonly upright: readonly Rule[]
}

/** Rules that miss an edge by this many points still draw it. */
const slack = 3
/** A side is drawn where rules run along this share of it. */
const leastDrawn = 0.6

const overlap = (from: number, to: number, start: number, end: number): number => Math.max(0, Math.min(to, end) - Math.max(from, start))

const hasLeftSide = ({ upright }: Grid, x: number, top: number, bottom: number): boolean =>
  upright.filter(rule => Math.abs(rule.left - x) <= slack).reduce((sum, rule) => sum + overlap(rule.top, rule.bottom, top, bottom), 0) >=
  (bottom - top) * leastDrawn

const hasTop = ({ levels }: Grid, y: number, left: number, right: number): boolean =>
  levels.filter(rule => Math.abs(rule.top - y) <= slack).reduce((sum, rule) => sum + overlap(rule.left, rule.right, left, right), 0) >=
  (right - left) * leastDrawn

const crosses = (runs: readonly Run[], x: number): boolean => runs.some(run => run.left < x - slack && run.right > x + slack)

/**
 * The first column of the cell that each column of a row belongs to. Text that stands on either side of an edge nobody drew is
 * two cells all the same, but for text that runs across it.
 */
const ownersOf = (cells: readonly (readonly Run[])[], row: number, grid: Grid): number[] => {
  const owners: number[] = []
  const filled: boolean[] = []
  cells.forEach((runs, column) => {
    const x = grid.columns[column] ?? 0
    const before = owners.at(-1) ?? 0
    const isOpen = column > 0 && !hasLeftSide(grid, x, grid.rows[row] ?? 0, grid.rows[row + 1] ?? 0)
    const isOne = isOpen && (runs.length === 0 || !filled[before] || crosses(cells.slice(before, column).flat(), x))
    owners.push(isOne ? before : column)
    const owner = owners[column] ?? column
    filled[owner] = Boolean(filled[owner]) || runs.length > 0
  })
  return owners
}

/** Cells of a drawn table put together where no rule parts them: over columns in their first, over rows in their uppermost. */
export const mergeCells = (cells: readonly (readonly (readonly Run[])[])[], grid: Grid): readonly RuledRow[] => {
  const whole: Run[][][] = cells.map(row => row.map(() => []))
  const above: number[][] = cells.map(() => [])
  const spans = cells.map((row, at) => ownersOf(row, at, grid))
  cells.forEach((row, at) => {
    row.forEach((runs, column) => {
      const owner = spans[at]?.[column] ?? column
      const last = spans[at]?.lastIndexOf(owner) ?? owner
      let top = at
      const reaches = (r: number) => r > 0 && !hasTop(grid, grid.rows[r] ?? 0, grid.columns[owner] ?? 0, grid.columns[last + 1] ?? 0)
      while (reaches(top) && spans[top - 1]?.[owner] === owner && spans[top - 1]?.lastIndexOf(owner) === last) top--
      if (top < at && column === owner) above[at]?.push(owner)
      whole[top]?.[owner]?.push(...runs)
    })
  })
  return whole.map((row, at) => ({
    cells: row,
    above: above[at] ?? [],
    across: row.length > 2 && (spans[at] ?? []).every(owner => owner === 0) && above[at]?.length === 0,
  }))
}
