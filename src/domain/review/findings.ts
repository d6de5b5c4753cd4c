import type { DraftFinding } from '../draft.ts'
import { isDecided, needsDecision, type ReviewItem } from '../review.ts'

/** The faults of the document that lie in the item's lines. */
export const findingsIn = (item: ReviewItem, findings: readonly DraftFinding[]): readonly DraftFinding[] =>
  findings.filter(finding => finding.line >= item.lines[0] && finding.line <= item.lines[1])

export type FindingCount = { readonly settled: number; readonly left: number; readonly ofDocument: number }

/**
 * A finding is settled with the narrowest item it lies in: the initiative, not the goal around it.
 * One that lies in none is about the document and needs nothing.
 */
export function countFindings(items: readonly ReviewItem[], findings: readonly DraftFinding[]): FindingCount {
  let settled = 0
  let ofDocument = 0
  for (const finding of findings) {
    const item = itemAround(items, finding.line)
    if (!item) ofDocument++
    else if (isDecided(item)) settled++
  }
  return { settled, ofDocument, left: findings.length - settled - ofDocument }
}

export const documentFindings = (items: readonly ReviewItem[], findings: readonly DraftFinding[]): readonly DraftFinding[] =>
  findings.filter(finding => !itemAround(items, finding.line))

function itemAround(items: readonly ReviewItem[], line: number): ReviewItem | undefined {
  let narrowest: ReviewItem | undefined
  for (const item of items) {
    if (!needsDecision(item) || line < item.lines[0] || line > item.lines[1]) continue
    if (!narrowest || item.lines[1] - item.lines[0] < narrowest.lines[1] - narrowest.lines[0]) narrowest = item
  }
  return narrowest
}
