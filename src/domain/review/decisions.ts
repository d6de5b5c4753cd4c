import { accepted, type Outcome, type Refusal, refused } from '../refusal.ts'
import { becomesRecord, type ItemOf, type ReviewItem } from '../review.ts'
import type { StatusSaid } from '../status/said.ts'
import type { AnyFields, ItemKind } from './fields.ts'
import { problemsOf, withFields } from './problems.ts'

/** What a decision changes on an item; the store writes exactly this, and raises the revision. */
export type Change = Partial<
  Pick<ItemOf<ItemKind>, 'state' | 'mergedInto' | 'skipReason' | 'takes' | 'status'> & { readonly corrected: AnyFields | null }
>

/** One person's decision about one item. Merging and splitting touch more than one, and have files of their own. */
export const decided = (item: ReviewItem, change: Change): ReviewItem => ({ ...item, ...change, revision: item.revision + 1 }) as ReviewItem

const mustBeOpen = (item: ReviewItem): Refusal | undefined =>
  item.state === 'open' ? undefined : { key: 'review.refused.decided', params: { position: item.position } }

/** As read, or as corrected before it was opened again. `takes`: fields for the recognised record; null makes a new one. */
export function accept(item: ReviewItem, takes: readonly string[] | null = null): Outcome<Change> {
  const closed = mustBeOpen(item)
  if (closed) return refused(closed)
  const [problem, ...more] = problemsOf(item)
  if (problem) return refused(problem, ...more)
  if (takes && !item.recognised) return refused({ key: 'review.refused.nothing-recognised' })
  return accepted({ state: item.corrected ? 'corrected' : 'accepted', takes, status: null, skipReason: '' })
}

/** What the document says is how an initiative that is there already goes: it gets a status, and nothing else is made. */
export function stateStatus(item: ReviewItem, said: StatusSaid): Outcome<Change> {
  const closed = mustBeOpen(item)
  if (closed) return refused(closed)
  if (item.recognised?.kind !== 'initiative') return refused({ key: 'review.refused.nothing-recognised' })
  return accepted({ state: 'accepted', takes: null, status: said, skipReason: '' })
}

/** A person's own fields, from a decided item too: to correct twice needs no opening in between. */
export function correct(item: ReviewItem, fields: AnyFields, takes: readonly string[] | null = null): Outcome<Change> {
  if (item.state === 'merged' || item.state === 'split')
    return refused({ key: 'review.refused.decided', params: { position: item.position } })
  const [problem, ...more] = problemsOf(withFields(item, fields))
  if (problem) return refused(problem, ...more)
  const unchanged = JSON.stringify(fields) === JSON.stringify(item.fields)
  return accepted({
    state: unchanged ? 'accepted' : 'corrected',
    corrected: unchanged ? null : fields,
    takes,
    status: null,
    skipReason: '',
  })
}

/** What others were merged into cannot be left out, or their words would go with it unseen. */
export function skip(item: ReviewItem, reason: string, items: readonly ReviewItem[]): Outcome<Change> {
  const closed = mustBeOpen(item)
  if (closed) return refused(closed)
  if (reason.trim() === '') return refused({ key: 'review.refused.no-reason', field: 'reason' })
  if (reason === 'exists' && !item.recognised) return refused({ key: 'review.refused.nothing-recognised', field: 'reason' })
  const merged = items.find(other => other.mergedInto === item.id)
  if (merged) return refused({ key: 'review.refused.has-merged', params: { position: merged.position } })
  return accepted({ state: 'skipped', skipReason: reason.trim(), takes: null, status: null })
}

/** Undoes the item's own decision. Parts of a split item go with it, so none of them may have been decided. */
export function reopen(
  item: ReviewItem,
  items: readonly ReviewItem[],
): Outcome<{ readonly change: Change; readonly removed: readonly string[] }> {
  if (item.state === 'open') return refused({ key: 'review.refused.open', params: { position: item.position } })
  const parts = item.state === 'split' ? items.filter(other => other.splitFrom === item.id) : []
  const worked = parts.find(
    part => part.state !== 'open' || items.some(other => other.mergedInto === part.id || other.splitFrom === part.id),
  )
  if (worked) return refused({ key: 'review.refused.part-decided', params: { position: worked.position } })
  return accepted({
    change: { state: 'open', mergedInto: null, skipReason: '', takes: null, status: null },
    removed: parts.map(part => part.id),
  })
}

/** Records to be, in document order: what stands after merging and splitting. */
export const standing = (items: readonly ReviewItem[]): readonly ReviewItem[] => items.filter(becomesRecord)
