import type { Facet } from '../search/search-store.ts'
import type { InitiativeData, Ref } from './published-data.ts'

export type FacetValue = { readonly facet: Facet; readonly value: string }

/** No initiative runs longer; one mistyped year must not make a thousand rows. */
const LONGEST_RUN = 40

/** Above: the slugs of the goals and units a record lies under, so that a filter on "1" also finds what serves "1.2". */
export function facetValues(data: InitiativeData, above: (id: string) => readonly string[]): FacetValue[] {
  const up = (refs: readonly Ref[]) => [...new Set(refs.flatMap(ref => [ref.slug, ...above(ref.id)]))]
  const values = (facet: Facet, found: readonly string[]) => found.map(value => ({ facet, value }))
  return [
    ...values('status', [data.status]),
    ...values('goal', up(data.goals)),
    ...values('unit', up(data.units.map(each => each.unit))),
    ...values(
      'target-group',
      data.targetGroups.map(group => group.slug),
    ),
    ...values('plan', [data.plan.slug]),
    ...values('year', yearsOf(data).map(String)),
    ...values('funding', [data.fundingStatus]),
    ...values('article', [...new Set(data.articles)].map(String)),
  ]
}

/** First and last year of the time frame; null where it has none. */
export function yearSpan({ timeframe }: InitiativeData): { readonly from: number | null; readonly to: number | null } {
  const year = (date: string | undefined) => (date ? Number(date.slice(0, 4)) : null)
  return { from: year(timeframe.from?.date), to: year(timeframe.to?.date) }
}

function yearsOf(data: InitiativeData): number[] {
  const { from, to } = yearSpan(data)
  const first = from ?? to
  const last = to ?? from
  if (first === null || last === null) return []
  return Array.from({ length: Math.min(last - first + 1, LONGEST_RUN) }, (_, n) => first + n)
}
