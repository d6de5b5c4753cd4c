import { expect, test } from 'vitest'
import type { DraftFinding } from '../draft.ts'
import type { ItemOf, ReviewItem } from '../review.ts'
import { byDoubt, doubtsOf } from './doubt.ts'

const goal = (position: number, given: Partial<ItemOf<'goal'>> = {}): ReviewItem => ({
  id: String(position),
  position,
  kind: 'goal',
  section: '',
  fields: { number: '', title: `Mål ${position}`, text: '', parent: '', articles: [] },
  corrected: null,
  confidence: 0.9,
  marks: { title: { lines: [position, position], confidence: 0.9 } },
  lines: [position, position],
  state: 'open',
  mergedInto: null,
  splitFrom: null,
  skipReason: '',
  recognised: null,
  takes: null,
  status: null,
  revision: 1,
  ...given,
})
const at = (line: number): DraftFinding => ({ code: 'missing-owner', params: {}, line })
const fields = { number: '', title: '', text: '', parent: '', articles: [] }

test('what cannot become a record comes first, then findings, likenesses and unsure fields, then the least sure of the sure', () => {
  const items = [
    goal(1),
    goal(2, { confidence: 0.82 }),
    goal(3, { marks: { title: { lines: [3, 3], confidence: 0.3 } } }),
    goal(4, { recognised: { kind: 'goal', id: 'x' } }),
    goal(5),
    goal(6, { fields }),
    goal(7, { state: 'accepted' }),
  ]
  expect(byDoubt(items, [at(5)]).map(item => item.position)).toEqual([6, 5, 4, 3, 2, 1, 7])
})

test('a correction settles what was read unsurely', () => {
  const unsure = { marks: { title: { lines: [1, 1] as const, confidence: 0.3 } } }
  expect(doubtsOf(goal(1, unsure), [])).toEqual(['unsure'])
  expect(doubtsOf(goal(1, { ...unsure, corrected: { ...fields, title: 'Et andet mål' } }), [])).toEqual([])
})
