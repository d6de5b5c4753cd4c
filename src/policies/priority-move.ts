import type { WorkTransaction } from '../db/connect.ts'
import { editRecord, readRecord } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { priorityKind } from './priority-store.ts'

/** Lets one unit answer for a priority in another's place, as an edit with its revision. */
export async function movePriority(tx: WorkTransaction, writer: Writer, id: string, fromId: string, toId: string): Promise<boolean> {
  const stored = await readRecord(tx, priorityKind, writer.authorityId, id, true)
  if (!stored) return true
  const units = [stored.doc['units'] ?? []].flat().filter((unit): unit is string => typeof unit === 'string')
  if (!units.includes(fromId)) return true
  const moved = [...new Set(units.map(unit => (unit === fromId ? toId : unit)))]
  const edit = await editRecord(
    tx,
    priorityKind,
    writer,
    id,
    fieldsOfDoc({ ...stored.doc, units: moved, revision: String(stored.revision) }),
  )
  return edit.kind === 'saved'
}
