import type { Precision } from '../domain/timeframe.ts'
import type { Lang } from './translate.ts'

const LOCALE = { da: 'da-DK', en: 'en-GB' } as const
const ZONE = 'Europe/Copenhagen'

const made = new Map<string, Intl.DateTimeFormat>()
function dateFormat(lang: Lang, kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang} ${kind}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(LOCALE[lang], options)
  made.set(key, known)
  return known
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** "26. november 2025" · "26 November 2025", of a YYYY-MM-DD day or a moment in Danish time. */
export function formatDay(lang: Lang, day: string | Date): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: ZONE }
  return dateFormat(lang, 'day', options).format(typeof day === 'string' ? noon(day) : day)
}

/** "2. marts" · "2 March" */
export const formatDayAndMonth = (lang: Lang, day: string): string =>
  dateFormat(lang, 'day-month', { day: 'numeric', month: 'long', timeZone: ZONE }).format(noon(day))

/** "marts" · "March" */
export const formatMonth = (lang: Lang, day: string): string =>
  dateFormat(lang, 'month-name', { month: 'long', timeZone: ZONE }).format(noon(day))

/** "tirsdag" · "Tuesday" */
export const formatWeekday = (lang: Lang, day: string): string =>
  dateFormat(lang, 'weekday', { weekday: 'long', timeZone: ZONE }).format(noon(day))

/** "26. november 2025 kl. 09.12" · "26 November 2025 at 09:12". */
export function formatMoment(lang: Lang, at: Date): string {
  return dateFormat(lang, 'moment', { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE }).format(at)
}

/** "14.32" · "14:32", in Danish time. */
export function formatTime(lang: Lang, at: Date): string {
  return dateFormat(lang, 'time', { timeStyle: 'short', timeZone: ZONE }).format(at)
}

/** A date no more exact than it was stated: "2026", "2. halvår 2026", "3. kvartal 2026", "marts 2026", "3. marts 2026". */
export function formatStated(lang: Lang, date: string, precision: Precision): string {
  const [year = '', month = '1'] = date.split('-')
  if (precision === 'year') return year
  if (precision === 'half') {
    const half = Number(month) > 6 ? 2 : 1
    return lang === 'da' ? `${half}. halvår ${year}` : `${half === 1 ? 'first' : 'second'} half of ${year}`
  }
  if (precision === 'quarter') {
    const quarter = Math.ceil(Number(month) / 3)
    return lang === 'da' ? `${quarter}. kvartal ${year}` : `Q${quarter} ${year}`
  }
  if (precision === 'month')
    return dateFormat(lang, 'month', { month: 'long', year: 'numeric', timeZone: ZONE }).format(noon(`${year}-${month}-01`))
  return formatDay(lang, date)
}

const numbers = {
  da: new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }),
}
export const formatNumber = (lang: Lang, value: number): string => numbers[lang].format(value)

/** Whole øre as people say it: "570,6 mio. kr.", "450.000 kr." · "DKK 570.6 million", "DKK 450,000". One decimal from a million up. */
export function formatMoney(lang: Lang, ore: number): string {
  const kroner = ore / 100
  const [value, word] =
    kroner >= 1e9
      ? [kroner / 1e9, lang === 'da' ? ' mia.' : ' billion']
      : kroner >= 1e6
        ? [kroner / 1e6, lang === 'da' ? ' mio.' : ' million']
        : [kroner, '']
  const digits = formatNumber(lang, word ? Math.round(value * 10) / 10 : value)
  return lang === 'da' ? `${digits}${word} kr.` : `DKK ${digits}${word}`
}

/** "1,2 MB", "340 kB": what a file takes to fetch. */
export function formatBytes(lang: Lang, bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(value)} ${unit}`
}
