import { sql } from 'kysely'
import type { PublicDatabase } from '../../db/connect.ts'

export type Mapped = {
  readonly authorityId: string
  readonly slug: string
  readonly publishedAt: Date
  readonly initiatives: number
  readonly records: number
}

/** Every authority with a public site, and how much there is of each. */
export async function mappedAuthorities(db: PublicDatabase): Promise<Mapped[]> {
  const found = await sql<Mapped>`
    select a.authority_id as "authorityId", a.slug, a.published_at as "publishedAt",
      coalesce((select sum(c.initiatives)::int from published.facet_count c
        where c.authority_id = a.authority_id and c.facet = 'status'), 0) as initiatives,
      (select count(*)::int from published.record r where r.authority_id = a.authority_id and r.until_version is null) + a.version as records
    from published.authority a where a.withdrawn_at is null order by a.slug`.execute(db)
  return found.rows
}

export type MappedRecord = { readonly kind: string; readonly slug: string; readonly changedAt: Date }

export async function mappedRecords(db: PublicDatabase, authorityId: string): Promise<MappedRecord[]> {
  const found = await sql<MappedRecord>`
    select r.record_kind as kind, r.data ->> 'slug' as slug, p.published_at as "changedAt"
    from published.record r join published.publication p on p.authority_id = r.authority_id and p.version = r.from_version
    where r.authority_id = ${authorityId} and r.until_version is null order by r.record_kind, r.sort_key, r.record_id`.execute(db)
  return found.rows
}

export async function mappedVersions(db: PublicDatabase, authorityId: string): Promise<{ version: number; publishedAt: Date }[]> {
  const found = await sql<{ version: number; publishedAt: Date }>`
    select version, published_at as "publishedAt" from published.publication where authority_id = ${authorityId} order by version`.execute(
    db,
  )
  return found.rows
}

export async function mappedInitiatives(
  db: PublicDatabase,
  authorityId: string,
  window: { readonly limit: number; readonly offset: number },
): Promise<MappedRecord[]> {
  const found = await sql<MappedRecord>`
    select 'initiative' as kind, list_data ->> 'slug' as slug, changed_at as "changedAt" from published.initiative
    where authority_id = ${authorityId} and until_version is null
    order by number_key, record_id limit ${window.limit} offset ${window.offset}`.execute(db)
  return found.rows
}
