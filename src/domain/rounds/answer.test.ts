import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PHASES, statusOf } from '../status.ts'
import { ANSWER_STATUSES, axesOf, type Draft, EMPTY_DRAFT, mergeDrafts, sameDraft } from './answer.ts'

const word = fc.constantFrom('', 'Rampe', 'Dør', 'Rampe og dør')
const draft: fc.Arbitrary<Draft> = fc.record({
  status: fc.constantFrom('', ...ANSWER_STATUSES),
  cause: fc.constantFrom('', 'money'),
  trend: fc.constantFrom('', 'better'),
  completedOn: fc.constant(''),
  nothingNew: fc.constant(''),
  nothingNewWords: fc.constant(''),
  decision: word,
  text: word,
  nextStep: word,
  figures: fc.dictionary(fc.constantFrom('a', 'b'), fc.record({ value: fc.constantFrom('', '4', '5'), confirmed: fc.boolean() })),
})

describe('an answer', () => {
  test('is printed with the word that was chosen, whatever phase the work was in', () => {
    for (const status of ANSWER_STATUSES) for (const phase of [null, ...PHASES]) expect(statusOf(axesOf(status, phase))).toBe(status)
  })
  test('that only one person changed is as that person left it', () => {
    fc.assert(
      fc.property(draft, draft, (base, typed) => {
        const changed = { ...typed, figures: { ...base.figures, ...typed.figures } }
        expect(sameDraft(mergeDrafts(base, base, changed), changed)).toBe(true)
        expect(sameDraft(mergeDrafts(base, changed, base), changed)).toBe(true)
      }),
    )
  })
  test('of two people keeps the status of one and the figure of the other', () => {
    const theirs = { ...EMPTY_DRAFT, status: 'delayed' }
    const mine = { ...EMPTY_DRAFT, figures: { a: { value: '7', confirmed: true } } }
    expect(mergeDrafts(EMPTY_DRAFT, theirs, mine)).toEqual({ ...theirs, figures: mine.figures })
  })
  test('whose status both changed has the later one', () => {
    expect(mergeDrafts(EMPTY_DRAFT, { ...EMPTY_DRAFT, status: 'delayed' }, { ...EMPTY_DRAFT, status: 'stalled' }).status).toBe('stalled')
  })
})
