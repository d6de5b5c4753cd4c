import type { WorkTransaction } from '../db/connect.ts'
import { editRecord, readRecord } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { fieldsOf } from '../web/fields.ts'
import { UNIT } from './unit-record.ts'

/** The same way as a form would: with revision, history and English texts. */
export async function changeUnit(tx: WorkTransaction, writer: Writer, id: string, change: Readonly<Record<string, string>>): Promise<void> {
  const stored = await readRecord(tx, UNIT, writer.authorityId, id, true)
  const edit = await editRecord(tx, UNIT, writer, id, fieldsOf({ ...stored?.doc, ...change, revision: String(stored?.revision) }))
  if (edit.kind !== 'saved') throw new Error(`unit ${id} could not be changed: ${edit.kind}`)
}
