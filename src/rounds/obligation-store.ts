import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Draft } from '../domain/rounds/answer.ts'
import { type ActKind, type ObligationState, obligationState } from '../domain/rounds/obligation.ts'
import type { Via, Writer } from '../history/revision-store.ts'

/** An obligation as lists and the matrix show it, with the state its acts led to. */
export type Obligation = {
  readonly id: string
  readonly roundId: string
  readonly unitId: string
  readonly subject: 'initiative' | 'goal'
  readonly subjectId: string
  readonly number: string
  readonly title: string
  readonly underGoalId: string | null
  readonly due: string
  readonly state: ObligationState
  /** The last submission, and who made it. */
  readonly submittedAt: Date | null
  readonly submittedBy: string | null
  readonly submittedByName: string | null
  readonly submittedVia: Via | '' | null
  /** Of the last return or waiver: what was said, by whom. */
  readonly words: string
  readonly wordsBy: string
  readonly savedAt: Date | null
}

type Row = Omit<Obligation, 'state'> & { readonly acts: readonly ActKind[] }

/** Rows of obligations with their acts in order; `where` narrows them to a round, units or one. */
const OBLIGATIONS = sql`
  select o.id, o.round_id as "roundId", o.unit_id as "unitId", case when o.goal_id is null then 'initiative' else 'goal' end as subject,
    coalesce(o.initiative_id, o.goal_id) as "subjectId", coalesce(i.number, g.number) as number, coalesce(i.title, g.title) as title,
    o.under_goal_id as "underGoalId", o.due, coalesce(a.acts, '{}') as acts, s.done_at as "submittedAt", s.done_by as "submittedBy",
    s.done_by_name as "submittedByName", s.via as "submittedVia", coalesce(w.words, '') as words, coalesce(w.done_by_name, '') as "wordsBy", c.saved_at as "savedAt"
  from work.obligation o
  left join work.initiative i on i.authority_id = o.authority_id and i.id = o.initiative_id
  left join work.goal g on g.authority_id = o.authority_id and g.id = o.goal_id
  left join work.contribution c on c.authority_id = o.authority_id and c.obligation_id = o.id
  left join lateral (
    select array_agg(t.kind order by t.number) as acts, max(t.number) filter (where t.kind = 'submission') as submission,
      max(t.number) filter (where t.kind = 'withdrawal') as withdrawn, max(t.number) filter (where t.kind in ('return', 'waiver')) as said
    from work.obligation_act t where t.authority_id = o.authority_id and t.obligation_id = o.id) a on true
  left join work.obligation_act s on s.authority_id = o.authority_id and s.obligation_id = o.id and s.number = a.submission
    and s.number > coalesce(a.withdrawn, 0)
  left join work.obligation_act w on w.authority_id = o.authority_id and w.obligation_id = o.id and w.number = a.said`

const withState = ({ acts, ...row }: Row): Obligation => ({ ...row, state: obligationState(acts, row.savedAt !== null) })

/** All obligations of a round, in the order of number and title. With `lock`, nobody else acts on them meanwhile. */
export async function obligationsOfRound(tx: WorkTransaction, authorityId: string, roundId: string, lock = false): Promise<Obligation[]> {
  if (lock)
    await sql`select from work.obligation where authority_id = ${authorityId} and round_id = ${roundId} order by id for update`.execute(tx)
  const { rows } = await sql<Row>`${OBLIGATIONS}
    where o.authority_id = ${authorityId} and o.round_id = ${roundId}
    order by i.number_key nulls first, i.position, o.id`.execute(tx)
  return rows.map(withState)
}

/** Those of open rounds that lie with one of these units. */
export async function obligationsOfUnits(tx: WorkTransaction, authorityId: string, units: readonly string[]): Promise<Obligation[]> {
  const { rows } = await sql<Row>`${OBLIGATIONS}
    where o.authority_id = ${authorityId} and o.unit_id = any(${[...units]}::uuid[]) and not exists (
      select from work.round_closing x where x.authority_id = o.authority_id and x.round_id = o.round_id)
    order by o.due, i.number_key nulls first, i.position, o.id`.execute(tx)
  return rows.map(withState)
}

