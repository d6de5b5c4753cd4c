/** How exactly a date was stated. "2026" is a year: it must never come back as 1 January. */
export const PRECISIONS = ['year', 'half', 'quarter', 'month', 'day'] as const
export type Precision = (typeof PRECISIONS)[number]

/** start and end are the first and last day of the stated period, as YYYY-MM-DD. */
export type StatedDate = { readonly start: string; readonly end: string; readonly precision: Precision }

export type Timeframe = {
  readonly words: string
  readonly from: StatedDate | null
  readonly to: StatedDate | null
  readonly ongoing: boolean
  readonly permanent: boolean
}

const two = (n: number) => String(n).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const span = (year: number, first: number, last: number, precision: Precision): StatedDate => ({
  start: `${year}-${two(first)}-01`,
  end: `${year}-${two(last)}-${two(lastDay(year, last))}`,
  precision,
})

const MONTHS = [
  ['januar', 'january', 'januari'],
  ['februar', 'february', 'februari'],
  ['marts', 'march', 'mars'],
  ['april'],
  ['maj', 'may', 'mai'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['august', 'augusti'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december', 'desember'],
]

/** "juni 2027", "3. juni 2027" and "31.3.2026" in the compact notation; anything else as it is. */
function compact(text: string): string {
  const [, day, word, year] = /^(?:(\d\d?)\. )?(\p{L}+) (\d{4})$/u.exec(text) ?? []
  const month = MONTHS.findIndex(names => names.includes((word ?? '').toLowerCase()))
  if (month >= 0) return [year, month + 1, ...(day ? [day] : [])].join('-')
  return text.replace(/^(\d\d?)\. ?(\d\d?)\. ?(\d{4})$/, '$3-$2-$1')
}

/**
 * Reads the compact notation used in forms and drafts: "2026", "2026-H2", "2026-Q3", "2026-03", "2026-03-31"; and three others
 * that people type: "juni 2027", "3. juni 2027", "31.3.2026". Years 1900-2199. Returns null for anything else, an impossible date included.
 */
export function parseStatedDate(text: string): StatedDate | null {
  const found = /^((?:19|20|21)\d\d)(?:-(?:[HhSs]([12])|[QqKk]([1-4])|(\d\d?)(?:-(\d\d?))?))?$/.exec(compact(text.trim()))
  if (!found) return null
  const year = Number(found[1])
  if (found[2]) return span(year, found[2] === '1' ? 1 : 7, found[2] === '1' ? 6 : 12, 'half')
  if (found[3]) return span(year, Number(found[3]) * 3 - 2, Number(found[3]) * 3, 'quarter')
  if (!found[4]) return span(year, 1, 12, 'year')
  const month = Number(found[4])
  if (month < 1 || month > 12) return null
  if (!found[5]) return span(year, month, month, 'month')
  const day = Number(found[5])
  if (day < 1 || day > lastDay(year, month)) return null
  const date = `${year}-${two(month)}-${two(day)}`
  return { start: date, end: date, precision: 'day' }
}

/** The inverse of parseStatedDate, from a day inside the period and its precision. */
export function statedDateText(date: string, precision: Precision): string {
  const [year = '', month = '1'] = date.split('-')
  if (precision === 'year') return year
  if (precision === 'half') return `${year}-H${Number(month) > 6 ? 2 : 1}`
  if (precision === 'quarter') return `${year}-Q${Math.ceil(Number(month) / 3)}`
  return precision === 'month' ? `${year}-${month}` : date
}
