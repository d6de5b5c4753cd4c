import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import { isUuid } from '../domain/uuid.ts'

/** What ids in documents are called: "Socialforvaltningen" for a unit's. */
export type RecordNames = ReadonlyMap<string, string>

/** The ids anywhere in some data. */
function idsIn(data: unknown, ids = new Set<string>()): Set<string> {
  if (typeof data === 'string' && isUuid(data)) ids.add(data)
  else if (typeof data === 'object' && data !== null) for (const value of Object.values(data)) idsIn(value, ids)
  return ids
}

/** Names of all records whose ids stand in `data`; an id of nothing (any more) has none. */
export async function namesIn(tx: WorkTransaction, authorityId: string, data: unknown): Promise<RecordNames> {
  const ids = [...idsIn(data)]
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select id, official_name as name from work.unit where authority_id = ${authorityId} and id = any(${ids}::uuid[])
    union all select id, name from work.target_group where authority_id = ${authorityId} and id = any(${ids}::uuid[])
    union all select id, name from work.person where authority_id = ${authorityId} and id = any(${ids}::uuid[])
    union all select id, title from work.policy where authority_id = ${authorityId} and id = any(${ids}::uuid[])
    union all select id, concat_ws(' ', nullif(number, ''), title) from work.goal where authority_id = ${authorityId} and id = any(${ids}::uuid[])
    union all select id, name from work.own_field where authority_id = ${authorityId} and id = any(${ids}::uuid[])
    union all select id, title from work.plan where authority_id = ${authorityId} and id = any(${ids}::uuid[])
    union all select id, concat_ws(' ', nullif(number, ''), title) from work.initiative
      where authority_id = ${authorityId} and id = any(${ids}::uuid[])`.execute(tx)
  return new Map(rows.map(row => [row.id, row.name]))
}
