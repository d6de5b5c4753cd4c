import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ASSESSMENTS, PHASES, TRENDS, VOICES } from '../status.ts'
import { daysBetween } from './days.ts'
import { type Proposal, proposeAssessment, type StatusFacts } from './proposal.ts'
import { checkStatus, goesAgainst, type StatusSaid } from './said.ts'
import { timelinessOf } from './timeliness.ts'

const TODAY = '2026-03-02'
const NOTHING: StatusFacts = {
  startsBy: null,
  endsBy: null,
  activities: [],
  money: { status: 'unclear', lastYear: null, permanent: false },
  measures: [],
}
const keys = (facts: Partial<StatusFacts>, phase: (typeof PHASES)[number] = 'running') => {
  const { assessment, because } = proposeAssessment({ ...NOTHING, ...facts }, phase, TODAY)
  return [assessment, ...because.map(one => one.key)]
}

describe('an assessment is proposed', () => {
  test('of nothing where nothing is known', () => expect(keys({})).toEqual(['not-assessed']))

  test.each<[string, Partial<StatusFacts>, (typeof PHASES)[number], string[]]>([
    ['delayed when the end has passed', { endsBy: '2025-12-31' }, 'running', ['delayed', 'end-passed']],
    ['on plan on its last day', { endsBy: TODAY }, 'running', ['on-plan', 'dates-hold']],
    ['not late when it has gone into operation', { endsBy: '2025-12-31' }, 'operations', ['on-plan', 'dates-hold']],
    ['delayed when it should have begun', { startsBy: '2026-01-31' }, 'not-begun', ['delayed', 'start-passed']],
    ['on plan when a year stated as its start has not run out', { startsBy: '2026-12-31' }, 'not-begun', ['on-plan', 'dates-hold']],
    ['delayed by an activity', { activities: [{ deadline: '2026-02-01', isDone: false }] }, 'running', ['delayed', 'deadlines-passed']],
    ['on plan by one that is done', { activities: [{ deadline: '2026-02-01', isDone: true }] }, 'running', ['on-plan', 'dates-hold']],
    ['standing still without money', { money: { ...NOTHING.money, status: 'unfunded' } }, 'running', ['stalled', 'unfunded']],
    [
      'standing still when the money ran out',
      { money: { status: 'funded', lastYear: 2025, permanent: false } },
      'running',
      ['stalled', 'money-ended'],
    ],
    ['on plan on permanent money', { money: { status: 'funded', lastYear: 2025, permanent: true } }, 'running', ['on-plan', 'money-holds']],
    [
      'delayed by a target of zero that is not reached',
      { measures: [{ measured: 3, target: 0, moreIsBetter: false }] },
      'running',
      ['delayed', 'measures-behind'],
    ],
    [
      'on plan by a target reached',
      { measures: [{ measured: 0, target: 0, moreIsBetter: false }] },
      'running',
      ['on-plan', 'measures-reached'],
    ],
    ['of nothing when it has ended', { endsBy: '2020-12-31' }, 'completed', ['not-assessed']],
  ])('%s', (_, facts, phase, expected) => expect(keys(facts, phase)).toEqual(expected))

  test('with the worst first: missing money outweighs a late date, and both are said', () => {
    expect(keys({ endsBy: '2025-12-31', money: { ...NOTHING.money, status: 'unfunded' } })).toEqual(['stalled', 'unfunded', 'end-passed'])
  })

  test('never without a reason, and never better for one more deadline missed', () => {
    const day = fc.constantFrom('2024-05-01', TODAY, '2027-01-01', null)
    const facts = fc.record({
      startsBy: day,
      endsBy: day,
      activities: fc.array(fc.record({ deadline: day, isDone: fc.boolean() }), { maxLength: 3 }),
      money: fc.record({
        status: fc.constantFrom('funded' as const, 'unfunded' as const, 'unclear' as const),
        lastYear: fc.option(fc.integer({ min: 2020, max: 2030 })),
        permanent: fc.boolean(),
      }),
      measures: fc.array(fc.record({ measured: fc.nat(9), target: fc.nat(9), moreIsBetter: fc.boolean() }), { maxLength: 3 }),
    })
    const order = ['not-assessed', 'on-plan', 'delayed', 'stalled']
    fc.assert(
      fc.property(facts, fc.constantFrom(...PHASES), (known, phase) => {
        const { assessment, because } = proposeAssessment(known, phase, TODAY)
        expect(because.length > 0).toBe(assessment !== 'not-assessed')
        const late = { ...known, activities: [...known.activities, { deadline: '2020-01-01', isDone: false }] }
        const after = proposeAssessment(late, phase, TODAY).assessment
        expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(assessment))
      }),
    )
  })
})

