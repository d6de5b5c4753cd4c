import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Draft } from '../domain/rounds/answer.ts'
import { ANSWER_STATUSES } from '../domain/rounds/answer.ts'
import type { Figure, LastAnswer } from '../domain/rounds/complete.ts'
import { type Assessment, type Phase, statusOf, type Trend } from '../domain/status.ts'
import type { Writer } from '../history/revision-store.ts'
import { readDraft } from './contribution-form.ts'
import type { Obligation } from './obligation-store.ts'

export type StoredDraft = {
  readonly draft: Draft
  readonly savedAt: Date
  readonly savedBy: string | null
  readonly savedByName: string
}

export async function readStoredDraft(tx: WorkTransaction, authorityId: string, obligationId: string): Promise<StoredDraft | undefined> {
  const row = await tx
    .selectFrom('work.contribution')
    .select(['draft', 'saved_at as savedAt', 'saved_by as savedBy', 'saved_by_name as savedByName'])
    .where('authority_id', '=', authorityId)
    .where('obligation_id', '=', obligationId)
    .executeTakeFirst()
  return row && { ...row, draft: readDraft(row.draft) }
}

/** The obligation must be locked: what is written was merged with what stood there. */
export async function writeDraft(tx: WorkTransaction, writer: Writer, obligationId: string, draft: Draft): Promise<void> {
  const saved = { draft: JSON.stringify(draft), saved_at: writer.at, saved_by: writer.personId, saved_by_name: writer.name }
  await tx
    .insertInto('work.contribution')
    .values({ authority_id: writer.authorityId, obligation_id: obligationId, ...saved })
    .onConflict(conflict =>
      conflict.columns(['authority_id', 'obligation_id']).doUpdateSet({ ...saved, revision: sql<number>`contribution.revision + 1` }),
    )
    .execute()
}

/** The last answer as it was sent, if any was and it was not taken back. */
export async function sentAnswer(tx: WorkTransaction, authorityId: string, obligationId: string): Promise<Draft | undefined> {
  const row = await tx
    .selectFrom('work.obligation_act')
    .select(['kind', 'answer'])
    .where('authority_id', '=', authorityId)
    .where('obligation_id', '=', obligationId)
    .where('kind', 'in', ['submission', 'withdrawal'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.kind === 'submission' ? readDraft(row.answer) : undefined
}

type StatusRow = {
  readonly phase: Phase
  readonly assessment: Assessment
  readonly trend: Trend | null
  readonly reason: string
  readonly next_step: string
  readonly stated_on: string
}

/** What was last said about the same: an initiative's newest status, or what the unit last got approved about a goal. */
export async function lastAnswerOf(tx: WorkTransaction, authorityId: string, one: Obligation): Promise<LastAnswer | null> {
  if (one.subject === 'goal') return lastAboutGoal(tx, authorityId, one)
  const { rows } = await sql<StatusRow>`
    select phase, assessment, trend, reason, next_step, stated_on from work.status_entry
    where authority_id = ${authorityId} and initiative_id = ${one.subjectId} and voice = 'owner'
    order by stated_on desc, recorded_at desc limit 1`.execute(tx)
  const [row] = rows
  if (!row) return null
  const status = ANSWER_STATUSES.find(each => each === statusOf(row)) ?? null
  return { status, phase: row.phase, trend: row.trend, text: row.reason, nextStep: row.next_step, saidOn: row.stated_on }
}

async function lastAboutGoal(tx: WorkTransaction, authorityId: string, one: Obligation): Promise<LastAnswer | null> {
  const { rows } = await sql<{ answer: unknown; on: string }>`
    select s.answer, (s.done_at at time zone 'Europe/Copenhagen')::date as on from work.obligation o
    join work.obligation_act s on s.authority_id = o.authority_id and s.obligation_id = o.id and s.kind = 'submission'
    where o.authority_id = ${authorityId} and o.goal_id = ${one.subjectId} and o.unit_id = ${one.unitId} and o.round_id <> ${one.roundId}
      and exists (select from work.obligation_act a where a.authority_id = o.authority_id and a.obligation_id = o.id and a.kind = 'approval')
    order by s.done_at desc limit 1`.execute(tx)
  const [row] = rows
  if (!row) return null
  const { text, nextStep } = readDraft(row.answer)
  return { status: null, phase: null, trend: null, text, nextStep, saidOn: row.on }
}

/** The indicators of what is asked about, each with its newest measurement and target. */
export async function figuresOf(tx: WorkTransaction, authorityId: string, one: Obligation): Promise<Figure[]> {
  const of = one.subject === 'goal' ? sql`n.goal_id = ${one.subjectId}` : sql`n.initiative_id = ${one.subjectId}`
  const { rows } = await sql<Figure>`
    select n.id as "indicatorId", n.name, n.unit_of_measure as "unitOfMeasure",
      (select v.measured::float8 from work.observation v where v.authority_id = n.authority_id and v.indicator_id = n.id
        and v.unit_id is null and v.measured is not null order by v.period desc limit 1) as last,
      (select v.target::float8 from work.observation v where v.authority_id = n.authority_id and v.indicator_id = n.id
        and v.unit_id is null and v.target is not null order by v.period desc limit 1) as target
    from work.indicator n where n.authority_id = ${authorityId} and ${of} order by n.position, n.id limit 20`.execute(tx)
  return rows
}

/** What the council, or another, said of the same last time. */
export async function councilSaid(
  tx: WorkTransaction,
  authorityId: string,
  one: Obligation,
): Promise<{ author: string; text: string } | undefined> {
  const column = one.subject === 'goal' ? 'goal_id' : 'initiative_id'
  return tx
    .selectFrom('work.remark')
    .select(['author', 'text'])
    .where('authority_id', '=', authorityId)
    .where(column, '=', one.subjectId)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
