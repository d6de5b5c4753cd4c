import { accepted, type Outcome, type Refusal, refused } from '../refusal.ts'
import { type ReviewItem, valuesOf } from '../review.ts'
import type { Change } from './decisions.ts'
import type { InitiativeFields, PriorityFields } from './fields.ts'
import { LONGEST } from './problems.ts'
import { nameKey } from './unit-names.ts'

/** '' stands for initiatives that nobody owns. */
export type OwnerChange = { readonly from: string; readonly to: string }

type Owned = { readonly item: ReviewItem; readonly values: InitiativeFields | PriorityFields }

/** Items that name who answers for them, and will still be there when the review is over. */
function owned(item: ReviewItem): Owned | undefined {
  if (item.state !== 'open' && item.state !== 'accepted' && item.state !== 'corrected') return undefined
  if (item.kind === 'initiative') return { item, values: valuesOf(item) }
  return item.kind === 'priority' ? { item, values: valuesOf(item) } : undefined
}

/** The owners named in the items with how many name each, the most named first; '' for initiatives without one. */
export function ownersIn(items: readonly ReviewItem[]): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    const found = owned(item)
    if (!found) continue
    const none = item.kind === 'initiative' && found.values.units.length === 0 ? [''] : []
    for (const name of [...new Set(found.values.units), ...none]) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'da'))
}

export function ownerProblem({ from, to }: OwnerChange): Refusal | undefined {
  if (to === '') return { key: 'review.owner.to-missing', field: 'til' }
  if (to.length > LONGEST.unit) return { key: 'web.too-long', field: 'til', params: { max: LONGEST.unit, length: to.length } }
  return from === to ? { key: 'review.owner.same', field: 'til' } : undefined
}

/** The item with one owner in place of another; undefined where it does not name the first. The order, and who leads, stay. */
export function withOwner(item: ReviewItem, { from, to }: OwnerChange): Change | undefined {
  const found = owned(item)
  if (!found) return undefined
  const { units } = found.values
  const isMissing = from === '' && item.kind === 'initiative' && units.length === 0
  if (!isMissing && (from === '' || !units.some(name => nameKey(name) === nameKey(from)))) return undefined
  const renamed = isMissing ? [to] : units.map(name => (nameKey(name) === nameKey(from) ? to : name))
  const fields = { ...found.values, units: [...new Map(renamed.map(name => [nameKey(name), name])).values()] }
  const isAsRead = JSON.stringify(fields) === JSON.stringify(item.fields)
  const state = item.state === 'open' ? 'open' : isAsRead ? 'accepted' : 'corrected'
  return { state, corrected: isAsRead ? null : fields }
}

/** All items that the change touches. */
export function ownerChanges(
  items: readonly ReviewItem[],
  change: OwnerChange,
): Outcome<readonly { readonly item: ReviewItem; readonly change: Change }[]> {
  const problem = ownerProblem(change)
  if (problem) return refused(problem)
  return accepted(
    items.flatMap(item => {
      const next = withOwner(item, change)
      return next ? [{ item, change: next }] : []
    }),
  )
}
