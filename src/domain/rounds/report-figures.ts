import { parseDecimal } from '../decimal.ts'
import type { Draft } from './answer.ts'
import type { Figure } from './complete.ts'

/** A figure as an answer said it: left as it was found, or put right. */
export type SaidFigure = {
  readonly indicatorId: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly value: number
  readonly before: number | null
  readonly target: number | null
}

/** Whoever says that nothing is new measures nothing either, so such an answer has no figures. */
export function figuresSaid({
  answer,
  figures,
}: {
  readonly answer: Draft | undefined
  readonly figures: readonly Figure[]
}): SaidFigure[] {
  if (answer?.nothingNew !== '') return []
  return figures.flatMap(({ indicatorId, name, unitOfMeasure, last, target }) => {
    const value = parseDecimal(answer.figures[indicatorId]?.value ?? '')
    return value === null ? [] : [{ indicatorId, name, unitOfMeasure, value, before: last, target }]
  })
}
