import type { PublicDatabase } from '../../db/connect.ts'
import type { Lang } from '../../i18n/translate.ts'
import type { FindInitiatives } from '../../search/search-store.ts'
import { COUNTED_HITS } from '../../search/weights.ts'
import { presentVersion } from '../frame-store.ts'
import type { ListQuery } from '../list/list-query.ts'
import { initiativesById, type ListedInitiative, listAfter } from '../list/list-store.ts'
import { choicesOf } from '../list/listing.ts'
import type { After } from '../list/matching-store.ts'
import type { SiteFrame } from '../site-frame.ts'

const BATCH = 1000

type Source = { readonly open: PublicDatabase; readonly frame: SiteFrame; readonly lang: Lang; readonly find: FindInitiatives }

/**
 * A whole list by number, a thousand at a time, without holding a connection while a slow reader takes them. Ends with an error when
 * a new version is published meanwhile: a file of two versions would be neither.
 */
export async function* initiativeBatches(source: Source, query: ListQuery): AsyncGenerator<readonly ListedInitiative[]> {
  const { open, frame } = source
  const choices = choicesOf(frame, query)
  if (query.words) {
    yield await hits(source, query)
    return
  }
  let after: After | undefined
  while (true) {
    const batch = await listAfter(open, frame, choices, after, BATCH)
    await stillPresent(open, frame)
    yield batch
    const last = batch.at(-1)
    if (!last || batch.length < BATCH) return
    after = last
  }
}

async function hits({ open, frame, lang, find }: Source, query: ListQuery): Promise<ListedInitiative[]> {
  const facets = Object.fromEntries(choicesOf(frame, query).map(({ facet, values }) => [facet, values.map(({ value }) => value)]))
  const found = await find(open, { authorityId: frame.authorityId, lang, query: query.words, facets, page: 1, pageSize: COUNTED_HITS })
  const ids = found.initiatives.map(hit => hit.recordId)
  return initiativesById(open, frame, ids)
}

async function stillPresent(open: PublicDatabase, frame: SiteFrame): Promise<void> {
  if ((await presentVersion(open, frame.slug)) !== frame.version)
    throw new Error(`${frame.slug} was published anew while a file of it was read`)
}
