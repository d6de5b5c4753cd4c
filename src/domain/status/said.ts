import { accepted, type Outcome, type Refusal } from '../refusal.ts'
import { type Assessment, isEnded, type Phase, type Trend, type Voice } from '../status.ts'
import type { Proposal } from './proposal.ts'

/** One word about an initiative, as somebody says it. Days as YYYY-MM-DD. */
export type StatusSaid = {
  readonly voice: Voice
  /** Who speaks, where the voice is not the owner's: "Handicaprådets møde 12. maj", "Institut for …". */
  readonly speaker: string
  readonly phase: Phase
  readonly assessment: Assessment
  readonly reason: string
  readonly trend: Trend | null
  readonly nextStep: string
  readonly statedOn: string
  /** Of what is completed. */
  readonly completedOn: string | null
  /** Of what is given up: which decision, with its date or case number. */
  readonly decisionReference: string
  /** Why the assessment is another than dates, money and measures propose; '' where it is not. */
  readonly overrideReason: string
}

/** An assessment that goes against the proposal, and why. */
export type Override = {
  readonly proposed: Exclude<Assessment, 'not-assessed'>
  readonly because: Proposal['because']
  readonly reason: string
}

/** Whether the owner says otherwise than is proposed. Silence goes against nothing, and other voices owe the figures no answer. */
export function goesAgainst(said: Pick<StatusSaid, 'voice' | 'phase' | 'assessment'>, proposal: Proposal): boolean {
  if (said.voice !== 'owner' || isEnded(said.phase)) return false
  return said.assessment !== 'not-assessed' && proposal.assessment !== 'not-assessed' && said.assessment !== proposal.assessment
}

/**
 * What a word must hold to be believed. An assessment needs its reason, its direction and the next step; what is completed a day;
 * what is given up a reason and the decision; an independent voice a name; and one that goes against the figures says why.
 * `field` is the name of the form's field, the same in every form that asks.
 */
export function checkStatus(said: StatusSaid, proposal: Proposal, today: string): Outcome<{ said: StatusSaid; override: Override | null }> {
  const missing = [...timeFaults(said, today), ...(said.voice === 'owner' ? phaseFaults(said) : []), ...assessmentFaults(said)]
  if (said.voice === 'independent' && said.speaker === '') missing.push(refusal('speaker-missing', 'speaker'))
  const isOverride = goesAgainst(said, proposal)
  if (isOverride && said.overrideReason === '') missing.push(refusal('override-missing', 'override_reason'))
  if (missing.length > 0) return { ok: false, refusals: missing }
  return accepted({ said: withoutOthersFields(said), override: isOverride ? overrideOf(said, proposal) : null })
}

const refusal = (name: string, field: string): Refusal => ({ key: `plans.status.${name}`, field })

function timeFaults({ statedOn, completedOn }: StatusSaid, today: string): Refusal[] {
  if (statedOn > today) return [refusal('in-future', 'stated_on')]
  return completedOn !== null && completedOn > statedOn ? [refusal('completed-later', 'completed_on')] : []
}

function phaseFaults({ phase, completedOn, reason, decisionReference }: StatusSaid): Refusal[] {
  if (phase === 'completed') return completedOn === null ? [refusal('completed-missing', 'completed_on')] : []
  if (phase !== 'given-up') return []
  return [
    ...(reason === '' ? [refusal('reason-missing', 'reason')] : []),
    ...(decisionReference === '' ? [refusal('decision-missing', 'decision_reference')] : []),
  ]
}

/** What has ended has no direction and no next step, and only its phase needs a reason. */
function assessmentFaults({ voice, phase, assessment, reason, trend, nextStep }: StatusSaid): Refusal[] {
  if (assessment === 'not-assessed' || (voice === 'owner' && isEnded(phase))) return []
  return [
    ...(reason === '' ? [refusal('reason-missing', 'reason')] : []),
    ...(trend === null ? [refusal('trend-missing', 'trend')] : []),
    ...(nextStep === '' ? [refusal('next-step-missing', 'next_step')] : []),
  ]
}

/** A day typed under "completed" and a decision typed under "given up" belong to no other phase. */
const withoutOthersFields = (said: StatusSaid): StatusSaid => ({
  ...said,
  speaker: said.voice === 'owner' ? '' : said.speaker,
  completedOn: said.phase === 'completed' ? said.completedOn : null,
  decisionReference: said.phase === 'given-up' ? said.decisionReference : '',
})

function overrideOf({ overrideReason }: StatusSaid, { assessment, because }: Proposal): Override | null {
  return assessment === 'not-assessed' ? null : { proposed: assessment, because, reason: overrideReason }
}
