import type { DocumentWords } from './words.ts'

/** Two parts of small letters with a hyphen between: a compound, or a word that was once broken over two lines. */
const parted = /(?<![\p{L}\d-])(\p{L}{2,40})-(\p{Ll}{2,40})(?![\p{L}\d-])/gu
const between = /\p{L}-\p{Ll}/u

/** Most lines have no hyphen, and most hyphens a blank beside them: the long pattern is tried at the start of every word. */
export const mayBeParted = (text: string): boolean => text.includes('-') && between.test(text) && text.search(parted) >= 0

/** Takes out the hyphen where the document prints the word whole, and does not use both its parts as words: they then make a compound. */
export const mendHyphens = (text: string, document: DocumentWords): string =>
  text.replace(parted, (printed, first: string, second: string) => {
    const isCompound = document.has(first.toLowerCase()) && document.has(second)
    return document.has(`${first}${second}`.toLowerCase()) && !isCompound ? `${first}${second}` : printed
  })
