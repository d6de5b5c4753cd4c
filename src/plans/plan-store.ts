import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { RecordKind } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { type PlanInput, type PlanState, parsePlan, planDoc } from './plan-form.ts'

const columns = (plan: PlanInput) => ({
  policy_id: plan.policyId,
  title: plan.title,
  period_from: plan.periodFrom,
  period_to: plan.periodTo,
  state: plan.state,
})

export const planKind: RecordKind<PlanInput> = {
  kind: 'plan',
  translated: { kind: 'plan', fields: ['title'] },
  parse: parsePlan,
  doc: planDoc,
  title: plan => plan.title,
  async read(tx, authorityId, id, lock) {
    const row = await tx
      .selectFrom('work.plan')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .$if(lock, query => query.forUpdate())
      .executeTakeFirst()
    if (!row) return undefined
    const doc = planDoc({
      policyId: row.policy_id,
      title: row.title,
      periodFrom: row.period_from,
      periodTo: row.period_to,
      state: row.state,
    })
    return { revision: row.revision, title: row.title, doc }
  },
  async write(tx, writer, id, plan, revision) {
    await tx
      .updateTable('work.plan')
      .set({ ...columns(plan), revision })
      .where('authority_id', '=', writer.authorityId)
      .where('id', '=', id)
      .execute()
  },
}

export async function insertPlan(tx: WorkTransaction, writer: Writer, id: string, plan: PlanInput): Promise<void> {
  await tx
    .insertInto('work.plan')
    .values({ authority_id: writer.authorityId, id, ...columns(plan), created_at: writer.at })
    .execute()
}

type PlanNeighbour = { readonly id: string; readonly title: string }

export type PlanEntry = {
  readonly id: string
  readonly title: string
  readonly period_from: string | null
  readonly period_to: string | null
  readonly state: PlanState
  readonly policy_id: string
  readonly policy: string
  readonly initiatives: number
  readonly predecessor: PlanNeighbour | null
  readonly successors: readonly PlanNeighbour[]
}

/** All plans, the newest period first. An authority has a handful; the count of each is one scan of its index. */
export async function listPlans(tx: WorkTransaction, authorityId: string): Promise<PlanEntry[]> {
  const { rows } = await sql<PlanEntry>`
    select l.id, l.title, l.period_from, l.period_to, l.state, l.policy_id, p.title as policy,
      (select count(*) from work.initiative i where i.authority_id = l.authority_id and i.plan_id = l.id) as initiatives,
      (select jsonb_build_object('id', b.id, 'title', b.title) from work.plan b
        where b.authority_id = l.authority_id and b.id = l.predecessor_id) as predecessor,
      coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title) order by a.created_at) from work.plan a
        where a.authority_id = l.authority_id and a.predecessor_id = l.id), '[]') as successors
    from work.plan l join work.policy p on p.authority_id = l.authority_id and p.id = l.policy_id
    where l.authority_id = ${authorityId}
    order by l.period_from desc nulls last, l.title limit 200`.execute(tx)
  return rows
}

/** What a plan's page says at its head. */
export async function readPlan(tx: WorkTransaction, authorityId: string, id: string) {
  return (await listPlans(tx, authorityId)).find(plan => plan.id === id)
}

export const policiesToChoose = (tx: WorkTransaction, authorityId: string) =>
  tx
    .selectFrom('work.policy')
    .select(['id', 'title'])
    .where('authority_id', '=', authorityId)
    .orderBy(sql`period_from desc nulls last`)
    .orderBy('title')
    .limit(200)
    .execute()
