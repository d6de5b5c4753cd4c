import type { WorkTransaction } from '../db/connect.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { type ReviewAct, standOf } from '../domain/review/acts.ts'
import { headingOf } from '../domain/review/fields.ts'
import { lessonsOf } from '../domain/review/lessons.ts'
import { type ReviewItem, valuesOf } from '../domain/review.ts'
import { learn } from '../vocabulary/learning.ts'
import { endSplitOf, insertAct } from './act-store.ts'
import { changeItems, type Decider, type ItemChange, insertItems, itemsOf, removeItems } from './item-store.ts'
import { findReading, type StoredReading, sourceLines, standingAcceptance } from './reading-store.ts'

/** What one decision writes: most change one item; a merge changes two, a split adds two and its undoing removes them. */
export type Write = {
  readonly changes: readonly ItemChange[]
  readonly added?: readonly ReviewItem[]
  readonly removed?: readonly string[]
}

export type Rule = (item: ReviewItem, items: readonly ReviewItem[], reading: StoredReading) => Outcome<Write> | Promise<Outcome<Write>>

export type Decision =
  | { readonly kind: 'missing' }
  /** The reading has become records. */
  | { readonly kind: 'locked' }
  /** Decided by somebody else since the page was opened. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** `items` are as they are now; `learnt` is how many words the decision taught. */
  | {
      readonly kind: 'done'
      readonly item: ReviewItem
      readonly items: readonly ReviewItem[]
      readonly reading: StoredReading
      readonly learnt: number
    }

export type Asked = {
  readonly readingId: string
  readonly itemId: string
  readonly revision: number
  /** What the decision is kept as, so that it can be taken back. */
  readonly act: ReviewAct
  readonly newId: () => string
}

/**
 * One decision, saved at once. `isDone` says that the item already is what is asked for: the same form sent twice, or two people
 * who agree, is no conflict.
 */
export async function decide(
  tx: WorkTransaction,
  who: Decider,
  asked: Asked,
  rule: Rule,
  isDone: (item: ReviewItem) => boolean = () => false,
): Promise<Decision> {
  const reading = await findReading(tx, who.authorityId, asked.readingId, 'share')
  if (!reading) return { kind: 'missing' }
  if (await standingAcceptance(tx, who.authorityId, reading.id)) return { kind: 'locked' }
  const items = await itemsOf(tx, who.authorityId, reading.id)
  const item = items.find(({ id }) => id === asked.itemId)
  if (!item) return { kind: 'missing' }
  if (item.revision !== asked.revision) return isDone(item) ? { kind: 'done', item, items, reading, learnt: 0 } : { kind: 'stale' }
  const written = await rule(item, items, reading)
  if (!written.ok) return { kind: 'refused', refusals: written.refusals }
  const learnt = await write(tx, who, asked, written.value, item, reading)
  return { kind: 'done', item, items: await itemsOf(tx, who.authorityId, reading.id), reading, learnt }
}

/** Rolls a decision back in which another one was faster by less than a request; asked again, it is stale in the ordinary way. */
export class StaleDecision extends Error {
  override name = 'StaleDecision'
}

/** Answers how many words it taught. */
async function write(
  tx: WorkTransaction,
  who: Decider,
  asked: Asked,
  written: Write,
  about: ReviewItem,
  reading: StoredReading,
): Promise<number> {
  const { changes, added = [], removed = [] } = written
  // Putting a split item together again is no act of its own: it is the end of the one that split it.
  if (removed.length > 0) await endSplitOf(tx, who, about.id)
  await removeItems(tx, who.authorityId, removed)
  const landed = await changeItems(tx, who, changes)
  if (landed.size !== changes.length) throw new StaleDecision()
  await insertItems(tx, who.authorityId, asked.readingId, added)
  if (removed.length > 0) return 0
  const actId = asked.newId()
  await insertAct(tx, who, {
    id: actId,
    readingId: asked.readingId,
    act: asked.act,
    title: `${about.position} · ${headingOf(valuesOf(about))}`,
    items: [
      ...changes.map(({ item }) => ({ itemId: item.id, before: standOf(item) })),
      ...added.map(({ id }) => ({ itemId: id, before: null })),
    ],
  })
  return learnFrom(tx, who, asked, actId, changes, reading)
}

/** What the decision teaches is kept with it. The lines are asked for only by a decision that can teach. */
async function learnFrom(
  tx: WorkTransaction,
  who: Decider,
  { act, newId }: Asked,
  actId: string,
  changes: readonly ItemChange[],
  reading: StoredReading,
): Promise<number> {
  const [changed] = changes
  if (!changed || (act !== 'corrected' && act !== 'skipped')) return 0
  const lines = act === 'corrected' ? await sourceLines(tx, who.authorityId, reading.documentId, ...changed.item.lines) : []
  const texts = new Map(lines.map(line => [line.number, line.text]))
  const lessons = lessonsOf(changed.item, changed.change, line => texts.get(line) ?? '')
  const from = act === 'skipped' ? 'skip' : 'correction'
  return learn(tx, who, lessons, { from, readingId: reading.id, actId }, newId)
}
