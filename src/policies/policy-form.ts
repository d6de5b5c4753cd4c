import type { Doc } from '../domain/merge.ts'
import { periodEndText } from '../domain/period.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

/** Days are YYYY-MM-DD. */
export type PolicyInput = {
  readonly title: string
  readonly vision: string
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly adoptedOn: string | null
  readonly adoptedBy: string
  readonly decisionReference: string
  readonly predecessorId: string | null
}

export function parsePolicy(fields: Fields): Outcome<PolicyInput> {
  const read = new FormReader(fields.text, fields.all)
  const input: PolicyInput = {
    title: read.text('title', { required: true, max: 300 }),
    vision: read.text('vision'),
    periodFrom: read.periodEnd('period_from', 'from'),
    periodTo: read.periodEnd('period_to', 'to'),
    adoptedOn: read.day('adopted_on'),
    adoptedBy: read.text('adopted_by', { max: 300 }),
    decisionReference: read.text('decision_reference', { max: 300 }),
    predecessorId: read.id('predecessor'),
  }
  if (input.periodFrom && input.periodTo && input.periodTo < input.periodFrom) read.refuse('history.to-before-from', 'period_to')
  return read.outcome(input)
}

export const policyDoc = (policy: PolicyInput): Doc => ({
  title: policy.title,
  vision: policy.vision,
  period_from: periodEndText(policy.periodFrom, 'from'),
  period_to: periodEndText(policy.periodTo, 'to'),
  adopted_on: policy.adoptedOn ?? '',
  adopted_by: policy.adoptedBy,
  decision_reference: policy.decisionReference,
  predecessor: policy.predecessorId ?? '',
})
