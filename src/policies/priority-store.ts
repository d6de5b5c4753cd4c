import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { RecordKind } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { type PriorityInput, parsePriority, priorityDoc } from './priority-form.ts'

const TITLE_LENGTH = 80
const titleOf = (text: string): string => (text.length <= TITLE_LENGTH ? text : `${text.slice(0, TITLE_LENGTH).trimEnd()}…`)

export const priorityKind: RecordKind<PriorityInput> = {
  kind: 'priority',
  translated: { kind: 'priority', fields: ['text'] },
  parse: parsePriority,
  doc: priorityDoc,
  title: priority => titleOf(priority.text),
  async read(tx, authorityId, id, lock) {
    const row = await tx
      .selectFrom('work.priority')
      .select(['text', 'revision'])
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .$if(lock, query => query.forUpdate())
      .executeTakeFirst()
    if (!row) return undefined
    const units = await tx
      .selectFrom('work.priority_unit')
      .select('unit_id')
      .where('authority_id', '=', authorityId)
      .where('priority_id', '=', id)
      .execute()
    const priority = { text: row.text, unitIds: units.map(unit => unit.unit_id) }
    return { revision: row.revision, title: titleOf(row.text), doc: priorityDoc(priority) }
  },
  async write(tx, writer, id, priority, revision) {
    await tx
      .updateTable('work.priority')
      .set({ text: priority.text, revision })
      .where('authority_id', '=', writer.authorityId)
      .where('id', '=', id)
      .execute()
    await tx.deleteFrom('work.priority_unit').where('authority_id', '=', writer.authorityId).where('priority_id', '=', id).execute()
    await insertUnits(tx, writer, id, priority)
  },
}

async function insertUnits(tx: WorkTransaction, writer: Writer, id: string, { unitIds }: PriorityInput): Promise<void> {
  if (unitIds.length === 0) return
  await tx
    .insertInto('work.priority_unit')
    .values(unitIds.map(unit_id => ({ authority_id: writer.authorityId, priority_id: id, unit_id })))
    .execute()
}

/** Last among the goal's priorities. */
export async function insertPriority(
  tx: WorkTransaction,
  writer: Writer,
  goalId: string,
  id: string,
  priority: PriorityInput,
): Promise<void> {
  await sql`
    insert into work.priority (authority_id, id, goal_id, text, position)
    select ${writer.authorityId}, ${id}, ${goalId}, ${priority.text}, coalesce(max(position) + 1, 0)
    from work.priority where authority_id = ${writer.authorityId} and goal_id = ${goalId}`.execute(tx)
  await insertUnits(tx, writer, id, priority)
}

export type PriorityEntry = { readonly id: string; readonly text: string; readonly units: string[] }

/** A goal's priorities in their order, each with the names of the units that answer for it. */
export async function listPriorities(tx: WorkTransaction, authorityId: string, goalId: string): Promise<PriorityEntry[]> {
  const { rows } = await sql<PriorityEntry>`
    select p.id, p.text, array(
      select u.official_name from work.priority_unit pu
      join work.unit u on u.authority_id = pu.authority_id and u.id = pu.unit_id
      where pu.authority_id = p.authority_id and pu.priority_id = p.id order by u.position, u.official_name) as units
    from work.priority p
    where p.authority_id = ${authorityId} and p.goal_id = ${goalId}
    order by p.position, p.id limit 500`.execute(tx)
  return rows
}

export const goalOfPriority = (tx: WorkTransaction, authorityId: string, id: string) =>
  tx
    .selectFrom('work.priority as r')
    .innerJoin('work.goal as g', join => join.onRef('g.authority_id', '=', 'r.authority_id').onRef('g.id', '=', 'r.goal_id'))
    .select(['g.id', 'g.number', 'g.title', 'g.policy_id'])
    .where('r.authority_id', '=', authorityId)
    .where('r.id', '=', id)
    .executeTakeFirst()

/** Units that can answer for something today, and those that already do. */
export const unitsToChoose = (tx: WorkTransaction, authorityId: string, chosen: readonly string[]) =>
  tx
    .selectFrom('work.unit')
    .select(['id', 'official_name', 'abbreviation'])
    .where('authority_id', '=', authorityId)
    .where(eb => eb.or([eb('valid_to', 'is', null), ...(chosen.length > 0 ? [eb('id', 'in', [...chosen])] : [])]))
    .orderBy('position')
    .orderBy('official_name')
    .execute()

export async function removePriority(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx.deleteFrom('work.priority').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}
