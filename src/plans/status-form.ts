import type { Outcome } from '../domain/refusal.ts'
import { ASSESSMENTS, type Assessment, PHASES, type Phase, TRENDS, type Trend } from '../domain/status.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

export type StatusInput = {
  readonly phase: Phase
  readonly assessment: Assessment
  readonly trend: Trend | null
  readonly reason: string
  readonly nextStep: string
  /** YYYY-MM-DD, today at the latest. */
  readonly statedOn: string
}

const wordOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T | null =>
    words.find(word => word === text) ?? null

/** An assessment needs a reason, and so does giving up; that nobody has assessed it needs none. */
export function parseStatus(fields: Fields, today: string): Outcome<StatusInput> {
  const read = new FormReader(fields.text, fields.all)
  const phase = read.parsed('phase', wordOf(PHASES), 'history.bad-choice')
  const assessment = read.parsed('assessment', wordOf(ASSESSMENTS), 'history.bad-choice')
  if (fields.text('phase') === '') read.refuse('plans.status.phase-missing', 'phase')
  if (fields.text('assessment') === '') read.refuse('plans.status.assessment-missing', 'assessment')
  const reason = read.text('reason', { max: 5000 })
  const isSaid = assessment !== null && assessment !== 'not-assessed'
  if (reason === '' && (isSaid || phase === 'given-up')) read.refuse('plans.status.reason-missing', 'reason')
  const statedOn = read.day('stated_on')
  if (fields.text('stated_on') === '') read.refuse('web.required', 'stated_on')
  if (statedOn !== null && statedOn > today) read.refuse('plans.status.in-future', 'stated_on')
  const trend = read.parsed('trend', wordOf(TRENDS), 'history.bad-choice')
  const nextStep = read.text('next_step', { max: 5000 })
  read.refusals.push(...fields.refusals)
  return read.outcome({
    phase: phase ?? 'not-begun',
    assessment: assessment ?? 'not-assessed',
    trend,
    reason,
    nextStep,
    statedOn: statedOn ?? today,
  })
}
