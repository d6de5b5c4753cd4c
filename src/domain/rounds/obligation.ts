import { daysBetween } from './days.ts'

export const OBLIGATION_STATES = ['open', 'drafted', 'submitted', 'returned', 'approved', 'waived'] as const
export type ObligationState = (typeof OBLIGATION_STATES)[number]

/** What people do with an obligation; each is a row with a who and a when, and none is ever changed. */
export const ACTS = ['submission', 'withdrawal', 'return', 'approval', 'waiver', 'waiver-lifted', 'deadline-moved', 'handed-over'] as const
export type ActKind = (typeof ACTS)[number]

/** Where each act may be done. An approved answer can still go back: until the round is published, nobody has read it. */
const FROM: Readonly<Record<ActKind, readonly ObligationState[]>> = {
  submission: ['open', 'drafted', 'returned'],
  withdrawal: ['submitted'],
  return: ['submitted', 'approved'],
  approval: ['submitted'],
  waiver: ['open', 'drafted', 'submitted', 'returned'],
  'waiver-lifted': ['waived'],
  'deadline-moved': ['open', 'drafted', 'returned'],
  'handed-over': ['open', 'drafted', 'returned'],
}

export const mayDo = (act: ActKind, state: ObligationState): boolean => FROM[act].includes(state)

/** Whether an answer can be written now. */
export const isWritable = (state: ObligationState): boolean => mayDo('submission', state)

/** Still missing from the one who was asked. */
export const isMissing = isWritable

const LEADS_TO: Partial<Record<ActKind, ObligationState>> = {
  submission: 'submitted',
  withdrawal: 'drafted',
  return: 'returned',
  approval: 'approved',
  waiver: 'waived',
}

/** The state is what the acts have led to, in their order; a draft only shows before the first of them. */
export function obligationState(acts: readonly ActKind[], hasDraft: boolean): ObligationState {
  const before: ObligationState[] = [hasDraft ? 'drafted' : 'open']
  for (const act of acts) {
    const next = LEADS_TO[act]
    if (next) before.push(next)
    else if (act === 'waiver-lifted' && before.length > 1) before.pop()
  }
  return before.at(-1) ?? 'open'
}

/** Days after the deadline that an answer came, or 0. Being late is a date, no state. */
export const daysLate = (due: string, submittedOn: string): number => Math.max(0, daysBetween(due, submittedOn))

/** Of several answers, the one that is furthest from being done. */
const FURTHEST: readonly ObligationState[] = ['returned', 'open', 'drafted', 'submitted', 'approved', 'waived']
export const furthest = (states: readonly ObligationState[]): ObligationState | undefined => FURTHEST.find(state => states.includes(state))
