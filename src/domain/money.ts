/** Money is whole øre in an integer number; the largest safe one is 90,071,992,547,409.91 kroner. */
export type Ore = number

const SCALE: Readonly<Record<string, number>> = {
  kr: 1, kroner: 1, '': 1,
  't.kr': 1e3, tkr: 1e3, tusind: 1e3,
  mio: 1e6, million: 1e6, millioner: 1e6, 'mio.kr': 1e6, 'mio kr': 1e6, 'mio. kr': 1e6,
  mia: 1e9, milliard: 1e9, milliarder: 1e9, 'mia. kr': 1e9,
}

/**
 * Reads an amount as a clerk types it, Danish signs: "1.250.000", "44,2 mio. kr.", "300 t.kr.", "1,5 mia.".
 * Returns whole øre, or null when it is no amount, is negative, has parts of an øre, or is beyond a safe integer.
 */
export function parseAmount(text: string): Ore | null {
  const found = /^\s*(\d{1,3}(?:[.\u00a0 ]\d{3})+|\d{1,15})(?:,(\d{1,9}))?\s*([\p{L}. ]*?)[.\s]*$/u.exec(text)
  if (!found) return null
  const [, whole = '', fraction = '', unit = ''] = found
  const scale = SCALE[unit.toLowerCase().trim()]
  if (scale === undefined) return null
  const digits = BigInt(whole.replace(/\D/g, '') + fraction) * BigInt(scale * 100)
  const divisor = 10n ** BigInt(fraction.length)
  if (digits % divisor !== 0n) return null
  const ore = digits / divisor
  return ore <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(ore) : null
}

export const oreOfKroner = (kroner: number): Ore => Math.round(kroner * 100)
