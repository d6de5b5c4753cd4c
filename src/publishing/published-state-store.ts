import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Known } from './draft-version.ts'

/** What is published now, as far as the next publication must know it: which records, and the hash of each one's data. */
export type PublishedState = Known & {
  /** 0: nothing has been published. */
  readonly version: number
  readonly slug: string | null
  readonly offline: boolean
  readonly authorityData: unknown
  /** By record id, as hexadecimal. */
  readonly hashes: ReadonlyMap<string, { readonly kind: string; readonly hash: string }>
}

/** Waits for another publication of the same authority to end; held until the transaction does. */
export async function lockPublications(tx: WorkTransaction, authorityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('publication:' || ${authorityId}, 0))`.execute(tx)
}

export async function publishedState(tx: WorkTransaction, authorityId: string): Promise<PublishedState> {
  const authority = await tx
    .selectFrom('published.authority')
    .select(['version', 'slug', 'withdrawn_at', 'data'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst()
  const { rows: hashes } = await sql<{ id: string; kind: string; hash: string }>`
    select record_id as id, 'initiative' as kind, encode(hash, 'hex') as hash from published.initiative
    where authority_id = ${authorityId} and until_version is null
    union all
    select record_id, record_kind, encode(hash, 'hex') from published.record
    where authority_id = ${authorityId} and until_version is null`.execute(tx)
  const withdrawn = await tx.selectFrom('published.withdrawn').select('record_id').where('authority_id', '=', authorityId).execute()
  return {
    version: authority?.version ?? 0,
    slug: authority?.slug ?? null,
    offline: authority ? authority.withdrawn_at !== null : false,
    authorityData: authority?.data,
    hashes: new Map(hashes.map(row => [row.id, row])),
    withdrawn: new Set(withdrawn.map(row => row.record_id)),
    addresses: await knownAddresses(tx, authorityId),
  }
}

async function knownAddresses(tx: WorkTransaction, authorityId: string): Promise<Known['addresses']> {
  const rows = await tx
    .selectFrom('published.address')
    .select(['record_kind', 'record_id as recordId', 'slug', 'retired'])
    .where('authority_id', '=', authorityId)
    .execute()
  return Map.groupBy(rows, row => row.record_kind)
}

/** The present data of these records, by id: what a change is compared with. */
export async function publishedData(
  tx: WorkTransaction,
  authorityId: string,
  table: 'initiative' | 'record',
  ids: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom(`published.${table}`)
    .select(['record_id', 'data'])
    .where('authority_id', '=', authorityId)
    .where('record_id', 'in', ids)
    .where('until_version', 'is', null)
    .execute()
  return new Map(rows.map(row => [row.record_id, row.data]))
}

/** What these records are called on the site now, by id. */
export async function publishedNames(tx: WorkTransaction, authorityId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { number: string; title: string }>()
  const of = (table: 'published.initiative' | 'published.record') =>
    tx
      .selectFrom(table)
      .select(['record_id', 'number', 'title'])
      .where('authority_id', '=', authorityId)
      .where('until_version', 'is', null)
      .where('record_id', 'in', ids)
  const rows = await of('published.initiative').unionAll(of('published.record')).execute()
  return new Map(rows.map(row => [row.record_id, row]))
}
