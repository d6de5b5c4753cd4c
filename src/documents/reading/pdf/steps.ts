import type { Piece } from './pieces.ts'

type Placed = Pick<Piece, 'base' | 'size'>

/** Space above a line as blank lines: none for the ordinary step, at most two. */
export const gapOf = (above: Placed, below: Placed, step: number): number => {
  const steps = (below.base - above.base) / Math.max(step, below.size * 1.05)
  return steps < 1.32 ? 0 : steps < 2.3 ? 1 : 2
}

/** The step from line to line that is most usual among lines of one size. */
export const usualStep = (lines: readonly Piece[]): number => {
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

/** The same where only the two lines are known. */
export const gapBetween = (above: Placed, below: Placed): number => gapOf(above, below, Math.max(above.size, below.size) * 1.25)

/** Letters are about half as wide as they are high. */
const letterWidth = 0.5
/** Text set ragged leaves this many letters of room where the next word would just have fitted. */
const slack = 2

/** The line is as full as its column allows: the first word of the next would not have fitted. */
export const isFull = (line: Piece, next: Piece, right: number): boolean => {
  const blank = next.text.indexOf(' ')
  const word = blank < 0 ? next.text.length : blank
  return line.right + (word + 1 + slack) * line.size * letterWidth >= right
}
