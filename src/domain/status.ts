/**
 * How an initiative goes, on three axes. Phase and assessment are said by a person, each with its reason and its day; the third,
 * how old the last word is, is computed (`status/timeliness.ts`).
 */
export const PHASES = ['not-begun', 'running', 'operations', 'completed', 'given-up'] as const
export const ASSESSMENTS = ['on-plan', 'delayed', 'stalled', 'not-assessed'] as const
export const TRENDS = ['better', 'unchanged', 'worse'] as const
/** Who says it: the authority that owns the work, the council, or somebody who is neither (an evaluation, the monitoring body). */
export const VOICES = ['owner', 'council', 'independent'] as const
export type Phase = (typeof PHASES)[number]
export type Assessment = (typeof ASSESSMENTS)[number]
export type Trend = (typeof TRENDS)[number]
export type Voice = (typeof VOICES)[number]

/** The public word, in the order strips and facets show it. */
export const STATUSES = ['completed', 'on-plan', 'delayed', 'stalled', 'not-begun', 'not-assessed', 'given-up'] as const
export type Status = (typeof STATUSES)[number]
export const isStatus = (word: unknown): word is Status => STATUSES.some(status => status === word)

/** Nothing more is expected of it, and nothing more needs to be said. */
export const isEnded = (phase: Phase): phase is 'completed' | 'given-up' => phase === 'completed' || phase === 'given-up'

/** What is done or dropped says so whatever was assessed before; work not begun is late only when somebody says it is. */
export function statusOf(entry: { phase: Phase; assessment: Assessment } | undefined): Status {
  if (!entry) return 'not-assessed'
  if (isEnded(entry.phase)) return entry.phase
  if (entry.phase === 'not-begun' && (entry.assessment === 'not-assessed' || entry.assessment === 'on-plan')) return 'not-begun'
  return entry.assessment
}
