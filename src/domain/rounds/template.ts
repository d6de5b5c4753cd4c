import { addDays, daysBetween, workingDay } from './days.ts'
import type { RoundDates } from './round.ts'

/** The dates of a round as days: its answers' from the day it is sent out, the others from the deadline. */
export type RelativeDates = {
  readonly answerDays: number
  readonly approveDays: number | null
  readonly publishDays: number | null
}

export type Dates = Pick<RoundDates, 'opensOn' | 'deadline'> & { readonly approveBy: string | null; readonly publishOn: string | null }

/** Counted from a day; what would fall on a day when nobody is at work falls on the next one when somebody is. */
export function datesFrom(opensOn: string, { answerDays, approveDays, publishDays }: RelativeDates): Dates {
  const deadline = workingDay(addDays(opensOn, answerDays), 1)
  const after = (days: number | null) => (days === null ? null : workingDay(addDays(deadline, days), 1))
  return { opensOn, deadline, approveBy: after(approveDays), publishOn: after(publishDays) }
}

/** What a round's dates are as days, for the next one like it. A report that went out early counts as going out at the deadline. */
export function relativeDates({ opensOn, deadline, approveBy, publishOn }: Dates): RelativeDates {
  const after = (day: string | null) => (day === null ? null : Math.max(0, daysBetween(deadline, day)))
  return { answerDays: Math.max(1, daysBetween(opensOn, deadline)), approveDays: after(approveBy), publishDays: after(publishOn) }
}
