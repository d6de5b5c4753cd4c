import { sql } from 'kysely'
import type { WorkDatabase, WorkTransaction } from '../db/connect.ts'
import type { Role } from '../domain/role.ts'
import type { Writer } from '../history/revision-store.ts'

/** In the order they are shown. */
export const MOVABLE = ['initiative', 'priority', 'obligation', 'unit', 'appointment'] as const
export type MovableKind = (typeof MOVABLE)[number]
export type Movable = {
  readonly kind: MovableKind
  readonly id: string
  readonly title: string
  /** Of an appointment. */
  readonly role?: Role
}

/**
 * What belongs to a unit and goes on: initiatives that have not ended in plans that are not past, priorities, units below it, roles held
 * today or later. What ended in the unit stays with it.
 */
export async function belongings(tx: WorkTransaction, authorityId: string, unitId: string, today: string): Promise<Movable[]> {
  const { rows } = await sql<Omit<Movable, 'role'> & { role: Role | null }>`
    select 'initiative' as kind, i.id, concat_ws(' ', nullif(i.number, ''), i.title) as title, i.number_key as place, null as role
      from work.initiative_unit w
      join work.initiative i on i.authority_id = w.authority_id and i.id = w.initiative_id
      join work.plan l on l.authority_id = i.authority_id and l.id = i.plan_id and l.state <> 'past'
      where w.authority_id = ${authorityId} and w.unit_id = ${unitId} and coalesce((select s.phase from work.status_entry s
        where s.authority_id = i.authority_id and s.initiative_id = i.id and s.voice = 'owner'
        order by s.stated_on desc, s.recorded_at desc limit 1), '') not in ('completed', 'given-up')
    union all select 'priority', p.id, left(p.text, 120), '', null from work.priority_unit w
      join work.priority p on p.authority_id = w.authority_id and p.id = w.priority_id
      where w.authority_id = ${authorityId} and w.unit_id = ${unitId}
    union all select 'unit', u.id, u.official_name, '', null from work.unit u
      where u.authority_id = ${authorityId} and u.parent_id = ${unitId} and u.valid_to is null
    union all select 'appointment', a.id, p.name, '', a.role from work.appointment a
      join work.person p on p.authority_id = a.authority_id and p.id = a.person_id
      where a.authority_id = ${authorityId} and a.unit_id = ${unitId} and coalesce(a.valid_to, 'infinity') >= ${today}::date
    order by 1, 4, 3, 2`.execute(tx)
  return rows.map(({ kind, id, title, role }) => ({ kind, id, title, ...(role ? { role } : {}) }))
}

/** Held before anything is written: a single edit takes the record's lock before the history's, and so must we. */
export async function lockItems(tx: WorkTransaction, authorityId: string, items: readonly Movable[]): Promise<void> {
  for (const table of ['initiative', 'priority', 'obligation'] as const) {
    const ids = items.filter(item => item.kind === table).map(item => item.id)
    if (ids.length > 0)
      await sql`select from ${sql.table(`work.${table}`)} where authority_id = ${authorityId} and id = any(${ids}::uuid[])
        order by id for update`.execute(tx)
  }
}

export type PlannedMove = Movable & {
  readonly moveId: string
  readonly fromId: string
  readonly toId: string
  readonly toName: string
  readonly dueOn: string
  readonly plannedBy: string
  readonly plannedByName: string
  readonly doneAt: Date | null
}

type NewMove = { readonly id: string; readonly fromId: string; readonly toId: string; readonly dueOn: string }

/** Nothing is planned to move twice. */
export async function insertMove(tx: WorkTransaction, writer: Writer, item: Movable, { id, fromId, toId, dueOn }: NewMove): Promise<void> {
  const planned = { planned_by: writer.personId ?? '', planned_by_name: writer.name, planned_at: writer.at }
  const record = { record_kind: item.kind, record_id: item.id, title: item.title }
  await tx
    .insertInto('work.unit_move')
    .values({ authority_id: writer.authorityId, id, from_unit_id: fromId, to_unit_id: toId, ...record, due_on: dueOn, ...planned })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

const MOVE = sql`select m.id as "moveId", m.record_kind as kind, m.record_id as id, m.title, m.from_unit_id as "fromId",
    m.to_unit_id as "toId", u.official_name as "toName", m.due_on as "dueOn", m.planned_by as "plannedBy",
    m.planned_by_name as "plannedByName", m.done_at as "doneAt"
  from work.unit_move m join work.unit u on u.authority_id = m.authority_id and u.id = m.to_unit_id`

/** What has been planned for a unit, what waits first. */
export async function movesOf(tx: WorkTransaction, authorityId: string, fromId: string): Promise<PlannedMove[]> {
  const { rows } = await sql<PlannedMove>`${MOVE} where m.authority_id = ${authorityId} and m.from_unit_id = ${fromId}
    order by m.done_at is not null, m.due_on, m.record_kind, m.title, m.id`.execute(tx)
  return rows
}

/** Those whose day has come, held until the transaction ends: another process passes over them. */
export async function takeDueMoves(tx: WorkTransaction, authorityId: string, today: string): Promise<PlannedMove[]> {
  const { rows } = await sql<PlannedMove>`${MOVE} where m.authority_id = ${authorityId} and m.done_at is null and m.due_on <= ${today}::date
    order by m.record_id for update of m skip locked`.execute(tx)
  return rows
}

export async function noteMoved(tx: WorkTransaction, authorityId: string, moveId: string, at: Date): Promise<void> {
  await tx.updateTable('work.unit_move').set({ done_at: at }).where('authority_id', '=', authorityId).where('id', '=', moveId).execute()
}

/** Asked outside any authority. */
export async function authoritiesWithDueMoves(db: WorkDatabase, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ops.authorities_with_due_moves(${today}::date) as due (id)`.execute(db)
  return rows.map(row => row.id)
}
