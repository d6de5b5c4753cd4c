import type { WorkTransaction } from '../../db/connect.ts'
import type { AttachmentKind } from '../../domain/rounds/attachment.ts'
import type { ReportFile } from '../../domain/rounds/report.ts'
import type { Writer } from '../../history/revision-store.ts'

/** A file as lists show it: everything but its bytes. */
export type Attachment = {
  readonly id: string
  readonly roundId: string
  /** The answer it is with; null for a round's instructions. */
  readonly obligationId: string | null
  readonly fileName: string
  readonly byteSize: number
  readonly isPublic: boolean
  readonly addedByName: string
}

const COLUMNS = [
  'id',
  'round_id as roundId',
  'obligation_id as obligationId',
  'file_name as fileName',
  'byte_size as byteSize',
  'public as isPublic',
  'added_by_name as addedByName',
] as const

/** Where files are: with one answer, or with the round itself. */
export type AttachedTo = { readonly roundId: string; readonly obligationId: string | null }

export function attachmentsOf(tx: WorkTransaction, authorityId: string, { roundId, obligationId }: AttachedTo): Promise<Attachment[]> {
  return tx
    .selectFrom('work.attachment')
    .select(COLUMNS)
    .where('authority_id', '=', authorityId)
    .where('round_id', '=', roundId)
    .where('obligation_id', obligationId === null ? 'is' : '=', obligationId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

export function findAttachment(tx: WorkTransaction, authorityId: string, id: string): Promise<Attachment | undefined> {
  return tx.selectFrom('work.attachment').select(COLUMNS).where('authority_id', '=', authorityId).where('id', '=', id).executeTakeFirst()
}

export function attachedFile(tx: WorkTransaction, authorityId: string, id: string) {
  return tx
    .selectFrom('work.attachment')
    .select(['file_name as fileName', 'content'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export type NewAttachment = AttachedTo & {
  readonly id: string
  readonly fileName: string
  readonly kind: AttachmentKind
  readonly hash: Buffer
  readonly bytes: Buffer
}

/** False when the same bytes are there already: a form sent twice attaches once. */
export async function insertAttachment(tx: WorkTransaction, writer: Writer, file: NewAttachment): Promise<boolean> {
  const inserted = await tx
    .insertInto('work.attachment')
    .values({
      authority_id: writer.authorityId,
      id: file.id,
      round_id: file.roundId,
      obligation_id: file.obligationId,
      file_name: file.fileName,
      kind: file.kind,
      byte_size: file.bytes.length,
      content_hash: file.hash,
      content: file.bytes,
      added_at: writer.at,
      added_by: writer.personId,
      added_by_name: writer.name,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function setPublic(tx: WorkTransaction, authorityId: string, id: string, isPublic: boolean): Promise<void> {
  await tx.updateTable('work.attachment').set({ public: isPublic }).where('authority_id', '=', authorityId).where('id', '=', id).execute()
}

export async function removeAttachment(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx.deleteFrom('work.attachment').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}

/** What may be shown to everyone of a round's answers, by answer. */
export async function publicFilesOf(
  tx: WorkTransaction,
  authorityId: string,
  roundId: string,
): Promise<ReadonlyMap<string, readonly ReportFile[]>> {
  const rows = await tx
    .selectFrom('work.attachment')
    .select(['obligation_id as obligationId', 'id', 'file_name as name', 'byte_size as bytes'])
    .where('authority_id', '=', authorityId)
    .where('round_id', '=', roundId)
    .where('public', '=', true)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const by = Map.groupBy(rows, row => row.obligationId ?? '')
  return new Map([...by].map(([id, of]) => [id, of.map(({ obligationId: _of, ...file }) => file)]))
}
