const DAY = 86_400_000

/** Days are YYYY-MM-DD and counted as days: no clock change can make one shorter. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** From the first day to the second; negative when it is earlier. */
export const daysBetween = (from: string, to: string): number => (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY

/** Sunday is 0, Monday 1. */
export const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Easter Sunday by Gauss' rule in its Gregorian form (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): string {
  const century = Math.floor(year / 100)
  const moon = year % 19
  const h = (19 * moon + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - h - (year % 4)) % 7
  const m = Math.floor((moon + 11 * h + 22 * l) / 451)
  const of = h + l - 7 * m + 114
  return `${year}-${String(Math.floor(of / 31)).padStart(2, '0')}-${String((of % 31) + 1).padStart(2, '0')}`
}

/** After Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whitsun. Great Prayer Day was a holiday until 2023. */
const AFTER_EASTER = [-3, -2, 0, 1, 39, 49, 50]
const GREAT_PRAYER_DAY = { after: 26, lastYear: 2023 }
/** The offices are closed on Constitution Day, Christmas Eve and New Year's Eve too. */
const FIXED = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']

export function isHoliday(day: string): boolean {
  const year = Number(day.slice(0, 4))
  const after = daysBetween(easterSunday(year), day)
  if (after === GREAT_PRAYER_DAY.after && year <= GREAT_PRAYER_DAY.lastYear) return true
  return FIXED.includes(day.slice(5)) || AFTER_EASTER.includes(after)
}

/** Nobody is at work to read it, so nothing is sent. */
export const isQuietDay = (day: string): boolean => weekday(day) % 6 === 0 || isHoliday(day)

/** The day itself when people are at work, else the nearest such day after it (1) or before it (-1). */
export function workingDay(day: string, step: 1 | -1): string {
  let at = day
  while (isQuietDay(at)) at = addDays(at, step)
  return at
}
