import type { DatePrecision } from '../../../domain/draft.ts'
import { matchesOf } from '../matches.ts'
import { monthNumber, monthPattern } from '../words/months.ts'

/** A date as printed: ISO as far as it goes. `at` and `end` bound it in the text. */
export type PrintedYear = {
  readonly iso: string
  readonly year: string
  readonly precision: DatePrecision
  readonly at: number
  readonly end: number
}

/** A year before "pl" is the price level that an amount is stated in. */
const year = /(?:(?<!\d|\d[.,/]|nr\.? )|(?<=(?<![\d.,/])\d{1,2}[./]\d{1,2}[./]))((?:19|20)\d\d)(?![\d]|[.,]\d{3}|[- ]?p\/?l(?!\p{L}))/giu

/** What may stand before a year and belong to its date: a day and month, a quarter, a half-year, figures. */
const lead = new RegExp(
  `(?<!\\d|\\d[.,/]|nr\\.? )(?:(?:(?:d\\. ?|den )?(\\d{1,2})\\.?\\s+)?(?<!\\p{L})(${monthPattern})\\.?\\s+|([1-4])\\.? ?(?:kvartal|kv\\.?)\\s+|([12])\\.? ?halvår\\s+|(\\d{1,2})[./-](\\d{1,2})[./-])$`,
  'iu',
)
/** "den 31. december " is the longest of them, with room for wide blanks. */
const longestLead = 26

const two = (n: number): string => String(n).padStart(2, '0')

/** Every year a text prints, with the day, month, quarter or half-year before it where there is one. */
export const yearsIn = (text: string): PrintedYear[] => {
  if (!/(?:19|20)\d\d/.test(text)) return []
  const found: PrintedYear[] = []
  for (const match of matchesOf(text, year)) {
    const start = Math.max(found.at(-1)?.end ?? 0, match.index - longestLead)
    const before = lead.exec(text.slice(start, match.index))
    const [, day, monthName, quarter, half, d, m] = before ?? []
    const [printed] = match
    const month = monthName ? monthNumber(monthName) : m ? Number(m) : undefined
    const dayNumber = Number(day ?? d ?? 0)
    const place = { year: printed, at: match.index - (before?.[0].length ?? 0), end: match.index + printed.length }
    if (month && month <= 12 && dayNumber >= 1 && dayNumber <= 31)
      found.push({ ...place, iso: `${printed}-${two(month)}-${two(dayNumber)}`, precision: 'day' })
    else if (month && month <= 12) found.push({ ...place, iso: `${printed}-${two(month)}`, precision: 'month' })
    else if (quarter) found.push({ ...place, iso: `${printed}-${two(Number(quarter) * 3 - 2)}`, precision: 'quarter' })
    else if (half) found.push({ ...place, iso: `${printed}-${half === '1' ? '01' : '07'}`, precision: 'half-year' })
    else found.push({ ...place, iso: printed, precision: 'year' })
  }
  return found
}

/** What a document is named after; a year straight after it is part of its name, not when anything happens. */
const named =
  /^(?:\p{L}*politik\p{L}*|policy\p{L}*|\p{L}*strategi\p{L}*|\p{L}*planen|\p{L}*plan|\p{L}*aftalen?|redegørelsen?|\p{L}*lov(?:en)?|bekendtgørelsen?|\p{L}*program(?:met)?|\p{L}*pulje(?:n|aftale)?|rapport(?:en)?|konvention(?:en)?)$/iu

/** A part of each of them, found faster than each is. */
const mayBeNamed = /poli|strat|plan|aftal|redeg|lov|bekendt|prog|pulj|rapp|konv/i

const between = /[\s(]+(?:(?:for|af|fra|av|från|för)\s+)?$/u

/** True for a year that is the end of a name: "Handicappolitik 2023", "reserven … socialområdet 2024", "lov nr. 12 af 3. maj 2020". */
export const isInName = (text: string, date: PrintedYear): boolean => {
  const before = text.slice(Math.max(0, date.at - 110), date.at)
  const words = before.replace(between, '')
  const last = words.slice(words.lastIndexOf(' ') + 1)
  if (mayBeNamed.test(last) && named.test(last)) return true
  if (last.endsWith('området')) return /reserve[nr]?\s/u.test(words)
  return /(?:lov|bekendtgørelse|cirkulære) nr\. \d+ af[^.]{0,12}$/iu.test(before.slice(-50))
}
