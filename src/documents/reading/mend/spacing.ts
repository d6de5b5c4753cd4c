/** How often each word stands in the document, in lower case. */
export type WordCounts = ReadonlyMap<string, number>

/** Few tokens have a mark at either end. */
const marked = /^[("”“'•]|[)"”“'.,:;!?]$/

const bare = (token: string): string => (marked.test(token) ? token.replace(/^[("”“'•]+|[)"”“'.,:;!?]+$/g, '') : token)

/** A line's tokens in lower case, lowered together: a third of the time that one call for each token takes. */
const lowerTokens = (line: string): string[] => line.toLowerCase().split(' ')

export const countWords = (lines: readonly string[]): WordCounts => {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const token of lowerTokens(line)) {
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
  if (!/(?:^| )\S(?: |$)/.test(text)) return false
  const tokens = text.split(' ')
  let lone = 0
  for (const token of tokens) if (isLoneLetter(token)) lone++
  return lone >= 2 || (lone === 1 && tokens.length > 3)
}

const longestJoin = 8

/** A part of a torn word is hardly ever a word of its own. */
const rare = 2

/** How often the document uses each token as a word. */
const usesOf = (tokens: readonly string[], counts: WordCounts): number[] =>
  tokens.map(token => (isLoneLetter(token) ? 0 : (counts.get(bare(token)) ?? 0)))

/** How many tokens from `at` on make one word that the document also prints whole, and whose parts it does not use as words. */
const joinedLength = (tokens: readonly string[], uses: readonly number[], at: number, counts: WordCounts): number => {
  let whole = tokens[at] ?? ''
  let rarest = uses[at] ?? 0
  let commonest = rarest
  let best = 1
  for (let taken = 1; taken < longestJoin && at + taken < tokens.length; taken++) {
    const part = tokens[at + taken] ?? ''
    if (/[.,:;)]$/.test(whole)) break
    whole += part
    rarest = Math.min(rarest, uses[at + taken] ?? 0)
    commonest = Math.max(commonest, uses[at + taken] ?? 0)
    if (rarest > rare) continue
    const word = bare(whole)
    const printed = counts.get(word) ?? 0
    const allRare = printed > 0 && commonest <= rare && word.length >= 8
    if ((rarest < printed || allRare) && word.length > 2) best = taken + 1
  }
  return best
}

/** Joins the torn words of a line that the rest of the document prints whole; others are left as they are. */
export const mendSpacing = (text: string, counts: WordCounts): string => {
  const closed = text.replace(/([(]) /g, '$1').replace(/ (\/) /g, '$1')
  const tokens = closed.split(' ')
  const lower = lowerTokens(closed)
  const uses = usesOf(lower, counts)
  const words: string[] = []
  for (let at = 0; at < tokens.length; ) {
    const taken = joinedLength(lower, uses, at, counts)
    words.push(taken === 1 ? (tokens[at] ?? '') : tokens.slice(at, at + taken).join(''))
    at += taken
  }
  return words.join(' ').replace(/ ([)])/g, '$1')
}
