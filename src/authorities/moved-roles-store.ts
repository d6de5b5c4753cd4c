import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Writer } from '../history/revision-store.ts'

export type MovedRole = {
  readonly personId: string
  readonly name: string
  readonly role: string
  readonly from: string
  readonly to: string | null
}

/** `only` moves one appointment; left out, all of the unit's go. */
type Move = { readonly fromId: string; readonly toId: string; readonly day: string; readonly only?: string; newId(): string }

/**
 * Roles in a unit that ends go on in its successor from the day: who had one has it there. What was before the day stays as it was.
 * One who has the same role there already gets it once.
 */
export async function moveRoles(tx: WorkTransaction, writer: Writer, { fromId, toId, day, only, newId }: Move): Promise<MovedRole[]> {
  const { authorityId } = writer
  const { rows } = await sql<MovedRole & { id: string; begins: string }>`
    select r.id, r.person_id as "personId", p.name, r.role, r.valid_from as begins, greatest(r.valid_from, ${day}::date) as "from", r.valid_to as "to"
    from work.appointment r join work.person p on p.authority_id = r.authority_id and p.id = r.person_id
    where r.authority_id = ${authorityId} and r.unit_id = ${fromId} and coalesce(r.valid_to, 'infinity') >= ${day}::date
      and (${only ?? null}::uuid is null or r.id = ${only ?? null}::uuid)
    order by r.valid_from, r.id for update of r`.execute(tx)
  for (const row of rows) {
    await sql`
      insert into work.appointment (authority_id, id, person_id, role, unit_id, valid_from, valid_to, appointed_by, appointed_at)
      select ${authorityId}, ${newId()}, ${row.personId}, ${row.role}, ${toId}, ${row.from}::date, ${row.to}::date, ${writer.personId}, ${writer.at}
      where not exists (
        select from work.appointment h
        where h.authority_id = ${authorityId} and h.person_id = ${row.personId} and h.role = ${row.role} and h.unit_id = ${toId}
          and daterange(h.valid_from, h.valid_to, '[]') && daterange(${row.from}::date, ${row.to}::date, '[]'))`.execute(tx)
    // One that had not begun never was in the old unit; it ends on the day it would have begun.
    const last = row.begins < day ? sql`${day}::date - 1` : sql`valid_from`
    await sql`
      update work.appointment set valid_to = ${last}, ended_by = ${writer.personId}, ended_at = ${writer.at}, revision = revision + 1
      where authority_id = ${authorityId} and id = ${row.id}`.execute(tx)
  }
  return rows
}
