import type { WorkTransaction } from '../db/connect.ts'
import type { NewSource } from '../domain/review/acceptance/record-set.ts'
import { inBatches } from './batches.ts'

/** One record an acceptance made or changed. `before` is what an updated one was; null for a new one. */
export type AcceptedRecord = {
  readonly kind: NewSource['recordKind']
  readonly id: string
  readonly act: 'created' | 'updated'
  readonly title: string
  readonly revision: number
  readonly before: unknown
}

export type NewAcceptance = {
  readonly authorityId: string
  readonly id: string
  readonly readingId: string
  readonly acceptedBy: string
  readonly acceptedAt: Date
}

/** The act itself. A second one for the same reading is refused by the database while the first one stands. */
export async function insertAcceptance(tx: WorkTransaction, acceptance: NewAcceptance): Promise<void> {
  await tx
    .insertInto('work.acceptance')
    .values({
      authority_id: acceptance.authorityId,
      id: acceptance.id,
      reading_id: acceptance.readingId,
      accepted_by: acceptance.acceptedBy,
      accepted_at: acceptance.acceptedAt,
    })
    .execute()
}

export async function insertAcceptedRecords(
  tx: WorkTransaction,
  authorityId: string,
  acceptanceId: string,
  records: readonly AcceptedRecord[],
): Promise<void> {
  await inBatches(records, some =>
    tx
      .insertInto('work.acceptance_record')
      .values(
        some.map(record => ({
          authority_id: authorityId,
          acceptance_id: acceptanceId,
          record_kind: record.kind,
          record_id: record.id,
          act: record.act,
          title: record.title,
          revision: record.revision,
          before: record.act === 'updated' ? JSON.stringify(record.before) : null,
        })),
      )
      .execute(),
  )
}

export async function insertSources(
  tx: WorkTransaction,
  authorityId: string,
  from: { readonly documentId: string; readonly acceptanceId: string },
  sources: readonly NewSource[],
): Promise<void> {
  await inBatches(sources, some =>
    tx
      .insertInto('work.source')
      .values(
        some.map(source => ({
          authority_id: authorityId,
          id: source.id,
          record_kind: source.recordKind,
          record_id: source.recordId,
          field: source.field,
          document_id: from.documentId,
          line_from: source.lines[0],
          line_to: source.lines[1],
          acceptance_id: from.acceptanceId,
          draft_item_id: source.itemId,
        })),
      )
      .execute(),
  )
}

export async function acceptedRecords(tx: WorkTransaction, authorityId: string, acceptanceId: string): Promise<readonly AcceptedRecord[]> {
  const rows = await tx
    .selectFrom('work.acceptance_record')
    .select(['record_kind as kind', 'record_id as id', 'act', 'title', 'revision', 'before'])
    .where('authority_id', '=', authorityId)
    .where('acceptance_id', '=', acceptanceId)
    .execute()
  return rows
}
