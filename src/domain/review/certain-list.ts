import type { DraftFinding } from '../draft.ts'
import { type ReviewItem, valuesOf } from '../review.ts'
import { isCertain } from './certainty.ts'
import { doubtsOf } from './doubt.ts'
import { headingOf } from './fields.ts'
import { likeness, trigramsOf } from './likeness.ts'

/** What may be settled in one act, after a person has seen the list. */
export type CertainList = {
  /** Become records. */
  readonly accepted: readonly ReviewItem[]
  /** Are there already, under nearly the same heading: passed over. */
  readonly existing: readonly ReviewItem[]
  /** Could be accepted, but something about them is in doubt: only after a person has asked to see these too. */
  readonly doubtful: readonly ReviewItem[]
}

/** A heading at least this like the record's is the same record; below, a person compares. Measured as the recognition is. */
export const SAME_HEADING = 0.9

/** `recordTitle` names a recognised record as it stands now. */
export function certainList(
  items: readonly ReviewItem[],
  findings: readonly DraftFinding[],
  recordTitle: (recordId: string) => string | undefined,
): CertainList {
  const isThere = (item: ReviewItem): boolean => {
    const title = item.state === 'open' && item.recognised ? recordTitle(item.recognised.id) : undefined
    return title !== undefined && likeness(trigramsOf(title), trigramsOf(headingOf(valuesOf(item)))) >= SAME_HEADING
  }
  const existing = items.filter(isThere)
  return {
    accepted: items.filter(item => isCertain(item, findings)),
    existing,
    doubtful: items.filter(item => canBeAccepted(item) && !isCertain(item, findings) && !existing.includes(item)),
  }

  function canBeAccepted(item: ReviewItem): boolean {
    const doubts = doubtsOf(item, findings)
    // What may be a record already is a choice between two things, and never a tick.
    return item.state === 'open' && !doubts.some(doubt => doubt === 'no-place' || doubt === 'problem' || doubt === 'recognised')
  }
}
