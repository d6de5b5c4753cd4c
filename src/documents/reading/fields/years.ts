import type { DatePrecision } from '../../../domain/draft.ts'
import { monthNumber, monthPattern } from '../words/months.ts'

/** A date as printed: ISO as far as it goes. `at` and `end` bound it in the text. */
export type PrintedYear = {
  readonly iso: string
  readonly year: string
  readonly precision: DatePrecision
  readonly at: number
  readonly end: number
}

const pattern = new RegExp(
  `(?<!\\d|\\d[.,/]|nr\\.? )(?:(?:(?:d\\. ?|den )?(\\d{1,2})\\.?\\s+)?(${monthPattern})\\.?\\s+|([1-4])\\.? ?(?:kvartal|kv\\.?)\\s+|([12])\\.? ?(?:halvår|halvår|halvårs?)\\s+|(\\d{1,2})[./-](\\d{1,2})[./-])?((?:19|20)\\d\\d)(?![\\d]|[.,]\\d{3})`,
  'giu',
)

const two = (n: number): string => String(n).padStart(2, '0')

/** Every year a text prints, with the day, month, quarter or half-year before it where there is one. */
export const yearsIn = (text: string): PrintedYear[] => {
  if (!/(?:19|20)\d\d/.test(text)) return []
  const found: PrintedYear[] = []
  for (const match of text.matchAll(pattern)) {
    const [whole, day, monthName, quarter, half, d, m, year = ''] = match
    const month = monthName ? monthNumber(monthName) : m ? Number(m) : undefined
    const dayNumber = Number(day ?? d ?? 0)
    const place = { year, at: match.index, end: match.index + whole.length }
    if (month && month <= 12 && dayNumber >= 1 && dayNumber <= 31)
      found.push({ ...place, iso: `${year}-${two(month)}-${two(dayNumber)}`, precision: 'day' })
    else if (month && month <= 12) found.push({ ...place, iso: `${year}-${two(month)}`, precision: 'month' })
    else if (quarter) found.push({ ...place, iso: `${year}-${two(Number(quarter) * 3 - 2)}`, precision: 'quarter' })
    else if (half) found.push({ ...place, iso: `${year}-${half === '1' ? '01' : '07'}`, precision: 'half-year' })
    else found.push({ ...place, iso: year, precision: 'year' })
  }
  return found
}

/** What a document is named after, and the years in its name: not when anything happens. */
const namedAfter =
  /(?:politik\p{L}*|policy\p{L}*|strategi\p{L}*|handle?plan\p{L}*|handlingsplan\p{L}*|\p{L}*planen|aftale\p{L}*|redegørelse\p{L}*|\p{L}*lov(?:en)?|infrastrukturplan|bekendtgørelse\p{L}*|program\p{L}*|\p{L}*pulje(?:n|aftale)?\p{L}*|rapport\p{L}*|reserven? .{0,80}området|\p{L}*forløbet?|nr\. \d+ af .{0,20})\s*(?:for |af |fra |\()?\s*$/iu

export const isInName = (text: string, date: PrintedYear): boolean => namedAfter.test(text.slice(Math.max(0, date.at - 110), date.at))
