import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Change } from '../domain/review/decisions.ts'
import type { RecordReference, ReviewItem } from '../domain/review.ts'
import { type ItemRow, itemOfRow, rowOfItem } from './item-row.ts'

const BATCH = 500

export async function insertItems(
  tx: WorkTransaction,
  authorityId: string,
  readingId: string,
  items: readonly ReviewItem[],
): Promise<void> {
  for (let at = 0; at < items.length; at += BATCH)
    await tx
      .insertInto('work.draft_item')
      .values(items.slice(at, at + BATCH).map(item => rowOfItem(authorityId, readingId, item)))
      .execute()
}

/** All items of a reading in the order of the document; parts of a split item follow it. */
export async function itemsOf(tx: WorkTransaction, authorityId: string, readingId: string): Promise<readonly ReviewItem[]> {
  const rows = await tx
    .selectFrom('work.draft_item')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('reading_id', '=', readingId)
    .orderBy('position')
    .orderBy('line_from')
    .orderBy('id')
    .execute()
  return rows.map(row => itemOfRow(row satisfies ItemRow))
}

export type Decider = { readonly authorityId: string; readonly personId: string; readonly at: Date }

/** Writes one decision. False when the item has been decided by somebody else since `revision`. */
export async function changeItem(
  tx: WorkTransaction,
  who: Decider,
  item: { readonly id: string; readonly revision: number },
  change: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('work.draft_item')
    .set({
      ...(change.state && {
        state: change.state,
        decided_by: change.state === 'open' ? null : who.personId,
        decided_at: change.state === 'open' ? null : who.at,
      }),
      ...(change.corrected !== undefined && { corrected: change.corrected === null ? null : JSON.stringify(change.corrected) }),
      ...(change.mergedInto !== undefined && { merged_into: change.mergedInto }),
      ...(change.skipReason !== undefined && { skip_reason: change.skipReason }),
      ...(change.takes !== undefined && { takes: change.takes === null ? null : [...change.takes] }),
      revision: item.revision + 1,
    })
    .where('authority_id', '=', who.authorityId)
    .where('id', '=', item.id)
    .where('revision', '=', item.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** One statement for a whole list of certain items. Returns the ids taken: those still open and as they were shown. */
export async function acceptItems(
  tx: WorkTransaction,
  who: Decider,
  items: readonly { readonly id: string; readonly revision: number }[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update work.draft_item item
    set state = case when item.corrected is null then 'accepted' else 'corrected' end,
      decided_by = ${who.personId}, decided_at = ${who.at}, revision = item.revision + 1
    from unnest(${items.map(item => item.id)}::uuid[], ${items.map(item => item.revision)}::integer[]) as shown (id, revision)
    where item.authority_id = ${who.authorityId} and item.id = shown.id and item.revision = shown.revision and item.state = 'open'
    returning item.id`.execute(tx)
  return rows.map(row => row.id)
}

export async function removeItems(tx: WorkTransaction, authorityId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.deleteFrom('work.draft_item').where('authority_id', '=', authorityId).where('id', 'in', ids).execute()
}

/** Marks what items seem to be; open ones only, and without touching their revision: it is advice, not a decision. */
export async function markRecognised(
  tx: WorkTransaction,
  authorityId: string,
  readingId: string,
  found: ReadonlyMap<string, RecordReference>,
): Promise<void> {
  const entries = [...found]
  await sql`
    update work.draft_item item set recognised_kind = known.kind, recognised_id = known.record
    from (
      select item.id, known.kind, known.record from work.draft_item item
      left join unnest(${entries.map(([id]) => id)}::uuid[], ${entries.map(([, r]) => r.kind)}::text[], ${entries.map(([, r]) => r.id)}::uuid[])
        as known (id, kind, record) on known.id = item.id
      where item.authority_id = ${authorityId} and item.reading_id = ${readingId} and item.state = 'open') known
    where item.authority_id = ${authorityId} and item.id = known.id and item.recognised_id is distinct from known.record`.execute(tx)
}
