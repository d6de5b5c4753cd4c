import { FacetGroup, Facets } from '../../web/components/index.ts'
import { FACETS, type Facet } from '../list/list-query.ts'
import type { Listing } from '../list/listing.ts'
import type { FacetValue } from '../site-frame.ts'
import { type Context, count } from './context.ts'
import { facetWords } from './facet-words.tsx'

/** These stand open: they are what most people narrow by, and a closed group hides that it is there. */
const OPEN: ReadonlySet<Facet> = new Set(['status', 'goal'])

type ListFiltersProps = { c: Context; listing: Listing; keep: readonly (readonly [string, string])[]; page?: 'initiatives' | 'search' }

export function ListFilters({ c, listing, keep, page = 'initiatives' }: ListFiltersProps) {
  const { t, paths } = c
  return (
    <Facets t={t} action={paths.page(page)} keep={keep}>
      {FACETS.map(facet => (
        <FacetGroup
          key={facet}
          t={t}
          name={facet}
          legend={t(`site.facet.${facet}`)}
          counted={t('site.facet.counted')}
          open={OPEN.has(facet)}
          options={shownValues(c, listing, facet).map(value => ({
            value: value.value,
            label: facetWords(c, facet, value),
            count: shownCount(c, listing, facet, value.value),
            chosen: listing.query.chosen[facet]?.includes(value.value) ?? false,
          }))}
        />
      ))}
    </Facets>
  )
}

/** What would give an empty list is left out of the long facets; states and money are few, and their absence says something. */
function shownValues({ frame }: Context, { facetCounts, query }: Listing, facet: Facet): readonly FacetValue[] {
  const values = frame.facets.get(facet) ?? []
  const counts = facetCounts.get(facet)
  if (!counts || facet === 'status' || facet === 'funding') return values
  return values.filter(({ value }) => counts.get(value) || query.chosen[facet]?.includes(value))
}

/** Nothing where the list is too long to count: a figure that is only nearly right is worse than none. */
function shownCount(c: Context, { facetCounts }: Listing, facet: Facet, value: string): string | undefined {
  const counts = facetCounts.get(facet)
  return counts && count(c, counts.get(value) ?? 0)
}
