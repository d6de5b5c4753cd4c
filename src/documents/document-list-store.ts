import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { DocumentKind } from '../domain/draft.ts'

/** How far a reading has come. `acceptedAt` is of the acceptance that stands. */
export type ReadingState = {
  readonly id: string
  readonly readAt: Date
  readonly readBy: string
  readonly total: number
  readonly decided: number
  readonly acceptedAt: Date | null
}

export type ListedDocument = {
  readonly id: string
  readonly title: string
  readonly kind: DocumentKind
  readonly issuer: string
  readonly uploadedAt: Date
  readonly public: boolean
  readonly reading: ReadingState | null
}

/** As `needsDecision` has it: a split item is counted by its parts, a section only where its lines found no place. */
const counted = sql`item.state <> 'split' and (item.kind <> 'section' or (item.fields ->> 'loose')::boolean)`

/** Newest first, each with its latest reading: the counts are made for the rows of the page only. */
export async function listDocuments(
  tx: WorkTransaction,
  authorityId: string,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly ListedDocument[]> {
  const { rows } = await sql<Omit<ListedDocument, 'reading'> & Nullable<ReadingColumns>>`
    select document.id, document.title, document.kind, document.issuer, document.uploaded_at as "uploadedAt", document.public, reading.*
    from (select * from work.document where authority_id = ${authorityId} order by uploaded_at desc, id limit ${page.limit} offset ${page.offset}) document
    left join lateral (${readingsOf(authorityId, sql`document.id`, sql`limit 1`)}) reading on true
    order by document.uploaded_at desc, document.id`.execute(tx)
  return rows.map(row => ({ ...row, reading: row.readingId ? stateOf(row as ReadingColumns) : null }))
}

export async function countDocuments(tx: WorkTransaction, authorityId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('work.document')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('authority_id', '=', authorityId)
    .executeTakeFirstOrThrow()
  return count
}

/** All readings of one document, the latest first. */
export async function readingsOfDocument(tx: WorkTransaction, authorityId: string, id: string): Promise<readonly ReadingState[]> {
  const { rows } = await readingsOf(authorityId, sql`${id}::uuid`, sql``).execute(tx)
  return rows.map(stateOf)
}

type ReadingColumns = {
  readingId: string
  readAt: Date
  readBy: string | null
  total: number
  decided: number
  acceptedAt: Date | null
}
type Nullable<T> = { [K in keyof T]: T[K] | null }

const readingsOf = (authorityId: string, document: ReturnType<typeof sql>, limit: ReturnType<typeof sql>) => sql<ReadingColumns>`
  select reading.id as "readingId", reading.read_at as "readAt", person.name as "readBy", items.total, items.decided,
    acceptance.accepted_at as "acceptedAt"
  from work.reading
  left join work.person on person.authority_id = reading.authority_id and person.id = reading.read_by
  left join work.acceptance on acceptance.authority_id = reading.authority_id and acceptance.reading_id = reading.id
    and acceptance.undone_at is null
  cross join lateral (
    select count(*)::integer as total, (count(*) filter (where item.state <> 'open'))::integer as decided
    from work.draft_item item
    where item.authority_id = ${authorityId} and item.reading_id = reading.id and ${counted}) items
  where reading.authority_id = ${authorityId} and reading.document_id = ${document}
  order by reading.read_at desc, reading.id ${limit}`

const stateOf = (row: ReadingColumns): ReadingState => ({
  id: row.readingId,
  readAt: row.readAt,
  readBy: row.readBy ?? '',
  total: row.total,
  decided: row.decided,
  acceptedAt: row.acceptedAt,
})
