import type { LineRange } from './draft.ts'
import type { AnyFields, FieldsOf, ItemKind } from './review/fields.ts'
import type { StatusSaid } from './status/said.ts'

export const ITEM_STATES = ['open', 'accepted', 'corrected', 'merged', 'split', 'skipped'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** Where one field was read, and how surely (0-1). */
export type Mark = { readonly lines: LineRange; readonly confidence: number }

/** Records that a draft item may turn out to be already. */
export type RecordReference = { readonly kind: 'goal' | 'priority' | 'initiative' | 'indicator' | 'remark'; readonly id: string }

type ItemFacts = {
  readonly id: string
  /** From 1 in the order of the document. The parts of a split item share its number, and so do sections with the item before them. */
  readonly position: number
  /** The heading it is reviewed under. */
  readonly section: string
  readonly confidence: number
  /** By field name. A field without a mark was made by us or by a person, not read. */
  readonly marks: Readonly<Record<string, Mark>>
  readonly lines: LineRange
  readonly state: ItemState
  readonly mergedInto: string | null
  readonly splitFrom: string | null
  /** A code of SKIP_REASONS, or a person's own words. */
  readonly skipReason: string
  /** An earlier record that this seems to be. */
  readonly recognised: RecordReference | null
  /** null: becomes a record of its own. Else the fields that the recognised record takes over from it. */
  readonly takes: readonly string[] | null
  /** A new status of the recognised initiative: it becomes no record of its own. */
  readonly status: StatusSaid | null
  readonly revision: number
}

export type ItemOf<K extends ItemKind> = ItemFacts & {
  readonly kind: K
  /** As the reader proposed it. */
  readonly fields: FieldsOf[K]
  /** As a person made it. Kept when the item is opened again: nothing typed is lost. */
  readonly corrected: FieldsOf[K] | null
}

export type ReviewItem = { [K in ItemKind]: ItemOf<K> }[ItemKind]

/** `exists`: the record is there already, so what stands below it in the document is placed below that record. */
export const SKIP_REASONS = ['exists', 'repeated', 'no-record', 'outdated'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

export const isSkipReason = (text: string): text is SkipReason => SKIP_REASONS.some(reason => reason === text)

/** What the item says now: a person's correction where there is one. */
export const valuesOf = <I extends { readonly fields: AnyFields; readonly corrected: AnyFields | null }>(item: I): I['fields'] =>
  item.corrected ?? item.fields

export const isDecided = (item: ReviewItem): boolean => item.state !== 'open'
export const becomesRecord = (item: ReviewItem): boolean => item.state === 'accepted' || item.state === 'corrected'

/** Sections that only hold their lines' place need no decision; lines that found no place do. A split item is counted by its parts. */
export const needsDecision = (item: ReviewItem): boolean => item.state !== 'split' && (item.kind !== 'section' || item.fields.loose)

/** The item that this one was merged into, at the end of the chain; itself when it stands alone. */
export function standingItem(items: ReadonlyMap<string, ReviewItem>, id: string): ReviewItem | undefined {
  let item = items.get(id)
  // A chain is never longer than the list; the bound keeps a broken one from turning for ever.
  for (let steps = 0; item?.mergedInto && steps <= items.size; steps++) item = items.get(item.mergedInto)
  return item
}

export const byId = (items: readonly ReviewItem[]): ReadonlyMap<string, ReviewItem> => new Map(items.map(item => [item.id, item]))
