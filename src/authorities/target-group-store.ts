import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { TargetGroupInput } from './target-group-form.ts'

export type TargetGroup = TargetGroupInput & { readonly id: string; readonly revision: number }

/** All target groups in Danish order, each with how many initiatives are for it. */
export async function listTargetGroups(
  tx: WorkTransaction,
  authorityId: string,
): Promise<(TargetGroup & { readonly initiatives: number })[]> {
  return tx
    .selectFrom('work.target_group as g')
    .leftJoin('work.initiative_target_group as r', join =>
      join.onRef('r.authority_id', '=', 'g.authority_id').onRef('r.target_group_id', '=', 'g.id'),
    )
    .select(['g.id', 'g.name', 'g.description', 'g.revision', eb => eb.fn.count<number>('r.initiative_id').as('initiatives')])
    .where('g.authority_id', '=', authorityId)
    .groupBy(['g.authority_id', 'g.id'])
    .orderBy('g.position')
    .orderBy(sql`g.name collate "da-x-icu"`)
    .execute()
}

export async function findTargetGroup(
  tx: WorkTransaction,
  authorityId: string,
  id: string,
  lock = false,
): Promise<TargetGroup | undefined> {
  return tx
    .selectFrom('work.target_group')
    .select(['id', 'name', 'description', 'revision'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .$if(lock, query => query.forNoKeyUpdate())
    .executeTakeFirst()
}

export async function insertTargetGroup(tx: WorkTransaction, authorityId: string, id: string, group: TargetGroupInput): Promise<void> {
  await tx
    .insertInto('work.target_group')
    .values({ authority_id: authorityId, id, ...group })
    .execute()
}

export async function updateTargetGroup(
  tx: WorkTransaction,
  authorityId: string,
  id: string,
  group: TargetGroupInput,
  revision: number,
): Promise<void> {
  await tx
    .updateTable('work.target_group')
    .set({ ...group, revision })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute()
}

/** Only for a group no initiative names; the foreign keys refuse any other. */
export async function deleteTargetGroup(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx
    .deleteFrom('work.source')
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', 'target-group')
    .where('record_id', '=', id)
    .execute()
  await tx.deleteFrom('work.target_group').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}
