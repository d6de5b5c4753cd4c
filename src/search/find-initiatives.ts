import type { Lang } from '../i18n/translate.ts'
import type { InitiativeData } from '../publishing/published-data.ts'
import { type AskedFacet, type FoundEntries, findEntries } from './find-entries.ts'
import {
  entriesAt,
  FACETS,
  type FindInitiatives,
  type FoundInitiative,
  type FoundInitiatives,
  facetCountsAt,
  initiativesById,
  type Scope,
} from './search-store.ts'
import { initiativeTexts } from './search-texts.ts'
import { marker } from './snippet.ts'

export const findInitiatives: FindInitiatives = async (open, asked) => {
  const { authorityId, lang, query, page, pageSize } = asked
  const scope: Scope = { open, authorityId, space: 'initiative' }
  const facets = FACETS.map(facet => ({ facet, values: asked.facets[facet] ?? [] })).filter(({ values }) => values.length > 0)
  const found = await findEntries(scope, lang, query, facets)
  const ords = found.hits.slice((page - 1) * pageSize, page * pageSize).map(hit => hit.ord)
  const entries = await entriesAt(scope, ords)
  return {
    initiatives: await explained(
      scope,
      lang,
      found,
      entries.map(entry => entry.recordId),
    ),
    count: found.hits.length,
    more: found.more,
    facetCounts: found.more ? [] : await facetCounts(scope, found, facets),
    anyWord: found.anyWord,
    corrected: found.corrected,
  }
}

async function facetCounts(scope: Scope, found: FoundEntries, asked: readonly AskedFacet[]): Promise<FoundInitiatives['facetCounts']> {
  const chosen = new Set(asked.map(({ facet }) => facet))
  const free = FACETS.filter(facet => !chosen.has(facet))
  const ordsOf = (hits: FoundEntries['hits']) => hits.map(hit => hit.ord)
  const counts = await facetCountsAt(scope, ordsOf(found.hits), free)
  for (const { facet } of asked) counts.push(...(await facetCountsAt(scope, ordsOf(found.without.get(facet) ?? []), [facet])))
  return counts.flatMap(({ facet, ...count }) => FACETS.filter(name => name === facet).map(name => ({ ...count, facet: name })))
}

/** Above this a page is a whole list to be sorted in another way, whose rows show no snippets. */
const EXPLAINED = 100

/** The ids in their order, each with why it was found. */
async function explained(scope: Scope, lang: Lang, found: FoundEntries, ids: readonly string[]): Promise<FoundInitiative[]> {
  if (ids.length > EXPLAINED) return ids.map(recordId => ({ recordId, foundWords: [], title: [], snippet: [] }))
  const mark = marker(found.words)
  const byId = await initiativesById(scope, ids)
  return ids.flatMap(recordId => {
    const data = byId.get(recordId)
    return data ? [{ recordId, ...explanation(mark, lang, data) }] : []
  })
}

function explanation(mark: ReturnType<typeof marker>, lang: Lang, data: InitiativeData): Omit<FoundInitiative, 'recordId'> {
  const texts = initiativeTexts(data)
  const own = lang === 'en' ? [texts.en, texts.da] : [texts.da]
  const title = (lang === 'en' ? data.title.en : undefined) ?? data.title.da
  const bodies = own.flatMap(each => [each.summary, each.text, each.context]).flatMap(text => text.split('\n'))
  const snippet = bodies.map(mark.snippet).find(each => each !== null)
  return { foundWords: mark.foundWords([...own.map(each => each.title), ...bodies]), title: mark.parts(title), snippet: snippet ?? [] }
}
