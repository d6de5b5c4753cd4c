import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Dates } from '../domain/rounds/template.ts'
import type { RecordKind } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { askedColumns, askedIn } from './asked-form.ts'
import { parseRound, type RoundInput, roundDoc } from './round-form.ts'

export const roundKind: RecordKind<RoundInput> = {
  kind: 'round',
  parse: parseRound,
  doc: roundDoc,
  title: round => round.title,
  async read(tx, authorityId, id, lock) {
    const row = await tx
      .selectFrom('work.round')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .$if(lock, query => query.forUpdate())
      .executeTakeFirst()
    if (!row) return undefined
    const input: RoundInput = {
      planId: row.plan_id,
      title: row.title,
      windowFrom: row.window_from,
      windowTo: row.window_to,
      opensOn: row.opens_on,
      deadline: row.deadline,
      approveBy: row.approve_by,
      publishOn: row.publish_on,
      ...askedIn(row, await unitsOf(tx, authorityId, id)),
    }
    return { revision: row.revision, title: row.title, doc: roundDoc(input) }
  },
  async write(tx, writer, id, round, revision) {
    await tx
      .updateTable('work.round')
      .set({ ...columns(round), revision })
      .where('authority_id', '=', writer.authorityId)
      .where('id', '=', id)
      .execute()
    await tx.deleteFrom('work.round_unit').where('authority_id', '=', writer.authorityId).where('round_id', '=', id).execute()
    await insertUnits(tx, writer, id, round)
  },
}

const columns = (round: RoundInput) => ({
  plan_id: round.planId,
  title: round.title,
  window_from: round.windowFrom,
  window_to: round.windowTo,
  opens_on: round.opensOn,
  deadline: round.deadline,
  approve_by: round.approveBy,
  publish_on: round.publishOn,
  ...askedColumns(round),
})

export async function insertRound(tx: WorkTransaction, writer: Writer, id: string, round: RoundInput): Promise<void> {
  await tx
    .insertInto('work.round')
    .values({ authority_id: writer.authorityId, id, ...columns(round), created_at: writer.at })
    .execute()
  await insertUnits(tx, writer, id, round)
}

async function insertUnits(tx: WorkTransaction, writer: Writer, id: string, { unitIds }: RoundInput): Promise<void> {
  if (unitIds.length === 0) return
  await tx
    .insertInto('work.round_unit')
    .values(unitIds.map(unit_id => ({ authority_id: writer.authorityId, round_id: id, unit_id })))
    .execute()
}

async function unitsOf(tx: WorkTransaction, authorityId: string, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('work.round_unit')
    .select('unit_id')
    .where('authority_id', '=', authorityId)
    .where('round_id', '=', id)
    .orderBy('unit_id')
    .execute()
  return rows.map(row => row.unit_id)
}

/** Planned, open, or closed: which acts there have been. */
export type RoundStage = 'planned' | 'open' | 'closed'

export type RoundEntry = {
  readonly id: string
  readonly title: string
  readonly plan_id: string
  readonly plan: string
  readonly policy_id: string
  readonly window_from: string | null
  readonly window_to: string | null
  readonly opens_on: string
  readonly deadline: string
  readonly approve_by: string | null
  readonly publish_on: string | null
  readonly instructions: string
  readonly question_initiative: string
  readonly question_goal: string
  readonly left_out: string
  readonly left_out_reason: string
  readonly reminder_days: readonly number[]
  /** Whether the authority lets people approve their own answers. */
  readonly own_approval: boolean
  readonly opened_at: Date | null
  readonly closed_at: Date | null
  readonly stage: RoundStage
}

export const datesOf = (round: RoundEntry): Dates => ({
  opensOn: round.opens_on,
  deadline: round.deadline,
  approveBy: round.approve_by,
  publishOn: round.publish_on,
})

const ROUND = (authorityId: string) => sql`
  select r.id, r.title, r.plan_id, l.title as plan, l.policy_id, r.window_from, r.window_to, r.opens_on, r.deadline, r.approve_by,
    r.publish_on, r.instructions, r.question_initiative, r.question_goal, r.left_out, r.left_out_reason, r.reminder_days, y.own_approval,
    o.opened_at, c.closed_at,
    case when o.opened_at is null then 'planned' when c.closed_at is null then 'open' else 'closed' end as stage
  from work.round r
  join work.authority y on y.authority_id = r.authority_id
  join work.plan l on l.authority_id = r.authority_id and l.id = r.plan_id
  left join work.round_opening o on o.authority_id = r.authority_id and o.round_id = r.id
  left join work.round_closing c on c.authority_id = r.authority_id and c.round_id = r.id
  where r.authority_id = ${authorityId}`

/** The newest deadline first. */
export async function listRounds(tx: WorkTransaction, authorityId: string): Promise<RoundEntry[]> {
  const { rows } = await sql<RoundEntry>`${ROUND(authorityId)} order by r.deadline desc, r.title limit 200`.execute(tx)
  return rows
}

export async function readRound(tx: WorkTransaction, authorityId: string, id: string): Promise<RoundEntry | undefined> {
  const { rows } = await sql<RoundEntry>`${ROUND(authorityId)} and r.id = ${id}`.execute(tx)
  return rows[0]
}

export async function removeRound(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx.deleteFrom('work.round').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}

/** Plans a round can be about, the present one first. */
export const plansToAsk = (tx: WorkTransaction, authorityId: string): Promise<{ id: string; title: string }[]> =>
  tx
    .selectFrom('work.plan')
    .select(['id', 'title'])
    .where('authority_id', '=', authorityId)
    .orderBy(sql`state = 'current'`, 'desc')
    .orderBy(sql`period_from desc nulls last`)
    .limit(100)
    .execute()
