const DAY = 86_400_000

/** Whole days from one calendar day (YYYY-MM-DD) to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)
