import type { WorkTransaction } from '../db/connect.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import type { Change } from '../domain/review/decisions.ts'
import type { ReviewItem } from '../domain/review.ts'
import { changeItem, type Decider, insertItems, itemsOf, removeItems } from './item-store.ts'
import { findReading, type StoredReading, standingAcceptance } from './reading-store.ts'

/** What one decision writes: most change one item; a merge changes two, a split adds two and its undoing removes them. */
export type Write = {
  readonly changes: readonly { readonly item: ReviewItem; readonly change: Change }[]
  readonly added?: readonly ReviewItem[]
  readonly removed?: readonly string[]
}

export type Rule = (item: ReviewItem, items: readonly ReviewItem[], reading: StoredReading) => Outcome<Write> | Promise<Outcome<Write>>

export type Decision =
  | { readonly kind: 'missing' }
  /** The reading has become records. */
  | { readonly kind: 'locked' }
  /** Decided by somebody else since the page was opened. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** `items` are as they are now. */
  | { readonly kind: 'done'; readonly item: ReviewItem; readonly items: readonly ReviewItem[] }

export type Asked = { readonly readingId: string; readonly itemId: string; readonly revision: number }

/**
 * One decision, saved at once. `isDone` says that the item already is what is asked for: the same form sent twice, or two people
 * who agree, is no conflict.
 */
export async function decide(
  tx: WorkTransaction,
  who: Decider,
  asked: Asked,
  rule: Rule,
  isDone: (item: ReviewItem) => boolean = () => false,
): Promise<Decision> {
  const reading = await findReading(tx, who.authorityId, asked.readingId, 'share')
  if (!reading) return { kind: 'missing' }
  if (await standingAcceptance(tx, who.authorityId, reading.id)) return { kind: 'locked' }
  const items = await itemsOf(tx, who.authorityId, reading.id)
  const item = items.find(({ id }) => id === asked.itemId)
  if (!item) return { kind: 'missing' }
  if (item.revision !== asked.revision) return isDone(item) ? { kind: 'done', item, items } : { kind: 'stale' }
  const written = await rule(item, items, reading)
  if (!written.ok) return { kind: 'refused', refusals: written.refusals }
  const landed = await write(tx, who, reading.id, written.value)
  if (!landed) throw new StaleDecision()
  return { kind: 'done', item, items: await itemsOf(tx, who.authorityId, reading.id) }
}

/** Rolls a decision back in which another one was faster by less than a request; asked again, it is stale in the ordinary way. */
export class StaleDecision extends Error {
  override name = 'StaleDecision'
}

/** In the order of the ids, so that two merges into each other cannot lock each other out. */
async function write(tx: WorkTransaction, who: Decider, readingId: string, { changes, added, removed }: Write): Promise<boolean> {
  await removeItems(tx, who.authorityId, removed ?? [])
  for (const { item, change } of [...changes].sort((a, b) => (a.item.id < b.item.id ? -1 : 1)))
    if (!(await changeItem(tx, who, item, change))) return false
  await insertItems(tx, who.authorityId, readingId, added ?? [])
  return true
}
