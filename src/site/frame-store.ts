import { sql } from 'kysely'
import type { PublicDatabase } from '../db/connect.ts'
import { numberKey } from '../domain/number-key.ts'
import { STATUSES } from '../domain/status.ts'
import type { AuthorityData, Text } from '../publishing/published-data.ts'
import { FACETS, type Facet } from './list/list-query.ts'
import type { FacetValue, SiteFrame } from './site-frame.ts'

export type PresentAuthority = {
  readonly authorityId: string
  readonly slug: string
  readonly version: number
  readonly publishedAt: Date
  readonly withdrawnAt: Date | null
  readonly data: AuthorityData
}

export async function findAuthority(db: PublicDatabase, slug: string): Promise<PresentAuthority | undefined> {
  const found = await sql<PresentAuthority>`
    select authority_id as "authorityId", slug, version, published_at as "publishedAt", withdrawn_at as "withdrawnAt", data
    from published.authority where slug = ${slug}`.execute(db)
  return found.rows[0]
}

/** Those with a public site, in alphabetical order. */
export async function listAuthorities(db: PublicDatabase): Promise<PresentAuthority[]> {
  const found = await sql<PresentAuthority>`
    select authority_id as "authorityId", slug, version, published_at as "publishedAt", withdrawn_at as "withdrawnAt", data
    from published.authority where withdrawn_at is null order by data ->> 'name' collate "da-x-icu", slug`.execute(db)
  return found.rows
}

export async function loadFrame(db: PublicDatabase, authority: PresentAuthority): Promise<SiteFrame> {
  const counts = await db
    .selectFrom('published.facet_count')
    .select(['facet', 'value', 'initiatives'])
    .where('authority_id', '=', authority.authorityId)
    .execute()
  const titles = await facetTitles(db, authority.authorityId)
  const facets = new Map<Facet, FacetValue[]>()
  for (const { facet, value, initiatives } of counts) {
    const known = FACETS.find(name => name === facet)
    if (!known || initiatives === 0) continue
    const title = titles.get(`${known} ${value}`)
    const entry = { value, number: title?.number ?? '', title: title?.title, count: initiatives }
    facets.set(known, [...(facets.get(known) ?? []), entry])
  }
  for (const [facet, values] of facets) facets.set(facet, values.toSorted(inOrder(facet)))
  // Every initiative has exactly one status.
  const total = (facets.get('status') ?? []).reduce((sum, value) => sum + value.count, 0)
  const { authorityId, slug, version, publishedAt, data } = authority
  return { authorityId, slug, version, publishedAt, data, total, facets }
}

type FacetTitle = { readonly facet: Facet; readonly slug: string; readonly number: string; readonly title: Text }

/** By facet and value. */
async function facetTitles(db: PublicDatabase, authorityId: string): Promise<ReadonlyMap<string, FacetTitle>> {
  const found = await sql<FacetTitle>`
    select record_kind as facet, data ->> 'slug' as slug, number,
      coalesce(data -> 'title', data -> 'officialName', data -> 'name', jsonb_build_object('da', title)) as title
    from published.record
    where authority_id = ${authorityId} and until_version is null and record_kind in ('goal', 'unit', 'target-group', 'plan')`.execute(db)
  return new Map(found.rows.map(row => [`${row.facet} ${row.slug}`, row]))
}

function inOrder(facet: Facet): (a: FacetValue, b: FacetValue) => number {
  if (facet === 'status') return (a, b) => STATUSES.findIndex(s => s === a.value) - STATUSES.findIndex(s => s === b.value)
  if (facet === 'year' || facet === 'article') return (a, b) => Number(a.value) - Number(b.value)
  const key = (value: FacetValue) => `${numberKey(value.number)} ${value.title?.da ?? value.value}`
  return (a, b) => key(a).localeCompare(key(b), 'da')
}
