import type { Lang } from '../i18n/translate.ts'
import { correctedWord } from './correction.ts'
import { type Demand, type Hit, hitsIn, ranked, scoresOf, termKey } from './matching.ts'
import { alternativesOf, partsOf, type QueryWord, queryWords, WORTH_OF_PREFIX } from './query.ts'
import * as store from './search-store.ts'
import { COUNTED_HITS, facetTerm, LEAST_OF_TITLE } from './weights.ts'

/** A word in no more entries than this is looked up everywhere; of a commoner one, segments are read until there are hits enough. */
const RARE = 2000
const PREFIX_TERMS = 20
const SEGMENTS_FIRST = 3

export type AskedFacet = { readonly facet: string; readonly values: readonly string[] }

export type FoundEntries = {
  /** At most `COUNTED_HITS`, best first. */
  readonly hits: readonly Hit[]
  readonly more: boolean
  readonly words: readonly SoughtWord[]
  readonly anyWord: boolean
  readonly corrected: readonly store.Correction[]
  /** Hits with one facet's choice left out of account, by that facet. */
  readonly without: ReadonlyMap<string, readonly Hit[]>
}

/** A word as it is sought: `terms` by `termKey`, with what each is worth. */
export type SoughtWord = {
  readonly typed: string
  readonly folded: string
  readonly terms: ReadonlyMap<string, number>
  readonly entries: number
}

export async function findEntries(scope: store.Scope, lang: Lang, query: string, facets: readonly AskedFacet[]): Promise<FoundEntries> {
  const { words, corrected } = await soughtWords(scope, lang, queryWords(query, lang))
  const sought = words.filter(word => word.entries > 0)
  const none = { hits: [], more: false, words: sought, anyWord: false, corrected, without: new Map() }
  if (sought.length === 0) return none
  const demands = [...sought.map(wordDemand), ...facets.map(facetDemand)]
  const all = sought.length === words.length ? await scan(scope, sought, facets, demands, false) : none
  if (all.hits.length > 0 || words.length === 1 || isNarrowed(all.without)) return { ...all, words: sought, anyWord: false, corrected }
  const some = await scan(scope, sought, facets, demands, true)
  return { ...some, words: sought, anyWord: some.hits.length > 0, corrected }
}

/** Every word is somewhere together; only the facets leave nothing. Then fewer words is not what was asked for. */
const isNarrowed = (without: ReadonlyMap<string, readonly Hit[]>): boolean => [...without.values()].some(hits => hits.length > 0)

const wordDemand = ({ terms }: SoughtWord): Demand => ({ terms, isFacet: false })
const facetDemand = ({ facet, values }: AskedFacet): Demand => ({
  terms: new Map(values.map(value => [termKey('facet', facetTerm(facet, value)), 1])),
  isFacet: true,
  facet,
})

/** Finds for each word the terms that are there: its own, its beginnings'; else its parts, else what it may be a misspelling of. */
async function soughtWords(
  scope: store.Scope,
  lang: Lang,
  words: readonly QueryWord[],
): Promise<{ words: SoughtWord[]; corrected: store.Correction[] }> {
  const known = await knownCounts(scope, words)
  const sought: SoughtWord[] = []
  const corrected: store.Correction[] = []
  for (const word of words) {
    const own = await soughtWord(scope, word, known)
    if (own.entries > 0) sought.push(own)
    else if (!(await soughtParts(scope, lang, word, sought))) {
      const meant = await correctedWord(scope, word, lang)
      if (meant === undefined) sought.push(own)
      else {
        corrected.push({ typed: word.typed, meant: meant.form })
        const alternatives = alternativesOf(meant.term, meant.lang).map(each => ({
          ...each,
          term: each.lang === meant.lang ? meant.term : each.term,
        }))
        sought.push({ typed: word.typed, folded: word.folded, entries: meant.entries, terms: termsOf(alternatives) })
      }
    }
  }
  return { words: sought, corrected }
}

async function knownCounts(scope: store.Scope, words: readonly QueryWord[]): Promise<ReadonlyMap<string, number>> {
  const terms = await store.knownTerms(
    scope,
    words.flatMap(word => word.alternatives),
  )
  return new Map(terms.map(term => [termKey(term.lang, term.term), term.entries]))
}

const termsOf = (alternatives: readonly { lang: string; term: string; worth: number }[]) =>
  new Map(alternatives.map(({ lang, term, worth }) => [termKey(lang, term), worth]))

