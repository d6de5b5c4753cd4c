import type { LineRange } from '../draft.ts'
import { type RecordReference, type ReviewItem, valuesOf } from '../review.ts'
import { shortened } from './fields.ts'
import { likeness, trigramsOf } from './likeness.ts'

/** A record that is there already, as a draft item can be compared with it. */
export type KnownRecord = RecordReference & {
  readonly number: string
  readonly title: string
  /** The lines it came from, where they are lines of this very document. */
  readonly lines: LineRange | null
}

/** Measured on plans read twice and on renumbered ones: the same title rewritten stays above, another title below. */
const SAME_TITLE = 0.72
const SAME_NUMBER_LIKE_TITLE = 0.4
const SHARED_LINES = 0.5

/**
 * Which earlier record each item seems to be, by item id. Lines of the same document say it surest, then number and title
 * together, then a title that is nearly the same. A record is recognised once only, by the item most like it.
 */
export function recognise(items: readonly ReviewItem[], records: readonly KnownRecord[]): ReadonlyMap<string, RecordReference> {
  const known = records.map(record => ({ record, trigrams: trigramsOf(record.title) }))
  const pairs = items.flatMap(item => {
    const own = identityOf(item)
    if (!own) return []
    const trigrams = trigramsOf(own.title)
    return known
      .filter(({ record }) => record.kind === own.kind)
      .map(({ record, trigrams: others }) => ({ item, record, score: scoreOf(own, record, likeness(trigrams, others)) }))
      .filter(pair => pair.score > 0)
  })
  pairs.sort((a, b) => b.score - a.score || a.item.position - b.item.position)
  const found = new Map<string, RecordReference>()
  const taken = new Set<string>()
  for (const { item, record } of pairs) {
    if (found.has(item.id) || taken.has(record.id)) continue
    found.set(item.id, { kind: record.kind, id: record.id })
    taken.add(record.id)
  }
  return found
}

type Identity = { readonly kind: RecordReference['kind']; readonly number: string; readonly title: string; readonly lines: LineRange }

function identityOf(item: ReviewItem): Identity | undefined {
  const { lines } = item
  switch (item.kind) {
    case 'goal':
    case 'initiative': {
      const { number, title } = valuesOf(item)
      return { kind: item.kind, number, title, lines }
    }
    case 'priority':
      return { kind: 'priority', number: '', title: valuesOf(item).text, lines }
    case 'figure':
      return { kind: 'indicator', number: '', title: valuesOf(item).title, lines }
    case 'remark': {
      const remark = valuesOf(item)
      return { kind: 'remark', number: '', title: remarkTitle(remark.author, remark.text), lines }
    }
    case 'section':
      return undefined
  }
}

/** Remarks have no title: who said it and how it begins. */
export const remarkTitle = (author: string, text: string): string => `${author}: ${shortened(text, 200)}`

/** 0 is not the same record. */
function scoreOf(own: Identity, record: KnownRecord, titles: number): number {
  const lines = record.lines ? overlap(own.lines, record.lines) : 0
  if (lines >= SHARED_LINES) return 2 + lines + titles
  if (own.number !== '' && own.number === record.number && titles >= SAME_NUMBER_LIKE_TITLE) return 1 + titles
  return titles >= SAME_TITLE ? titles : 0
}

/** Shared lines as a part of the lines of both. */
function overlap(a: LineRange, b: LineRange): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]) + 1
  const all = Math.max(a[1], b[1]) - Math.min(a[0], b[0]) + 1
  return shared > 0 ? shared / all : 0
}
