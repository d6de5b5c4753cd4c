import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ACTS, type ActKind, daysLate, furthest, mayDo, OBLIGATION_STATES, obligationState } from './obligation.ts'

describe('an obligation', () => {
  test.each<[ActKind[], boolean, string]>([
    [[], false, 'open'],
    [[], true, 'drafted'],
    [['submission'], true, 'submitted'],
    [['submission', 'return'], true, 'returned'],
    [['submission', 'withdrawal'], true, 'drafted'],
    [['submission', 'withdrawal', 'submission', 'approval'], true, 'approved'],
    [['submission', 'return', 'submission', 'approval'], true, 'approved'],
    [['waiver'], false, 'waived'],
    [['submission', 'waiver', 'waiver-lifted'], true, 'submitted'],
    [['waiver', 'waiver-lifted'], true, 'drafted'],
    [['deadline-moved', 'handed-over'], false, 'open'],
  ])('after %j (draft: %s) is %s', (acts, hasDraft, state) => {
    expect(obligationState(acts, hasDraft)).toBe(state)
  })

  test('only ever gets into states that exist, whatever allowed acts are done, and can be got out of all of them but by publication', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 30 }), fc.boolean(), (wanted, hasDraft) => {
        const done: ActKind[] = []
        for (const act of wanted) if (mayDo(act, obligationState(done, hasDraft))) done.push(act)
        const state = obligationState(done, hasDraft)
        expect(OBLIGATION_STATES).toContain(state)
        expect(ACTS.some(act => mayDo(act, state))).toBe(true)
      }),
    )
  })

  test('is approved only after somebody has submitted', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 30 }), wanted => {
        const done: ActKind[] = []
        for (const act of wanted) if (mayDo(act, obligationState(done, false))) done.push(act)
        if (obligationState(done, false) === 'approved') expect(done).toContain('submission')
      }),
    )
  })

  test('answered on its last day is in time, the day after is one day late', () => {
    expect(daysLate('2026-12-04', '2026-12-04')).toBe(0)
    expect(daysLate('2026-12-04', '2026-12-05')).toBe(1)
    expect(daysLate('2026-12-04', '2026-11-01')).toBe(0)
  })

  test('of several, the one furthest from done speaks for them', () => {
    expect(furthest(['approved', 'returned', 'open'])).toBe('returned')
    expect(furthest(['approved', 'submitted'])).toBe('submitted')
    expect(furthest([])).toBeUndefined()
  })
})
