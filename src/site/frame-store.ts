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

/** Undefined where there is no public site, or no longer. */
export async function presentVersion(db: PublicDatabase, slug: string): Promise<number | undefined> {
  const found = await sql<{ version: number }>`
    select version from published.authority where slug = ${slug} and withdrawn_at is null`.execute(db)
  return found.rows[0]?.version
}

/** Those with a public site, in alphabetical order. */
export async function listAuthorities(db: PublicDatabase): Promise<PresentAuthority[]> {
  const found = await sql<PresentAuthority>`
    select authority_id as "authorityId", slug, version, published_at as "publishedAt", withdrawn_at as "withdrawnAt", data
    from published.authority where withdrawn_at is null order by data ->> 'name' collate "da-x-icu", slug`.execute(db)
  return found.rows
}

/** Counts as the publication made them, with the words of each value: two small reads, whatever the size of the plan. */
export async function loadFrame(db: PublicDatabase, authority: PresentAuthority): Promise<SiteFrame> {
  const { authorityId, slug, version, publishedAt, data } = authority
  const counts = await db
    .selectFrom('published.facet_count')
    .select(['facet', 'value', 'initiatives'])
    .where('authority_id', '=', authorityId)
    .where('initiatives', '>', 0)
    .execute()
  const titles = await facetTitles(db, authorityId)
  const valuesIn = (facet: Facet) =>
    counts.filter(row => row.facet === facet).map(row => facetValue(row, titles.get(`${facet} ${row.value}`), data))
  const facets = new Map(FACETS.map(facet => [facet, valuesIn(facet).sort(inOrder(facet))]))
  // Every initiative has exactly one status.
  const total = (facets.get('status') ?? []).reduce((sum, value) => sum + value.count, 0)
  return { authorityId, slug, version, publishedAt, data, total, facets }
}

type FacetTitle = {
  readonly facet: Facet
  readonly slug: string
  readonly number: string
  readonly title: Text
  /** Of goals and plans. */
  readonly policyId: string | null
}

/** By facet and value. */
async function facetTitles(db: PublicDatabase, authorityId: string): Promise<ReadonlyMap<string, FacetTitle>> {
  const found = await sql<FacetTitle>`
    select record_kind as facet, data ->> 'slug' as slug, number, data -> 'policy' ->> 'id' as "policyId",
      coalesce(data -> 'title', data -> 'officialName', data -> 'name', jsonb_build_object('da', title)) as title
    from published.record
    where authority_id = ${authorityId} and until_version is null and record_kind in ('goal', 'unit', 'target-group', 'plan')`.execute(db)
  return new Map(found.rows.map(row => [`${row.facet} ${row.slug}`, row]))
}

function facetValue(row: { value: string; initiatives: number }, title: FacetTitle | undefined, { policy }: AuthorityData): FacetValue {
  const earlier = policy !== undefined && typeof title?.policyId === 'string' && title.policyId !== policy.id
  return { value: row.value, number: title?.number ?? '', title: title?.title, count: row.initiatives, earlier }
}

/** As people expect: states by how far they are, years and articles by number, the rest as the policy numbers or names them. */
function inOrder(facet: Facet): (a: FacetValue, b: FacetValue) => number {
  const place = (value: string) => (STATUSES as readonly string[]).indexOf(value)
  if (facet === 'status') return (a, b) => place(a.value) - place(b.value)
  if (facet === 'year' || facet === 'article') return (a, b) => Number(a.value) - Number(b.value)
  const key = ({ earlier, number, title, value }: FacetValue) => `${Number(earlier)} ${numberKey(number)} ${title?.da ?? value}`
  return (a, b) => key(a).localeCompare(key(b), 'da')
}
