import type { PrintedPage } from './number-lines.ts'

/** Small words that every page of running text in our languages, or in English, is full of. */
const smallWords = new Set(
  'og i at er til på en et den det de der som for af av med har skal kan vi ikke och att är för ett om inte till the of and to in is a fra från ved'.split(
    ' ',
  ),
)

/** Fewer words tell nothing: a page of figures has few. */
const enough = 120
/** Running text has some twenty small words in a hundred. */
const fewestSmall = 0.02
/** Of a hundred letters, our languages have some forty vowels; letters changed for others have not. */
const fewestVowels = 0.28
const mostVowels = 0.55
/** Signs no font of ours has a name for: a share of them means it has names for nothing. */
const mostStrange = 0.15

const share = (text: string, pattern: RegExp): number => (text.length > 0 ? (text.match(pattern)?.length ?? 0) / text.length : 0)

/**
 * Whether the letters that come out are those the page shows. A font without its table gives others: no small word is among them, and
 * vowels are as rare as chance makes them.
 */
export const isLegible = (pages: readonly PrintedPage[]): boolean => {
  const text = pages
    .flatMap(page => page.lines.map(line => line.text))
    .join(' ')
    .toLowerCase()
  if (share(text, /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu) > mostStrange) return false
  const words = text.match(/\p{L}+/gu) ?? []
  if (words.length < enough && text.replace(/\s/g, '').length < enough * 5) return true
  const small = words.filter(word => smallWords.has(word)).length
  if (small >= words.length * fewestSmall) return true
  const letters = words.join('')
  const vowels = share(letters, /[aeiouyæøåäöéü]/gu)
  return letters.length > text.length * 0.4 && vowels >= fewestVowels && vowels <= mostVowels
}
