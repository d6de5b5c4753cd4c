import { FacetGroup, Facets } from '../../web/components/index.ts'
import { FACETS, type Facet } from '../list/list-query.ts'
import type { Listing } from '../list/listing.ts'
import { type Context, count } from './context.ts'
import { facetWords } from './facet-words.tsx'

/** These stand open: they are what most people narrow by, and a closed group hides that it is there. */
const OPEN: ReadonlySet<Facet> = new Set(['status', 'goal'])

type ListFiltersProps = { c: Context; listing: Listing; keep: readonly (readonly [string, string])[] }

export function ListFilters({ c, listing, keep }: ListFiltersProps) {
  const { t, frame, paths } = c
  return (
    <Facets t={t} action={paths.page('initiatives')} keep={keep}>
      {FACETS.map(facet => (
        <FacetGroup
          key={facet}
          t={t}
          name={facet}
          legend={t(`site.facet.${facet}`)}
          counted={t('site.facet.counted')}
          open={OPEN.has(facet)}
          options={(frame.facets.get(facet) ?? []).map(value => ({
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

/** Nothing where the list is too long to count: a figure that is only nearly right is worse than none. */
function shownCount(c: Context, { facetCounts }: Listing, facet: Facet, value: string): string | undefined {
  const counts = facetCounts.get(facet)
  return counts && count(c, counts.get(value) ?? 0)
}
