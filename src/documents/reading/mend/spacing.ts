import { bare, type DocumentWords, type LineWords, type Word } from './words.ts'

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

/** The words a document prints, in order, so that what begins none of them is told by halving: a torn line is tried at each of its words. */
export class PrintedWords {
  readonly #document: DocumentWords
  readonly #sorted: readonly string[]
  /** Words that a longer one begins with. */
  readonly #open: ReadonlySet<string>

  constructor(document: DocumentWords) {
    this.#document = document
    this.#sorted = document.sorted()
    this.#open = new Set(this.#sorted.filter((word, at) => this.#sorted[at + 1]?.startsWith(word)))
  }

  /** How often a word is printed; undefined where no printed word so much as begins with it. */
  beginning(start: string): number | undefined {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] ?? '') < start) low = middle + 1
      else high = middle
    }
    const found = this.#sorted[low]
    if (!found?.startsWith(start)) return undefined
    return found === start ? this.#document.times(start) : 0
  }

  /** Whether a token can be the first part of a torn word. What follows a closing mark is not asked for. */
  opens(token: string, { text }: Word): boolean {
    return text === '' || !token.endsWith(text) || this.#open.has(text)
  }
}

const endsClause = (token: string): boolean => '.,:;)'.includes(token.charAt(token.length - 1)) && token !== ''

/** How often the document uses a token as a word. */
const usesOf = ({ tokens, words }: LineWords, at: number): number => (isLoneLetter(tokens[at] ?? '') ? 0 : (words[at]?.times ?? 0))

/** How many tokens from `at` on make one word that the document also prints whole, and whose parts it does not use as words. */
const joinedLength = (line: LineWords, at: number, printed: PrintedWords): number => {
  const { tokens, words } = line
  let whole = tokens[at] ?? ''
  const first = words[at]
  if (!first || !printed.opens(whole, first)) return 1
  let rarest = usesOf(line, at)
  let commonest = rarest
  let best = 1
  for (let next = at + 1; next < at + longestJoin && next < tokens.length && !endsClause(tokens[next - 1] ?? ''); next++) {
    whole += tokens[next] ?? ''
    const uses = usesOf(line, next)
    rarest = Math.min(rarest, uses)
    commonest = Math.max(commonest, uses)
    if (rarest > rare) continue
    const word = bare(whole)
    const times = printed.beginning(word)
    if (times === undefined) break
    const allRare = times > 0 && commonest <= rare && word.length >= 8
    if ((rarest < times || allRare) && word.length > 2) best = next + 1 - at
  }
  return best
}

const joined = (tokens: readonly string[], lengths: readonly number[]): string => {
  const words: string[] = []
  let at = 0
  for (const length of lengths) {
    words.push(tokens.slice(at, at + length).join(''))
    at += length
  }
  return words.join(' ')
}

/** Joins the torn words of a line that the rest of the document prints whole; others are left as they are. */
export const mendSpacing = (text: string, line: LineWords, document: DocumentWords, printed: PrintedWords): string => {
  const closed = text.replaceAll('( ', '(').replaceAll(' / ', '/')
  const read = closed === text ? line : document.of(closed)
  const lengths: number[] = []
  for (let at = 0; at < read.tokens.length; at += lengths.at(-1) ?? 1) lengths.push(joinedLength(read, at, printed))
  return (lengths.length === read.tokens.length ? closed : joined(closed.split(' '), lengths)).replaceAll(' )', ')')
}
