import { sql } from 'kysely'
import { inAuthority, type WorkDatabase, type WorkTransaction } from './connect.ts'

/** For a job that has something to do in every authority: one transaction each, until the signal says stop. */
export async function inEachAuthority(
  db: WorkDatabase,
  signal: AbortSignal,
  work: (tx: WorkTransaction, authorityId: string) => Promise<void>,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from ops.authority_ids() as ids (id)`.execute(db)
  for (const { id } of rows) {
    if (signal.aborted) return
    await inAuthority(db, id, tx => work(tx, id))
  }
}
