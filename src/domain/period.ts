import { parseStatedDate } from './timeframe.ts'

export type PeriodEnd = 'from' | 'to'

/** The day a period begins or ends, from "2026", "2026-07" or "2026-07-15" as typed; null when it is no date. */
export const parsePeriodEnd = (text: string, end: PeriodEnd): string | null =>
  parseStatedDate(text)?.[end === 'from' ? 'start' : 'end'] ?? null

/** The shortest text parsePeriodEnd reads as the same day: "2026" for the last of December as an end. */
export function periodEndText(day: string | null, end: PeriodEnd): string {
  if (day === null) return ''
  return [day.slice(0, 4), day.slice(0, 7)].find(text => parsePeriodEnd(text, end) === day) ?? day
}
