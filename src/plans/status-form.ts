import type { Outcome } from '../domain/refusal.ts'
import type { StatusSaid } from '../domain/status/said.ts'
import { ASSESSMENTS, PHASES, TRENDS, VOICES } from '../domain/status.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

const wordOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T | null =>
    words.find(word => word === text) ?? null

/** What was typed, as a word about an initiative. Whether it may be said so is for `checkStatus`. */
export function parseStatus(fields: Fields, today: string): Outcome<StatusSaid> {
  const read = new FormReader(fields.text, fields.all)
  const phase = read.parsed('phase', wordOf(PHASES), 'history.bad-choice')
  const assessment = read.parsed('assessment', wordOf(ASSESSMENTS), 'history.bad-choice')
  if (fields.text('phase') === '') read.refuse('plans.status.phase-missing', 'phase')
  if (fields.text('assessment') === '') read.refuse('plans.status.assessment-missing', 'assessment')
  const statedOn = read.day('stated_on')
  if (fields.text('stated_on') === '') read.refuse('web.required', 'stated_on')
  const said: StatusSaid = {
    voice: read.oneOf('voice', VOICES, 'owner'),
    speaker: read.text('speaker', { max: 200 }),
    phase: phase ?? 'not-begun',
    assessment: assessment ?? 'not-assessed',
    reason: read.text('reason', { max: 5000 }),
    trend: read.parsed('trend', wordOf(TRENDS), 'history.bad-choice'),
    nextStep: read.text('next_step', { max: 5000 }),
    statedOn: statedOn ?? today,
    completedOn: read.day('completed_on'),
    decisionReference: read.text('decision_reference', { max: 300 }),
    overrideReason: read.text('override_reason', { max: 2000 }),
  }
  read.refusals.push(...fields.refusals)
  return read.outcome(said)
}
