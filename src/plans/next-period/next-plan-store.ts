import { sql } from 'kysely'
import type { WorkTransaction } from '../../db/connect.ts'
import type { CarryItem } from '../../domain/carry-over.ts'
import type { Status } from '../../domain/status.ts'
import type { Writer } from '../../history/revision-store.ts'
import { STATUS } from '../plan-tree-store.ts'

export type PlanItem = CarryItem & { readonly status: Status }

/** A form with more rows is no person's: such a plan is closed in parts, by bulk change, before it is carried over. */
export const MOST_ITEMS = 400

/** A plan's initiatives in the order people know them by; one more than `MOST_ITEMS` where there are too many. */
export async function initiativeItems(tx: WorkTransaction, authorityId: string, planId: string): Promise<PlanItem[]> {
  const { rows } = await sql<PlanItem>`
    select i.id, i.number, i.title, i.parent_id as "parentId", ${STATUS} as status from work.initiative i
    where i.authority_id = ${authorityId} and i.plan_id = ${planId}
    order by i.number_key, i.position, i.id limit ${MOST_ITEMS + 1}`.execute(tx)
  return rows
}

/** The goals of a later policy by the goals of earlier ones they go on from; a policy's own goals by themselves. */
export async function goalsInto(tx: WorkTransaction, authorityId: string, policyId: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ was: string; is: string }>`
    select id as was, id as is from work.goal where authority_id = ${authorityId} and policy_id = ${policyId}
    union all
    select goal_id, successor_goal_id from work.carry_over
    where authority_id = ${authorityId} and into_policy_id = ${policyId} and successor_goal_id is not null`.execute(tx)
  return new Map(rows.map(({ was, is }) => [was, is]))
}

export async function setPredecessor(tx: WorkTransaction, writer: Writer, planId: string, predecessorId: string): Promise<void> {
  await tx
    .updateTable('work.plan')
    .set({ predecessor_id: predecessorId })
    .where('authority_id', '=', writer.authorityId)
    .where('id', '=', planId)
    .execute()
}

/** The policy that comes after this one, if it has been begun. */
export const policyAfter = (tx: WorkTransaction, authorityId: string, policyId: string) =>
  tx
    .selectFrom('work.policy')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('predecessor_id', '=', policyId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
