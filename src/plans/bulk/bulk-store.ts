import { sql } from 'kysely'
import type { WorkTransaction } from '../../db/connect.ts'
import type { BulkKind } from '../../domain/bulk-change.ts'
import type { Doc } from '../../domain/merge.ts'
import type { Writer } from '../../history/revision-store.ts'

/** Those of the chosen that are the plan's, in its order. */
export async function chosenInitiatives(
  tx: WorkTransaction,
  authorityId: string,
  planId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('work.initiative')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .where('id', 'in', [...ids])
    .orderBy('number_key')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

export type BulkItem = { readonly initiativeId: string; readonly before: Doc; readonly after: Doc }

export async function beginBulk(tx: WorkTransaction, writer: Writer, id: string, planId: string, kind: BulkKind): Promise<void> {
  await tx
    .insertInto('work.bulk_change')
    .values({
      ...{ authority_id: writer.authorityId, id, plan_id: planId, kind },
      ...{ made_by: writer.personId, made_by_name: writer.name, made_at: writer.at },
    })
    .execute()
}

export async function addBulkItems(
  tx: WorkTransaction,
  authority_id: string,
  bulk_change_id: string,
  items: readonly BulkItem[],
): Promise<void> {
  const rows = items.map(({ initiativeId, before, after }) => ({
    ...{ authority_id, bulk_change_id, initiative_id: initiativeId },
    ...{ before: JSON.stringify(before), after: JSON.stringify(after) },
  }))
  if (rows.length > 0) await tx.insertInto('work.bulk_change_item').values(rows).execute()
}

export async function readBulk(tx: WorkTransaction, authorityId: string, id: string) {
  const change = await tx
    .selectFrom('work.bulk_change as b')
    .innerJoin('work.plan as p', join => join.onRef('p.authority_id', '=', 'b.authority_id').onRef('p.id', '=', 'b.plan_id'))
    .leftJoin('work.bulk_change_undo as u', join =>
      join.onRef('u.authority_id', '=', 'b.authority_id').onRef('u.bulk_change_id', '=', 'b.id'),
    )
    .select(['b.id', 'b.plan_id', 'p.title as plan', 'b.kind', 'b.made_by_name', 'b.made_at', 'u.undone_by_name', 'u.undone_at'])
    .where('b.authority_id', '=', authorityId)
    .where('b.id', '=', id)
    .executeTakeFirst()
  return change && { ...change, items: await itemsOf(tx, authorityId, id) }
}
export type Bulk = NonNullable<Awaited<ReturnType<typeof readBulk>>>

async function itemsOf(tx: WorkTransaction, authorityId: string, id: string): Promise<(BulkItem & { readonly title: string })[]> {
  const { rows } = await sql<BulkItem & { title: string }>`
    select i.id as "initiativeId", concat_ws(' ', nullif(i.number, ''), i.title) as title, b.before, b.after
    from work.bulk_change_item b join work.initiative i on i.authority_id = b.authority_id and i.id = b.initiative_id
    where b.authority_id = ${authorityId} and b.bulk_change_id = ${id} order by i.number_key, i.position, i.id`.execute(tx)
  return rows
}

/** False when somebody has taken it back already. */
export async function addUndo(tx: WorkTransaction, writer: Writer, id: string): Promise<boolean> {
  const made = await tx
    .insertInto('work.bulk_change_undo')
    .values({
      ...{ authority_id: writer.authorityId, bulk_change_id: id },
      ...{ undone_by: writer.personId, undone_by_name: writer.name, undone_at: writer.at },
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'bulk_change_id']).doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** The latest changes of a plan, taken back or not. */
export const latestBulks = (tx: WorkTransaction, authorityId: string, planId: string) =>
  tx
    .selectFrom('work.bulk_change as b')
    .select(eb => [
      ...(['b.id', 'b.kind', 'b.made_by_name', 'b.made_at'] as const),
      eb
        .selectFrom('work.bulk_change_item as i')
        .select(count => count.fn.countAll<number>().as('items'))
        .whereRef('i.authority_id', '=', 'b.authority_id')
        .whereRef('i.bulk_change_id', '=', 'b.id')
        .as('items'),
    ])
    .where('b.authority_id', '=', authorityId)
    .where('b.plan_id', '=', planId)
    .orderBy('b.made_at', 'desc')
    .limit(10)
    .execute()
