import type { WorkTransaction } from '../db/connect.ts'

export async function authorityNameOf(tx: WorkTransaction, authorityId: string): Promise<string> {
  const row = await tx.selectFrom('work.authority').select('official_name').where('authority_id', '=', authorityId).executeTakeFirst()
  return row?.official_name ?? ''
}
