import type { WorkTransaction } from '../db/connect.ts'
import { isRows } from '../domain/merge.ts'
import { withOwnerMoved } from '../domain/owner-move.ts'
import { editRecord, readRecord } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { initiativeKindWith } from './initiative-store.ts'
import { ownFields } from './own-fields/own-field-store.ts'

/** Puts one unit in another's place in an initiative, as an edit with its revision. False when the initiative would be refused. */
export async function moveOwner(tx: WorkTransaction, writer: Writer, id: string, fromId: string, toId: string): Promise<boolean> {
  const kind = initiativeKindWith(await ownFields(tx, writer.authorityId))
  const stored = await readRecord(tx, kind, writer.authorityId, id, true)
  if (!stored) return true
  const owners = isRows(stored.doc['owners']) ? stored.doc['owners'] : []
  const doc = { ...stored.doc, owners: withOwnerMoved(owners, fromId, toId), revision: String(stored.revision) }
  return (await editRecord(tx, kind, writer, id, fieldsOfDoc(doc))).kind === 'saved'
}
