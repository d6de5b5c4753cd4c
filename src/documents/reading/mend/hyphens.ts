import type { WordCounts } from './spacing.ts'

/** Two parts of small letters with a hyphen between: a compound, or a word that was once broken over two lines. */
const parted = /(?<![\p{L}\d-])(\p{L}{2,40})-(\p{Ll}{2,40})(?![\p{L}\d-])/gu

export const mayBeParted = (text: string): boolean => text.search(parted) >= 0

/** Takes out the hyphen where the document prints the word whole, and does not use both its parts as words: they then make a compound. */
export const mendHyphens = (text: string, counts: WordCounts): string =>
  text.replace(parted, (printed, first: string, second: string) => {
    const isCompound = counts.has(first.toLowerCase()) && counts.has(second)
    return counts.has(`${first}${second}`.toLowerCase()) && !isCompound ? `${first}${second}` : printed
  })
