import type { WorkTransaction } from '../../db/connect.ts'
import type { CarryItem } from '../../domain/carry-over.ts'

/** The goals of a policy as they stand, sub-goals among them, in the order people know them by. */
export const goalItems = (tx: WorkTransaction, authorityId: string, policyId: string): Promise<CarryItem[]> =>
  tx
    .selectFrom('work.goal')
    .select(['id', 'number', 'title', 'parent_id as parentId'])
    .where('authority_id', '=', authorityId)
    .where('policy_id', '=', policyId)
    .orderBy('number_key')
    .orderBy('position')
    .orderBy('id')
    .execute()

export async function prioritiesOf(tx: WorkTransaction, authorityId: string, goalId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('work.priority')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('goal_id', '=', goalId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}
