import type { WorkTransaction } from '../db/connect.ts'
import type { Doc } from '../domain/merge.ts'

/** Who writes, for whom, and when. */
export type Writer = {
  readonly authorityId: string
  readonly personId: string | null
  readonly name: string
  readonly at: Date
  /** By which door, where it is not the workspace. */
  readonly via?: Via
}
export const VIAS = ['answer-link'] as const
export type Via = (typeof VIAS)[number]

/** A record in one of its revisions. `made` is null where nobody noted who made it. */
export type Revision = { readonly doc: Doc; readonly made: { readonly by: string; readonly at: Date } | null }

/** Keeps what a revision said. A revision is kept once: the second time changes nothing. */
export async function keepRevision(
  tx: WorkTransaction,
  writer: Writer,
  record: { kind: string; id: string; revision: number; doc: Doc },
  made: boolean,
): Promise<void> {
  await tx
    .insertInto('work.revision')
    .values({
      authority_id: writer.authorityId,
      record_kind: record.kind,
      record_id: record.id,
      revision: record.revision,
      data: JSON.stringify(record.doc),
      made_at: made ? writer.at : null,
      made_by: made ? writer.personId : null,
      made_by_name: made ? writer.name : '',
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function readRevision(
  tx: WorkTransaction,
  authorityId: string,
  record: { kind: string; id: string; revision: number },
): Promise<Revision | undefined> {
  const row = await tx
    .selectFrom('work.revision')
    .select(['data', 'made_at', 'made_by_name'])
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', record.kind)
    .where('record_id', '=', record.id)
    .where('revision', '=', record.revision)
    .executeTakeFirst()
  // Only keepRevision writes the column, and it writes a Doc.
  return row && { doc: row.data as Doc, made: row.made_at && { by: row.made_by_name, at: row.made_at } }
}

/** Whether a record with this id has ever been written: its form may be sent again after it is gone. */
export async function hasRevisions(tx: WorkTransaction, authorityId: string, kind: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('work.revision')
    .select('revision')
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', kind)
    .where('record_id', '=', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Who last changed a record, by the audit: for a revision made by another way than a form. */
export async function lastChange(
  tx: WorkTransaction,
  authorityId: string,
  kind: string,
  id: string,
): Promise<{ by: string; at: Date } | undefined> {
  const row = await tx
    .selectFrom('work.audit_entry')
    .select(['person_name', 'at'])
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', kind)
    .where('record_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { by: row.person_name, at: row.at }
}
