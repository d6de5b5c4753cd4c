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

const hasSmallWords = (words: readonly string[]): boolean => words.filter(word => smallWords.has(word)).length >= words.length * fewestSmall

/** Vowels are as rare as chance makes them, or as common. */
const lacksVowels = (words: readonly string[]): boolean => {
  const vowels = share(words.join(''), /[aeiouyæøåäöéü]/gu)
  return vowels < fewestVowels || vowels > mostVowels
}

const isStrange = (text: string): boolean => share(text, /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu) > mostStrange

const wordsIn = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? []

const lettersIn = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0)

/** Whether the letters that come out are those the page shows: a font without its table gives others. */
export const isLegible = (pages: readonly PrintedPage[]): boolean => {
  const text = pages
    .flatMap(page => page.lines.map(line => line.text))
    .join(' ')
    .toLowerCase()
  if (isStrange(text)) return false
  const words = wordsIn(text)
  if (words.length < enough && text.replace(/\s/g, '').length < enough * 5) return true
  return hasSmallWords(words) || (lettersIn(words) > text.length * leastLetters && !lacksVowels(words))
}

/** Less of a text's signs are letters only where others stand for them. */
const leastLetters = 0.4

/** Headings are few, and a font of figures or of signs is no font of words. */
const enoughOfFont = 25
const fewestSigns = 20

/** The same of what is set in one font among several. */
export const isLegibleFont = (text: string): boolean => {
  const shown = text.toLowerCase()
  if (shown.length < fewestSigns) return true
  if (isStrange(shown)) return false
  const words = wordsIn(shown)
  if (words.length < enoughOfFont || lettersIn(words) < shown.length * leastLetters) return true
  return hasSmallWords(words) || !lacksVowels(words)
}
