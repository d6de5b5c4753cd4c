/** A measured value as a Danish form takes it: "72", "72,5", "-1.250,75"; at most four decimals and fourteen digits before. null when it is none. */
export function parseDecimal(text: string): number | null {
  const found = /^(-?)(\d{1,3}(?:\.\d{3})+|\d{1,14})(?:,(\d{1,4}))?$/.exec(text.trim())
  if (!found) return null
  const [, sign = '', whole = '', fraction = '0'] = found
  const value = Number(`${sign}${whole.replaceAll('.', '')}.${fraction}`)
  // Beyond this a number no longer holds four decimals exactly.
  return Math.abs(value) <= 99_999_999_999 ? value : null
}

/** The inverse, without grouping: "1250,75". */
export const decimalText = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))
