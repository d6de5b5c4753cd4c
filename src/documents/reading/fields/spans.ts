import { isInName, type PrintedYear, yearsIn } from './years.ts'

/** One or more printed dates that belong together: "2025", "2023-2026", "2023, 2024 og 2025". */
export type Span = { readonly from: PrintedYear; readonly to: PrintedYear; readonly isRange: boolean }

const joins =
  /^\s?(?:[-–—]|til|till|og|och|\/|til og med|t\.o\.m\.|till och med)\s?(?:(?:og )?med )?(?:(?:udgangen|slutningen|midten) af |slutten av )?(?:d\. |den )?$/iu
const lists = /^\s?,\s(?:og |samt |och )?$/u

/** The far end of a range is seldom further away than this. */
const farthest = 40

const goesOn = (text: string, from: PrintedYear, to: PrintedYear): boolean =>
  to.year >= from.year && to.at - from.end < farthest && joins.test(text.slice(from.end, to.at))

/** "2024/25" and "2018-21": the second year without its century. "Skoleåret 2026/27" is one year by that name: a start, not a span. */
const shortEnd = (text: string, from: PrintedYear): PrintedYear | undefined => {
  const short = /^\s?[-–/]\s?(\d\d)(?!\d)/.exec(text.slice(from.end, from.end + 6))
  const year = short?.[1] ? from.year.slice(0, 2) + short[1] : ''
  if (!short || Number(year) <= Number(from.year) || /skoleår\p{L}*\s$|läsår\p{L}*\s$/iu.test(text.slice(0, from.at))) return undefined
  return { ...from, iso: year, year, precision: 'year', end: from.end + short[0].length }
}

/** "2023, 2024 og 2025": a comma only lists years where another year, and at last an "og", follows. */
const listEnd = (text: string, dates: readonly PrintedYear[], at: number): number => {
  let end = at
  for (let next = at + 1; next < dates.length; next++) {
    const [before, date] = [dates[next - 1], dates[next]]
    if (!before || !date || Number(date.year) !== Number(before.year) + 1) break
    if (goesOn(text, before, date)) return next
    if (!lists.test(text.slice(before.end, date.at))) break
    end = at
  }
  return end
}

/** The dates of a text, those that make a range or a list of years together. */
export const spansIn = (text: string): Span[] => {
  const dates = yearsIn(text)
  const spans: Span[] = []
  for (let at = 0; at < dates.length; at++) {
    const from = dates[at]
    const next = dates[at + 1]
    if (!from) continue
    const short = shortEnd(text, from)
    const listed = listEnd(text, dates, at)
    const last = listed > at ? dates[listed] : next && goesOn(text, from, next) ? next : undefined
    if (last) at = dates.indexOf(last)
    spans.push({ from, to: last ?? short ?? from, isRange: last !== undefined || short !== undefined })
  }
  return spans
}

export const before = (text: string, span: Span): string => text.slice(Math.max(0, span.from.at - 70), span.from.at)
export const after = (text: string, span: Span): string => text.slice(span.to.end, span.to.end + 60)

/** "(2018-2021)" behind a name, "Politik for byrum 2023-2026": a name's years, not when anything happens. */
export const belongsToName = (text: string, span: Span): boolean =>
  isInName(text, span.from) || (/\p{L}\s\($/u.test(before(text, span)) && after(text, span).startsWith(')'))
