import { danishStem } from '../domain/danish/stem.ts'
import { allowedDistance, editDistance } from '../domain/search/edit-distance.ts'
import type { Lang } from '../i18n/translate.ts'
import type { QueryWord } from './query.ts'
import { isWord, type KnownTerm, type Scope, termsAlike } from './search-store.ts'

/** Candidates by shared letters, before their distance is measured. */
const CANDIDATES = 40

/** What a word nobody has written may have been meant as: the nearest word there is, and of equally near ones the commonest. */
export async function correctedWord(scope: Scope, word: QueryWord, lang: Lang): Promise<KnownTerm | undefined> {
  const most = allowedDistance(word.folded)
  if (most === 0 || /\d/.test(word.folded) || (await isWord(scope, word.alternatives))) return undefined
  const stem = danishStem(word.folded)
  const alike = await termsAlike(scope, stem, CANDIDATES)
  const near = alike
    .filter(term => lang === 'en' || term.lang === 'da')
    .map(term => ({ term, distance: Math.min(editDistance(stem, term.term, most), editDistance(word.folded, term.term, most)) }))
    .filter(({ distance }) => distance <= most)
  return near.sort((a, b) => a.distance - b.distance || b.term.entries - a.term.entries)[0]?.term
}
