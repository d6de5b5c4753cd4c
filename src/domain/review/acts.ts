import { accepted, type Outcome, refused } from '../refusal.ts'
import type { ReviewItem } from '../review.ts'
import type { Change } from './decisions.ts'

/** What a person can do in a review at once. */
export const REVIEW_ACTS = [
  'accepted',
  'corrected',
  'updates',
  'status',
  'merged',
  'split',
  'skipped',
  'reopened',
  'initiative',
  'certain',
  'owner',
  'statuses',
] as const
export type ReviewAct = (typeof REVIEW_ACTS)[number]

/** How an item was decided before an act; null where the act made it. */
export type ActItem = { readonly itemId: string; readonly before: Change | null }

/** Acts about many items that have nothing to do with each other: what somebody has touched since stays, the rest goes back. */
export const MANY: ReadonlySet<ReviewAct> = new Set<ReviewAct>(['certain', 'owner', 'statuses'])

/** Whether an act can go back, of whose `items` so many are `held` by later acts. */
export const canTakeBack = ({ act, items, held }: { readonly act: ReviewAct; readonly items: number; readonly held: number }): boolean =>
  MANY.has(act) ? items > held : items > 0 && held === 0

/** How an item stands, as far as a decision can change it. */
export const standOf = ({ state, corrected, mergedInto, skipReason, takes, status }: ReviewItem): Change => ({
  state,
  corrected,
  mergedInto,
  skipReason,
  takes,
  status,
})

export type TakenBack = {
  readonly changes: readonly { readonly item: ReviewItem; readonly change: Change }[]
  /** Items the act made: they go with it. */
  readonly removed: readonly string[]
  /** How many items stay as they are, because a later act touched them. */
  readonly kept: number
}

/**
 * Takes an act back: every item as it was before. `later` are the items that an act done since has touched and that still stands;
 * one of those cannot go back past it. An act about one item, or about items that belong together, goes back whole or not at all.
 */
export function takeBack(
  act: ReviewAct,
  touched: readonly ActItem[],
  items: ReadonlyMap<string, ReviewItem>,
  later: ReadonlySet<string>,
): Outcome<TakenBack> {
  const free = touched.filter(({ itemId }) => items.has(itemId) && !later.has(itemId))
  const held = touched.find(({ itemId }) => later.has(itemId) || !items.has(itemId))
  if (free.length === 0 || (held && !MANY.has(act)))
    return refused({ key: 'review.refused.act-held', params: { position: items.get(held?.itemId ?? '')?.position ?? '' } })
  const changes = free.flatMap(({ itemId, before }) => {
    const item = items.get(itemId)
    return item && before ? [{ item, change: before }] : []
  })
  const lost = changes.find(({ change }) => change.mergedInto && !takesIn(items.get(change.mergedInto)))
  if (lost) return refused({ key: 'review.refused.act-held', params: { position: lost.item.position } })
  const merged = [...items.values()].find(
    other => other.mergedInto && changes.some(({ item, change }) => item.id === other.mergedInto && change.state === 'skipped'),
  )
  if (merged) return refused({ key: 'review.refused.has-merged', params: { position: merged.position } })
  return accepted({
    changes,
    removed: free.filter(({ before }) => before === null).map(({ itemId }) => itemId),
    kept: touched.length - free.length,
  })
}

/** An item that others may be merged into stands itself. */
const takesIn = (item: ReviewItem | undefined): boolean => item !== undefined && !['merged', 'split', 'skipped'].includes(item.state)
