import type { Run } from './run.ts'

/** Runs that stand on one baseline with no more than a word's space between: a line, or one cell's part of it. */
export type Piece = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly bold: boolean
  readonly runs: readonly Run[]
}

/** As a share of the letters' size: less is no space at all. */
const spaceFrom = 0.12
/** More space than this is another column: large letters need no more of it than small ones. */
const columnFrom = (size: number): number => Math.min(size * 0.8, Math.max(10, size * 0.5))
/** Letters this near each other's baseline stand on one line; small ones may be raised further. */
const offLine = 0.35
const mostRaised = 0.6

/** A bullet or number stands this far before what it opens, at most. */
const signFrom = 4
const longestSign = 12
const sign = /^(?:[•●○◦▪▫■□‣⁃∙·➢➤►✓✔❖◆\uf000-\uf0ff*–—-]|\d{1,3}(?:\.\d{1,3})*[.)]?|\p{L}[.)])$/u

/** Letter-spaced words come as "I n d s a t s": every second sign a blank. */
export const isSpacedOut = (text: string): boolean => /^(?:\S ){2,}\S$/u.test(text.trim())

const weightOf = (runs: readonly Run[], test: (run: Run) => boolean): number =>
  runs.reduce((sum, run) => sum + (test(run) ? run.text.length : 0), 0)

/** The size most of the letters have. */
const sizeOf = (runs: readonly Run[]): number => {
  const counts = new Map<number, number>()
  for (const run of runs) counts.set(run.size, (counts.get(run.size) ?? 0) + run.text.length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

export const toPiece = (runs: readonly Run[]): Piece => {
  let text = ''
  let right = Number.POSITIVE_INFINITY
  for (const run of runs) {
    const apart = run.left - right > run.size * spaceFrom && !text.endsWith(' ') && !run.text.startsWith(' ')
    text += (apart ? ' ' : '') + run.text
    right = run.right
  }
  const size = sizeOf(runs)
  return {
    text: text.trim(),
    left: Math.min(...runs.map(run => run.left)),
    right: Math.max(...runs.map(run => run.right)),
    base: runs.find(run => run.size === size)?.base ?? 0,
    size,
    bold: weightOf(runs, run => run.bold) > 0.7 * weightOf(runs, () => true),
    runs,
  }
}

/** Set close behind or before one of the runs. */
const touches = (run: Run, row: readonly Run[]): boolean =>
  row.some(other => Math.abs(run.left - other.right) < run.size / 2 || Math.abs(other.left - run.right) < run.size / 2)

/** Indices and raised numbers belong to the line of larger letters that they touch. */
const isRaised = (small: readonly Run[], row: readonly Run[]): boolean => {
  const size = Math.max(...row.map(run => run.size))
  const off = Math.abs((small[0]?.base ?? 0) - (row[0]?.base ?? 0))
  return off < size * mostRaised && small.every(run => run.size < size * 0.8 && touches(run, row))
}

/** Runs by their baselines, from the top. */
export const onBaselines = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && run.base - first.base <= Math.min(run.size, first.size) * offLine) row.push(run)
    else rows.push([run])
  }
  const whole: Run[][] = []
  rows.forEach((row, at) => {
    const after = rows[at + 1]
    const before = whole.at(-1)
    if (after && isRaised(row, after)) after.push(...row)
    else if (before && isRaised(row, before)) before.push(...row)
    else whole.push(row)
  })
  return whole.map(row => row.sort((a, b) => a.left - b.left))
}

/** The room left after what stands on a line before something else begins. */
const roomAfter = (before: readonly Run[], size: number): number => {
  const text = before.map(run => run.text).join('')
  return text.length <= longestSign && sign.test(text.trim()) ? size * signFrom : columnFrom(size)
}

/** Runs of a page to the pieces of its lines, from the top and from the left. */
export const toPieces = (runs: readonly Run[]): readonly Piece[] =>
  onBaselines(runs).flatMap(row => {
    const pieces: Run[][] = []
    let right = Number.NEGATIVE_INFINITY
    for (const run of row) {
      const last = pieces.at(-1)
      if (last && run.left - right <= roomAfter(last, run.size)) last.push(run)
      else pieces.push([run])
      right = Math.max(right, run.right)
    }
    return pieces.map(toPiece)
  })
