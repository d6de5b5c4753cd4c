import type { PostingRow } from './search-store.ts'
import { SEGMENT } from './weights.ts'

/** One thing an entry must have: a word, by any of its terms, or a facet, by any of its values. `worth` multiplies the weight. */
export type Demand = { readonly terms: ReadonlyMap<string, number>; readonly isFacet: boolean; readonly facet?: string }

export type Hit = { readonly ord: number; readonly score: number }

export const termKey = (lang: string, term: string): string => `${lang} ${term}`

/** Scores of one segment: for each demand, by place in the segment, what its best term is worth there (0: not there). */
export type SegmentScores = readonly Float64Array[]

export function scoresOf(rows: readonly PostingRow[], demands: readonly Demand[]): SegmentScores {
  return demands.map(demand => {
    const scores = new Float64Array(SEGMENT)
    for (const { lang, term, weight, ords } of rows) {
      const worth = demand.terms.get(termKey(lang, term))
      if (worth === undefined) continue
      // A facet's weight is nothing; having it must still be told from not having it.
      const score = demand.isFacet ? 1 : weight * worth
      for (const ord of ords) {
        const place = ord % SEGMENT
        if ((scores[place] ?? 0) < score) scores[place] = score
      }
    }
    return scores
  })
}

/** Entries of the segment that have the facets and all of the words, or with `anyWord` at least one: more words count before better ones. */
export function hitsIn(segment: number, scores: SegmentScores, demands: readonly Demand[], anyWord: boolean): Hit[] {
  const hits: Hit[] = []
  // Where all are asked for, a place without the first has none: most places end here.
  const first = anyWord ? undefined : scores[0]
  for (let place = 0; place < SEGMENT; place++) {
    if (first?.[place] === 0) continue
    const score = scoreAt(place, scores, demands, anyWord)
    if (score > 0) hits.push({ ord: segment * SEGMENT + place, score })
  }
  return hits
}

/** More than the weights of one word can sum to. */
const WORD_COUNTS = 1000

function scoreAt(place: number, scores: SegmentScores, demands: readonly Demand[], anyWord: boolean): number {
  let total = 0
  for (const [n, demand] of demands.entries()) {
    const score = scores[n]?.[place] ?? 0
    if (score === 0 && (demand.isFacet || !anyWord)) return 0
    if (!demand.isFacet && score > 0) total += score + (anyWord ? WORD_COUNTS : 0)
  }
  return total
}

/** Best first; equals in the order of the list. */
export const ranked = (hits: readonly Hit[]): Hit[] => hits.toSorted((a, b) => b.score - a.score || a.ord - b.ord)
