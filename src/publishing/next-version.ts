import { createHash } from 'node:crypto'
import type { WorkTransaction } from '../db/connect.ts'
import { differences } from '../domain/publication/differences.ts'
import { type DraftVersion, draftVersion } from './draft-version.ts'
import { facetValues, yearSpan } from './facets.ts'
import { initiativeFacts, type PublishedFact, recordFacts } from './facts.ts'
import { initiativeData, listData } from './initiative-data.ts'
import { oneAhead } from './one-ahead.ts'
import type { InitiativeData } from './published-data.ts'
import { type PublishedState, publishedData, publishedNames } from './published-state-store.ts'
import type { Change, InitiativeRow, RecordRow } from './published-store.ts'
import { type DraftRecord, documentRecord, draftRecords } from './record-data.ts'
import { type WorkInitiative, workInitiatives } from './work-initiatives-store.ts'
import { workDocumentLines, workInitiativeHeads, workRecords } from './work-records-store.ts'

/** Small enough that 100,000 initiatives never stand in memory at once, small enough too that a batch being built does not keep the one being written waiting. */
const CHUNK = 500

/** A row to replace. `change` is null where only the name of a neighbour is another: the row is new, the record has not changed. */
export type Replaced<Row> = { readonly row: Row; readonly change: Change | null }
export type ReplacedInitiative = Replaced<InitiativeRow> & { readonly data: InitiativeData }
export type ReplacedRecord = Replaced<RecordRow> & { readonly record: DraftRecord }

export type Batch =
  | { readonly of: 'records'; readonly replaced: readonly ReplacedRecord[] }
  | { readonly of: 'initiatives'; readonly replaced: readonly ReplacedInitiative[] }
  | {
      readonly of: 'removed'
      readonly initiatives: readonly string[]
      readonly records: readonly string[]
      readonly changes: readonly Change[]
    }

/**
 * What a version is made from: `reader` sees one moment of `work`, `shown` one of what is published. Where they are two connections,
 * the next batch is read while this one is compared.
 */
export type Sources = { readonly authorityId: string; readonly reader: WorkTransaction; readonly shown: WorkTransaction }

export async function draftOf({ authorityId, reader }: Sources, state: PublishedState): Promise<DraftVersion> {
  const work = await workRecords(reader, authorityId, [...state.withdrawn])
  return draftVersion(work, state, planIds => workInitiativeHeads(reader, authorityId, planIds))
}

/** Everything in which the draft differs from what is published, batch by batch: records first, initiatives in list order, last what is gone. */
export async function* nextVersion(sources: Sources, state: PublishedState, draft: DraftVersion): AsyncGenerator<Batch> {
  yield { of: 'records', replaced: await compareRecords(sources, state, draftRecords(draft)) }
  for (const [place, row] of draft.records.documents.entries()) {
    const lines = await workDocumentLines(sources.reader, sources.authorityId, row.id)
    yield { of: 'records', replaced: await compareRecords(sources, state, [documentRecord(row, place, lines, draft.directory)]) }
  }
  const build = initiativeBuilder(draft)
  const read = chunks(sources, state, draft)
  for await (const rows of sources.reader === sources.shown ? read : oneAhead(read))
    yield { of: 'initiatives', replaced: await compareInitiatives(sources, state, rows.map(build)) }
  yield await gone(sources, state, draft)
}

async function* chunks({ reader, authorityId }: Sources, state: PublishedState, draft: DraftVersion): AsyncGenerator<WorkInitiative[]> {
  for (let from = 0; from < draft.initiatives.length; from += CHUNK) {
    const ids = draft.initiatives.slice(from, from + CHUNK).map(head => head.id)
    const found = new Map((await workInitiatives(reader, authorityId, ids, [...state.withdrawn])).map(row => [row.id, row]))
    yield ids.map(id => found.get(id)).filter(row => row !== undefined)
  }
}

async function compareRecords(
  { shown, authorityId }: Sources,
  state: PublishedState,
  records: readonly DraftRecord[],
): Promise<ReplacedRecord[]> {
  const rows = records.map(record => ({ record, hash: hashOf([record.sortKey, record.number, record.data]) }))
  const differing = rows.filter(({ record, hash }) => state.hashes.get(record.id)?.hash !== hash)
  const before = await publishedData(shown, authorityId, 'record', idsOf(differing.map(({ record }) => record)))
  return differing.map(({ record, hash }) => {
    const { id, kind, number, title, sortKey, data } = record
    const earlier = before.get(id)
    const named = { recordKind: kind, recordId: id, number, title }
    const was = earlier === undefined ? undefined : recordFacts({ kind, data: earlier } as DraftRecord)
    const row = { record_kind: kind, record_id: id, sort_key: sortKey, number, title, data, hash }
    return { record, row, change: was ? changeOf(named, was, recordFacts(record)) : addition(named) }
  })
}