const SAID: StatusSaid = {
  voice: 'owner',
  speaker: '',
  phase: 'running',
  assessment: 'on-plan',
  reason: 'Rampen er støbt.',
  trend: 'better',
  nextStep: 'Døren i maj',
  statedOn: TODAY,
  completedOn: null,
  decisionReference: '',
  overrideReason: '',
}
const NONE: Proposal = { assessment: 'not-assessed', because: [] }
const LATE: Proposal = { assessment: 'delayed', because: [{ key: 'end-passed', params: { day: '2025-12-31' } }] }
const check = (said: Partial<StatusSaid>, proposal = NONE) => checkStatus({ ...SAID, ...said }, proposal, TODAY)
const fields = (said: Partial<StatusSaid>, proposal = NONE) => {
  const outcome = check(said, proposal)
  return outcome.ok ? [] : outcome.refusals.map(one => one.field)
}

describe('a status', () => {
  test.each<[string, Partial<StatusSaid>, string[]]>([
    ['that is assessed says why, which way and what next', { reason: '', trend: null, nextStep: '' }, ['reason', 'trend', 'next_step']],
    ['that nobody assesses owes nothing', { assessment: 'not-assessed', reason: '', trend: null, nextStep: '' }, []],
    ['of what is completed has a day', { phase: 'completed', trend: null, nextStep: '' }, ['completed_on']],
    ['of what is completed is not completed later', { phase: 'completed', completedOn: '2026-03-03' }, ['completed_on']],
    ['of what is given up has a reason and a decision', { phase: 'given-up', reason: '' }, ['reason', 'decision_reference']],
    ['of an independent voice has a name', { voice: 'independent' }, ['speaker']],
    ['of the council needs no day for what the owner completed', { voice: 'council', phase: 'completed' }, []],
    ['is not of tomorrow', { statedOn: '2026-03-03' }, ['stated_on']],
  ])('%s', (_, said, expected) => expect(fields(said)).toEqual(expected))

  test('against the proposal says why, and the act holds what was proposed', () => {
    expect(fields({}, LATE)).toEqual(['override_reason'])
    const outcome = check({ overrideReason: 'Aftalt ny dato i februar.' }, LATE)
    expect(outcome.ok && outcome.value.override).toEqual({
      proposed: 'delayed',
      because: LATE.because,
      reason: 'Aftalt ny dato i februar.',
    })
  })

  test('as proposed overrides nothing, whatever stood in the field', () => {
    const outcome = check({ assessment: 'delayed', overrideReason: 'Skrevet ved en fejl' }, LATE)
    expect(outcome.ok && outcome.value.override).toBeNull()
  })

  test('keeps no day of completion and no decision that its phase has not', () => {
    const outcome = check({ completedOn: '2026-01-01', decisionReference: 'Byrådet' })
    expect(outcome.ok && [outcome.value.said.completedOn, outcome.value.said.decisionReference]).toEqual([null, ''])
  })

  test('has an override exactly when it goes against the proposal', () => {
    const said = fc.record({
      voice: fc.constantFrom(...VOICES),
      phase: fc.constantFrom(...PHASES),
      assessment: fc.constantFrom(...ASSESSMENTS),
      trend: fc.constantFrom(...TRENDS),
    })
    fc.assert(
      fc.property(said, fc.constantFrom(...ASSESSMENTS), (part, proposed) => {
        const proposal = { assessment: proposed, because: [] }
        const whole = {
          ...SAID,
          ...part,
          speaker: 'Revisor',
          completedOn: TODAY,
          decisionReference: 'Byrådet',
          overrideReason: 'Ved bedre',
        }
        const outcome = checkStatus(whole, proposal, TODAY)
        expect(outcome.ok && outcome.value.override !== null).toBe(goesAgainst(whole, proposal))
      }),
    )
  })
})

describe('the last word', () => {
  test.each([
    ['2026-03-02', 'fresh'],
    ['2025-08-31', 'fresh'],
    ['2025-08-30', 'ageing'],
    ['2025-01-30', 'ageing'],
    ['2025-01-29', 'outdated'],
  ])('of %s is %s', (statedOn, expected) => expect(timelinessOf({ phase: 'running', statedOn }, TODAY)).toBe(expected))

  test('of what has ended needs no other; and no word is silence', () => {
    expect(timelinessOf({ phase: 'given-up', statedOn: '2019-01-01' }, TODAY)).toBe('settled')
    expect(timelinessOf(undefined, TODAY)).toBe('silent')
  })

  test('is as old as the calendar says, summer time or not', () => expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2))
})
