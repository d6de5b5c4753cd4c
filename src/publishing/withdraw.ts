import { inAuthority, type WorkDatabase } from '../db/connect.ts'
import { withoutRecords } from '../domain/publication/without-records.ts'
import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import { audit } from '../history/audit.ts'
import type { SearchIndex } from '../search/search-index.ts'
import type { AnyKind } from './draft-version.ts'
import { publishedIndex, reindex } from './index-records.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { LONGEST_NOTE } from './publish.ts'
import { lockPublications, publishedState } from './published-state-store.ts'
import * as published from './published-store.ts'
import * as store from './withdrawal-store.ts'

type By = { readonly id: string | null; readonly name: string }

export type WithdrawInput = {
  readonly db: WorkDatabase
  readonly authorityId: string
  readonly by: By
  readonly at: Date
  /** Shown to the public in the record's place. Required; at most `LONGEST_NOTE` characters. */
  readonly reason: string
}

/** Kinds that can be withdrawn one by one; a unit or target group goes with the next publication after it is taken out of use. */
export const WITHDRAWABLE = ['initiative', 'goal', 'plan', 'policy', 'document', 'status-report'] as const satisfies readonly AnyKind[]
export type Withdrawable = (typeof WITHDRAWABLE)[number]
export const isWithdrawable = (kind: string): kind is Withdrawable => WITHDRAWABLE.some(known => known === kind)

type WithdrawnVersion = { readonly version: number; readonly records: number }

/**
 * Takes one record, and what lies below it, off the public site: out of the present version and of every earlier one, out of search,
 * lists and what other records say about it. Nothing else is published by it. The record stays in `work`, and away from later
 * publications until the withdrawal is lifted.
 */
export function withdrawRecord(
  input: WithdrawInput & { readonly kind: Withdrawable; readonly id: string },
): Promise<Outcome<WithdrawnVersion>> {
  return asVersion(input, async version => {
    const { tx, authorityId } = version
    const name = await store.publishedName(tx, authorityId, input.kind, input.id)
    if (!name) return refused({ key: 'publishing.not-published' })
    await published.recordAct(version, headOf(input))
    const records = [{ kind: input.kind, id: input.id }, ...(await store.recordsBelow(tx, authorityId, name))]
    await erase(version, records, input)
    const change = {
      kind: 'withdrawn' as const,
      recordKind: input.kind,
      recordId: input.id,
      number: '',
      title: '',
      reason: input.reason,
      fields: [],
    }
    await published.writeChanges(version, [change], 0)
    await note(version, input, { kind: input.kind, id: input.id, title: name.title })
    return accepted({ version: version.version, records: records.length })
  })
}

/** Takes the whole site off the net. The next publication puts it back. */
export function withdrawSite(input: WithdrawInput): Promise<Outcome<WithdrawnVersion>> {
  return asVersion(input, async version => {
    await published.recordAct(version, headOf(input))
    await published.takeOffline(version, input.at)
    await note(version, input, { kind: 'authority', id: input.authorityId, title: '' })
    return accepted({ version: version.version, records: 0 })
  })
}

/** Lets a withdrawn record be part of the next publication again. Nothing is public by it. */
export function liftWithdrawal({
  db,
  authorityId,
  by,
  at,
  kind,
  id,
}: Omit<WithdrawInput, 'reason'> & { kind: string; id: string }): Promise<boolean> {
  return inAuthority(db, authorityId, async tx => {
    await lockPublications(tx, authorityId)
    if (!(await store.liftWithdrawal(tx, authorityId, kind, id))) return false
    await audit(tx, { authorityId, at, personId: by.id, personName: by.name, act: 'withdrawal-lifted', recordKind: kind, recordId: id })
    return true
  })
}

function asVersion(
  input: WithdrawInput,
  work: (version: published.Version) => Promise<Outcome<WithdrawnVersion>>,
): Promise<Outcome<WithdrawnVersion>> {
  const { db, authorityId, reason, at } = input
  if (reason.trim() === '') return Promise.resolve(refused({ key: 'publishing.reason-required', field: 'reason' }))
  if (reason.length > LONGEST_NOTE)
    return Promise.resolve(refused({ key: 'publishing.note-too-long', field: 'reason', params: { max: LONGEST_NOTE } }))
  return oneAtATime(() =>
    inAuthority(db, authorityId, async tx => {
      await lockPublications(tx, authorityId)
      const state = await publishedState(tx, authorityId)
      if (state.version === 0 || state.offline) return refused({ key: 'publishing.not-published' })
      const version = { tx, authorityId, version: state.version + 1 }
      const done = await work(version)
      if (!done.ok) return done
      await published.raiseVersion(version, at)
      await published.announce(version)
      return done
    }),
  )
}

async function erase(version: published.Version, records: readonly store.WithdrawnRecord[], input: WithdrawInput): Promise<void> {
  const { tx, authorityId } = version
  const ids = records.map(record => record.id)
  const index = publishedIndex(tx, authorityId)
  const titles = await store.titlesOf(tx, authorityId, ids)
  await store.eraseRecords(version, records, input.reason, input.at)
  await store.blankFieldsNaming(version, titles)
  index.remove('initiative', ids)
  index.remove('record', ids)
  await forget(version, new Set(ids), index, await store.dropFacets(version, ids))
  await index.finish()
  await published.countFacets(version)
}

/** Takes what other records say of the withdrawn ones out of them, in all versions. `filtered` are initiatives that lost a filter. */
async function forget(
  version: published.Version,
  withdrawn: ReadonlySet<string>,
  index: SearchIndex,
  filtered: readonly string[],
): Promise<void> {
  const { tx, authorityId } = version
  const rows = await store.rowsMentioning(tx, authorityId, [...withdrawn])
  for (const row of rows) await store.rewriteRow(version, row, withoutRecords(row.data, withdrawn))
  const state = await publishedState(tx, authorityId)
  await published.rewriteAuthority(version, withoutRecords(state.authorityData, withdrawn))
  const current = rows.filter(row => row.current)
  await reindex(index, tx, authorityId, {
    initiative: [...new Set([...filtered, ...current.filter(row => row.of === 'initiative').map(row => row.id)])],
    record: current.filter(row => row.of === 'record').map(row => row.id),
  })
}

const headOf = ({ reason, at, by }: WithdrawInput): published.PublicationHead => ({ kind: 'withdrawal', note: reason, at, by })

async function note(
  { tx, authorityId, version }: published.Version,
  { at, by, reason }: WithdrawInput,
  record: { readonly kind: string; readonly id: string; readonly title: string },
): Promise<void> {
  const about = { recordKind: record.kind, recordId: record.id, title: record.title, after: { version } }
  await audit(tx, { authorityId, at, personId: by.id, personName: by.name, act: 'withdrawn', reason, ...about })
}
