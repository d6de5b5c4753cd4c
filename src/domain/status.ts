/** The phase an initiative is in, and how it goes: two statements a person makes, each with a reason and a day. */
export const PHASES = ['not-begun', 'running', 'operations', 'completed', 'given-up'] as const
export const ASSESSMENTS = ['on-plan', 'delayed', 'stalled', 'not-assessed'] as const
export const TRENDS = ['better', 'unchanged', 'worse'] as const
export type Phase = (typeof PHASES)[number]
export type Assessment = (typeof ASSESSMENTS)[number]
export type Trend = (typeof TRENDS)[number]

/** The public word, in the order strips and facets show it. */
export const STATUSES = ['completed', 'on-plan', 'delayed', 'stalled', 'not-begun', 'not-assessed', 'given-up'] as const
export type Status = (typeof STATUSES)[number]

/** What is done or dropped says so whatever was assessed before; work not begun is late only when somebody says it is. */
export function statusOf(entry: { phase: Phase; assessment: Assessment } | undefined): Status {
  if (!entry) return 'not-assessed'
  if (entry.phase === 'completed' || entry.phase === 'given-up') return entry.phase
  if (entry.phase === 'not-begun' && (entry.assessment === 'not-assessed' || entry.assessment === 'on-plan')) return 'not-begun'
  return entry.assessment
}
