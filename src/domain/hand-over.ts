import { accepted, type Outcome, refused } from './refusal.ts'
import { addDays } from './rounds/days.ts'

/** From a day to a day, both included; null where no end is set. */
export type Term = { readonly from: string; readonly to: string | null }

/** How a role is passed on: the holder keeps it until the day before, and has it back afterwards where it was only lent. */
export type Passing = {
  readonly holder: { readonly from: string; readonly to: string }
  readonly receiver: Term
  readonly back: Term | null
}

type Wish = { readonly firstDay: string; readonly lastDay: string | null }

/** Nothing is changed before today: what somebody did in her role was done in her role. */
export function passOn(term: Term, { firstDay, lastDay }: Wish, today: string): Outcome<Passing> {
  if (firstDay < today) return refused({ key: 'people.day-past', field: 'first_day' })
  if (lastDay !== null && lastDay < firstDay) return refused({ key: 'history.to-before-from', field: 'last_day' })
  if (firstDay <= term.from) return refused({ key: 'people.hand-over-early', field: 'first_day', params: { day: term.from } })
  if (term.to !== null && firstDay > term.to) return refused({ key: 'people.hand-over-late', field: 'first_day', params: { day: term.to } })
  const returns = lastDay !== null && (term.to === null || lastDay < term.to)
  return accepted({
    holder: { from: term.from, to: addDays(firstDay, -1) },
    receiver: { from: firstDay, to: returns ? lastDay : term.to },
    back: returns ? { from: addDays(lastDay, 1), to: term.to } : null,
  })
}

/** Whether two terms have a day in common. */
export const overlap = (a: Term, b: Term): boolean => (a.to === null || b.from <= a.to) && (b.to === null || a.from <= b.to)
