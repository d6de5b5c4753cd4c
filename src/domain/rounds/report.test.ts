import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_DRAFT } from './answer.ts'
import { OBLIGATION_STATES } from './obligation.ts'
import { buildReport, hasChanged, type Reported } from './report.ts'

const HEAD = { title: 'Status', leftOut: '', leftOutReason: '', frozenOn: '2026-04-20', windowFrom: null, windowTo: '2026-02-28' }
const GOALS = [
  { id: '1', number: '1', title: 'Hverdag' },
  { id: '2', number: '2', title: 'By' },
]
const reported: fc.Arbitrary<Reported> = fc.record({
  unit: fc.constantFrom({ name: 'Social', short: 'SOF' }, { name: 'Teknik', short: 'TMF' }),
  subject: fc.constant('initiative' as const),
  subjectId: fc.uuid(),
  underGoalId: fc.constantFrom(null, '1', '2', 'ukendt'),
  number: fc.constant(''),
  title: fc.constant('Ramper'),
  state: fc.constantFrom(...OBLIGATION_STATES),
  daysLate: fc.constantFrom(0, 0, 4, 9),
  words: fc.constant('Aftalt'),
  answer: fc.constant({ ...EMPTY_DRAFT, text: 'Bygget' }),
  status: fc.constant('on-plan' as const),
  own: fc.constant([]),
  last: fc.constant(null),
  files: fc.constant([]),
  figures: fc.constant([]),
})

describe('a status report', () => {
  test('accounts for every obligation exactly once: printed, waived with a reason, or unanswered', () => {
    fc.assert(
      fc.property(fc.array(reported), all => {
        const report = buildReport(HEAD, GOALS, all, new Map())
        const printed = report.goals.reduce((sum, goal) => sum + goal.answers.length, 0)
        expect(printed + report.waived.length + report.unanswered.length).toBe(all.length)
      }),
    )
  })
  test('says who was late, and by how much at the most', () => {
    const [one] = fc.sample(reported, 1)
    const late = [4, 9, 0].map(daysLate => ({ ...(one as Reported), unit: { name: 'Social', short: '' }, daysLate }))
    expect(buildReport(HEAD, GOALS, late, new Map()).late).toEqual([{ unit: 'Social', days: 9 }])
  })
  test('carries the council’s word beside the goal, also where no unit answered', () => {
    const word = { agreement: 'disagree' as const, text: 'Det er ikke målt.', givenOn: '2026-04-01' }
    expect(buildReport(HEAD, GOALS, [], new Map([['2', word]])).goals).toEqual([{ ...GOALS[1], answers: [], council: word }])
  })
  test('knows what has changed since last time', () => {
    const answer = {
      unit: '',
      unitShort: '',
      number: '',
      title: '',
      cause: '',
      trend: '',
      nextStep: '',
      nothingNew: '',
      nothingNewWords: '',
    }
    const before = { status: 'on-plan' as const, text: 'Tegnet', saidOn: '2025-06-01' }
    expect(hasChanged({ ...answer, status: 'on-plan', text: 'Bygget', before })).toBe(true)
    expect(hasChanged({ ...answer, status: 'delayed', text: 'Tegnet', before })).toBe(true)
    expect(hasChanged({ ...answer, status: 'on-plan', text: 'Tegnet', before })).toBe(false)
    expect(hasChanged({ ...answer, status: 'on-plan', text: 'Tegnet', before, nothingNew: 'as-before' })).toBe(false)
  })
})
