import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Term } from '../domain/hand-over.ts'
import type { Role } from '../domain/role.ts'
import type { Writer } from '../history/revision-store.ts'

export type StoredAppointment = Term & {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly role: Role
  readonly unitId: string | null
  readonly unitName: string | null
}

const appointments = (tx: WorkTransaction, authorityId: string) =>
  tx
    .selectFrom('work.appointment as r')
    .innerJoin('work.person as p', join => join.onRef('p.authority_id', '=', 'r.authority_id').onRef('p.id', '=', 'r.person_id'))
    .leftJoin('work.unit as u', join => join.onRef('u.authority_id', '=', 'r.authority_id').onRef('u.id', '=', 'r.unit_id'))
    .select([
      'r.id',
      'r.person_id as personId',
      'p.name as personName',
      'r.role',
      'r.unit_id as unitId',
      'u.official_name as unitName',
      'r.valid_from as from',
      'r.valid_to as to',
    ])
    .where('r.authority_id', '=', authorityId)

/** Past, present and coming, the latest first. */
export const appointmentsOf = (tx: WorkTransaction, authorityId: string, personId: string): Promise<StoredAppointment[]> =>
  appointments(tx, authorityId).where('r.person_id', '=', personId).orderBy('r.valid_from', 'desc').orderBy('r.id').execute()

export const findAppointment = (tx: WorkTransaction, authorityId: string, id: string): Promise<StoredAppointment | undefined> =>
  appointments(tx, authorityId).where('r.id', '=', id).executeTakeFirst()

/** Everyone's in some roles that are not over on the day. */
export const appointmentsIn = (
  tx: WorkTransaction,
  authorityId: string,
  roles: readonly Role[],
  day: string,
): Promise<StoredAppointment[]> =>
  appointments(tx, authorityId)
    .where('r.role', 'in', roles)
    .where('p.left_at', 'is', null)
    .where(sql<boolean>`coalesce(r.valid_to, 'infinity') >= ${day}::date`)
    .orderBy('r.valid_from')
    .orderBy('r.id')
    .execute()

/** One change of who holds what at a time: two that are each harmless can together leave nobody, or two where one should be. */
export async function lockAppointments(tx: WorkTransaction, authorityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('appointments ' || ${authorityId}::uuid, 0))`.execute(tx)
}

export type NewAppointment = Term & { readonly id: string; readonly personId: string; readonly role: Role; readonly unitId: string | null }

export async function insertAppointment(tx: WorkTransaction, writer: Writer, appointment: NewAppointment): Promise<void> {
  const { id, personId, role, unitId, from, to } = appointment
  await tx
    .insertInto('work.appointment')
    .values({
      authority_id: writer.authorityId,
      id,
      person_id: personId,
      role,
      unit_id: unitId,
      valid_from: from,
      valid_to: to,
      appointed_by: writer.personId,
      appointed_at: writer.at,
    })
    .execute()
}

export async function endAppointment(tx: WorkTransaction, writer: Writer, id: string, lastDay: string): Promise<void> {
  await tx
    .updateTable('work.appointment')
    .set(eb => ({ valid_to: lastDay, ended_by: writer.personId, ended_at: writer.at, revision: eb('revision', '+', 1) }))
    .where('authority_id', '=', writer.authorityId)
    .where('id', '=', id)
    .execute()
}

export type HandOverRow = {
  readonly id: string
  readonly fromId: string
  readonly toId: string
  readonly backId: string | null
  readonly firstDay: string
  readonly lastDay: string | null
  readonly reason: string
}

export async function insertHandOver(tx: WorkTransaction, writer: Writer, row: HandOverRow): Promise<void> {
  await tx
    .insertInto('work.hand_over')
    .values({
      authority_id: writer.authorityId,
      id: row.id,
      from_appointment_id: row.fromId,
      to_appointment_id: row.toId,
      back_appointment_id: row.backId,
      first_day: row.firstDay,
      last_day: row.lastDay,
      reason: row.reason,
      done_by: writer.personId,
      done_at: writer.at,
    })
    .execute()
}

export type HandOver = Pick<HandOverRow, 'id' | 'firstDay' | 'lastDay' | 'reason'> & {
  readonly role: Role
  readonly unit: string | null
  readonly from: { readonly id: string; readonly name: string }
  readonly to: { readonly id: string; readonly name: string }
}

/** The latest, of everyone or of one person. */
export async function handOvers(tx: WorkTransaction, authorityId: string, personId?: string): Promise<HandOver[]> {
  const { rows } = await sql<HandOver>`
    select h.id, h.first_day as "firstDay", h.last_day as "lastDay", h.reason, f.role, u.official_name as unit,
      json_build_object('id', fp.id, 'name', fp.name) as "from", json_build_object('id', tp.id, 'name', tp.name) as "to"
    from work.hand_over h
    join work.appointment f on f.authority_id = h.authority_id and f.id = h.from_appointment_id
    join work.appointment t on t.authority_id = h.authority_id and t.id = h.to_appointment_id
    join work.person fp on fp.authority_id = h.authority_id and fp.id = f.person_id
    join work.person tp on tp.authority_id = h.authority_id and tp.id = t.person_id
    left join work.unit u on u.authority_id = h.authority_id and u.id = f.unit_id
    where h.authority_id = ${authorityId} and (${personId ?? null}::uuid is null or ${personId ?? null}::uuid in (fp.id, tp.id))
    order by h.done_at desc, h.id desc limit 100`.execute(tx)
  return rows
}

/** Whether the form with this id has been taken before. */
export async function isHandedOver(tx: WorkTransaction, authorityId: string, id: string): Promise<boolean> {
  const found = tx.selectFrom('work.hand_over').select('id').where('authority_id', '=', authorityId).where('id', '=', id)
  return (await found.executeTakeFirst()) !== undefined
}
