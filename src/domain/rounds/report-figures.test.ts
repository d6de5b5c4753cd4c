import { describe, expect, test } from 'vitest'
import { EMPTY_DRAFT } from './answer.ts'
import { figuresSaid } from './report-figures.ts'

const figure = { indicatorId: 'a', name: 'Ledige stillinger', unitOfMeasure: 'stillinger', last: 9, target: 0 }
const answer = (value: string, more = {}) => ({ ...EMPTY_DRAFT, ...more, figures: { a: { value, confirmed: false } } })

describe('the figures of an answer', () => {
  test('are those that were left as they were, and those that were put right, with what stood there before', () => {
    const said = { indicatorId: 'a', name: 'Ledige stillinger', unitOfMeasure: 'stillinger', before: 9, target: 0 }
    expect(figuresSaid({ answer: answer('9'), figures: [figure] })).toEqual([{ ...said, value: 9 }])
    expect(figuresSaid({ answer: answer('4,5'), figures: [figure] })).toEqual([{ ...said, value: 4.5 }])
  })
  test('are none where the field was empty, where nothing was new, and where nothing was answered', () => {
    expect(figuresSaid({ answer: answer(''), figures: [figure] })).toEqual([])
    expect(figuresSaid({ answer: answer('9', { nothingNew: 'as-before' }), figures: [figure] })).toEqual([])
    expect(figuresSaid({ answer: undefined, figures: [figure] })).toEqual([])
  })
  test('are only of what is still measured', () => {
    expect(figuresSaid({ answer: answer('9'), figures: [] })).toEqual([])
  })
})
