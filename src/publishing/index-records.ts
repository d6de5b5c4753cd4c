import type { WorkTransaction } from '../db/connect.ts'
import { type IndexedRecord, SearchIndex } from '../search/search-index.ts'
import { initiativeTexts, recordEntries, type SearchableRecord } from '../search/search-texts.ts'
import type { FacetValue } from './facets.ts'
import { initiativesNow, recordsNow } from './index-rows-store.ts'
import type { Batch } from './next-version.ts'
import type { InitiativeData } from './published-data.ts'

/** The search index of one authority, to be kept in step with what a transaction publishes. */
export const publishedIndex = (tx: WorkTransaction, authorityId: string): SearchIndex =>
  new SearchIndex(tx, authorityId, (space, ids) =>
    space === 'initiative' ? readInitiatives(tx, authorityId, ids) : readRecords(tx, authorityId, ids),
  )

export function indexBatch(index: SearchIndex, batch: Batch): void {
  if (batch.of === 'removed') {
    index.remove('initiative', batch.initiatives)
    index.remove('record', batch.records)
    return
  }
  if (batch.of === 'initiatives')
    for (const { row, data } of batch.replaced) index.put('initiative', indexedInitiative(row.record_id, data, row.facets))
  else for (const { record } of batch.replaced) index.put('record', indexedRecord(record.id, record))
}

/** Puts present records into the index anew, as they are published now. */
export async function reindex(
  index: SearchIndex,
  tx: WorkTransaction,
  authorityId: string,
  ids: { readonly initiative: readonly string[]; readonly record: readonly string[] },
): Promise<void> {
  for (const record of await readInitiatives(tx, authorityId, ids.initiative)) index.put('initiative', record)
  for (const record of await readRecords(tx, authorityId, ids.record)) index.put('record', record)
}

const indexedInitiative = (id: string, data: InitiativeData, facets: readonly FacetValue[]): IndexedRecord => ({
  kind: 'initiative',
  id,
  entries: [{ part: 0, texts: initiativeTexts(data) }],
  facets,
})

const indexedRecord = (id: string, record: SearchableRecord): IndexedRecord => ({
  kind: record.kind,
  id,
  entries: recordEntries(record),
  facets: [],
})

async function readInitiatives(tx: WorkTransaction, authorityId: string, ids: readonly string[]): Promise<IndexedRecord[]> {
  const rows = await initiativesNow(tx, authorityId, ids)
  return rows.map(({ id, data, facets }) => indexedInitiative(id, data, facets ?? []))
}

async function readRecords(tx: WorkTransaction, authorityId: string, ids: readonly string[]): Promise<IndexedRecord[]> {
  const rows = await recordsNow(tx, authorityId, ids)
  return rows.map(row => indexedRecord(row.id, row))
}
