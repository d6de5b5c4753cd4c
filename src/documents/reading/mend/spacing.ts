/** How often each word stands in the document, in lower case. */
export type WordCounts = ReadonlyMap<string, number>

const bare = (token: string): string => token.toLowerCase().replace(/^[("”“'•]+|[)"”“'.,:;!?]+$/g, '')

export const countWords = (lines: readonly string[]): WordCounts => {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const token of line.split(' ')) {
      const word = bare(token)
      if (word) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** Single letters that are words of their own in our languages, or number and letter a list. */
const ownWords = new Set(['i', 'å', 'ø', 'a', 'o', 'é', '–', '-', '•', '&', '/', '§'])

const isLoneLetter = (token: string): boolean => token.length === 1 && /\p{L}/u.test(token) && !ownWords.has(token.toLowerCase())

/** A line torn apart by letter-spacing or a font's faulty widths has letters standing alone. */
export const isTorn = (text: string): boolean => {
  const tokens = text.split(' ')
  let lone = 0
  for (const token of tokens) if (isLoneLetter(token)) lone++
  return lone >= 2 || (lone === 1 && tokens.length > 3)
}

const longestJoin = 8

/** How many tokens from `at` on make one word that the document also prints whole, and whose parts it does not use as words. */
const joinedLength = (tokens: readonly string[], at: number, counts: WordCounts): number => {
  let whole = tokens[at] ?? ''
  let rarest = isLoneLetter(whole) ? 0 : (counts.get(bare(whole)) ?? 0)
  let commonest = rarest
  let best = 1
  for (let taken = 1; taken < longestJoin && at + taken < tokens.length; taken++) {
    const part = tokens[at + taken] ?? ''
    if (/[.,:;)]$/.test(whole)) break
    whole += part
    const uses = isLoneLetter(part) ? 0 : (counts.get(bare(part)) ?? 0)
    rarest = Math.min(rarest, uses)
    commonest = Math.max(commonest, uses)
    const printed = counts.get(bare(whole)) ?? 0
    const partsAreRare = rarest <= 2 && rarest < printed
    const allRare = printed > 0 && commonest <= 2 && bare(whole).length >= 8
    if ((partsAreRare || allRare) && bare(whole).length > 2) best = taken + 1
  }
  return best
}

/** Joins the torn words of a line that the rest of the document prints whole; others are left as they are. */
export const mendSpacing = (text: string, counts: WordCounts): string => {
  const tokens = text
    .replace(/([(]) /g, '$1')
    .replace(/ (\/) /g, '$1')
    .split(' ')
  const words: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const taken = joinedLength(tokens, at, counts)
    words.push(tokens.slice(at, at + taken).join(''))
    at += taken
  }
  return words.join(' ').replace(/ ([)])/g, '$1')
}
