/** A word of the document, in lower case, and how often it stands there. */
export type Word = { readonly text: string; times: number }

/** A line's tokens, in lower case, each with the word it is when its marks are taken off. */
export type LineWords = { readonly tokens: readonly string[]; readonly words: readonly Word[] }

const before = /^[("”“'•]+/
const after = /[)"”“'.,:;!?]+$/

/** Below the letters: few tokens begin or end with anything else, and only those are searched for marks. */
const isPlain = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0xff)

/** A token without the marks around it. */
export const bare = (token: string): string => {
  const end = isPlain(token.charCodeAt(token.length - 1)) ? token : token.replace(after, '')
  return isPlain(end.charCodeAt(0)) ? end : end.replace(before, '')
}

/** The words of a document, counted once; a line that is mended is counted anew. */
export class DocumentWords {
  readonly #words = new Map<string, Word>()
  readonly #lines: LineWords[]

  constructor(texts: readonly string[]) {
    this.#lines = texts.map(text => this.#count(text))
  }

  line(at: number): LineWords {
    return this.#lines[at] ?? { tokens: [], words: [] }
  }

  times(word: string): number {
    return this.#words.get(word)?.times ?? 0
  }

  has(word: string): boolean {
    return this.times(word) > 0
  }

  /** Every word, in the order of its letters. */
  sorted(): string[] {
    return [...this.#words.keys()].sort()
  }

  /** What a line of other words holds is counted in place of what it held. */
  replace(at: number, text: string): void {
    for (const word of this.#lines[at]?.words ?? []) if (word.text) word.times--
    this.#lines[at] = this.#count(text)
  }

  /** The words of a text that is no line of the document: they are not counted. */
  of(text: string): LineWords {
    const tokens = text.toLowerCase().split(' ')
    return { tokens, words: tokens.map(token => this.#wordOf(bare(token))) }
  }

  #count(text: string): LineWords {
    const line = this.of(text)
    for (const word of line.words) if (word.text) word.times++
    return line
  }

  #wordOf(text: string): Word {
    const held = this.#words.get(text)
    if (held) return held
    const word = { text, times: 0 }
    this.#words.set(text, word)
    return word
  }
}
