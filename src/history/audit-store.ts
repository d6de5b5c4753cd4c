import type { Insertable, Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'

/** Number and hashes are the database's to set, from the entry before. */
export async function appendEntries(tx: Transaction<Tables>, entries: readonly Insertable<Tables['work.audit_entry']>[]): Promise<void> {
  await tx.insertInto('work.audit_entry').values(entries).execute()
}
