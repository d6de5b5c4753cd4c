import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { RecordKind } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { type PolicyInput, parsePolicy, policyDoc } from './policy-form.ts'

const columns = (policy: PolicyInput) => ({
  title: policy.title,
  vision: policy.vision,
  period_from: policy.periodFrom,
  period_to: policy.periodTo,
  adopted_on: policy.adoptedOn,
  adopted_by: policy.adoptedBy,
  decision_reference: policy.decisionReference,
  predecessor_id: policy.predecessorId,
})

export const policyKind: RecordKind<PolicyInput> = {
  kind: 'policy',
  translated: { kind: 'policy', fields: ['title', 'vision'] },
  parse: parsePolicy,
  doc: policyDoc,
  title: policy => policy.title,
  async read(tx, authorityId, id, lock) {
    const row = await tx
      .selectFrom('work.policy')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .$if(lock, query => query.forUpdate())
      .executeTakeFirst()
    if (!row) return undefined
    const doc = policyDoc({
      title: row.title,
      vision: row.vision,
      periodFrom: row.period_from,
      periodTo: row.period_to,
      adoptedOn: row.adopted_on,
      adoptedBy: row.adopted_by,
      decisionReference: row.decision_reference,
      predecessorId: row.predecessor_id,
    })
    return { revision: row.revision, title: row.title, doc }
  },
  async write(tx, writer, id, policy, revision) {
    await tx
      .updateTable('work.policy')
      .set({ ...columns(policy), revision })
      .where('authority_id', '=', writer.authorityId)
      .where('id', '=', id)
      .execute()
  },
}

export async function insertPolicy(tx: WorkTransaction, writer: Writer, id: string, policy: PolicyInput): Promise<void> {
  await tx
    .insertInto('work.policy')
    .values({ authority_id: writer.authorityId, id, ...columns(policy), created_at: writer.at })
    .execute()
}

export type PolicyEntry = {
  readonly id: string
  readonly title: string
  readonly period_from: string | null
  readonly period_to: string | null
  readonly adopted_on: string | null
  readonly adopted_by: string
  readonly goals: number
  readonly plans: number
}

/** All policies, the newest period first. An authority has a handful. */
export async function listPolicies(tx: WorkTransaction, authorityId: string): Promise<PolicyEntry[]> {
  const { rows } = await sql<PolicyEntry>`
    select p.id, p.title, p.period_from, p.period_to, p.adopted_on, p.adopted_by,
      (select count(*) from work.goal g where g.authority_id = p.authority_id and g.policy_id = p.id) as goals,
      (select count(*) from work.plan l where l.authority_id = p.authority_id and l.policy_id = p.id) as plans
    from work.policy p
    where p.authority_id = ${authorityId}
    order by p.period_from desc nulls last, p.title
    limit 200`.execute(tx)
  return rows
}

/** Plans of a policy, the newest period first. */
export const plansOfPolicy = (tx: WorkTransaction, authorityId: string, policyId: string) =>
  tx
    .selectFrom('work.plan')
    .select(['id', 'title', 'period_from', 'period_to', 'state'])
    .where('authority_id', '=', authorityId)
    .where('policy_id', '=', policyId)
    .orderBy(sql`period_from desc nulls last`)
    .orderBy('title')
    .execute()
