/** How hard a text is to read (Björnsson 1968): words a sentence, plus the share of words longer than six letters in per cent. */
export type Lix = { readonly value: number; readonly words: number; readonly sentences: number }

/** Upper ends of Björnsson's bands; a text above the last is very hard. */
const BANDS = [
  { below: 25, band: 'very-easy' },
  { below: 35, band: 'easy' },
  { below: 45, band: 'medium' },
  { below: 55, band: 'hard' },
] as const

export type LixBand = (typeof BANDS)[number]['band'] | 'very-hard'

/** Citizens are promised texts no harder than this. */
export const LIX_TARGET = 35

export const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []

/** A word of so many letters counts as long. */
export const LONG_WORD = 7

/** null for a text without words. A full stop, colon, question or exclamation mark ends a sentence; so does the end of a paragraph. */
export function lixOf(text: string): Lix | null {
  const words = wordsIn(text)
  if (words.length === 0) return null
  const sentences = text.split(/[.:!?]+(?=\s|$)|\n\s*\n/u).filter(part => /[\p{L}\p{N}]/u.test(part)).length
  const long = words.filter(word => word.length >= LONG_WORD).length
  return { value: Math.round(words.length / sentences + (long * 100) / words.length), words: words.length, sentences }
}

export const lixBand = (value: number): LixBand => BANDS.find(({ below }) => value < below)?.band ?? 'very-hard'
