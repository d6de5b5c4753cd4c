import { sql } from 'kysely'
import type { PublicDatabase } from '../db/connect.ts'
import type { TopicKind } from './subscription-store.ts'

/** What can be followed, as everyone sees it. */
export type Topic = {
  readonly authorityId: string
  readonly authorityName: string
  readonly slug: string
  readonly version: number
  readonly kind: TopicKind
  readonly recordId: string | null
  readonly title: string
}

type Head = Pick<Topic, 'authorityId' | 'authorityName' | 'slug' | 'version'>

async function findAuthority(db: PublicDatabase, slug: string): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select authority_id as "authorityId", data ->> 'name' as "authorityName", slug, version
    from published.authority where slug = ${slug} and withdrawn_at is null`.execute(db)
  return rows[0]
}

/** The authority's whole site, or one goal or initiative of it that is on show now. */
export async function findTopic(
  db: PublicDatabase,
  slug: string,
  record?: { readonly kind: 'goal' | 'initiative'; readonly slug: string },
): Promise<Topic | undefined> {
  const head = await findAuthority(db, slug)
  if (!head) return undefined
  if (!record) return { ...head, kind: 'authority', recordId: null, title: head.authorityName }
  const table = record.kind === 'goal' ? sql`published.record` : sql`published.initiative`
  const { rows } = await sql<{ recordId: string; number: string; title: string }>`
    select r.record_id as "recordId", r.number, r.title from published.address a
    join ${table} r on r.authority_id = a.authority_id and r.record_id = a.record_id and r.until_version is null
    where a.authority_id = ${head.authorityId} and a.record_kind = ${record.kind} and a.slug = ${record.slug} and not a.retired`.execute(db)
  const [row] = rows
  return row && { ...head, kind: record.kind, recordId: row.recordId, title: [row.number, row.title].filter(Boolean).join(' ') }
}

/** Authorities whose site is on show, with the version everyone sees. */
export const sitesOnShow = (db: PublicDatabase): Promise<{ authorityId: string; name: string; slug: string; version: number }[]> =>
  db
    .selectFrom('published.authority')
    .select(['authority_id as authorityId', 'slug', 'version', sql<string>`data ->> 'name'`.as('name')])
    .where('withdrawn_at', 'is', null)
    .execute()

/** What followed goals and initiatives are called now, by id; what is no longer on show is not among them. */
export async function topicTitles(
  db: PublicDatabase,
  authorityId: string,
  topics: readonly { readonly recordId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = topics.flatMap(({ recordId }) => recordId ?? [])
  const { rows } = await sql<{ id: string; title: string }>`
    select record_id as id, concat_ws(' ', nullif(number, ''), title) as title from published.record
    where authority_id = ${authorityId} and record_id = any(${ids}::uuid[]) and until_version is null
    union all
    select record_id, concat_ws(' ', nullif(number, ''), title) from published.initiative
    where authority_id = ${authorityId} and record_id = any(${ids}::uuid[]) and until_version is null`.execute(db)
  return new Map(rows.map(({ id, title }) => [id, title]))
}
