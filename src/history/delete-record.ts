import type { WorkTransaction } from '../db/connect.ts'
import { audit } from './audit.ts'
import { auditOf, type RecordKind, readRecord } from './edit-record.ts'
import { hasBeenPublished } from './ever-published-store.ts'
import { keepRevision, type Writer } from './revision-store.ts'
import { dropTranslations } from './translation-store.ts'

/** 'published': it has been public, so it can only be withdrawn. 'stale': somebody changed it after the person was asked. */
export type Deletion = 'deleted' | 'missing' | 'published' | 'stale'

/** Deletes a record that was never public. What it said stays in its revisions and in the audit. */
export async function deleteRecord<Input>(
  tx: WorkTransaction,
  kind: RecordKind<Input>,
  writer: Writer,
  id: string,
  revision: number,
  remove: () => Promise<void>,
): Promise<Deletion> {
  const stored = await readRecord(tx, kind, writer.authorityId, id, true)
  if (!stored) return 'missing'
  if (await hasBeenPublished(tx, writer.authorityId, kind.kind, id)) return 'published'
  if (stored.revision !== revision) return 'stale'
  await keepRevision(tx, writer, { kind: kind.kind, id, revision, doc: stored.doc }, false)
  await remove()
  if (kind.translated) await dropTranslations(tx, writer.authorityId, kind.translated.kind, id)
  await audit(tx, { ...auditOf(writer), act: 'deleted', recordKind: kind.kind, recordId: id, title: stored.title, before: stored.doc })
  return 'deleted'
}
