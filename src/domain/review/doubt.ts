import type { DraftFinding } from '../draft.ts'
import { needsDecision, type ReviewItem } from '../review.ts'
import { unsureFields } from './certainty.ts'
import { findingsIn } from './findings.ts'
import { problemsOf } from './problems.ts'

/** Why an item wants a person's eye, the gravest first. */
export type Doubt = 'no-place' | 'problem' | 'finding' | 'recognised' | 'unsure'

export function doubtsOf(item: ReviewItem, findings: readonly DraftFinding[]): readonly Doubt[] {
  const found: (Doubt | false)[] = [
    item.kind === 'section' && 'no-place',
    item.kind !== 'section' && problemsOf(item).length > 0 && 'problem',
    findingsIn(item, findings).length > 0 && 'finding',
    item.recognised !== null && 'recognised',
    unsureFields(item).length > 0 && 'unsure',
  ]
  return found.filter(doubt => doubt !== false)
}

const WEIGHT: Readonly<Record<Doubt, number>> = { 'no-place': 5, problem: 4, finding: 3, recognised: 2, unsure: 1 }

/**
 * How surely an open item may be accepted unseen, 0-1 and lower first: any doubt comes before none, a grave one before a light one,
 * and among the rest the field read least surely decides.
 */
export function suretyOf(item: ReviewItem, findings: readonly DraftFinding[]): number {
  const [gravest] = doubtsOf(item, findings)
  const least = Math.min(item.confidence, ...Object.values(item.marks).map(mark => mark.confidence))
  return gravest ? ((6 - WEIGHT[gravest]) * 0.5 + least * 0.5) / 6 : 0.5 + least / 2
}

/** What is left, the most doubtful first; then what is settled and the sections, in the order of the document. */
export function byDoubt(items: readonly ReviewItem[], findings: readonly DraftFinding[]): readonly ReviewItem[] {
  const surety = (item: ReviewItem): number => {
    if (!needsDecision(item)) return 3
    return item.state === 'open' ? suretyOf(item, findings) : 2
  }
  return items
    .map((item, at) => ({ item, at, surety: surety(item) }))
    .sort((a, b) => a.surety - b.surety || a.at - b.at)
    .map(({ item }) => item)
}
