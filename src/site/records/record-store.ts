import { sql } from 'kysely'
import type { PublicDatabase } from '../../db/connect.ts'
import type { InitiativeData } from '../../publishing/published-data.ts'
import type { SiteFrame } from '../site-frame.ts'

export type RecordKind = 'policy' | 'goal' | 'unit' | 'plan' | 'target-group' | 'document' | 'status-report'

export type PublishedRecord<Data> = {
  readonly recordId: string
  readonly number: string
  readonly title: string
  readonly fromVersion: number
  readonly data: Data
}

/** What a readable address leads to. `slug` is the present one where the record is still public. */
export type Found =
  | { readonly kind: 'present'; readonly recordId: string; readonly slug: string }
  | { readonly kind: 'withdrawn'; readonly reason: string; readonly at: Date }
  | { readonly kind: 'removed'; readonly recordId: string; readonly title: string; readonly lastVersion: number; readonly at: Date }

/** Follows an address, also a retired one. Undefined: nothing ever stood there. */
export async function findByAddress(
  db: PublicDatabase,
  frame: SiteFrame,
  kind: RecordKind | 'initiative',
  slug: string,
): Promise<Found | undefined> {
  const found = await sql<{
    recordId: string
    reason: string | null
    withdrawnAt: Date | null
    slug: string | null
  }>`
    select a.record_id as "recordId", w.reason, w.withdrawn_at as "withdrawnAt",
      (select n.slug from published.address n where n.authority_id = a.authority_id and n.record_kind = a.record_kind
        and n.record_id = a.record_id and not n.retired limit 1) as slug
    from published.address a
    left join published.withdrawn w on w.authority_id = a.authority_id and w.record_kind = a.record_kind and w.record_id = a.record_id
    where a.authority_id = ${frame.authorityId} and a.record_kind = ${kind} and a.slug = ${slug}`.execute(db)
  const [row] = found.rows
  if (!row) return undefined
  if (row.withdrawnAt) return { kind: 'withdrawn', reason: row.reason ?? '', at: row.withdrawnAt }
  const last = await lastStand(db, frame, kind, row.recordId)
  // A record without any row left was deleted from the working side; that it stood here is all that is known.
  if (!last) return { kind: 'removed', recordId: row.recordId, title: '', lastVersion: 0, at: frame.publishedAt }
  if (last.until === null) return { kind: 'present', recordId: row.recordId, slug: row.slug ?? slug }
  return { kind: 'removed', recordId: row.recordId, title: last.title, lastVersion: last.until - 1, at: last.at ?? frame.publishedAt }
}

type LastStand = { readonly title: string; readonly until: number | null; readonly at: Date | null }

async function lastStand(db: PublicDatabase, frame: SiteFrame, kind: string, recordId: string): Promise<LastStand | undefined> {
  const table = kind === 'initiative' ? sql`published.initiative` : sql`published.record`
  const ofKind = kind === 'initiative' ? sql`` : sql`and r.record_kind = ${kind}`
  const found = await sql<LastStand>`
    select r.title, r.until_version as until, p.published_at as at from ${table} r
    left join published.publication p on p.authority_id = r.authority_id and p.version = r.until_version
    where r.authority_id = ${frame.authorityId} and r.record_id = ${recordId} ${ofKind}
    order by r.from_version desc limit 1`.execute(db)
  return found.rows[0]
}

/** A record as it is, or as it was in an earlier version. */
export async function readRecord<Data>(
  db: PublicDatabase,
  frame: SiteFrame,
  kind: RecordKind,
  recordId: string,
  version: number = frame.version,
): Promise<PublishedRecord<Data> | undefined> {
  const found = await sql<PublishedRecord<Data>>`
    select record_id as "recordId", number, title, from_version as "fromVersion", data from published.record
    where authority_id = ${frame.authorityId} and record_kind = ${kind} and record_id = ${recordId}
      and from_version <= ${version} and (until_version is null or until_version > ${version})`.execute(db)
  return found.rows[0]
}

/** All present records of a kind, in their own order; documents without their text. */
export async function listRecords<Data>(db: PublicDatabase, frame: SiteFrame, kind: RecordKind): Promise<PublishedRecord<Data>[]> {
  const found = await sql<PublishedRecord<Data>>`
    select record_id as "recordId", number, title, from_version as "fromVersion", data - 'lines' as data from published.record
    where authority_id = ${frame.authorityId} and record_kind = ${kind} and until_version is null
    order by sort_key, record_id`.execute(db)
  return found.rows
}

export type PublishedInitiative = PublishedRecord<InitiativeData> & { readonly changedAt: Date }

export async function readInitiative(
  db: PublicDatabase,
  frame: SiteFrame,
  recordId: string,
  version: number = frame.version,
): Promise<PublishedInitiative | undefined> {
  const found = await sql<PublishedInitiative>`
    select record_id as "recordId", number, title, from_version as "fromVersion", changed_at as "changedAt", data
    from published.initiative
    where authority_id = ${frame.authorityId} and record_id = ${recordId}
      and from_version <= ${version} and (until_version is null or until_version > ${version})`.execute(db)
  return found.rows[0]
}
