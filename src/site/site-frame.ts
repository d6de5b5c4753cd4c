import type { AuthorityData, Text } from '../publishing/published-data.ts'
import type { Facet } from './list/list-query.ts'

/** A value a list can be narrowed to; `value` stands in the address too: a code, a year, or a record's readable slug. */
export type FacetValue = {
  readonly value: string
  readonly number: string
  /** Undefined where the interface has a word of its own for it: a status, a year, an article. */
  readonly title?: Text | undefined
  /** In the whole list. */
  readonly count: number
  /** A goal or plan of another policy than the front page's: it stands after those of the present one. */
  readonly earlier: boolean
}

/** What all pages of one version of one authority's site share. Small, and frozen with the version. */
export type SiteFrame = {
  readonly authorityId: string
  readonly slug: string
  readonly version: number
  readonly publishedAt: Date
  readonly data: AuthorityData
  /** Initiatives in all. */
  readonly total: number
  readonly facets: ReadonlyMap<Facet, readonly FacetValue[]>
}

/** The values of a chosen facet that exist; what nobody has is left out. */
export const valuesOf = (frame: SiteFrame, facet: Facet, asked: readonly string[]): FacetValue[] =>
  (frame.facets.get(facet) ?? []).filter(({ value }) => asked.includes(value))
