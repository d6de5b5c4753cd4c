import type { Doc } from '../domain/merge.ts'
import { periodEndText } from '../domain/period.ts'
import { accepted, type Outcome } from '../domain/refusal.ts'
import { dateRefusals } from '../domain/rounds/round.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { type AskedInput, askedDoc, readAsked } from './asked-form.ts'

/** Days are YYYY-MM-DD. */
export type RoundInput = AskedInput & {
  readonly planId: string
  readonly title: string
  readonly windowFrom: string | null
  readonly windowTo: string | null
  readonly opensOn: string
  readonly deadline: string
  readonly approveBy: string | null
  readonly publishOn: string | null
}

export function parseRound(fields: Fields): Outcome<RoundInput> {
  const read = new FormReader(fields.text, fields.all)
  const day = (name: string) => {
    const found = read.day(name)
    if (fields.text(name) === '') read.refuse('web.required', name)
    return found ?? ''
  }
  const planId = read.id('plan')
  if (fields.text('plan') === '') read.refuse('rounds.plan-missing', 'plan')
  const input: RoundInput = {
    planId: planId ?? '',
    title: read.text('title', { required: true, max: 300 }),
    windowFrom: read.periodEnd('window_from', 'from'),
    windowTo: read.periodEnd('window_to', 'to'),
    opensOn: day('opens_on'),
    deadline: day('deadline'),
    approveBy: read.day('approve_by'),
    publishOn: read.day('publish_on'),
    ...readAsked(read, fields),
  }
  if (input.opensOn && input.deadline) for (const { key, field, params } of dateRefusals(input)) read.refuse(key, field ?? '', params)
  if (input.approveBy && input.deadline && input.approveBy < input.deadline) read.refuse('rounds.approve-before-deadline', 'approve_by')
  const outcome = read.outcome(input)
  return outcome.ok ? accepted(input) : outcome
}

export const roundDoc = (round: RoundInput): Doc => ({
  plan: round.planId,
  title: round.title,
  window_from: periodEndText(round.windowFrom, 'from'),
  window_to: periodEndText(round.windowTo, 'to'),
  opens_on: round.opensOn,
  deadline: round.deadline,
  approve_by: round.approveBy ?? '',
  publish_on: round.publishOn ?? '',
  ...askedDoc(round),
})
