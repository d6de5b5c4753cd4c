import type { DraftFinding } from '../draft.ts'
import { isDecided, needsDecision, type ReviewItem } from '../review.ts'
import { sectionsOf } from './counters.ts'
import { byDoubt, doubtsOf } from './doubt.ts'
import { ITEM_KINDS, type ItemKind } from './fields.ts'

export const VIEW_ORDERS = ['doubt', 'document'] as const
export const VIEW_SHOWS = ['all', 'left', 'doubtful', 'settled'] as const
export type ViewOrder = (typeof VIEW_ORDERS)[number]
export type ViewShows = (typeof VIEW_SHOWS)[number]

/** What of a review is shown, and in which order. It lives in the address: a link leads back to it, and every act keeps it. */
export type View = {
  readonly order: ViewOrder
  readonly shows: ViewShows
  readonly kind: ItemKind | null
  /** The number of a section, from 1; null for all. */
  readonly section: number | null
}

export const WHOLE: View = { order: 'doubt', shows: 'all', kind: null, section: null }

const ORDER_WORDS: Readonly<Record<ViewOrder, string>> = { doubt: 'tvivl', document: 'dokument' }
const SHOWS_WORDS: Readonly<Record<ViewShows, string>> = { all: 'alle', left: 'mangler', doubtful: 'tvivl', settled: 'afgjort' }
const KIND_WORDS: Readonly<Record<ItemKind, string>> = {
  goal: 'maal',
  priority: 'prioritering',
  initiative: 'initiativ',
  figure: 'noegletal',
  remark: 'bemaerkning',
  section: 'linjer',
}

const named = <K extends string>(words: Readonly<Record<K, string>>, keys: readonly K[], word: string): K | undefined =>
  keys.find(key => words[key] === word)

/** The view an address asks for; a word that is none of ours asks for nothing. */
export function viewIn(word: (name: string) => string): View {
  const section = Number(word('afsnit'))
  return {
    order: named(ORDER_WORDS, VIEW_ORDERS, word('orden')) ?? WHOLE.order,
    shows: named(SHOWS_WORDS, VIEW_SHOWS, word('vis')) ?? WHOLE.shows,
    kind: named(KIND_WORDS, ITEM_KINDS, word('slags')) ?? null,
    section: Number.isInteger(section) && section >= 1 && section <= 100_000 ? section : null,
  }
}

/** The view as parts of an address; what is usual is left out. */
export function viewQuery({ order, shows, kind, section }: View): readonly (readonly [name: string, word: string])[] {
  return [
    ...(order === WHOLE.order ? [] : [['orden', ORDER_WORDS[order]] as const]),
    ...(shows === WHOLE.shows ? [] : [['vis', SHOWS_WORDS[shows]] as const]),
    ...(kind ? [['slags', KIND_WORDS[kind]] as const] : []),
    ...(section ? [['afsnit', String(section)] as const] : []),
  ]
}

type Filters = Omit<View, 'order'>

/** Whether an item is among those shown. Sections that need no decision are shown only where nothing is left out. */
function isShown(item: ReviewItem, view: Filters, title: string | null, findings: readonly DraftFinding[]): boolean {
  if (title !== null && item.section !== title) return false
  if (view.kind && item.kind !== view.kind) return false
  if (!needsDecision(item)) return view.shows === 'all' && view.kind === null
  switch (view.shows) {
    case 'all':
      return true
    case 'left':
      return !isDecided(item)
    case 'settled':
      return isDecided(item)
    case 'doubtful':
      return !isDecided(item) && doubtsOf(item, findings).length > 0
  }
}

/** The items a view shows, in its order. A section that is no longer there shows nothing less than all. */
export function itemsIn(view: View, items: readonly ReviewItem[], findings: readonly DraftFinding[]): readonly ReviewItem[] {
  const title = view.section === null ? null : (sectionsOf(items).find(({ number }) => number === view.section)?.title ?? null)
  const shown = items.filter(item => isShown(item, view, title, findings))
  return view.order === 'doubt' ? byDoubt(shown, findings) : shown
}
