import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Appointment, Role } from '../domain/role.ts'
import type { SessionOwner } from './session-store.ts'

type Row = { readonly id: string; readonly role: Role; readonly units: readonly string[] | null }

/** Of an appointment `r`: the unit it is given for with every unit below it; null for the whole authority. */
const UNITS = sql`case when r.unit_id is not null then array(
    with recursive below as (
      select r.unit_id as id
      union
      select u.id from work.unit u join below b on u.authority_id = r.authority_id and u.parent_id = b.id
    )
    select id from below) end as units`
const inForce = (day: string) => sql`${day}::date between r.valid_from and coalesce(r.valid_to, 'infinity')`

const appointmentOf = ({ id, role, units }: Row): Appointment => ({ id, role, units: units && new Set(units) })

/** What a person is appointed to on a day, each with the units below the one it is given for: one question a request. */
export async function appointmentsInForce(tx: WorkTransaction, owner: SessionOwner, day: string): Promise<Appointment[]> {
  const { rows } = await sql<Row>`
    select r.id, r.role, ${UNITS} from work.appointment r
    where r.authority_id = ${owner.authorityId} and r.person_id = ${owner.personId} and ${inForce(day)}
    order by r.valid_from, r.id`.execute(tx)
  return rows.map(appointmentOf)
}

export type Colleague = { readonly id: string; readonly name: string; readonly appointments: readonly Appointment[] }

/** Everyone who is appointed to something on a day, by name. */
export async function everyoneInForce(tx: WorkTransaction, authorityId: string, day: string): Promise<Colleague[]> {
  const { rows } = await sql<Row & { readonly personId: string; readonly name: string }>`
    select r.id, r.role, ${UNITS}, p.id as "personId", p.name from work.appointment r
    join work.person p on p.authority_id = r.authority_id and p.id = r.person_id and p.left_at is null
    where r.authority_id = ${authorityId} and ${inForce(day)}
    order by p.name, p.id, r.valid_from, r.id`.execute(tx)
  const people = Map.groupBy(rows, row => row.personId)
  return [...people].map(([id, held]) => ({ id, name: held[0]?.name ?? '', appointments: held.map(appointmentOf) }))
}
