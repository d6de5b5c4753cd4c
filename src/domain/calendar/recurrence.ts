import { addDays } from '../rounds/days.ts'

export const EVERY = ['once', 'monthly', 'quarterly', 'yearly'] as const
/** What stays the same from time to time: the date, the weekday's place in the month, or that it is the month's last such weekday. */
export const SAME = ['date', 'weekday', 'last-weekday'] as const
export type Every = (typeof EVERY)[number]
export type Same = (typeof SAME)[number]

/** One time that is not as the rule says: on another day, or not at all. */
export type Exception = { readonly day: string; readonly movedTo: string | null }

/** Days are YYYY-MM-DD. Everything follows from the first day: what weekday of the month it is, and in which months the others lie. */
export type Recurrence = {
  readonly first: string
  readonly every: Every
  readonly same: Same
  readonly until: string | null
  readonly exceptions: readonly Exception[]
}

/** `ruled` is the day the rule says, which names this time for good; `day` is when it is. */
export type Occurrence = { readonly ruled: string; readonly day: string }

const MONTHS: Readonly<Record<Every, number>> = { once: 0, monthly: 1, quarterly: 3, yearly: 12 }

const dayNumber = (day: string): number => Number(day.slice(8))
const lengthOf = (month: string): number => dayNumber(addDays(`${nextMonth(month, 1)}-01`, -1))

function nextMonth(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Monday is 0. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

/** The first to the fifth of its weekday in the month. */
export const placeInMonth = (day: string): number => Math.ceil(dayNumber(day) / 7)

export const isLastOfMonth = (day: string): boolean => dayNumber(day) + 7 > lengthOf(day.slice(0, 7))

/** The rule's day in a month. The 31st is the last day where a month is shorter; a fifth Tuesday is refused where the rule is made. */
function ruledDay({ first, same }: Recurrence, month: string): string {
  const length = lengthOf(month)
  if (same === 'date') return `${month}-${String(Math.min(dayNumber(first), length)).padStart(2, '0')}`
  const offset = (weekdayOf(first) - weekdayOf(`${month}-01`) + 7) % 7
  const day = same === 'weekday' ? 1 + offset + (placeInMonth(first) - 1) * 7 : 1 + offset + Math.floor((length - 1 - offset) / 7) * 7
  return `${month}-${String(day).padStart(2, '0')}`
}

/** A century of months is more than anybody asks for, and ends whatever a rule says. */
const MOST = 1200

/** The times between two days, both included, in their order. Moved ones count by the day they were moved to. */
export function occurrences(rule: Recurrence, from: string, to: string): readonly Occurrence[] {
  const exceptions = new Map(rule.exceptions.map(one => [one.day, one]))
  const found: Occurrence[] = []
  // What is moved can come from outside the days asked about.
  const [earliest, latest] = [addDays(from, -366), addDays(to, 366)]
  const step = MONTHS[rule.every]
  for (let index = 0; index < MOST; index += 1) {
    const ruled = index === 0 ? rule.first : ruledDay(rule, nextMonth(rule.first.slice(0, 7), index * step))
    if (ruled > latest || (rule.until !== null && ruled > rule.until)) break
    const exception = exceptions.get(ruled)
    const day = exception ? exception.movedTo : ruled
    if (ruled >= earliest && day !== null && day >= from && day <= to) found.push({ ruled, day })
    if (step === 0) break
  }
  return found.sort((a, b) => a.day.localeCompare(b.day))
}

/** Whether the rule has a time on this day, moved or not: only then can it be an exception. */
export const isRuled = (rule: Recurrence, day: string): boolean =>
  occurrences({ ...rule, exceptions: [] }, day, day).some(({ ruled }) => ruled === day)

/** Why the first day cannot carry the rule; null when it can. */
export function ruleFault({ first, every, same }: Recurrence): 'fifth' | 'not-last' | null {
  if (every === 'once') return null
  if (same === 'weekday' && placeInMonth(first) === 5) return 'fifth'
  return same === 'last-weekday' && !isLastOfMonth(first) ? 'not-last' : null
}
