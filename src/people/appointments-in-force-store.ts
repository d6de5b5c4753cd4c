import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Appointment, Role } from '../domain/role.ts'
import type { SessionOwner } from './session-store.ts'

type Row = { readonly id: string; readonly role: Role; readonly units: readonly string[] | null }

/** What a person is appointed to on a day, each with the units below the one it is given for: one question a request. */
export async function appointmentsInForce(tx: WorkTransaction, owner: SessionOwner, day: string): Promise<Appointment[]> {
  const { rows } = await sql<Row>`
    select r.id, r.role, case when r.unit_id is not null then array(
        with recursive below as (
          select r.unit_id as id
          union
          select u.id from work.unit u join below b on u.authority_id = r.authority_id and u.parent_id = b.id
        )
        select id from below) end as units
    from work.appointment r
    where r.authority_id = ${owner.authorityId} and r.person_id = ${owner.personId}
      and ${day}::date between r.valid_from and coalesce(r.valid_to, 'infinity')
    order by r.valid_from, r.id`.execute(tx)
  return rows.map(({ id, role, units }) => ({ id, role, units: units && new Set(units) }))
}
