import type { WorkTransaction } from '../db/connect.ts'

/** How many were stopped. */
export async function holdQueued(tx: WorkTransaction, authorityId: string): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('work.mail')
    .set({ state: 'held', next_attempt_at: null })
    .where('authority_id', '=', authorityId)
    .where('state', '=', 'queued')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Everything held is due at once, with all its tries. How many there were; what somebody else has let go is not counted again. */
export async function releaseHeld(tx: WorkTransaction, authorityId: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('work.mail')
    .set({ state: 'queued', next_attempt_at: at, attempts: 0 })
    .where('authority_id', '=', authorityId)
    .where('state', '=', 'held')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
