import type { PublicDatabase } from '../db/connect.ts'
import type { Lang } from '../i18n/translate.ts'
import { findEntries } from './find-entries.ts'
import { type Correction, entriesAt, type FoundEntry, type FoundRecordData, type HitPart, recordsById, type Scope } from './search-store.ts'
import { recordEntries, type SearchableRecord } from './search-texts.ts'
import { marker } from './snippet.ts'

/** Lines of a document that hold the words. */
export type FoundLines = { readonly from: number; readonly to: number; readonly snippet: readonly HitPart[] }

export type FoundRecord = {
  readonly kind: SearchableRecord['kind']
  readonly recordId: string
  readonly slug: string
  readonly number: string
  readonly title: readonly HitPart[]
  /** What the title is written in: Danish where nobody has translated it. */
  readonly titleLang: Lang
  readonly snippet: readonly HitPart[]
  /** Of a document: at most `LINES_OF_DOCUMENT` places, best first. */
  readonly lines: readonly FoundLines[]
}

export type FoundRecords = {
  /** At most `MOST_RECORDS`, best first. */
  readonly records: readonly FoundRecord[]
  readonly anyWord: boolean
  readonly corrected: readonly Correction[]
}

const MOST_RECORDS = 12
const LINES_OF_DOCUMENT = 3
/** Places looked at: one long document may fill them with its lines before another record comes. */
const MOST_PLACES = 100

/** Goals, policies, plans, units, target groups and documents that match a query in words. */
export async function findRecords(open: PublicDatabase, asked: { authorityId: string; lang: Lang; query: string }): Promise<FoundRecords> {
  const scope: Scope = { open, authorityId: asked.authorityId, space: 'record' }
  const found = await findEntries(scope, asked.lang, asked.query, [])
  const places = await entriesAt(
    scope,
    found.hits.slice(0, MOST_PLACES).map(hit => hit.ord),
  )
  const byRecord = Map.groupBy(places, place => place.recordId)
  const ids = [...byRecord.keys()].slice(0, MOST_RECORDS)
  const data = await recordsById(scope, ids)
  const mark = marker(found.words)
  const records = ids.flatMap(id => {
    const record = data.get(id)
    return record ? [foundRecord(mark, asked.lang, record, byRecord.get(id) ?? [])] : []
  })
  return { records, anyWord: found.anyWord, corrected: found.corrected }
}

type Mark = ReturnType<typeof marker>

function foundRecord(mark: Mark, lang: Lang, record: FoundRecordData, places: readonly FoundEntry[]): FoundRecord {
  const english = lang === 'en' ? record.english : undefined
  return {
    ...{ kind: record.kind, recordId: record.id, slug: record.data.slug, number: record.number },
    title: mark.parts(english ?? record.title),
    titleLang: english ? 'en' : 'da',
    snippet: record.kind === 'document' ? [] : snippetOf(mark, record),
    lines: places.flatMap(place => linesOf(mark, place)).slice(0, LINES_OF_DOCUMENT),
  }
}

function snippetOf(mark: Mark, record: SearchableRecord): readonly HitPart[] {
  const texts = recordEntries(record).flatMap(({ texts: { da, en } }) => [da.text, en.text])
  return (
    texts
      .flatMap(text => text.split('\n'))
      .map(mark.snippet)
      .find(each => each !== null) ?? []
  )
}

function linesOf(mark: Mark, { lineFrom, lineTo, text }: FoundEntry): FoundLines[] {
  if (lineFrom === null || lineTo === null) return []
  const snippet = text
    .split('\n')
    .map(mark.snippet)
    .find(each => each !== null)
  return snippet ? [{ from: lineFrom, to: lineTo, snippet }] : []
}
