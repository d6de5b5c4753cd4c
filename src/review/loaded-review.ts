import type { WorkTransaction } from '../db/connect.ts'
import type { Target } from '../domain/review/acceptance/target.ts'
import { type Counters, countersOf } from '../domain/review/counters.ts'
import { headingOf, type Reference, readReference } from '../domain/review/fields.ts'
import { byId, isDecided, type ReviewItem, valuesOf } from '../domain/review.ts'
import { targetOf } from './context.ts'
import { itemsOf } from './item-store.ts'
import { findReading, type StandingAcceptance, type StoredReading, sourceLines, standingAcceptance } from './reading-store.ts'
import { goalsOfPolicy, initiativesOfDocument, initiativesOfPlan, type NumberedRecord } from './surroundings-store.ts'

/** A reading with its items, as every page of the review needs it. */
export type LoadedReview = {
  readonly reading: StoredReading
  readonly items: readonly ReviewItem[]
  readonly acceptance: StandingAcceptance | undefined
  readonly counters: Counters
  readonly target: Target
  /** Records of the policy and plan chosen: what items may point at and be recognised as. */
  readonly goals: readonly NumberedRecord[]
  readonly initiatives: readonly NumberedRecord[]
  /** Initiatives that this document gave before. */
  readonly own: ReadonlySet<string>
}

export async function loadReview(
  tx: WorkTransaction,
  authorityId: string,
  readingId: string,
  lock?: 'share',
): Promise<LoadedReview | undefined> {
  const reading = await findReading(tx, authorityId, readingId, lock)
  if (!reading) return undefined
  const items = await itemsOf(tx, authorityId, readingId)
  const target = await targetOf(tx, authorityId, reading, items)
  const filled = await filledLines(tx, authorityId, reading, items)
  return {
    reading,
    items,
    target,
    acceptance: await standingAcceptance(tx, authorityId, readingId),
    counters: countersOf(items, reading.findings, (from, to) => filled.filter(line => line >= from && line <= to).length),
    goals: target.policy.to === 'record' ? await goalsOfPolicy(tx, authorityId, target.policy.id) : [],
    initiatives: target.plan.to === 'record' ? await initiativesOfPlan(tx, authorityId, target.plan.id) : [],
    own: await initiativesOfDocument(tx, authorityId, reading.documentId),
  }
}

/** The lines with words in the items that found no place: few, and looked up only where there are any. */
async function filledLines(
  tx: WorkTransaction,
  authorityId: string,
  reading: StoredReading,
  items: readonly ReviewItem[],
): Promise<readonly number[]> {
  const loose = items.filter(item => item.kind === 'section' && item.fields.loose && !isDecided(item))
  const lines: number[] = []
  for (const { lines: range } of loose) {
    const rows = await sourceLines(tx, authorityId, reading.documentId, ...range)
    lines.push(...rows.map(row => row.number))
  }
  return lines
}

/** A later document that names an initiative again says how it goes: a new status, not a new initiative. */
export const saysStatus = ({ own }: Pick<LoadedReview, 'own'>, { kind, recognised }: ReviewItem): boolean =>
  kind === 'initiative' && recognised?.kind === 'initiative' && !own.has(recognised.id)

const titled = (record: NumberedRecord): string => [record.number, record.title].filter(Boolean).join(' ')

/** What a reference is called. `number` is one the document names and nobody has found; `gone` leads nowhere any more. */
export function referenceWords(
  review: LoadedReview,
  reference: Reference,
): { readonly words: string } | { readonly number: string } | 'gone' | undefined {
  const read = readReference(reference)
  if (!read) return undefined
  if (read.to === 'number') {
    const goal = review.goals.find(record => record.number === read.what)
    return goal ? { words: titled(goal) } : { number: read.what }
  }
  if (read.to === 'record') {
    const record = recordNamed(review, read.what)
    return record ? { words: record } : 'gone'
  }
  const item = byId(review.items).get(read.what)
  return item ? { words: headingOf(valuesOf(item)) } : 'gone'
}

export function recordNamed(review: Pick<LoadedReview, 'goals' | 'initiatives'>, id: string): string | undefined {
  const record = review.goals.find(goal => goal.id === id) ?? review.initiatives.find(initiative => initiative.id === id)
  return record && titled(record)
}
