import type { WorkTransaction } from '../db/connect.ts'
import { WordBook } from './entry-words.ts'
import * as store from './index-store.ts'
import { type IndexedEntry, knownStems, type Posting, postingsOf, Terms } from './postings.ts'
import type { Entry } from './search-texts.ts'
import { SEGMENT } from './weights.ts'

export type Space = store.Space
type Facets = IndexedEntry['facets']

/** A record's entries, as a publication hands them over. */
export type IndexedRecord = {
  readonly kind: string
  readonly id: string
  readonly entries: readonly Entry[]
  readonly facets: Facets
}

/** An entry without its texts: of 100,000 only the numbers of their words are kept. */
type Waiting = Pick<Entry, 'part' | 'lines'> & {
  readonly kind: string
  readonly id: string
  readonly number: string
  readonly words: Uint32Array
  readonly facets: Facets
}

/** Gives back what is published of some records of a space, to be read anew. */
export type ReadRecords = (space: Space, ids: readonly string[]) => Promise<readonly IndexedRecord[]>

/** How many records' texts are in memory at once while segments are rewritten. */
const READ_AT_ONCE = 500

/**
 * Keeps the index in step with a publication, in its transaction. Changed records are gathered first; `finish` then rewrites the
 * segments they stand in, and nothing else: one changed initiative costs the reading of 1,023 neighbours, not of the whole plan.
 */
export class SearchIndex {
  readonly #tx: WorkTransaction
  readonly #authorityId: string
  readonly #read: ReadRecords
  readonly #book = new WordBook()
  readonly #waiting: Readonly<Record<Space, Waiting[]>> = { initiative: [], record: [] }
  readonly #gone: Readonly<Record<Space, string[]>> = { initiative: [], record: [] }

  constructor(tx: WorkTransaction, authorityId: string, read: ReadRecords) {
    this.#tx = tx
    this.#authorityId = authorityId
    this.#read = read
  }

  put(space: Space, record: IndexedRecord): void {
    for (const entry of record.entries) this.#waiting[space].push(this.#waitingEntry(record, entry))
  }

  remove(space: Space, ids: readonly string[]): void {
    this.#gone[space].push(...ids)
  }

  async finish(): Promise<void> {
    const known = knownStems([], await store.wholeTerms(this.#tx, this.#authorityId))
    for (const space of ['initiative', 'record'] as const) await this.#finishSpace(space, known)
  }

  #waitingEntry({ kind, id, facets }: IndexedRecord, entry: Entry): Waiting {
    const { part, lines, texts } = entry
    return { kind, id, facets, part, number: texts.number, words: this.#book.wordsOf(texts), ...(lines ? { lines } : {}) }
  }

  async #finishSpace(space: Space, known: ReadonlySet<string>): Promise<void> {
    const waiting = this.#waiting[space]
    const ids = [...new Set([...waiting.map(each => each.id), ...this.#gone[space]])]
    if (ids.length === 0) return
    const place = { tx: this.#tx, authorityId: this.#authorityId, space }
    const before = await store.placesOf(place, ids)
    const { placed, freed } = seated(waiting, before, await store.nextOrd(place))
    await store.deleteEntries(place, freed)
    await store.insertEntries(place, placed)
    const touched = new Set([...placed.map(each => each.ord), ...freed].map(ord => Math.floor(ord / SEGMENT)))
    const fresh = Map.groupBy(placed, each => Math.floor(each.ord / SEGMENT))
    const own = new Set(ids)
    const unchanged = await this.#unchanged(place, [...touched], own)
    const stems = knownStems(this.#book.forms, known)
    const terms = new Terms(this.#book.forms, stem => stems.has(stem))
    const counts = await store.termCounts(place, [...touched])
    await store.deleteSegments(place, [...touched])
    for (const segment of touched) {
      const entries = [...(fresh.get(segment) ?? []).map(indexed), ...(unchanged.get(segment) ?? [])].sort((a, b) => a.ord - b.ord)
      const postings = postingsOf(entries, terms)
      await store.insertPostings(place, segment, postings)
      count(counts, postings)
    }
    await store.changeTerms(place, counts, terms.list)
  }

  /** The other entries of these segments, read again from what is published. */
  async #unchanged(place: store.Place, segments: readonly number[], own: ReadonlySet<string>): Promise<Map<number, IndexedEntry[]>> {
    const there = (await store.entriesIn(place, segments)).filter(entry => !own.has(entry.record_id))
    const ordOf = new Map(there.map(entry => [`${entry.record_id} ${entry.part}`, entry.ord]))
    const ids = [...new Set(there.map(entry => entry.record_id))]
    const found: IndexedEntry[] = []
    for (let from = 0; from < ids.length; from += READ_AT_ONCE)
      for (const record of await this.#read(place.space, ids.slice(from, from + READ_AT_ONCE)))
        for (const entry of record.entries) {
          const ord = ordOf.get(`${record.id} ${entry.part}`)
          if (ord !== undefined)
            found.push({ ord, words: this.#book.wordsOf(entry.texts), number: entry.texts.number, facets: record.facets })
        }
    return Map.groupBy(found, entry => Math.floor(entry.ord / SEGMENT))
  }
}

const indexed = ({ ord, words, number, facets }: Waiting & { readonly ord: number }): IndexedEntry => ({ ord, words, number, facets })

/** Each entry in the place it had, or in a new one at the end; places nobody sits in any more are freed. */
function seated(waiting: readonly Waiting[], before: readonly store.EntryPlace[], next: number) {
  const had = new Map(before.map(place => [`${place.record_id} ${place.part}`, place.ord]))
  let end = next
  const placed = waiting.map(each => {
    const key = `${each.id} ${each.part}`
    const ord = had.get(key)
    had.delete(key)
    return { ...each, ord: ord ?? end++, isNew: ord === undefined }
  })
  return { placed, freed: [...had.values()] }
}

function count(counts: Map<string, number>, postings: readonly Posting[]): void {
  for (const { lang, term, ords } of postings)
    if (lang !== 'facet') counts.set(`${lang} ${term}`, (counts.get(`${lang} ${term}`) ?? 0) + ords.length)
}
