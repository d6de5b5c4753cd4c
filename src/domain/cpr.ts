/** A personal identity number found in a text. `line` and `column` are 1-based; `column` and `length` count UTF-16 units. */
export type CprPlace = { readonly line: number; readonly column: number; readonly length: number }

/** Six digits, at most one separator, four digits, with nothing that could make it part of a longer number on either side. */
const shape = /(?<![\p{L}\d_/+-]|\d[.,:])(\d{2})(\d{2})(\d{2})([-–‑ ]?)(\d{4})(?![\p{L}\d_/]|[-.,:]\d)/gu

/** Words that say a ten-digit number is something else. Looked for just before the number. */
const otherNumber =
  /(?:cvr|ean|p-?nr|p-?nummer|tlf|telefon|mobil|fax|konto|iban|sagsnr|sagsnummer|sags-?id|journalnr|isbn|issn|faktura|matr)\.?\s*(?:nr\.?|nummer)?\s*:?\s*$/iu

/** Money just after ("2512994321 kr."): an amount, not a person. */
const money = /^\s*(?:kr\b|kroner|mio|mia|dkk|euro|eur)/iu

const daysIn = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * The seventh digit and the two-digit year give the century (CPR-kontoret, "Personnummeret i CPR").
 * The check digit is not tested: numbers without a valid modulus 11 have been given out since 2007.
 */
const birthYear = (yy: number, seventh: number): number => {
  if (seventh <= 3) return 1900 + yy
  if (seventh === 4 || seventh === 9) return yy <= 36 ? 2000 + yy : 1900 + yy
  return yy <= 57 ? 2000 + yy : 1800 + yy
}

const isPlausibleDate = (day: number, month: number, yy: number, serial: string): boolean => {
  // 60 is added to the day of replacement numbers given to people without a Danish number.
  const realDay = day > 60 ? day - 60 : day
  if (month < 1 || month > 12 || realDay < 1) return false
  return realDay <= daysIn(month, birthYear(yy, Number(serial[0])))
}

const lineStarts = (text: string): number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/**
 * Every place where a Danish personal identity number (DDMMYY-XXXX, DDMMYY XXXX or DDMMYYXXXX) seems to stand.
 * Amounts, telephone, company and case numbers, and digits inside longer numbers or addresses are let through.
 * A number with its hyphen is always reported when its date exists; one without is let through where a word before it says what it is.
 */
export const findCpr = (text: string): readonly CprPlace[] => {
  const found: CprPlace[] = []
  let starts: number[] | undefined
  let row = 0
  for (const match of text.matchAll(shape)) {
    const [whole, dd = '', mm = '', yy = '', separator = '', serial = ''] = match
    if (!isPlausibleDate(Number(dd), Number(mm), Number(yy), serial)) continue
    const hyphened = separator !== '' && separator !== ' '
    if (!hyphened && otherNumber.test(text.slice(Math.max(0, match.index - 24), match.index))) continue
    if (!hyphened && money.test(text.slice(match.index + whole.length, match.index + whole.length + 12))) continue
    starts ??= lineStarts(text)
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= match.index) row++
    found.push({ line: row + 1, column: match.index - (starts[row] ?? 0) + 1, length: whole.length })
  }
  return found
}
