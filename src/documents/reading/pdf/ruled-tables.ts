import { mergeCells, type RuledRow } from './merged-cells.ts'
import type { Rule, Run } from './run.ts'

/** A table whose cells are drawn: its outline, and the runs that stand in each cell. */
export type RuledTable = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly rows: readonly RuledRow[]
}

/** Rules that miss each other by this many points still meet. */
const slack = 3

const isLevel = (rule: Rule): boolean => rule.top === rule.bottom

const meet = (a: Rule, b: Rule): boolean =>
  a.left <= b.right + slack && b.left <= a.right + slack && a.top <= b.bottom + slack && b.top <= a.bottom + slack

/** Rules that meet, directly or by others, are one drawing. */
const drawings = (rules: readonly Rule[]): Rule[][] => {
  const groups: Rule[][] = []
  for (const rule of rules) {
    const touching = groups.filter(group => group.some(other => meet(rule, other)))
    const whole = [rule, ...touching.flat()]
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(whole)
  }
  return groups
}

/** The distinct places among numbers that differ by less than the slack. */
const places = (values: readonly number[]): number[] => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.filter((value, at) => at === 0 || value - (sorted[at - 1] ?? 0) > slack)
}

const within = (value: number, edges: readonly number[]): number => {
  for (let at = 0; at + 1 < edges.length; at++) if (value >= (edges[at] ?? 0) - 1 && value < (edges[at + 1] ?? 0) + 1) return at
  return -1
}

/** The share of a table's width that level rules cover at a height. */
const covered = (levels: readonly Rule[], top: number, width: number): number =>
  levels.filter(rule => Math.abs(rule.top - top) <= slack).reduce((sum, rule) => sum + rule.right - rule.left, 0) / width

/** A row is bounded by rules over most of the table; a rule under one cell only parts what stands in it. */
const leastCovered = 0.55

/** A row that the page's end cuts has sides and no rule to close it. */
const withOpenEnds = (rows: readonly number[], upright: readonly Rule[]): number[] => {
  const top = Math.min(...upright.map(rule => rule.top))
  const bottom = Math.max(...upright.map(rule => rule.bottom))
  const [first = 0] = rows
  const last = rows.at(-1) ?? 0
  return [...(first - top > lowestRow ? [top] : []), ...rows, ...(bottom - last > lowestRow ? [bottom] : [])]
}

/** In points: less holds no line. */
const lowestRow = 8

const tableOf = (group: readonly Rule[], runs: readonly Run[]): RuledTable | undefined => {
  const levels = group.filter(isLevel)
  const upright = group.filter(rule => !isLevel(rule))
  const columns = places(upright.map(rule => rule.left))
  const [left = 0] = columns
  const right = columns.at(-1) ?? 0
  if (columns.length < 3 || levels.length < 2) return undefined
  const drawn = places(levels.map(rule => rule.top)).filter(top => covered(levels, top, right - left) >= leastCovered)
  if (drawn.length < 2) return undefined
  const rows = withOpenEnds(drawn, upright)
  const cells: Run[][][] = rows.slice(1).map(() => columns.slice(1).map(() => []))
  let taken = 0
  for (const run of runs) {
    const row = within(run.base - run.size * 0.3, rows)
    const column = within((run.left + Math.min(run.right, run.left + run.size)) / 2, columns)
    if (row < 0 || column < 0) continue
    cells[row]?.[column]?.push(run)
    taken++
  }
  const busy = cells.filter(row => row.filter(cell => cell.length > 0).length >= 2)
  if (taken === 0 || busy.length === 0) return undefined
  return { left, right, top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0, rows: mergeCells(cells, { columns, rows, levels, upright }) }
}

/** Tables drawn on a page, from the top. The few rules of a page make the comparison of all with all cheap. */
export const ruledTables = (rules: readonly Rule[], runs: readonly Run[]): readonly RuledTable[] =>
  rules.length > mostCompared
    ? []
    : drawings(rules)
        .map(group => tableOf(group, runs))
        .filter(table => table !== undefined)
        .sort((a, b) => a.top - b.top)

/** Comparing all rules with all is quadratic: a page with more is a drawing. */
const mostCompared = 1500
