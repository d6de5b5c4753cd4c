import type { DraftFinding } from '../draft.ts'
import { type ReviewItem, valuesOf } from '../review.ts'
import { FIELD_NAMES, readReference } from './fields.ts'
import { findingsIn } from './findings.ts'
import { problemsOf } from './problems.ts'

/** 1 unsure, 2 fairly sure, 3 sure: the bars beside a field. */
export type Certainty = 1 | 2 | 3

export const certaintyOf = (confidence: number): Certainty => (confidence >= 0.8 ? 3 : confidence >= 0.5 ? 2 : 1)

/** How surely a field was read; undefined where it was not read at all. A person's own word is sure. */
export function fieldCertainty(item: ReviewItem, field: string): Certainty | undefined {
  const mark = item.marks[field]
  if (!mark) return undefined
  if (item.corrected && !sameValue(item.fields, item.corrected, field)) return 3
  return certaintyOf(mark.confidence)
}

export const unsureFields = (item: ReviewItem): readonly string[] =>
  FIELD_NAMES[item.kind].filter(field => fieldCertainty(item, field) === 1)

/**
 * May be accepted in one act with others: read surely as a whole and in each field, without a finding, a problem, a place
 * that only the document names, or a likeness to a record that is there already. A person sees the list first.
 */
export const isCertain = (item: ReviewItem, findings: readonly DraftFinding[]): boolean =>
  item.state === 'open' &&
  item.kind !== 'section' &&
  item.recognised === null &&
  certaintyOf(item.confidence) === 3 &&
  unsureFields(item).length === 0 &&
  findingsIn(item, findings).length === 0 &&
  problemsOf(item).length === 0 &&
  !pointsNowhere(item)

function pointsNowhere(item: ReviewItem): boolean {
  const references = item.kind === 'initiative' ? valuesOf(item).goals : item.kind === 'remark' ? [valuesOf(item).goal] : []
  return references.some(reference => readReference(reference)?.to === 'number')
}

const sameValue = (a: object, b: object, field: string): boolean =>
  JSON.stringify(Object.entries(a).find(([name]) => name === field)) === JSON.stringify(Object.entries(b).find(([name]) => name === field))