/** Those of open rounds that wait for somebody, in every unit. */
export async function waitingObligations(tx: WorkTransaction, authorityId: string): Promise<Obligation[]> {
  const { rows } = await sql<Row>`${OBLIGATIONS}
    where o.authority_id = ${authorityId} and not exists (
      select from work.round_closing x where x.authority_id = o.authority_id and x.round_id = o.round_id)
    order by o.due, i.number_key nulls first, i.position, o.id`.execute(tx)
  return rows.map(withState).filter(({ state }) => state !== 'approved' && state !== 'waived')
}

/** Answers that wait for approval, in rounds that have been opened, the oldest first. */
export async function submittedObligations(tx: WorkTransaction, authorityId: string): Promise<Obligation[]> {
  const { rows } = await sql<Row>`${OBLIGATIONS}
    where o.authority_id = ${authorityId} and a.submission is not null
      and a.acts[cardinality(a.acts)] not in ('approval', 'return', 'waiver', 'withdrawal')
    order by s.done_at, o.id limit 500`.execute(tx)
  return rows.map(withState).filter(one => one.state === 'submitted')
}

/** With `lock`, nobody else does anything with it until the transaction ends. */
export async function readObligation(tx: WorkTransaction, authorityId: string, id: string, lock = false): Promise<Obligation | undefined> {
  if (lock) await sql`select from work.obligation where authority_id = ${authorityId} and id = ${id} for update`.execute(tx)
  const { rows } = await sql<Row>`${OBLIGATIONS} where o.authority_id = ${authorityId} and o.id = ${id}`.execute(tx)
  return rows[0] && withState(rows[0])
}

export type Act = {
  readonly kind: ActKind
  readonly words?: string
  readonly answer?: Draft
  readonly due?: string
  readonly unitId?: string
}

/** Writes an act after those there are. The obligation must be locked, so that two acts never take one place. */
export async function writeAct(tx: WorkTransaction, writer: Writer, obligationId: string, act: Act): Promise<void> {
  const { authorityId } = writer
  await sql`
    insert into work.obligation_act (authority_id, obligation_id, number, kind, words, answer, due, unit_id, done_at, done_by, done_by_name, via)
    select ${authorityId}, ${obligationId}, coalesce(max(number), 0) + 1, ${act.kind}, ${act.words ?? ''},
      ${act.answer ? JSON.stringify(act.answer) : null}::jsonb, ${act.due ?? null}::date, ${act.unitId ?? null}::uuid,
      ${writer.at}::timestamptz, ${writer.personId}::uuid, ${writer.name}, ${writer.via ?? ''}
    from work.obligation_act where authority_id = ${authorityId} and obligation_id = ${obligationId}`.execute(tx)
  const moved = { ...(act.due ? { due: act.due } : {}), ...(act.unitId ? { unit_id: act.unitId } : {}) }
  if (Object.keys(moved).length === 0) return
  await tx.updateTable('work.obligation').set(moved).where('authority_id', '=', authorityId).where('id', '=', obligationId).execute()
}

export type Agreement = {
  readonly id: string
  readonly kind: ActKind
  readonly words: string
  readonly due: string | null
  readonly unitId: string
  readonly toUnitId: string | null
  readonly title: string
  readonly doneAt: Date
  readonly doneByName: string
}

/** Waivers, moved deadlines and hand-overs of a round, the newest first: what everybody in it may see. */
export async function agreementsOf(tx: WorkTransaction, authorityId: string, roundId: string): Promise<Agreement[]> {
  const { rows } = await sql<Agreement>`
    select a.obligation_id || '-' || a.number as id, a.kind, a.words, a.due, o.unit_id as "unitId", a.unit_id as "toUnitId",
      coalesce(i.title, g.title) as title, a.done_at as "doneAt", a.done_by_name as "doneByName"
    from work.obligation o
    join work.obligation_act a on a.authority_id = o.authority_id and a.obligation_id = o.id
    left join work.initiative i on i.authority_id = o.authority_id and i.id = o.initiative_id
    left join work.goal g on g.authority_id = o.authority_id and g.id = o.goal_id
    where o.authority_id = ${authorityId} and o.round_id = ${roundId} and a.kind in ('waiver', 'waiver-lifted', 'deadline-moved', 'handed-over')
    order by a.done_at desc, o.id, a.number limit 100`.execute(tx)
  return rows
}
