import type { Lang } from '../../i18n/translate.ts'

export type CsvValue = string | number | boolean | null | undefined

/** A byte order mark, or Excel reads the letters æ, ø and å as something else. */
export const CSV_START = '\uFEFF'

/** A Danish Excel opens a file by semicolons and decimal commas, an English one by commas and points. */
export const separatorOf = (lang: Lang): string => (lang === 'da' ? ';' : ',')

/** One row, as RFC 4180 writes it. */
export function csvRow(lang: Lang, values: readonly CsvValue[]): string {
  const separator = separatorOf(lang)
  return `${values.map(value => cell(lang, separator, value)).join(separator)}\r\n`
}

function cell(lang: Lang, separator: string, value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return lang === 'da' ? String(value).replace('.', ',') : String(value)
  if (typeof value === 'boolean') return value ? '1' : '0'
  const safe = harmless(value)
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A spreadsheet would compute a cell that begins like a formula; an apostrophe in front makes it words. */
const harmless = (text: string): string => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
