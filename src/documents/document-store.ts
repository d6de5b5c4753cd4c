import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { DocumentKind } from '../domain/draft.ts'

export type Metadata = {
  readonly title: string
  readonly kind: DocumentKind
  readonly issuer: string
  /** When it is from, as printed: "juni 2025". */
  readonly datedWords: string
  readonly public: boolean
}

export type NewDocument = Metadata & {
  readonly authorityId: string
  readonly id: string
  readonly fileName: string
  readonly mediaType: string
  readonly content: Buffer
  readonly contentHash: Buffer
  /** null: the operator, at the machine. */
  readonly uploadedBy: string | null
  readonly uploadedAt: Date
}

export type StoredDocument = Metadata & {
  readonly id: string
  readonly fileName: string
  readonly mediaType: string
  readonly byteSize: number
  readonly uploadedAt: Date
  readonly uploadedBy: string
  readonly lineCount: number
  readonly revision: number
}

export type DocumentLine = { readonly number: number; readonly page: number | null; readonly text: string; readonly mended: string | null }

/** False when the same bytes are here already: somebody was faster by less than a reading. */
export async function insertDocument(tx: WorkTransaction, document: NewDocument): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('work.document')
    .values({
      authority_id: document.authorityId,
      id: document.id,
      title: document.title,
      file_name: document.fileName,
      media_type: document.mediaType,
      byte_size: document.content.length,
      content_hash: document.contentHash,
      content: document.content,
      kind: document.kind,
      issuer: document.issuer,
      dated_words: document.datedWords,
      public: document.public,
      uploaded_by: document.uploadedBy,
      uploaded_at: document.uploadedAt,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'content_hash']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** One statement for all lines: 200,000 of them are four arrays, not 200,000 parameters. */
export async function insertLines(tx: WorkTransaction, authorityId: string, id: string, lines: readonly DocumentLine[]): Promise<void> {
  await sql`
    insert into work.document_line (authority_id, document_id, number, page, text, mended)
    select ${authorityId}, ${id}, number, page, text, mended
    from unnest(${lines.map(l => l.number)}::integer[], ${lines.map(l => l.page)}::integer[],
      ${lines.map(l => l.text)}::text[], ${lines.map(l => l.mended)}::text[]) as line (number, page, text, mended)`.execute(tx)
}

export type SameFile = { readonly id: string; readonly title: string; readonly uploadedAt: Date; readonly readingId: string | null }

/** The document these bytes were kept as, with its latest reading. */
export async function documentWithHash(tx: WorkTransaction, authorityId: string, hash: Buffer): Promise<SameFile | undefined> {
  return tx
    .selectFrom('work.document as document')
    .select(({ selectFrom }) => [
      'document.id',
      'document.title',
      'document.uploaded_at as uploadedAt',
      selectFrom('work.reading as reading')
        .select('reading.id')
        .where('reading.authority_id', '=', authorityId)
        .whereRef('reading.document_id', '=', 'document.id')
        .orderBy('reading.read_at', 'desc')
        .limit(1)
        .as('readingId'),
    ])
    .where('document.authority_id', '=', authorityId)
    .where('document.content_hash', '=', hash)
    .executeTakeFirst()
}

export async function findDocument(tx: WorkTransaction, authorityId: string, id: string): Promise<StoredDocument | undefined> {
  const row = await tx
    .selectFrom('work.document as document')
    .leftJoin('work.person as person', join =>
      join.onRef('person.authority_id', '=', 'document.authority_id').onRef('person.id', '=', 'document.uploaded_by'),
    )
    .select(({ selectFrom }) => [
      'document.id',
      'document.title',
      'document.kind',
      'document.issuer',
      'document.dated_words as datedWords',
      'document.public',
      'document.file_name as fileName',
      'document.media_type as mediaType',
      'document.byte_size as byteSize',
      'document.uploaded_at as uploadedAt',
      'document.revision',
      'person.name as uploadedBy',
      selectFrom('work.document_line as line')
        .select(({ fn }) => fn.max('line.number').as('count'))
        .where('line.authority_id', '=', authorityId)
        .whereRef('line.document_id', '=', 'document.id')
        .as('lineCount'),
    ])
    .where('document.authority_id', '=', authorityId)
    .where('document.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, uploadedBy: row.uploadedBy ?? '', lineCount: row.lineCount ?? 0 }
}

export async function linesOf(
  tx: WorkTransaction,
  authorityId: string,
  id: string,
  from: number,
  to: number,
): Promise<readonly DocumentLine[]> {
  return tx
    .selectFrom('work.document_line')
    .select(['number', 'page', 'text', 'mended'])
    .where('authority_id', '=', authorityId)
    .where('document_id', '=', id)
    .where('number', '>=', from)
    .where('number', '<=', to)
    .orderBy('number')
    .execute()
}

export type StoredFile = { readonly fileName: string; readonly content: Buffer }

export async function fileOf(tx: WorkTransaction, authorityId: string, id: string): Promise<StoredFile | undefined> {
  return tx
    .selectFrom('work.document')
    .select(['file_name as fileName', 'content'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** False when somebody saved first, or the document is gone. */
export async function changeDocument(
  tx: WorkTransaction,
  authorityId: string,
  id: string,
  metadata: Metadata,
  revision: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('work.document')
    .set({
      title: metadata.title,
      kind: metadata.kind,
      issuer: metadata.issuer,
      dated_words: metadata.datedWords,
      public: metadata.public,
      revision: revision + 1,
    })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How many records name lines of the document as their source. */
export async function recordsFrom(tx: WorkTransaction, authorityId: string, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct (record_kind, record_id)) as count
    from work.source where authority_id = ${authorityId} and document_id = ${id}`.execute(tx)
  return rows[0]?.count ?? 0
}

/** Its lines, readings and drafts go with it. The database refuses while a record has it as its source. */
export async function deleteDocument(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx.deleteFrom('work.document').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}

/** What the authority calls its units: names in a document are then read as the official ones. */
export async function livingUnits(
  tx: WorkTransaction,
  authorityId: string,
): Promise<readonly { readonly name: string; readonly abbreviation: string }[]> {
  return tx
    .selectFrom('work.unit')
    .select(['official_name as name', 'abbreviation'])
    .where('authority_id', '=', authorityId)
    .where('valid_to', 'is', null)
    .execute()
}
