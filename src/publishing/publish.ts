import { inAuthority, inSnapshot, type WorkDatabase, type WorkTransaction } from '../db/connect.ts'
import { differences } from '../domain/publication/differences.ts'
import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import { audit } from '../history/audit.ts'
import { canonical } from './canonical.ts'
import type { DraftVersion } from './draft-version.ts'
import { authorityFacts } from './facts.ts'
import { indexBatch, publishedIndex } from './index-records.ts'
import { type Batch, draftOf, nextVersion, type Sources } from './next-version.ts'
import { oneAhead } from './one-ahead.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { AuthorityData, PublicationCounts } from './published-data.ts'
import { lockPublications, type PublishedState, publishedState } from './published-state-store.ts'
import * as store from './published-store.ts'
import { authorityData } from './record-data.ts'

export type PublishInput = {
  readonly db: WorkDatabase
  readonly authorityId: string
  readonly by: { readonly id: string | null; readonly name: string }
  readonly at: Date
  /** Shown to the public with the version; at most `LONGEST_NOTE` characters. A correction must have one. */
  readonly note: string
  readonly kind: 'publication' | 'correction'
  /** The version that was on show when the person decided; another in between is a refusal, not a surprise. */
  readonly expectedVersion?: number
}

export type Published = { readonly version: number; readonly counts: PublicationCounts }

export const LONGEST_NOTE = 2000

/**
 * Publishes everything of an authority that may go out, as one new version, in one transaction: all of it lands, or nothing.
 * Refuses when nothing has changed, when a correction has no note, and when somebody else has published in between.
 */
export function publish(input: PublishInput): Promise<Outcome<Published>> {
  const { db, authorityId, note, kind, expectedVersion } = input
  if (kind === 'correction' && note.trim() === '') return Promise.resolve(refused({ key: 'publishing.note-required', field: 'note' }))
  if (note.length > LONGEST_NOTE)
    return Promise.resolve(refused({ key: 'publishing.note-too-long', field: 'note', params: { max: LONGEST_NOTE } }))
  const published = bothSides(db, authorityId, async (sides): Promise<Outcome<Published>> => {
    const state = await publishedState(sides.writer, authorityId)
    if (expectedVersion !== undefined && expectedVersion !== state.version)
      return refused({ key: 'publishing.published-meanwhile', params: { version: state.version } })
    const draft = await draftOf(sides, state)
    return accepted(await writeVersion(sides, state, draft, input))
  })
  return published.catch((error: unknown) => {
    if (error instanceof NothingChanged) return refused({ key: 'publishing.nothing-changed' })
    throw error
  })
}

/** Thrown, not returned: rows may have been rewritten that say the same as before, and must not stay. */
class NothingChanged extends Error {
  override name = 'NothingChanged'
}

/**
 * Runs `work` with the publication's lock held and three transactions: readers whose snapshots of `work` and of what is shown stand
 * still for as long as the publication takes, and a writer that sees each audit entry others make meanwhile, as the chain's next
 * number must.
 */
export function bothSides<T>(db: WorkDatabase, authorityId: string, work: (sides: Sides) => Promise<T>): Promise<T> {
  return oneAtATime(() =>
    inAuthority(db, authorityId, async writer => {
      await lockPublications(writer, authorityId)
      return inSnapshot(db, authorityId, reader => inSnapshot(db, authorityId, shown => work({ authorityId, reader, shown, writer })))
    }),
  )
}

type Sides = Sources & { readonly writer: WorkTransaction }

/** So many that the tables are no longer what the server takes them for. */
const MANY_CHANGES = 300

type Tally = { added: number; changed: number; removed: number; position: number }

async function writeVersion(sides: Sides, state: PublishedState, draft: DraftVersion, input: PublishInput): Promise<Published> {
  const version: store.Version = { tx: sides.writer, authorityId: input.authorityId, version: state.version + 1 }
  const data = authorityData(draft)
  const own = authorityChange(state, data, input.authorityId)
  const index = publishedIndex(sides.writer, input.authorityId)
  const tally: Tally = { added: 0, changed: 0, removed: 0, position: 0 }
  let started = false
  const start = async () => {
    if (!started) await store.startVersion(version, input, draft.records.authority.slug, data)
    started = true
  }
  const write = async (changes: readonly store.Change[]) => {
    await store.writeChanges(version, changes, tally.position)
    tally.position += changes.length
    for (const { kind } of changes) if (kind !== 'withdrawn') tally[kind] += 1
  }

  const isOwn = own.differs || state.offline || state.slug !== draft.records.authority.slug
  if (isOwn) await start()
  await write(own.changes)
  for await (const batch of oneAhead(nextVersion(sides, state, draft))) {
    if (isEmpty(batch)) continue
    await start()
    await writeBatch(version, batch, state)
    indexBatch(index, batch)
    await write(batch.of === 'removed' ? batch.changes : batch.replaced.map(each => each.change).filter(change => change !== null))
  }
  if (tally.position === 0 && !isOwn) throw new NothingChanged()
  for (const [kind, changes] of draft.addresses) await store.writeAddresses(version, kind, changes)
  await store.writeAttachments(version)
  await store.countFacets(version)
  await index.finish()
  if (tally.position > MANY_CHANGES) await store.takeStatistics(version)
  const { added, changed, removed } = tally
  const counts = { added, changed, removed, initiatives: draft.initiatives.length, records: recordCount(draft) }
  await store.finishVersion(version, counts)
  await note(version, input, counts)
  return { version: version.version, counts }
}

async function writeBatch(version: store.Version, batch: Batch, state: PublishedState): Promise<void> {
  if (batch.of === 'records')
    return store.replaceRecords(
      version,
      batch.replaced.map(each => each.row),
    )
  if (batch.of === 'initiatives') {
    const rows = batch.replaced.map(each => each.row)
    const replaced = rows.map(row => row.record_id).filter(id => state.hashes.has(id))
    return store.replaceInitiatives(version, rows, replaced)
  }
  await store.closeInitiatives(version, batch.initiatives)
  await store.closeRecords(version, batch.records)
}

const isEmpty = (batch: Batch): boolean =>
  batch.of === 'removed' ? batch.initiatives.length + batch.records.length === 0 : batch.replaced.length === 0

const recordCount = ({ records }: DraftVersion): number =>
  records.policies.length +
  records.plans.length +
  records.goals.length +
  records.units.length +
  records.targetGroups.length +
  records.documents.length +
  records.statusReports.length

/** The authority's own name, contact and front page; its first publication is no change of them. */
export function authorityChange(state: PublishedState, data: AuthorityData, authorityId: string) {
  if (state.version === 0) return { differs: true, changes: [] }
  const before = state.authorityData as AuthorityData
  const fields = differences(authorityFacts(before), authorityFacts(data))
  const named = { recordKind: 'authority', recordId: authorityId, number: '', title: data.name }
  const changes: store.Change[] = fields.length > 0 ? [{ kind: 'changed', ...named, fields }] : []
  return { differs: canonical(before) !== canonical(data), changes }
}

async function note({ tx, authorityId, version }: store.Version, input: PublishInput, counts: PublicationCounts): Promise<void> {
  await audit(tx, {
    authorityId,
    at: input.at,
    personId: input.by.id,
    personName: input.by.name,
    act: input.kind === 'correction' ? 'corrected' : 'published',
    recordKind: 'publication',
    recordId: null,
    title: String(version),
    reason: input.note,
    after: counts,
  })
}