type Built = { readonly row: InitiativeRow; readonly data: InitiativeData }

async function compareInitiatives(
  { shown, authorityId }: Sources,
  state: PublishedState,
  built: readonly Built[],
): Promise<ReplacedInitiative[]> {
  const differing = built.filter(({ row }) => state.hashes.get(row.record_id)?.hash !== row.hash)
  const known = differing.filter(({ row }) => state.hashes.has(row.record_id)).map(({ row }) => row.record_id)
  const before = await publishedData(shown, authorityId, 'initiative', known)
  return differing.map(({ row, data }) => {
    const earlier = before.get(row.record_id)
    const named = { recordKind: 'initiative', recordId: row.record_id, number: row.number, title: row.title }
    const change =
      earlier === undefined ? addition(named) : changeOf(named, initiativeFacts(earlier as InitiativeData), initiativeFacts(data))
    return { row, data, change }
  })
}

type Named = Pick<Change, 'recordKind' | 'recordId' | 'number' | 'title'>

const addition = (named: Named): Change => ({ kind: 'added', ...named, fields: [] })

function changeOf(named: Named, before: readonly PublishedFact[], after: readonly PublishedFact[]): Change | null {
  const fields = differences(before, after)
  return fields.length === 0 ? null : { kind: 'changed', ...named, fields }
}

function initiativeBuilder(draft: DraftVersion): (work: WorkInitiative) => Built {
  const policies = new Map(draft.records.plans.map(plan => [plan.id, draft.directory.need(plan.policy_id)]))
  const policyOf = (planId: string) => policies.get(planId) ?? draft.directory.need(planId)
  const above = slugsAbove(draft)
  return work => {
    const data = initiativeData(work, draft.directory, policyOf)
    const years = yearSpan(data)
    const row = {
      record_id: work.id,
      plan_id: work.plan_id,
      number: work.number,
      number_key: work.number_key,
      title: work.title,
      summary: work.plain_summary,
      status: data.status,
      from_year: years.from,
      to_year: years.to,
      ongoing: work.ongoing,
      funding_status: work.funding_status,
      amount_ore: data.amountOre ?? null,
      changed_at: work.changed_at,
      list_data: listData(data),
      data,
      hash: hashOf(data),
      facets: facetValues(data, above),
    }
    return { row, data }
  }
}

/** The slugs of all goals or units a record lies under, nearest first; a circle, which the database cannot rule out, ends. */
function slugsAbove({ records, directory }: DraftVersion): (id: string) => readonly string[] {
  const parents = new Map([...records.goals, ...records.units].map(row => [row.id, row.parent_id]))
  return id => {
    const seen = new Set<string>()
    for (let at = parents.get(id); at && !seen.has(at); at = parents.get(at)) seen.add(at)
    return directory.refs([...seen]).map(ref => ref.slug)
  }
}

async function gone({ shown, authorityId }: Sources, state: PublishedState, draft: DraftVersion): Promise<Batch> {
  const { policies, plans, goals, units, targetGroups, documents, statusReports } = draft.records
  const stay = new Set(
    idsOf([...policies, ...plans, ...goals, ...units, ...targetGroups, ...documents, ...statusReports, ...draft.initiatives]),
  )
  const left = [...state.hashes].filter(([id]) => !stay.has(id))
  const initiatives = left.filter(([, { kind }]) => kind === 'initiative').map(([id]) => id)
  const records = left.filter(([, { kind }]) => kind !== 'initiative').map(([id]) => id)
  const names = await publishedNames(shown, authorityId, [...records, ...initiatives])
  const changes = left.map(([recordId, { kind: recordKind }]) => ({
    kind: 'removed' as const,
    recordKind,
    recordId,
    number: names.get(recordId)?.number ?? '',
    title: names.get(recordId)?.title ?? '',
    fields: [],
  }))
  return { of: 'removed', initiatives, records, changes }
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(row => row.id)

const hashOf = (data: unknown): string => createHash('sha256').update(JSON.stringify(data)).digest('hex')
