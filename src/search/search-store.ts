import { sql } from 'kysely'
import type { PublicDatabase } from '../db/connect.ts'
import type { Lang } from '../i18n/translate.ts'
import type { InitiativeData } from '../publishing/published-data.ts'
import type { Space } from './index-store.ts'
import type { PostingLanguage } from './postings.ts'
import type { TermKey } from './query.ts'
import type { SearchableRecord } from './search-texts.ts'
import type { FoundWord, HitPart } from './snippet.ts'
import { SEGMENT } from './weights.ts'

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

export type FoundInitiative = {
  readonly recordId: string
  readonly foundWords: readonly FoundWord[]
  /** The title, marked. */
  readonly title: readonly HitPart[]
  /** The stretch of text the words were found in; empty where they stand in the title alone. */
  readonly snippet: readonly HitPart[]
}

export type FoundInitiatives = {
  readonly initiatives: readonly FoundInitiative[]
  /** At most `COUNTED_HITS`; `more` says that there are more than that. */
  readonly count: number
  readonly more: boolean
  /** How many of the hits have each value, the facet's own choice left out of account. Empty when `more`: they were not all seen. */
  readonly facetCounts: readonly { readonly facet: Facet; readonly value: string; readonly initiatives: number }[]
  /** Set when nothing held every word, and hits with any of them are shown. */
  readonly anyWord: boolean
  /** Misspelt words that were read as others. */
  readonly corrected: readonly Correction[]
}

/** A word that nothing holds, and the one it was read as. */
export type Correction = { readonly typed: string; readonly meant: string }

/** Initiatives that match a query in words, best first. */
export type FindInitiatives = (open: PublicDatabase, asked: SearchAsked) => Promise<FoundInitiatives>

export type { FoundWord, HitPart, Space }

/** Where is searched. */
export type Scope = { readonly open: PublicDatabase; readonly authorityId: string; readonly space: Space }
export type KnownTerm = TermKey & { readonly form: string; readonly entries: number }
export type PostingKey = { readonly lang: PostingLanguage; readonly term: string }
export type PostingRow = PostingKey & { readonly weight: number; readonly segment: number; readonly ords: readonly number[] }

const keyLists = (keys: readonly PostingKey[]) =>
  sql`unnest(${keys.map(k => k.lang)}::text[], ${keys.map(k => k.term)}::text[]) as k (lang, term)`

/** Which of these terms anything holds. A printed number is held by what bears it, and is in no vocabulary. */
export async function knownTerms({ open, authorityId, space }: Scope, keys: readonly TermKey[]): Promise<KnownTerm[]> {
  const found = await sql<KnownTerm>`
    select t.lang, t.term, t.form, t.entries from ${keyLists(keys)}
    join published.search_term t on t.authority_id = ${authorityId} and t.space = ${space} and t.lang = k.lang and t.term = k.term`.execute(
    open,
  )
  return found.rows
}

/** The most common terms that begin so. */
export async function termsBeginning(
  { open, authorityId, space }: Scope,
  lang: string,
  prefix: string,
  limit: number,
): Promise<KnownTerm[]> {
  const found = await sql<KnownTerm>`
    select lang, term, form, entries from (
      select lang, term, form, entries from published.search_term
      where authority_id = ${authorityId} and space = ${space} and lang = ${lang} and term >= ${prefix} and term < ${`${prefix}\u{10ffff}`}
      order by term limit 500) t
    order by entries desc, term limit ${limit}`.execute(open)
  return found.rows
}

/** Words that share letters with this one, the likest first. */
export async function termsAlike({ open, authorityId, space }: Scope, word: string, limit: number): Promise<KnownTerm[]> {
  const found = await sql<KnownTerm>`
    select t.lang, t.term, t.form, t.entries from published.terms_alike(${authorityId}, ${space}, ${word}, ${limit}) t`.execute(open)
  return found.rows
}

/** Whether one of these terms stands anywhere in what the authority has published: then it is no misspelling. */
export async function isWord({ open, authorityId }: Scope, keys: readonly TermKey[]): Promise<boolean> {
  const found = await sql<{ there: boolean }>`
    select exists (select from ${keyLists(keys)} join published.search_term t
      on t.authority_id = ${authorityId} and t.space = any('{initiative,record}') and t.lang = k.lang and t.term = k.term) as there`.execute(
    open,
  )
  return found.rows[0]?.there ?? false
}

/** How many segments there are. */
export async function segmentCount({ open, authorityId, space }: Scope): Promise<number> {
  const found = await sql<{ last: number | null }>`
    select max(ord) as last from published.search_entry where authority_id = ${authorityId} and space = ${space}`.execute(open)
  const last = found.rows[0]?.last
  return last === null || last === undefined ? 0 : Math.floor(last / SEGMENT) + 1
}

