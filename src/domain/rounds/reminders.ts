import { addDays, isQuietDay, workingDay } from './days.ts'
import { isMissing, type ObligationState } from './obligation.ts'

/** Days from the deadline. After the last of them the approver is told. */
export const REMINDER_DAYS: readonly number[] = [-21, -7, 0, 3, 14]
export type ReminderStep = number | 'approver'

export type Awaited = {
  readonly obligationId: string
  readonly state: ObligationState
  readonly due: string
  /** Who answers, and who approves; an obligation that nobody holds reminds nobody: it is on the orphan list. */
  readonly holders: readonly string[]
  readonly approvers: readonly string[]
  /** The steps already sent for this deadline, and to whom: who was away, or came later, has not heard. */
  readonly sent: readonly { readonly personId: string; readonly step: ReminderStep }[]
}

/** One message to one person about everything that is due to be said today. */
export type Digest = {
  readonly personId: string
  readonly items: readonly { readonly obligationId: string; readonly step: ReminderStep; readonly due: string }[]
}

/** Before a deadline a quiet day is moved forward, so that the reminder is never too late; after it, back. */
const dayOf = (due: string, offset: number): string => workingDay(addDays(due, offset), offset <= 0 ? -1 : 1)

export type Dated = { readonly step: ReminderStep; readonly on: string }

function steps(due: string, plan: readonly number[]): readonly Dated[] {
  const sorted = [...plan].sort((a, b) => a - b)
  const dated: Dated[] = sorted.map(step => ({ step, on: dayOf(due, step) }))
  const last = sorted.at(-1)
  if (last === undefined) return []
  return [...dated, { step: 'approver', on: workingDay(addDays(dayOf(due, last), 1), 1) }]
}

/**
 * The newest step whose day has come: after days without mail nobody gets all the reminders at once.
 * Steps before the round was opened are past; the opening itself was a message.
 */
export function stepToday(due: string, plan: readonly number[], opened: string, today: string): ReminderStep | null {
  return steps(due, plan).findLast(({ on }) => on <= today && on > opened)?.step ?? null
}

/** The days that are still to come for a deadline, for those who want to know when the next reminders go out. */
export const stepsAfter = (due: string, plan: readonly number[], today: string): readonly Dated[] =>
  steps(due, plan).filter(({ on }) => on > today)

/**
 * Everyone who is to hear something today, once each. Stops when an answer is submitted, not when one is begun; nothing on quiet days, nor
 * on a person's own: she hears the newest step on the first day she is back.
 */
export function digestsOf(
  awaited: readonly Awaited[],
  plan: readonly number[],
  opened: string,
  today: string,
  isQuietFor: (personId: string) => boolean = () => false,
): readonly Digest[] {
  if (isQuietDay(today)) return []
  const items = awaited.flatMap(one => {
    if (!isMissing(one.state)) return []
    const step = stepToday(one.due, plan, opened, today)
    if (step === null) return []
    const receivers = new Set(step === 'approver' ? one.approvers : one.holders)
    const waiting = [...receivers].filter(id => !isQuietFor(id) && !one.sent.some(sent => sent.personId === id && sent.step === step))
    return waiting.map(personId => ({ personId, item: { obligationId: one.obligationId, step, due: one.due } }))
  })
  return [...Map.groupBy(items, ({ personId }) => personId)].map(([personId, theirs]) => ({
    personId,
    items: theirs.map(({ item }) => item),
  }))
}
