import type { Doc } from '../domain/merge.ts'
import { periodEndText } from '../domain/period.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

export const PLAN_STATES = ['planning', 'current', 'past'] as const
export type PlanState = (typeof PLAN_STATES)[number]

export type PlanInput = {
  readonly policyId: string
  readonly title: string
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly state: PlanState
}

export function parsePlan(fields: Fields): Outcome<PlanInput> {
  const read = new FormReader(fields.text, fields.all)
  const policyId = read.id('policy')
  if (policyId === null && read.refusals.length === 0) read.refuse('plans.policy-missing', 'policy')
  const input: PlanInput = {
    policyId: policyId ?? '',
    title: read.text('title', { required: true, max: 300 }),
    periodFrom: read.periodEnd('period_from', 'from'),
    periodTo: read.periodEnd('period_to', 'to'),
    state: read.oneOf('state', PLAN_STATES, 'current'),
  }
  if (input.periodFrom && input.periodTo && input.periodTo < input.periodFrom) read.refuse('history.to-before-from', 'period_to')
  return read.outcome(input)
}

export const planDoc = (plan: PlanInput): Doc => ({
  policy: plan.policyId,
  title: plan.title,
  period_from: periodEndText(plan.periodFrom, 'from'),
  period_to: periodEndText(plan.periodTo, 'to'),
  state: plan.state,
})
