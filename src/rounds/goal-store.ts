import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'

export type NamedGoal = { readonly id: string; readonly number: string; readonly title: string }

/** The goals of the top level of the plan's policy, in their order. */
export async function goalsOfPlan(tx: WorkTransaction, authorityId: string, planId: string): Promise<ReadonlyMap<string, NamedGoal>> {
  const { rows } = await sql<NamedGoal>`
    select g.id, g.number, g.title from work.plan l
    join work.goal g on g.authority_id = l.authority_id and g.policy_id = l.policy_id and g.parent_id is null
    where l.authority_id = ${authorityId} and l.id = ${planId}
    order by g.number_key, g.position, g.id`.execute(tx)
  return new Map(rows.map(row => [row.id, row]))
}
