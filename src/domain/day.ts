const DAY_MS = 86_400_000
const moved = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Calendar days as YYYY-MM-DD: they have no hours, so no change of clocks can move them. */
export const dayBefore = (day: string): string => moved(day, -1)
export const dayAfter = (day: string): string => moved(day, 1)
