import type { WorkTransaction } from '../db/connect.ts'
import type { FieldChange } from './published-change.ts'
import type { PublicationCounts } from './published-data.ts'
import type { Change, PublicationKind } from './published-store.ts'

export type PublicationEntry = {
  readonly version: number
  readonly kind: PublicationKind
  readonly note: string
  readonly publishedAt: Date
  readonly publishedByName: string
  readonly counts: Partial<PublicationCounts>
}

export type OnShow = { readonly version: number; readonly publishedAt: Date; readonly offline: boolean }

export const PUBLICATIONS_A_PAGE = 50
export const CHANGES_A_PAGE = 50

/** What the public sees now; undefined before the first publication. */
export async function onShow(tx: WorkTransaction, authorityId: string): Promise<OnShow | undefined> {
  const row = await tx
    .selectFrom('published.authority')
    .select(['version', 'published_at as publishedAt', 'withdrawn_at'])
    .where('authority_id', '=', authorityId)
    .executeTakeFirst()
  return row && { version: row.version, publishedAt: row.publishedAt, offline: row.withdrawn_at !== null }
}

/** Newest first. */
export async function listPublications(tx: WorkTransaction, authorityId: string, page: number): Promise<PublicationEntry[]> {
  const rows = await publications(tx, authorityId)
    .orderBy('version', 'desc')
    .limit(PUBLICATIONS_A_PAGE)
    .offset((page - 1) * PUBLICATIONS_A_PAGE)
    .execute()
  return rows.map(entry)
}

export async function readPublication(tx: WorkTransaction, authorityId: string, version: number): Promise<PublicationEntry | undefined> {
  const row = await publications(tx, authorityId).where('version', '=', version).executeTakeFirst()
  return row && entry(row)
}

const publications = (tx: WorkTransaction, authorityId: string) =>
  tx
    .selectFrom('published.publication')
    .select(['version', 'kind', 'note', 'published_at as publishedAt', 'published_by_name as publishedByName', 'counts'])
    .where('authority_id', '=', authorityId)

const entry = <Row extends { readonly counts: unknown }>(row: Row) => ({ ...row, counts: row.counts as Partial<PublicationCounts> })

export async function changesOf(tx: WorkTransaction, authorityId: string, version: number, page: number): Promise<Change[]> {
  const rows = await tx
    .selectFrom('published.change')
    .select(['kind', 'record_kind as recordKind', 'record_id as recordId', 'number', 'title', 'reason', 'fields'])
    .where('authority_id', '=', authorityId)
    .where('version', '=', version)
    .orderBy('position')
    .limit(CHANGES_A_PAGE)
    .offset((page - 1) * CHANGES_A_PAGE)
    .execute()
  return rows.map(row => ({ ...row, fields: row.fields as unknown as readonly FieldChange[] }))
}
