import type { DraftFinding } from '../draft.ts'
import { ITEM_STATES, type ItemState, isDecided, needsDecision, type ReviewItem } from '../review.ts'
import { unsureFields } from './certainty.ts'
import { countFindings, type FindingCount } from './findings.ts'

export type Counters = {
  /** Items that need a decision; the states below, `split` left out, sum to it. */
  readonly total: number
  readonly decided: number
  readonly left: number
  readonly byState: Readonly<Record<ItemState, number>>
  readonly findings: FindingCount
  /** Fields with one bar, in items still open. */
  readonly unsure: number
  /** Lines of the document that are still nowhere. Must be 0 before anything becomes a record. */
  readonly unplaced: number
}

/** `filled` counts the non-blank lines of a range of the document. */
export function countersOf(
  items: readonly ReviewItem[],
  findings: readonly DraftFinding[],
  filled: (from: number, to: number) => number = (from, to) => to - from + 1,
): Counters {
  const counted = items.filter(needsDecision)
  const byState = Object.fromEntries(ITEM_STATES.map(state => [state, counted.filter(item => item.state === state).length]))
  const open = counted.filter(item => !isDecided(item))
  return {
    total: counted.length,
    decided: counted.length - open.length,
    left: open.length,
    byState: byState as Record<ItemState, number>,
    findings: countFindings(items, findings),
    unsure: open.reduce((sum, item) => sum + unsureFields(item).length, 0),
    unplaced: open.reduce((sum, item) => sum + (item.kind === 'section' ? filled(...item.lines) : 0), 0),
  }
}

export type SectionCount = {
  readonly title: string
  readonly number: number
  /** Where it begins. */
  readonly firstId: string
  readonly settled: number
  readonly total: number
}

/** The headings of the review in document order, numbered from 1, with how far each has come. What needs no decision has no heading. */
export function sectionsOf(items: readonly ReviewItem[]): readonly SectionCount[] {
  const counts = new Map<string, { firstId: string; settled: number; total: number }>()
  for (const item of items.filter(needsDecision)) {
    const count = counts.get(item.section) ?? { firstId: item.id, settled: 0, total: 0 }
    counts.set(item.section, count)
    count.total++
    if (isDecided(item)) count.settled++
  }
  return [...counts].map(([title, count], index) => ({ title, number: index + 1, ...count }))
}

/** The next item to decide after this one in the list, from the top again when the end is reached. */
export function nextOpen(items: readonly ReviewItem[], afterId?: string): ReviewItem | undefined {
  const isOpen = (item: ReviewItem) => needsDecision(item) && !isDecided(item)
  const at = items.findIndex(item => item.id === afterId)
  return items.slice(at + 1).find(isOpen) ?? items.find(isOpen)
}
