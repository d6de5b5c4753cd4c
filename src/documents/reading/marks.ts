import { monthPattern } from './words/months.ts'

/** Signs that open a bullet: the usual ones, Word's private ones, and letters of a broken font that stand before a capital or a word. */
const bullet = /^([•●○◦▪▫■□‣⁃∙·➢➤►✓✔❖◆\uf000-\uf0ff\u0180-\u024f]|[-–—*](?=\s)|o(?=\s\p{Lu}))\s*(?=\S)/u

export const bulletOf = (text: string): { readonly marker: string; readonly rest: string } | undefined => {
  const match = bullet.exec(text)
  const marker = match?.[1]
  if (!match || !marker) return undefined
  return { marker, rest: text.slice(match[0].length) }
}

const number = /^(\d{1,3}(?:\.\d{1,3}){0,4})([.):]?)\s+(?=["”“»'(]?[\p{Lu}\d§])/u
const roman = /^((?:I{1,3}|IV|VI{0,3}|IX)(?:\.\d{1,2}){0,2})([.):]?)\s+(?=\p{Lu})/u
const date = new RegExp(`^\\d{1,2}\\.?\\s+(?:${monthPattern})(?!\\p{L})`, 'iu')

/** An item's or heading's number. A lone number needs its stop or bracket; "3 pladser" and "1. juli" are no numbers of anything. */
export const numberOf = (text: string): { readonly number: string; readonly sign: string; readonly rest: string } | undefined => {
  const match = number.exec(text) ?? roman.exec(text)
  if (!match?.[1] || date.test(text)) return undefined
  const [whole, digits, sign = ''] = match
  if (!digits.includes('.') && sign === '') return undefined
  return { number: digits, sign, rest: text.slice(whole.length) }
}

/** "a)" and "ii." open an item too, but carry no number a heading could have. */
export const letterOf = (text: string): { readonly marker: string; readonly rest: string } | undefined => {
  const match = /^([a-hA-H]|i{1,3}|iv)[).]\s+(?=\p{Lu})/u.exec(text)
  return match ? { marker: 'a)', rest: text.slice(match[0].length) } : undefined
}