async function soughtWord(scope: store.Scope, word: QueryWord, known: ReadonlyMap<string, number>): Promise<SoughtWord> {
  const terms = termsOf(word.alternatives)
  let entries = [...terms.keys()].reduce((sum, key) => sum + (known.get(key) ?? (key.includes('#') ? 1 : 0)), 0)
  // "bolig" is a word; only what is none may be the beginning of one.
  if (word.prefix && entries === 0)
    for (const { lang } of word.alternatives)
      for (const begun of await store.termsBeginning(scope, lang, word.folded, PREFIX_TERMS)) {
        const key = termKey(begun.lang, begun.term)
        if (terms.has(key)) continue
        terms.set(key, WORTH_OF_PREFIX)
        entries += begun.entries
      }
  return { typed: word.typed, folded: word.folded, terms, entries }
}

/** "fritidspolitik", which nobody has written, finds what is about both "fritid" and "politik". */
async function soughtParts(scope: store.Scope, lang: Lang, word: QueryWord, sought: SoughtWord[]): Promise<boolean> {
  const parts = partsOf(word, lang, () => false)
  if (parts.length === 0) return false
  const known = await knownCounts(scope, parts)
  const found = await Promise.all(parts.map(part => soughtWord(scope, part, known)))
  if (found.some(part => part.entries === 0)) return false
  sought.push(...found)
  return true
}

type Scanned = Pick<FoundEntries, 'hits' | 'more' | 'without'>

async function scan(
  scope: store.Scope,
  words: readonly SoughtWord[],
  facets: readonly AskedFacet[],
  demands: readonly Demand[],
  anyWord: boolean,
): Promise<Scanned> {
  const keys = demands.flatMap(demand => [...demand.terms.keys()].map(asPostingKey))
  const hits: Hit[] = []
  const without = new Map<string, Hit[]>(facets.map(({ facet }) => [facet, []]))
  const read = (segment: number, rows: readonly store.PostingRow[]) => {
    const scores = scoresOf(rows, demands)
    hits.push(...hitsIn(segment, scores, demands, anyWord))
    for (const [n, { facet }] of demands.entries()) {
      if (facet === undefined) continue
      const others = (_: unknown, m: number) => m !== n
      without.get(facet)?.push(...hitsIn(segment, scores.filter(others), demands.filter(others), anyWord))
    }
  }
  const enough = () => hits.length > COUNTED_HITS
  for await (const [segment, rows] of segmentsToRead(scope, words, keys, anyWord)) {
    if (enough()) break
    read(segment, rows)
  }
  const best = ranked(hits)
  return {
    hits: best.slice(0, COUNTED_HITS),
    more: best.length > COUNTED_HITS,
    without: new Map([...without].map(([facet, found]) => [facet, ranked(found).slice(0, COUNTED_HITS)])),
  }
}

function asPostingKey(key: string): store.PostingKey {
  const at = key.indexOf(' ')
  return { lang: key.slice(0, at) as store.PostingKey['lang'], term: key.slice(at + 1) }
}

/**
 * The segments a hit can stand in, with their postings: those of the rarest word where one is rare; else all, the ones with hits in
 * titles first, a few at a time until there are hits enough.
 */
async function* segmentsToRead(
  scope: store.Scope,
  words: readonly SoughtWord[],
  keys: readonly store.PostingKey[],
  anyWord: boolean,
): AsyncGenerator<[number, store.PostingRow[]]> {
  const rarest = anyWord ? undefined : words.reduce((a, b) => (b.entries < a.entries ? b : a))
  if (rarest && rarest.entries <= RARE) {
    const own = await store.postingsOfTerms(scope, [...rarest.terms.keys()].map(asPostingKey))
    const segments = [...new Set(own.map(row => row.segment))].sort((a, b) => a - b)
    const others = keys.filter(key => !rarest.terms.has(termKey(key.lang, key.term)))
    yield* bySegment([...own, ...(await store.postingsOfTerms(scope, others, segments))], segments)
    return
  }
  const count = await store.segmentCount(scope)
  const wordKeys = keys.filter(key => key.lang !== 'facet')
  const titled = await store.segmentsOfWeight(scope, wordKeys, LEAST_OF_TITLE, SEGMENTS_FIRST)
  const order = [...new Set([...titled, ...Array.from({ length: count }, (_, n) => n)])]
  // Twice as many each time: words that seldom stand together are looked for to the end, in six reads instead of thirty.
  for (let at = 0, many = SEGMENTS_FIRST; at < order.length; many *= 2) {
    const segments = order.slice(at, at + many)
    yield* bySegment(await store.postingsOfTerms(scope, keys, segments), segments)
    at += many
  }
}

function bySegment(rows: readonly store.PostingRow[], segments: readonly number[]): [number, store.PostingRow[]][] {
  const grouped = Map.groupBy(rows, row => row.segment)
  return segments.map(segment => [segment, grouped.get(segment) ?? []])
}
