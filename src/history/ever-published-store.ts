import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'

/** Whether the public has ever been shown the record. */
export async function hasBeenPublished(tx: WorkTransaction, authorityId: string, kind: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ published: boolean }>`
    select exists (select from published.record where authority_id = ${authorityId} and record_kind = ${kind} and record_id = ${id})
      or exists (select from published.initiative where authority_id = ${authorityId} and record_id = ${id}) as published`.execute(tx)
  return rows[0]?.published ?? false
}
