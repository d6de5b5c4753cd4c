import { matchesOf } from '../matches.ts'
import { isHomeLetter } from '../words/alphabet.ts'

export type BrokenNumber = { readonly line: number; readonly printed: string; readonly meant: string | null }

/** A word made of digits and of letters from no alphabet of ours: a number whose digits were set in a broken font. */
const candidate = /(?<![\p{L}\d])[\d\u0100-\u024f]{2,12}(?![\p{L}\d])/gu

const isBroken = (word: string): boolean => {
  for (const char of word) if (/\d/.test(char) === false && isHomeLetter(char)) return false
  return /[^\d]/.test(word)
}

/** The digit each strange letter stands for, if `word` is to be `year`; undefined where one letter would be two digits. */
const keyFor = (word: string, year: string): Map<string, string> | undefined => {
  const key = new Map<string, string>()
  for (let at = 0; at < 4; at++) {
    const letter = word[at] ?? ''
    const digit = year[at] ?? ''
    if (/\d/.test(letter) ? letter !== digit : (key.get(letter) ?? digit) !== digit) return undefined
    if (!/\d/.test(letter)) key.set(letter, digit)
  }
  return new Set(key.values()).size === key.size ? key : undefined
}

/** Finds the numbers with broken digits in a line. */
export const brokenIn = (text: string): string[] => {
  if (!/[\u0100-\u024f]/.test(text)) return []
  return matchesOf(text, candidate)
    .map(match => match[0])
    .filter(isBroken)
}

/**
 * Digits are only put back where the document proves them: a four-sign number that can be one year printed elsewhere, and no other.
 * Every number is reported, mended or not.
 */
export const solveDigits = (words: readonly string[], years: ReadonlySet<string>): ReadonlyMap<string, string> => {
  const key = new Map<string, string>()
  for (const word of words) {
    if ([...word].length !== 4) continue
    const fitting = [...years].map(year => keyFor(word, year)).filter(found => found !== undefined)
    const [only] = fitting
    if (fitting.length === 1 && only) for (const [letter, digit] of only) key.set(letter, digit)
  }
  const solved = new Map<string, string>()
  for (const word of words) {
    const meant = [...word].map(char => key.get(char) ?? char).join('')
    if (/^\d+$/.test(meant)) solved.set(word, meant)
  }
  return solved
}
