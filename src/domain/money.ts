/** Money is whole øre in an integer number; the largest safe one is 90,071,992,547,409.91 kroner. */
export type Ore = number

/** How many øre one of the unit is. Points, blanks and the word for kroner are taken off before the look-up. */
const SCALE: ReadonlyMap<string, bigint> = new Map([
  ['', 100n],
  ['t', 100_000n],
  ['tusind', 100_000n],
  ['mio', 100_000_000n],
  ['million', 100_000_000n],
  ['millioner', 100_000_000n],
  ['mia', 100_000_000_000n],
  ['milliard', 100_000_000_000n],
  ['milliarder', 100_000_000_000n],
])

const scaleOf = (unit: string): bigint | undefined =>
  SCALE.get(
    unit
      .toLowerCase()
      .replace(/[.\s]/g, '')
      .replace(/(?:kr|kroner|dkk)$/, ''),
  )

/**
 * Reads an amount as a clerk types it, Danish signs: "1.250.000", "44,2 mio. kr.", "300 t.kr.", "1,5 mia.".
 * Returns whole øre, or null when it is no amount, is negative, has parts of an øre, or is beyond a safe integer.
 */
export function parseAmount(text: string): Ore | null {
  const found = /^\s*(\d{1,3}(?:[.\u00a0 ]\d{3})+|\d{1,15})(?:,(\d{1,9}))?\s*([\p{L}. ]{0,20})\s*$/u.exec(text)
  if (!found) return null
  const [, whole = '', fraction = '', unit = ''] = found
  const scale = scaleOf(unit)
  if (scale === undefined) return null
  const digits = BigInt(whole.replace(/\D/g, '') + fraction) * scale
  const divisor = 10n ** BigInt(fraction.length)
  if (digits % divisor !== 0n) return null
  const ore = digits / divisor
  return ore <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(ore) : null
}

export const oreOfKroner = (kroner: number): Ore => Math.round(kroner * 100)

const MILLION = 100_000_000

/** The inverse of parseAmount, to be shown in a form: "1,25 mio." where at most three decimals say it all, else "1.250.333" or "12,50". */
export function amountText(ore: Ore): string {
  if (ore >= MILLION && ore % (MILLION / 1000) === 0) {
    const decimals = String((ore % MILLION) / (MILLION / 1000))
      .padStart(3, '0')
      .replace(/0+$/, '')
    return `${grouped(Math.floor(ore / MILLION))}${decimals && `,${decimals}`} mio.`
  }
  const rest = ore % 100
  return `${grouped(Math.floor(ore / 100))}${rest ? `,${String(rest).padStart(2, '0')}` : ''}`
}

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, '.')
