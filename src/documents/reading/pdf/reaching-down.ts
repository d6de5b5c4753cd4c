import type { Piece } from './pieces.ts'
import type { Rule } from './run.ts'
import type { SetRow } from './set-table.ts'

/** A cell ends where rules run along this share of its column. */
const leastDrawn = 0.5

const basesOf = (cells: readonly (readonly Piece[])[]): number[] => cells.flat().map(piece => piece.base)

/** Rows that level rules part: a column that the rule leaves out holds one cell, which reaches down. */
export const reachingDown = (
  rows: readonly (readonly (readonly Piece[])[])[],
  gutters: readonly number[],
  levels: readonly Rule[],
): readonly SetRow[] => {
  const all = rows.flat(2)
  const edges = [Math.min(...all.map(piece => piece.left)), ...gutters, Math.max(...all.map(piece => piece.right))]
  const set: { cells: (readonly Piece[])[]; above: number[]; across: boolean }[] = []
  rows.forEach((cells, at) => {
    const top = Math.max(...basesOf(rows[at - 1] ?? []))
    const bottom = Math.min(...basesOf(cells))
    const between = at === 0 ? [] : levels.filter(rule => rule.top > Math.min(top, bottom) - slack && rule.top < Math.max(top, bottom))
    const above = cells.flatMap((_, column) => {
      const [left = 0, right = 0] = edges.slice(column, column + 2)
      const drawn = between.reduce((sum, rule) => sum + Math.max(0, Math.min(rule.right, right) - Math.max(rule.left, left)), 0)
      return between.length > 0 && drawn < (right - left) * leastDrawn ? [column] : []
    })
    for (const column of above) {
      const over = set.findLast(row => !row.above.includes(column))
      if (over) over.cells[column] = [...(over.cells[column] ?? []), ...(cells[column] ?? [])]
    }
    set.push({ cells: cells.map((cell, column) => (above.includes(column) ? [] : cell)), above, across: false })
  })
  return set
}

/** In points: cells whose lines stand at heights of their own overlap their neighbours' by no more. */
const slack = 14
