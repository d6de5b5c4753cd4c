import { sql } from 'kysely'
import type { PublicDatabase } from '../../db/connect.ts'
import type { ChangeKind } from '../../domain/publication/news.ts'
import type { FieldChange } from '../../publishing/published-change.ts'
import type { SiteFrame } from '../site-frame.ts'

export type Publication = {
  readonly version: number
  readonly kind: 'publication' | 'correction' | 'withdrawal'
  readonly note: string
  readonly publishedAt: Date
  readonly publishedByName: string
  /** How many changes there are. */
  readonly changes: number
}

export type Change = {
  readonly version: number
  readonly publishedAt: Date
  readonly position: number
  readonly kind: ChangeKind
  readonly recordKind: string
  readonly recordId: string
  readonly number: string
  readonly title: string
  readonly reason: string
  readonly fields: readonly FieldChange[]
  /** Where the record stands now, while it is public. */
  readonly slug: string | null
}

const PUBLICATION = sql`version, kind, note, published_at as "publishedAt", published_by_name as "publishedByName",
  coalesce((counts ->> 'added')::int + (counts ->> 'changed')::int + (counts ->> 'removed')::int, 0) as changes`

/** Newest first. */
export async function listPublications(db: PublicDatabase, frame: SiteFrame, limit: number): Promise<Publication[]> {
  const found = await sql<Publication>`
    select ${PUBLICATION} from published.publication p where authority_id = ${frame.authorityId} and version <= ${frame.version}
    order by version desc limit ${limit}`.execute(db)
  return found.rows
}

export async function readPublication(db: PublicDatabase, frame: SiteFrame, version: number): Promise<Publication | undefined> {
  const found = await sql<Publication>`
    select ${PUBLICATION} from published.publication p
    where authority_id = ${frame.authorityId} and version = ${version} and version <= ${frame.version}`.execute(db)
  return found.rows[0]
}

/** Columns of a `Change`, of a change `c` and its publication `p`. */
export const CHANGE = sql`c.version, p.published_at as "publishedAt", c.position, c.kind, c.record_kind as "recordKind", c.record_id as "recordId",
  c.number, c.title, c.reason, c.fields, (select a.slug from published.address a where a.authority_id = c.authority_id
    and a.record_kind = c.record_kind and a.record_id = c.record_id and not a.retired
    and not exists (select from published.withdrawn w where w.authority_id = a.authority_id and w.record_id = a.record_id) limit 1) as slug`

/** What one publication changed, in the order people read it, `limit` from `offset`. */
export async function changesOf(
  db: PublicDatabase,
  frame: SiteFrame,
  version: number,
  window: { readonly limit: number; readonly offset: number },
): Promise<Change[]> {
  const found = await sql<Change>`
    select ${CHANGE} from published.change c join published.publication p using (authority_id, version)
    where c.authority_id = ${frame.authorityId} and c.version = ${version}
    order by c.position limit ${window.limit} offset ${window.offset}`.execute(db)
  return found.rows
}

/** What has happened to one record, newest first. */
export async function changesTo(db: PublicDatabase, frame: SiteFrame, recordId: string): Promise<Change[]> {
  const found = await sql<Change>`
    select ${CHANGE} from published.change c join published.publication p using (authority_id, version)
    where c.authority_id = ${frame.authorityId} and c.record_id = ${recordId} and c.version <= ${frame.version}
    order by c.version desc, c.position limit 50`.execute(db)
  return found.rows
}
