import type { PublicDatabase } from '../../db/connect.ts'
import type { Lang } from '../../i18n/translate.ts'
import type { FindInitiatives, FoundInitiatives } from '../../search/search-store.ts'
import { COUNTED_HITS } from '../../search/weights.ts'
import { type SiteFrame, valuesOf } from '../site-frame.ts'
import { FACETS, type ListQuery } from './list-query.ts'
import {
  type Count,
  countFacets,
  countMatching,
  type FacetCounts,
  initiativesById,
  type ListedInitiative,
  listPage,
  PAGE_SIZE,
} from './list-store.ts'
import type { Choice } from './matching-store.ts'

/** One page of the list, with all that stands around it. */
export type Listing = {
  /** As asked, without what does not exist: unknown values, a page beyond the last. */
  readonly query: ListQuery
  readonly choices: readonly Choice[]
  readonly rows: readonly ListedInitiative[]
  readonly count: Count
  /** Pages that can be reached by number. */
  readonly pages: number
  readonly facetCounts: FacetCounts
  /** What the search made of the words, when there are any. */
  readonly found?: FoundInitiatives
}

export const choicesOf = (frame: SiteFrame, query: ListQuery): Choice[] =>
  FACETS.flatMap(facet => {
    const values = valuesOf(frame, facet, query.chosen[facet] ?? [])
    return values.length > 0 ? [{ facet, values }] : []
  })

/** The question without what it cannot mean here. */
export function settled(query: ListQuery, choices: readonly Choice[]): ListQuery {
  return { ...query, chosen: Object.fromEntries(choices.map(({ facet, values }) => [facet, values.map(({ value }) => value).sort()])) }
}

type Ask = { readonly db: PublicDatabase; readonly frame: SiteFrame; readonly lang: Lang; readonly find: FindInitiatives }

export async function listingOf(ask: Ask, asked: ListQuery): Promise<Listing> {
  const choices = choicesOf(ask.frame, asked)
  const query = settled(asked, choices)
  return query.words ? searched(ask, query, choices) : browsed(ask, query, choices)
}

async function browsed({ db, frame }: Ask, query: ListQuery, choices: readonly Choice[]): Promise<Listing> {
  const count = await countMatching(db, frame, choices)
  const sort = query.sort === 'best' ? 'number' : query.sort
  // One row more than a page tells whether a list that is too long to count goes on.
  const wanted = count.more ? query.page : Math.min(query.page, pagesIn(count.count))
  const rows = await listPage(db, frame, choices, sort, { size: PAGE_SIZE + 1, offset: (wanted - 1) * PAGE_SIZE })
  const pages = count.more ? Math.max(pagesIn(count.count), wanted + (rows.length > PAGE_SIZE ? 1 : 0)) : pagesIn(count.count)
  const facetCounts = await countFacets(db, frame, choices)
  return { query: { ...query, page: wanted }, choices, rows: rows.slice(0, PAGE_SIZE), count, pages, facetCounts }
}

/** Hits in the search's own order, or, since it counts no more than a thousand, all of them in another. */
async function searched({ db, frame, lang, find }: Ask, query: ListQuery, choices: readonly Choice[]): Promise<Listing> {
  const facets = Object.fromEntries(choices.map(({ facet, values }) => [facet, values.map(value => value.value)]))
  const best = query.sort === 'best'
  const asked = { authorityId: frame.authorityId, lang, query: query.words, facets }
  const found = await find(db, { ...asked, page: best ? query.page : 1, pageSize: best ? PAGE_SIZE : COUNTED_HITS })
  const pages = pagesIn(found.count)
  const page = Math.min(query.page, pages)
  if (best && page < query.page) return searched({ db, frame, lang, find }, { ...query, page }, choices)
  const ids = found.initiatives.map(hit => hit.recordId)
  const all = await initiativesById(db, frame, ids, query.sort)
  const rows = best ? all : all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const count = { count: found.count, more: found.more }
  return { query: { ...query, page }, choices, rows, count, pages, facetCounts: countsOf(found), found }
}

const pagesIn = (count: number): number => Math.max(1, Math.ceil(count / PAGE_SIZE))

function countsOf(found: FoundInitiatives): FacetCounts {
  const counts = new Map(FACETS.map(facet => [facet, new Map<string, number>()]))
  for (const { facet, value, initiatives } of found.facetCounts) counts.get(facet)?.set(value, initiatives)
  // Of more hits than were counted, only a part has been seen; its counts would say too little.
  return found.more ? new Map(FACETS.map(facet => [facet, undefined])) : counts
}
