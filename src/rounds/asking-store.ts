import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Asked, Subject, Unit } from '../domain/rounds/round.ts'
import type { Writer } from '../history/revision-store.ts'
import type { Asks } from './asked-form.ts'

export type NamedUnit = Unit & { readonly abbreviation: string }
export type NamedSubject = Subject & {
  readonly number: string
  readonly title: string
  /** The goal of the top level it is shown under. */
  readonly underGoalId: string | null
  /** Completed or given up before the window: there is nothing to ask. */
  readonly ended: boolean
}

/** All units in their order, by id. */
export async function unitsById(tx: WorkTransaction, authorityId: string): Promise<ReadonlyMap<string, NamedUnit>> {
  const rows = await tx
    .selectFrom('work.unit')
    .select(['id', 'parent_id as parentId', 'official_name as name', 'abbreviation', 'valid_to as validTo'])
    .where('authority_id', '=', authorityId)
    .orderBy('position')
    .orderBy('official_name')
    .execute()
  return new Map(rows.map(row => [row.id, row]))
}

/** Goals of the plan's policy with the one of the top level that each lies under. */
const ROOTS = (authorityId: string, planId: string) => sql`
  roots as (
    select g.id, g.id as root, g.number_key, g.position from work.plan l
    join work.goal g on g.authority_id = l.authority_id and g.policy_id = l.policy_id and g.parent_id is null
    where l.authority_id = ${authorityId} and l.id = ${planId}
    union
    select g.id, r.root, r.number_key, r.position from roots r
    join work.goal g on g.authority_id = ${authorityId} and g.parent_id = r.id
  )`

/** Everything the plan's units can be asked about: initiatives with those who lead them, goals with those who answer for them. */
export async function subjectsOf(
  tx: WorkTransaction,
  authorityId: string,
  round: { readonly planId: string; readonly asks: readonly Asks[]; readonly windowFrom: string | null },
): Promise<NamedSubject[]> {
  const subjects: NamedSubject[] = []
  if (round.asks.includes('goal')) subjects.push(...(await goalSubjects(tx, authorityId, round.planId)))
  if (round.asks.includes('initiative')) subjects.push(...(await initiativeSubjects(tx, authorityId, round)))
  return subjects
}

async function initiativeSubjects(
  tx: WorkTransaction,
  authorityId: string,
  { planId, windowFrom }: { readonly planId: string; readonly windowFrom: string | null },
): Promise<NamedSubject[]> {
  const { rows } = await sql<NamedSubject>`
    with recursive ${ROOTS(authorityId, planId)}
    select 'initiative' as kind, i.id, i.number, i.title,
      array(select u.unit_id from work.initiative_unit u
        where u.authority_id = i.authority_id and u.initiative_id = i.id and u.part in ('lead', 'cross-cutting')
        order by u.position, u.unit_id) as owners,
      (select r.root from work.initiative_goal g join roots r on r.id = g.goal_id
        where g.authority_id = i.authority_id and g.initiative_id = i.id order by r.number_key, r.position, r.root limit 1) as "underGoalId",
      coalesce((select s.phase in ('completed', 'given-up') and s.stated_on < coalesce(${windowFrom}::date, '-infinity') from work.status_entry s
        where s.authority_id = i.authority_id and s.initiative_id = i.id and s.voice = 'owner'
        order by s.stated_on desc, s.recorded_at desc limit 1), false) as ended
    from work.initiative i where i.authority_id = ${authorityId} and i.plan_id = ${planId}
    order by i.number_key, i.position, i.id`.execute(tx)
  return rows
}

/** A goal is answered for by the units its priorities name, and by those that lead its initiatives. */
async function goalSubjects(tx: WorkTransaction, authorityId: string, planId: string): Promise<NamedSubject[]> {
  const { rows } = await sql<NamedSubject>`
    with recursive ${ROOTS(authorityId, planId)}
    select 'goal' as kind, g.id, g.number, g.title, g.id as "underGoalId", false as ended,
      array(
        select pu.unit_id from work.priority p
        join work.priority_unit pu on pu.authority_id = p.authority_id and pu.priority_id = p.id
        where p.authority_id = g.authority_id and p.goal_id in (select id from roots where root = g.id)
        union
        select iu.unit_id from work.initiative i
        join work.initiative_goal ig on ig.authority_id = i.authority_id and ig.initiative_id = i.id
        join work.initiative_unit iu on iu.authority_id = i.authority_id and iu.initiative_id = i.id and iu.part in ('lead', 'cross-cutting')
        where i.authority_id = g.authority_id and i.plan_id = ${planId} and ig.goal_id in (select id from roots where root = g.id)
        order by 1) as owners
    from work.goal g where g.authority_id = ${authorityId} and g.id in (select root from roots)
    order by g.number_key, g.position, g.id`.execute(tx)
  return rows
}

/** Opens the round: from now on each of these is owed. False when it was opened already. */
export async function openRound(
  tx: WorkTransaction,
  writer: Writer,
  round: { readonly id: string; readonly deadline: string },
  asked: readonly (Asked<NamedSubject> & { readonly id: string })[],
): Promise<boolean> {
  const { authorityId: authority_id } = writer
  const opened = await tx
    .insertInto('work.round_opening')
    .values({ authority_id, round_id: round.id, opened_at: writer.at, opened_by: writer.personId, opened_by_name: writer.name })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (opened.numInsertedOrUpdatedRows === 0n) return false
  const rows = asked.map(({ id, unitId, subject }) => ({
    id,
    unit_id: unitId,
    initiative_id: subject.kind === 'initiative' ? subject.id : null,
    goal_id: subject.kind === 'goal' ? subject.id : null,
    under_goal_id: subject.underGoalId,
  }))
  await sql`
    insert into work.obligation (authority_id, id, round_id, unit_id, initiative_id, goal_id, under_goal_id, due)
    select ${authority_id}, id, ${round.id}, unit_id, initiative_id, goal_id, under_goal_id, ${round.deadline}::date
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, unit_id uuid, initiative_id uuid, goal_id uuid, under_goal_id uuid)`.execute(
    tx,
  )
  return true
}

/** False when it was closed already, or never opened. */
export async function closeRound(tx: WorkTransaction, writer: Writer, roundId: string): Promise<boolean> {
  const { rows } = await sql`
    insert into work.round_closing (authority_id, round_id, closed_at, closed_by, closed_by_name)
    select authority_id, round_id, ${writer.at}, ${writer.personId}, ${writer.name} from work.round_opening
    where authority_id = ${writer.authorityId} and round_id = ${roundId}
    on conflict do nothing returning round_id`.execute(tx)
  return rows.length > 0
}
