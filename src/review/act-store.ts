import { sql } from 'kysely'
import { z } from 'zod'
import type { WorkTransaction } from '../db/connect.ts'
import { type ActItem, MANY, type ReviewAct } from '../domain/review/acts.ts'
import type { Change } from '../domain/review/decisions.ts'
import { ITEM_STATES } from '../domain/review.ts'
import { inBatches } from './batches.ts'
import { statusSchema } from './item-row.ts'
import type { Decider } from './item-store.ts'

export type NewAct = {
  readonly id: string
  readonly readingId: string
  readonly act: ReviewAct
  /** What it was done to, in words that stay when the item goes: "26 · Flere ramper". */
  readonly title: string
  readonly items: readonly ActItem[]
}

export async function insertAct(tx: WorkTransaction, who: Decider, act: NewAct): Promise<void> {
  const { authorityId: authority_id } = who
  await tx
    .insertInto('work.review_act')
    .values({
      authority_id,
      id: act.id,
      reading_id: act.readingId,
      act: act.act,
      title: act.title.slice(0, 300),
      done_by: who.personId,
      done_by_name: who.name,
      done_at: who.at,
    })
    .execute()
  await inBatches(act.items, some =>
    tx
      .insertInto('work.review_act_item')
      .values(
        some.map(({ itemId, before }) => ({
          authority_id,
          act_id: act.id,
          item_id: itemId,
          before: before === null ? null : JSON.stringify(before),
        })),
      )
      .execute(),
  )
}

/** An act as it is listed. `items`: how many it touched that are still there; `held`: how many of them a later act has touched. */
export type DoneAct = {
  readonly id: string
  readonly act: ReviewAct
  readonly title: string
  readonly doneBy: string
  readonly doneAt: Date
  readonly undoneBy: string
  readonly undoneAt: Date | null
  readonly items: number
  readonly held: number
  readonly firstItemId: string | null
}

const listed = (authorityId: string, readingId: string) => sql`
  select act.id, act.act, act.title, act.done_by_name as "doneBy", act.done_at as "doneAt", act.undone_by_name as "undoneBy",
    act.undone_at as "undoneAt", touched.items, touched.held, touched.first as "firstItemId"
  from work.review_act act
  join lateral (
    select count(*)::integer as items, (array_agg(mine.item_id order by mine.item_id))[1] as first,
      count(*) filter (where exists (
        select from work.review_act_item other
        join work.review_act later on later.authority_id = other.authority_id and later.id = other.act_id
        where other.authority_id = ${authorityId} and other.item_id = mine.item_id
          and later.number > act.number and later.undone_at is null))::integer as held
    from work.review_act_item mine where mine.authority_id = ${authorityId} and mine.act_id = act.id) touched on true
  where act.authority_id = ${authorityId} and act.reading_id = ${readingId}`

/** Newest first. One more than `limit` is asked for by whoever wants to know whether there are more. */
export async function actsOf(
  tx: WorkTransaction,
  authorityId: string,
  readingId: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<readonly DoneAct[]> {
  const { rows } = await sql<DoneAct>`
    ${listed(authorityId, readingId)} order by act.number desc limit ${limit} offset ${offset}`.execute(tx)
  return rows
}

/** What this person did last and could take back: never what somebody else did, which she has not seen. */
export async function lastActOf(
  tx: WorkTransaction,
  authorityId: string,
  readingId: string,
  personId: string,
): Promise<DoneAct | undefined> {
  const { rows } = await sql<DoneAct>`
    ${listed(authorityId, readingId)} and act.done_by = ${personId} and act.undone_at is null
      and case when act.act = any (${[...MANY]}) then touched.items > touched.held else touched.items > 0 and touched.held = 0 end
    order by act.number desc limit 1`.execute(tx)
  return rows[0]
}

const changeSchema = z.object({
  state: z.enum(ITEM_STATES),
  corrected: z.record(z.string(), z.unknown()).nullable(),
  mergedInto: z.string().nullable(),
  skipReason: z.string(),
  takes: z.array(z.string()).nullable(),
  // Acts of before a status could be said.
  status: statusSchema.nullable().default(null),
})

export type StoredAct = {
  readonly act: ReviewAct
  readonly title: string
  readonly items: readonly ActItem[]
  readonly later: ReadonlySet<string>
}

/** An act that still stands, locked, with what it did and which of its items a later one has touched. */
export async function standingAct(tx: WorkTransaction, authorityId: string, readingId: string, id: string): Promise<StoredAct | undefined> {
  const act = await tx
    .selectFrom('work.review_act')
    .select(['act', 'number', 'title'])
    .where('authority_id', '=', authorityId)
    .where('reading_id', '=', readingId)
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!act) return undefined
  const { rows } = await sql<{ itemId: string; before: unknown; later: boolean }>`
    select mine.item_id as "itemId", mine.before, exists (
      select from work.review_act_item other
      join work.review_act later on later.authority_id = other.authority_id and later.id = other.act_id
      where other.authority_id = ${authorityId} and other.item_id = mine.item_id
        and later.number > ${act.number} and later.undone_at is null) as later
    from work.review_act_item mine where mine.authority_id = ${authorityId} and mine.act_id = ${id}`.execute(tx)
  return {
    act: act.act,
    title: act.title,
    items: rows.map(row => ({ itemId: row.itemId, before: row.before === null ? null : (changeSchema.parse(row.before) as Change) })),
    later: new Set(rows.filter(row => row.later).map(row => row.itemId)),
  }
}

export async function endAct(tx: WorkTransaction, who: Decider, id: string): Promise<void> {
  await tx
    .updateTable('work.review_act')
    .set({ undone_by: who.personId, undone_by_name: who.name, undone_at: who.at })
    .where('authority_id', '=', who.authorityId)
    .where('id', '=', id)
    .execute()
}

/** The act that made the parts of a split item ends when its parts are put together again by opening the item. */
export async function endSplitOf(tx: WorkTransaction, who: Decider, itemId: string): Promise<void> {
  await sql`
    update work.review_act act set undone_by = ${who.personId}, undone_by_name = ${who.name}, undone_at = ${who.at}
    where act.authority_id = ${who.authorityId} and act.act in ('split', 'initiative') and act.undone_at is null and exists (
      select from work.review_act_item mine
      where mine.authority_id = ${who.authorityId} and mine.act_id = act.id and mine.item_id = ${itemId} and mine.before is not null)`.execute(
    tx,
  )
}
