import { fold } from '../domain/danish/fold.ts'
import { analyse } from '../domain/search/analysis.ts'
import { type Token, tokensOf } from '../domain/search/tokens.ts'
import type { SoughtWord } from './find-entries.ts'
import { termKey } from './matching.ts'

/** A piece of text; `hit` is marked. */
export type HitPart = { readonly text: string; readonly hit: boolean }

/** Why a record was found: the spelling in its text where it is another than the word asked for. */
export type FoundWord = { readonly asked: string; readonly found: string }

const LANGUAGES = ['da', 'en'] as const
/** About three lines of a hit on a wide screen. */
const SNIPPET = 220
const BEFORE = 60

/** Tells which words of a text a query found, in the way the index did. */
export function marker(words: readonly SoughtWord[]) {
  const stems = new Set(words.flatMap(word => [...word.terms.keys()].map(key => key.slice(key.indexOf(' ') + 1))))
  const seen = new Map<string, SoughtWord | null>()
  const wordAt = (text: string): SoughtWord | null => {
    const known = seen.get(text)
    if (known !== undefined) return known
    const found = match(fold(text), words, stems)
    seen.set(text, found)
    return found
  }
  return {
    parts: (text: string): HitPart[] =>
      partsAt(
        text,
        tokensOf(text).filter(token => wordAt(token.text)),
      ),
    /** The stretch of text around its first hit; null where there is none. */
    snippet: (text: string): HitPart[] | null => {
      const tokens = tokensOf(text).filter(token => wordAt(token.text))
      const first = tokens[0]
      return first ? cut(text, tokens, first.start) : null
    },
    foundWords: (texts: readonly string[]): FoundWord[] => {
      const tokens = texts.flatMap(text => tokensOf(text))
      return words.flatMap(word => {
        const spellings = tokens.filter(token => wordAt(token.text) === word).map(token => token.text)
        const asked = spellings.some(text => fold(text) === word.folded)
        return asked || spellings[0] === undefined ? [] : [{ asked: word.typed, found: spellings[0].toLowerCase() }]
      })
    },
  }
}

function match(folded: string, words: readonly SoughtWord[], stems: ReadonlySet<string>): SoughtWord | null {
  for (const lang of LANGUAGES) {
    const { whole, parts } = analyse(folded, lang, stem => stems.has(stem))
    const found = words.find(word => [whole, ...parts].some(term => word.terms.has(termKey(lang, term))))
    if (found) return found
  }
  return null
}

function partsAt(text: string, hits: readonly Token[], from = 0, to = text.length): HitPart[] {
  const parts: HitPart[] = []
  let at = from
  for (const { start, end } of hits) {
    if (start < at || end > to) continue
    if (start > at) parts.push({ text: text.slice(at, start), hit: false })
    parts.push({ text: text.slice(start, end), hit: true })
    at = end
  }
  if (at < to) parts.push({ text: text.slice(at, to), hit: false })
  return parts
}

/** Cuts at blanks, and says where it cut. */
function cut(text: string, hits: readonly Token[], first: number): HitPart[] {
  const from = first <= BEFORE ? 0 : Math.min(first, text.indexOf(' ', first - BEFORE) + 1)
  const room = Math.min(from + SNIPPET, text.length)
  const to = room === text.length ? room : Math.max(text.lastIndexOf(' ', room), hits[0]?.end ?? room)
  const parts = partsAt(text, hits, from, to)
  return [...(from > 0 ? [{ text: '… ', hit: false }] : []), ...parts, ...(to < text.length ? [{ text: ' …', hit: false }] : [])]
}