// "cross join lateral … offset 0" holds the planner to one look in the index for each item: its own guess, made from statistics that a
// publication has just outgrown, once was to read the whole table for five hundred hits.

/** The postings of these terms, in all segments or in those named. */
export async function postingsOfTerms(
  { open, authorityId, space }: Scope,
  keys: readonly PostingKey[],
  segments?: readonly number[],
): Promise<PostingRow[]> {
  if (keys.length === 0 || segments?.length === 0) return []
  const within = segments ? sql`and p.segment = any(${segments}::int[])` : sql``
  const found = await sql<PostingRow>`
    select k.lang, k.term, p.weight, p.segment, p.ords from ${keyLists(keys)}
    cross join lateral (select p.weight, p.segment, p.ords from published.search_posting p
      where p.authority_id = ${authorityId} and p.space = ${space} and p.lang = k.lang and p.term = k.term ${within} offset 0) p`.execute(
    open,
  )
  return found.rows
}

/** Segments where one of the terms is worth at least so much, the first ones. */
export async function segmentsOfWeight(
  { open, authorityId, space }: Scope,
  keys: readonly PostingKey[],
  least: number,
  limit: number,
): Promise<number[]> {
  const found = await sql<{ segment: number }>`
    select distinct p.segment from ${keyLists(keys)}
    join published.search_posting p on p.authority_id = ${authorityId} and p.space = ${space} and p.lang = k.lang and p.term = k.term and p.weight >= ${least}
    order by p.segment limit ${limit}`.execute(open)
  return found.rows.map(row => row.segment)
}

export type FoundEntry = {
  readonly ord: number
  readonly kind: string
  readonly recordId: string
  readonly lineFrom: number | null
  readonly lineTo: number | null
  readonly text: string
}

/** Entries by their places, in the order asked for. */
export async function entriesAt({ open, authorityId, space }: Scope, ords: readonly number[]): Promise<FoundEntry[]> {
  if (ords.length === 0) return []
  const found = await sql<FoundEntry>`
    select e.ord, e.record_kind as kind, e.record_id as "recordId", e.line_from as "lineFrom", e.line_to as "lineTo", e.text
    from unnest(${ords}::int[]) with ordinality o (ord, place)
    cross join lateral (select * from published.search_entry e
      where e.authority_id = ${authorityId} and e.space = ${space} and e.ord = o.ord offset 0) e
    order by o.place`.execute(open)
  return found.rows
}

export type FacetCount = { readonly facet: string; readonly value: string; readonly initiatives: number }

/** How many of the initiatives in these places have each value of these facets. */
export async function facetCountsAt(
  { open, authorityId, space }: Scope,
  ords: readonly number[],
  facets: readonly string[],
): Promise<FacetCount[]> {
  if (ords.length === 0 || facets.length === 0) return []
  const found = await sql<FacetCount>`
    select f.facet, f.value, count(*)::int as initiatives from unnest(${ords}::int[]) o (ord)
    cross join lateral (select e.record_id from published.search_entry e
      where e.authority_id = ${authorityId} and e.space = ${space} and e.ord = o.ord offset 0) e
    cross join lateral (select f.facet, f.value from published.initiative_facet f
      where f.authority_id = ${authorityId} and f.record_id = e.record_id offset 0) f
    where f.facet = any(${facets}::text[]) group by f.facet, f.value`.execute(open)
  return found.rows
}

/** How many initiatives have any of these values, at most. */
export async function facetSize({ open, authorityId }: Scope, facet: string, values: readonly string[]): Promise<number> {
  const found = await sql<{ n: number | null }>`
    select sum(initiatives)::int as n from published.facet_count
    where authority_id = ${authorityId} and facet = ${facet} and value = any(${values}::text[])`.execute(open)
  return found.rows[0]?.n ?? 0
}

export async function initiativesById({ open, authorityId }: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, InitiativeData>> {
  const found = await sql<{ id: string; data: InitiativeData }>`
    select record_id as id, data from published.initiative
    where authority_id = ${authorityId} and record_id = any(${ids}) and until_version is null`.execute(open)
  return new Map(found.rows.map(row => [row.id, row.data]))
}

export type FoundRecordData = SearchableRecord & {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly english: string | null
}

/** The records without the lines of documents: those that were hit are in the index. */
export async function recordsById({ open, authorityId }: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, FoundRecordData>> {
  const found = await sql<FoundRecordData>`
    select record_id as id, record_kind as kind, number, title, data - 'lines' as data,
      coalesce(data -> 'title' ->> 'en', data -> 'officialName' ->> 'en', data -> 'name' ->> 'en') as english
    from published.record where authority_id = ${authorityId} and record_id = any(${ids}) and until_version is null`.execute(open)
  return new Map(found.rows.map(row => [row.id, row]))
}
