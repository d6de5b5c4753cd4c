import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { StatusNow } from '../domain/review/status-list.ts'

/** What the owner said last of each of these initiatives; silent where nothing has been said. */
export async function statusesNow(
  tx: WorkTransaction,
  authorityId: string,
  initiativeIds: readonly string[],
): Promise<ReadonlyMap<string, StatusNow>> {
  const { rows } = await sql<StatusNow & { initiativeId: string }>`
    select distinct on (initiative_id) initiative_id as "initiativeId", phase, assessment, stated_on::text as "statedOn"
    from work.status_entry
    where authority_id = ${authorityId} and initiative_id = any (${[...initiativeIds]}::uuid[]) and voice = 'owner'
    order by initiative_id, stated_on desc, recorded_at desc`.execute(tx)
  return new Map(rows.map(({ initiativeId, ...now }) => [initiativeId, now]))
}
