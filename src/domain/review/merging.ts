import { accepted, type Outcome, refused } from '../refusal.ts'
import { type ReviewItem, valuesOf } from '../review.ts'
import type { Change } from './decisions.ts'
import { type AnyFields, FIELD_NAMES } from './fields.ts'
import { problemsOf, withFields } from './problems.ts'

/** Which of two items' values stands: the kept one's, the other's, or both where both can be held. */
export type Choice = 'kept' | 'other' | 'both'

export type Difference = {
  readonly field: string
  readonly kept: unknown
  readonly other: unknown
  /** Lists and running text can hold both. */
  readonly canHoldBoth: boolean
}

const valueIn = (fields: AnyFields, name: string): unknown => Object.entries(fields).find(([field]) => field === name)?.[1]

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** The fields in which two items of one kind differ, in the order they are shown. */
export const differences = (kept: ReviewItem, other: ReviewItem): readonly Difference[] =>
  FIELD_NAMES[kept.kind]
    .map(field => ({ field, kept: valueIn(valuesOf(kept), field), other: valueIn(valuesOf(other), field) }))
    .filter(({ kept: a, other: b }) => JSON.stringify(a) !== JSON.stringify(b))
    .map(pair => ({ ...pair, canHoldBoth: pair.field === 'text' || (Array.isArray(pair.kept) && pair.field !== 'rows') }))

/** Where nobody has chosen: what is not empty, and of two lists or texts both, so that no words go. */
export const proposedChoice = (difference: Difference): Choice => {
  if (isEmpty(difference.other)) return 'kept'
  if (isEmpty(difference.kept)) return 'other'
  return difference.canHoldBoth ? 'both' : 'kept'
}

function joined(kept: unknown, other: unknown): unknown {
  if (!Array.isArray(kept) || !Array.isArray(other)) return [kept, other].filter(text => text !== '').join('\n\n')
  const seen = new Set(kept.map(value => JSON.stringify(value)))
  return [...kept, ...other.filter(value => !seen.has(JSON.stringify(value)))]
}

const chosen = (difference: Difference, choice: Choice): unknown =>
  choice === 'both' && difference.canHoldBoth
    ? joined(difference.kept, difference.other)
    : choice === 'other'
      ? difference.other
      : difference.kept

/** The kept item's values after the merge. */
export function mergedFields(kept: ReviewItem, other: ReviewItem, choices: ReadonlyMap<string, Choice>): AnyFields {
  const changed = differences(kept, other).map(difference => [
    difference.field,
    chosen(difference, choices.get(difference.field) ?? proposedChoice(difference)),
  ])
  return { ...valuesOf(kept), ...Object.fromEntries(changed) } as AnyFields
}

/** What a merge may go into: an item of the same kind that stands itself. */
export const canTakeIn = (kept: ReviewItem, other: ReviewItem): boolean =>
  kept.id !== other.id && kept.kind === other.kind && kept.kind !== 'section' && !['merged', 'split', 'skipped'].includes(kept.state)

/** `other` goes into `kept`, which is settled with it. Both keep their source lines. */
export function merge(
  kept: ReviewItem,
  other: ReviewItem,
  choices: ReadonlyMap<string, Choice>,
): Outcome<{ readonly kept: Change; readonly other: Change }> {
  if (other.state !== 'open') return refused({ key: 'review.refused.decided', params: { position: other.position } })
  if (!canTakeIn(kept, other)) return refused({ key: 'review.refused.cannot-merge', field: 'into', params: { position: kept.position } })
  const fields = mergedFields(kept, other, choices)
  const [problem, ...more] = problemsOf(withFields(kept, fields))
  if (problem) return refused(problem, ...more)
  return accepted({
    kept: { state: 'corrected', corrected: fields, skipReason: '' },
    other: { state: 'merged', mergedInto: kept.id, skipReason: '', takes: null },
  })
}
