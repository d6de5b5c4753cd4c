import type { WorkTransaction } from '../db/connect.ts'
import { editRecord, readRecord } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { coordinatedBy } from './coordinator-succession-store.ts'
import { initiativeKindWith } from './initiative-store.ts'
import { ownFields } from './own-fields/own-field-store.ts'

type Contact = { readonly name: string; readonly email: string }

/** The named contact of initiatives becomes another person, as an edit of each with its revision. */
export async function coordinatorSucceeds(tx: WorkTransaction, writer: Writer, from: Contact, to: Contact): Promise<void> {
  const kind = initiativeKindWith(await ownFields(tx, writer.authorityId))
  for (const id of await coordinatedBy(tx, writer.authorityId, from.email)) {
    const stored = await readRecord(tx, kind, writer.authorityId, id, true)
    const doc = { ...stored?.doc, coordinator_name: to.name, coordinator_email: to.email, revision: String(stored?.revision) }
    const edit = await editRecord(tx, kind, writer, id, fieldsOfDoc(doc))
    if (edit.kind !== 'saved') throw new Error(`initiative ${id} could not get another contact: ${edit.kind}`)
  }
}
