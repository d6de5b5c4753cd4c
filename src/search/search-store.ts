import type { PublicDatabase } from '../db/connect.ts'
import type { Lang } from '../i18n/translate.ts'

export const FACETS = ['status', 'goal', 'unit', 'target-group', 'plan', 'year', 'funding', 'article'] as const
export type Facet = (typeof FACETS)[number]

/** Chosen values: any of them within a facet, all facets together. Values as in `published.initiative_facet`. */
export type ChosenFacets = Partial<Readonly<Record<Facet, readonly string[]>>>

export type SearchAsked = {
  readonly authorityId: string
  readonly lang: Lang
  /** As typed, at most `LONGEST_QUERY` characters; what is longer is cut. */
  readonly query: string
  readonly facets: ChosenFacets
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

/** Why a record was found: the spelling in its text where it is another than the word asked for. */
export type FoundWord = { readonly asked: string; readonly found: string }

export type FoundInitiative = { readonly recordId: string; readonly foundWords: readonly FoundWord[]; readonly snippet: string }

export type FoundInitiatives = {
  readonly initiatives: readonly FoundInitiative[]
  /** At most `COUNTED_HITS`; `more` says that there are more than that. */
  readonly count: number
  readonly more: boolean
  /** How many of the counted hits have each value, the facet's own choice left out of account. */
  readonly facetCounts: readonly { readonly facet: Facet; readonly value: string; readonly initiatives: number }[]
  /** Set when nothing held every word, and hits with any of them are shown. */
  readonly anyWord: boolean
  /** Set when a misspelt word was read as another: [as typed, as read]. */
  readonly corrected: readonly { readonly typed: string; readonly meant: string }[]
}

export const LONGEST_QUERY = 200
export const COUNTED_HITS = 1000

/** Initiatives that match a query in words, best first. */
export type FindInitiatives = (open: PublicDatabase, asked: SearchAsked) => Promise<FoundInitiatives>
