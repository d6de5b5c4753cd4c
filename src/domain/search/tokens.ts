/** A word where it stands: `text` as written, from `start` to before `end` in characters of the whole. */
export type Token = { readonly text: string; readonly start: number; readonly end: number }

/** Words and numbers. A printed number is one token ("4.1", "85a"); hyphens part words, soft hyphens do not. Linear in the text. */
const TOKEN = /\p{N}+(?:\.\p{N}+)*\p{L}*|\p{L}[\p{L}\p{N}\p{M}\u00ad]*/gu

export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), found => ({ text: found[0], start: found.index, end: found.index + found[0].length }))
}

/** The words alone, for who needs no places: a third of the time of `tokensOf`. */
export const wordsIn = (text: string): readonly string[] => text.match(TOKEN) ?? []
