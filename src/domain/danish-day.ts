const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' })

/** The calendar day in Denmark at a moment, as YYYY-MM-DD: at 23:30 UTC in summer it is already tomorrow. */
export const danishDay = (at: Date): string => format.format(at)
