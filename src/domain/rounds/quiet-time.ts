import { addDays, weekday } from './days.ts'

/** Days on which one person wants no reminders. Weekdays count from Monday, 1, to Friday, 5; nobody is reminded on the others. */
export type QuietTime = {
  readonly weekdays: readonly number[]
  readonly awayFrom: string | null
  readonly awayTo: string | null
}

export const NO_QUIET_TIME: QuietTime = { weekdays: [], awayFrom: null, awayTo: null }

/** Nobody can be away for longer and still hold the role: that is a leave, with a deputy. */
const LONGEST_DAYS = 60

export const isQuietFor = ({ weekdays, awayFrom, awayTo }: QuietTime, day: string): boolean =>
  weekdays.includes(weekday(day)) || (awayFrom !== null && awayTo !== null && day >= awayFrom && day <= awayTo)

/** Why a quiet time cannot be; null when it can. */
export function quietTimeFault({ weekdays, awayFrom, awayTo }: QuietTime): 'every-day' | 'half' | 'backwards' | 'too-long' | null {
  if (weekdays.length > 4) return 'every-day'
  if ((awayFrom === null) !== (awayTo === null)) return 'half'
  if (awayFrom === null || awayTo === null) return null
  if (awayTo < awayFrom) return 'backwards'
  return awayTo > addDays(awayFrom, LONGEST_DAYS) ? 'too-long' : null
}
