import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import { standOf } from '../domain/review/acts.ts'
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

export type Decider = { readonly authorityId: string; readonly personId: string; readonly name: string; readonly at: Date }

export type ItemChange = { readonly item: ReviewItem; readonly change: Change }

/**
 * Writes decisions about any number of items in one statement. Returns the ids that landed: those that nobody has decided since
 * they were read.
 */
export async function changeItems(tx: WorkTransaction, who: Decider, changes: readonly ItemChange[]): Promise<ReadonlySet<string>> {
  if (changes.length === 0) return new Set()
  const rows = changes.map(({ item, change }) => {
    const { state, corrected, mergedInto, skipReason, takes, status } = { ...standOf(item), ...change }
    return { id: item.id, revision: item.revision, state, corrected, merged_into: mergedInto, skip_reason: skipReason, takes, status }
  })
  const { rows: landed } = await sql<{ id: string }>`
    with next as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as row (id uuid, revision integer, state text, corrected jsonb, merged_into uuid, skip_reason text, takes text[], status jsonb)),
      -- In the order of the ids, so that two merges into each other cannot lock each other out.
      held as (
        select item.id from work.draft_item item where item.authority_id = ${who.authorityId} and item.id in (select id from next)
        order by item.id for update)
    update work.draft_item item
    set state = next.state, corrected = next.corrected, merged_into = next.merged_into, skip_reason = next.skip_reason,
      takes = next.takes, status = next.status, revision = item.revision + 1,
      decided_by = case when next.state = 'open' then null else ${who.personId}::uuid end,
      decided_at = case when next.state = 'open' then null else ${who.at}::timestamptz end
    from next
    where item.authority_id = ${who.authorityId} and item.id = next.id and item.revision = next.revision
      and item.id in (select id from held)
    returning item.id`.execute(tx)
  return new Set(landed.map(row => row.id))
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
