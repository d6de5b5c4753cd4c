import { bulletOf, letterOf, numberOf } from '../marks.ts'
import { toPieces } from './pieces.ts'
import type { Box } from './rules.ts'
import type { Run } from './run.ts'

/** A sign stands this far before what it opens, in sizes of its letters, at most. */
const farthest = 4

const isBefore = (spot: Box, { left, base, size }: Run): boolean => {
  const middle = (spot.top + spot.bottom) / 2
  const space = left - spot.right
  return (
    space > 0 &&
    space < size * farthest &&
    middle < base + size * 0.15 &&
    middle > base - size * 0.95 &&
    spot.bottom - spot.top < size * 1.3
  )
}

/**
 * Signs of a list that are drawn, not written, as letters among the others: a spot left of a line's first word.
 * One alone is an ornament.
 */
export const drawnSigns = (spots: readonly Box[], runs: readonly Run[]): readonly Run[] => {
  if (spots.length < 2) return []
  const firsts = toPieces(runs).filter(piece => !(bulletOf(piece.text) ?? numberOf(piece.text) ?? letterOf(piece.text)))
  const signs = firsts.flatMap((piece): Run[] => {
    const [first] = piece.runs
    const spot = first && spots.find(each => isBefore(each, first))
    return first && spot
      ? [{ ...first, text: '•', left: spot.left, right: spot.right, base: piece.base, size: piece.size, bold: false }]
      : []
  })
  return signs.length >= 2 ? signs : []
}
