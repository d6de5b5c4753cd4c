import { parseDecimal } from '../decimal.ts'
import type { Refusal } from '../refusal.ts'
import { type Phase, TRENDS, type Trend } from '../status.ts'
import { parseStatedDate } from '../timeframe.ts'
import { ANSWER_STATUSES, type AnswerStatus, CAUSES, type Draft, EMPTY_DRAFT, NOTHING_NEW, needsCause } from './answer.ts'

/** A measured quantity the answer is asked to confirm. */
export type Figure = {
  readonly indicatorId: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly last: number | null
  readonly target: number | null
}

/** What was last said in public about the same, or what the last round approved. */
export type LastAnswer = {
  readonly status: AnswerStatus | null
  readonly phase: Phase | null
  readonly trend: Trend | null
  readonly text: string
  readonly nextStep: string
  readonly saidOn: string
}

/** What a new answer begins with: everything known, so that only the change is to be written. */
export function prefilled(last: LastAnswer | null, figures: readonly Figure[]): Draft {
  const known = last && { status: last.status ?? '', trend: 'unchanged', text: last.text, nextStep: last.nextStep }
  return {
    ...EMPTY_DRAFT,
    ...known,
    figures: Object.fromEntries(figures.map(figure => [figure.indicatorId, { value: decimal(figure.last), confirmed: false }])),
  }
}

const decimal = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))

const isPercent = ({ unitOfMeasure }: Figure): boolean => /^(?:pct\.?|procent|%|per cent|percent)$/i.test(unitOfMeasure.trim())

/** A figure that has changed by more than half is believed when it is confirmed. */
const isSurprising = (value: number, { last }: Figure): boolean =>
  last !== null && last !== 0 && Math.abs(value - last) / Math.abs(last) > 0.5

function figureFaults(draft: Draft, figures: readonly Figure[]): Refusal[] {
  return figures.flatMap(figure => {
    const typed = draft.figures[figure.indicatorId]
    const field = `figure.${figure.indicatorId}`
    const params = { name: figure.name, typed: typed?.value ?? '' }
    if (!typed || typed.value === '') return []
    const value = parseDecimal(typed.value)
    if (value === null) return [{ key: 'rounds.answer.no-number', field, params }]
    if (isPercent(figure) && (value < 0 || value > 100)) return [{ key: 'rounds.answer.percent', field, params }]
    if (isSurprising(value, figure) && !typed.confirmed) return [{ key: 'rounds.answer.surprising', field, params }]
    return []
  })
}

const missing = (name: string, field: string): Refusal => ({ key: `rounds.answer.${name}-missing`, field })

function statusFaults(draft: Draft, today: string): Refusal[] {
  const status = ANSWER_STATUSES.find(one => one === draft.status)
  if (!status) return [missing('status', 'status')]
  const faults: Refusal[] = []
  if (needsCause(status) && !CAUSES.some(one => one === draft.cause)) faults.push(missing('cause', 'cause'))
  const goesOn = status === 'on-plan' || needsCause(status)
  if (goesOn && !TRENDS.some(one => one === draft.trend)) faults.push(missing('trend', 'trend'))
  if (goesOn && draft.nextStep === '') faults.push(missing('next-step', 'next_step'))
  if (status === 'completed') {
    const day = parseStatedDate(draft.completedOn)
    if (day?.precision !== 'day') faults.push(missing('completed', 'completed_on'))
    else if (day.start > today) faults.push({ key: 'rounds.answer.completed-future', field: 'completed_on' })
  }
  if (status === 'given-up' && draft.decision === '') faults.push(missing('decision', 'decision'))
  return faults
}

export type Asked = {
  readonly subject: 'initiative' | 'goal'
  readonly last: LastAnswer | null
  readonly figures: readonly Figure[]
}

/** Everything that stands between a draft and sending it. */
export function answerFaults(draft: Draft, { subject, last, figures }: Asked, today: string): readonly Refusal[] {
  const faults: Refusal[] = subject === 'initiative' ? statusFaults(draft, today) : []
  if (draft.text === '') faults.push(missing('text', 'text'))
  const isSame = last !== null && draft.text === last.text && (subject === 'goal' || draft.status === (last.status ?? ''))
  if (isSame && draft.text !== '') faults.push({ key: 'rounds.answer.unchanged', field: 'text' })
  return [...faults, ...figureFaults(draft, figures)]
}

/** "Nothing new" is an answer where there is something it can be newer than. */
export function nothingNewFaults(draft: Draft, last: LastAnswer | null): readonly Refusal[] {
  if (last === null || last.text === '') return [{ key: 'rounds.answer.nothing-before', field: 'nothing_new' }]
  if (!NOTHING_NEW.some(one => one === draft.nothingNew)) return [missing('nothing-new', 'nothing_new')]
  return draft.nothingNew === 'other' && draft.nothingNewWords === '' ? [missing('nothing-new-words', 'nothing_new_words')] : []
}

/** The answer that says so: the last one, with the reason. */
export const nothingNewAnswer = (draft: Draft, last: LastAnswer, figures: readonly Figure[]): Draft => ({
  ...prefilled(last, figures),
  nothingNew: draft.nothingNew,
  nothingNewWords: draft.nothingNewWords,
})

export const CHANGED_FIELDS = ['nothingNew', 'status', 'cause', 'trend', 'text', 'nextStep', 'completedOn', 'decision'] as const

/** One field as it was and as it is. */
export type AnswerChange = {
  readonly field: (typeof CHANGED_FIELDS)[number] | 'figure'
  /** Of a figure: its name. */
  readonly name: string
  readonly before: string
  readonly after: string
  readonly kind: 'new' | 'changed' | 'removed' | 'same'
}

/** What an approver reads: each field beside what was said last. An answer that says nothing new shows its reason only. */
export function answerChanges(last: LastAnswer | null, answer: Draft, figures: readonly Figure[]): readonly AnswerChange[] {
  const before = prefilled(last, figures)
  const fields: AnswerChange[] = CHANGED_FIELDS.map(field => change(field, '', field === 'trend' ? '' : before[field], answer[field]))
  const values = figures.map(({ indicatorId, name }) =>
    change(
      'figure',
      name,
      before.figures[indicatorId]?.value ?? '',
      answer.figures[indicatorId]?.value ?? before.figures[indicatorId]?.value ?? '',
    ),
  )
  return [...fields, ...values].filter(one => one.before !== '' || one.after !== '')
}

function change(field: AnswerChange['field'], name: string, before: string, after: string): AnswerChange {
  const kind = before === after ? 'same' : before === '' ? 'new' : after === '' ? 'removed' : 'changed'
  return { field, name, before, after, kind }
}

/** Small enough to be approved with others: nothing new, or only figures and the next step. */
export const isSmallChange = (changes: readonly AnswerChange[]): boolean =>
  changes.some(one => one.field === 'nothingNew') ||
  changes.filter(one => one.kind !== 'same').every(one => one.field === 'figure' || one.field === 'nextStep' || one.field === 'trend')
