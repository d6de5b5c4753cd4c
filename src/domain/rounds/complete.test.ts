import { describe, expect, test } from 'vitest'
import { type Draft, EMPTY_DRAFT } from './answer.ts'
import {
  answerChanges,
  answerFaults,
  type Figure,
  isSmallChange,
  type LastAnswer,
  nothingNewAnswer,
  nothingNewFaults,
  prefilled,
} from './complete.ts'

const TODAY = '2026-11-24'
const LAST: LastAnswer = {
  status: 'on-plan',
  phase: 'running',
  trend: null,
  text: 'Rampen er tegnet.',
  nextStep: 'Udbud',
  saidOn: '2025-06-12',
}
const FIGURES: Figure[] = [
  { indicatorId: 'a', name: 'Ramper', unitOfMeasure: 'antal', last: 10, target: 20 },
  { indicatorId: 'b', name: 'Tilfredse', unitOfMeasure: 'pct.', last: 61, target: 70 },
]
const ASKED = { subject: 'initiative', last: LAST, figures: FIGURES } as const
const first = prefilled(LAST, FIGURES)
const faults = (changed: Partial<Draft>, asked: Parameters<typeof answerFaults>[1] = ASKED) =>
  answerFaults({ ...first, text: 'Rampen er bygget.', ...changed }, asked, TODAY).map(({ key }) => key.replace('rounds.answer.', ''))
const figure = (id: string, value: string, confirmed = false) => ({ figures: { ...first.figures, [id]: { value, confirmed } } })

describe('an answer to be sent', () => {
  test('needs only the change written: everything else is there', () => {
    expect(faults({})).toEqual([])
  })
  test('that changes nothing is told to say so', () => {
    expect(faults({ text: LAST.text })).toEqual(['unchanged'])
    expect(faults({ text: LAST.text, status: 'delayed', cause: 'money' })).toEqual([])
  })
  test.each<[Partial<Draft>, string[]]>([
    [{ status: '' }, ['status-missing']],
    [{ status: 'delayed' }, ['cause-missing']],
    [{ status: 'stalled', cause: 'people', nextStep: '' }, ['next-step-missing']],
    [{ trend: '' }, ['trend-missing']],
    [{ text: '' }, ['text-missing']],
    [{ status: 'completed' }, ['completed-missing']],
    [{ status: 'completed', completedOn: '2026' }, ['completed-missing']],
    [{ status: 'completed', completedOn: '2026-11-25' }, ['completed-future']],
    [{ status: 'completed', completedOn: '2026-11-01', nextStep: '' }, []],
    [{ status: 'given-up' }, ['decision-missing']],
    [{ status: 'not-begun', nextStep: '' }, []],
    [figure('a', 'mange'), ['no-number']],
    [figure('a', '19'), ['surprising']],
    [figure('a', '19', true), []],
    [figure('a', '14'), []],
    [figure('b', '610', true), ['percent']],
  ])('with %j is refused for %j', (changed, expected) => {
    expect(faults(changed)).toEqual(expected)
  })
  test('about a goal needs its text only', () => {
    expect(faults({ status: '', trend: '', nextStep: '' }, { subject: 'goal', last: null, figures: [] })).toEqual([])
  })
})

describe('nothing new', () => {
  test('is an answer with a reason, where something was said before', () => {
    const said = { ...EMPTY_DRAFT, nothingNew: 'decision' }
    expect(nothingNewFaults(said, LAST)).toEqual([])
    expect(nothingNewAnswer(said, LAST, FIGURES)).toMatchObject({ text: LAST.text, status: 'on-plan', nothingNew: 'decision' })
    expect(nothingNewFaults(said, null).map(({ key }) => key)).toEqual(['rounds.answer.nothing-before'])
    expect(nothingNewFaults(EMPTY_DRAFT, LAST).map(({ key }) => key)).toEqual(['rounds.answer.nothing-new-missing'])
    expect(nothingNewFaults({ ...said, nothingNew: 'other' }, LAST).map(({ key }) => key)).toEqual([
      'rounds.answer.nothing-new-words-missing',
    ])
  })
})

describe('what an approver reads', () => {
  test('is each field beside what was said last', () => {
    const changes = answerChanges(LAST, { ...first, text: 'Rampen er bygget.', status: 'delayed', cause: 'money' }, FIGURES)
    expect(changes.filter(one => one.kind !== 'same').map(one => [one.field, one.kind])).toEqual([
      ['status', 'changed'],
      ['cause', 'new'],
      ['trend', 'new'],
      ['text', 'changed'],
    ])
    expect(isSmallChange(changes)).toBe(false)
  })
  test('is small when only a figure is another, or nothing is new', () => {
    expect(isSmallChange(answerChanges(LAST, { ...first, ...figure('a', '12') }, FIGURES))).toBe(true)
    expect(isSmallChange(answerChanges(LAST, nothingNewAnswer({ ...EMPTY_DRAFT, nothingNew: 'decision' }, LAST, FIGURES), FIGURES))).toBe(
      true,
    )
  })
})
