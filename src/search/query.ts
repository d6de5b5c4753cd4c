import { compoundParts } from '../domain/danish/compound.ts'
import { fold } from '../domain/danish/fold.ts'
import { danishStem } from '../domain/danish/stem.ts'
import { analyse, type TextLanguage } from '../domain/search/analysis.ts'
import { STOP_WORDS } from '../domain/search/stop-words.ts'
import { tokensOf } from '../domain/search/tokens.ts'
import type { Lang } from '../i18n/translate.ts'
import { numberTerm } from './weights.ts'

export const LONGEST_QUERY = 200
/** More words than anyone asks for; each costs a look in the index. */
const MOST_WORDS = 8
const SHORTEST_PREFIX = 3

export type TermKey = { readonly lang: TextLanguage; readonly term: string }

/** A term that may stand for a word of the query, and what its hits are worth beside those of the word itself (1). */
export type Alternative = TermKey & { readonly worth: number }

export type QueryWord = {
  readonly typed: string
  readonly folded: string
  readonly alternatives: readonly Alternative[]
  /** Beginnings of words are hits too: the last word may be half written. */
  readonly prefix: boolean
}

/** Less than any weight's half: a part or a beginning never overtakes the word itself in the same place. */
const WORTH_OF_KIN = 0.6
export const WORTH_OF_PREFIX = 0.5

/** The words of a query. Those too common to be indexed are left out, unless there are no others. */
export function queryWords(query: string, lang: Lang): QueryWord[] {
  const tokens = tokensOf(query.slice(0, LONGEST_QUERY).normalize('NFC'))
  const folded = tokens.map(({ text }) => ({ typed: text, folded: fold(text) }))
  const telling = folded.filter(word => !STOP_WORDS.da.has(word.folded) && !(lang === 'en' && STOP_WORDS.en.has(word.folded)))
  const words = distinct(telling).slice(0, MOST_WORDS)
  const open = /[\p{L}]$/u.test(query)
  return words.map((word, n) => ({
    ...word,
    alternatives: alternativesOf(word.folded, lang),
    prefix: open && n === words.length - 1 && word.folded.length >= SHORTEST_PREFIX && !/\d/.test(word.folded),
  }))
}

/** The English interface finds English words, and Danish ones: most of what is published is in Danish. */
export function alternativesOf(folded: string, lang: Lang): Alternative[] {
  const languages: readonly TextLanguage[] = lang === 'en' ? ['en', 'da'] : ['da']
  const words = languages.flatMap(each => {
    const { whole } = analyse(folded, each, NOTHING_KNOWN)
    const kin = /^.{4,}hed$/.test(whole) ? [danishStem(whole.slice(0, -3))] : []
    return [{ lang: each, term: whole, worth: 1 }, ...kin.map(term => ({ lang: each, term, worth: WORTH_OF_KIN }))]
  })
  return /^\d/.test(folded) ? [{ lang: 'da', term: numberTerm(folded), worth: 1 }, ...words] : words
}

/** The parts to look for instead where nothing holds a compound as it was typed. */
export function partsOf(word: QueryWord, lang: Lang, known: (stem: string) => boolean): QueryWord[] {
  return compoundParts(word.folded, known).map(part => ({
    typed: part,
    folded: part,
    alternatives: alternativesOf(part, lang),
    prefix: false,
  }))
}

const NOTHING_KNOWN = () => false

const distinct = <Word extends { readonly folded: string }>(words: readonly Word[]): Word[] => [
  ...new Map(words.map(word => [word.folded, word])).values(),
]
