import type { WorkTransaction } from '../db/connect.ts'
import { type Kept, keptByUndo } from '../domain/review/undo.ts'
import { auditAll } from '../history/audit.ts'
import type { Now, Reviewer } from './accept.ts'
import { acceptedRecords } from './acceptance-store.ts'
import { chooseTarget, findReading, type StoredReading, standingAcceptance } from './reading-store.ts'
import { endAcceptance, madeRecords, needsOf, removeRecords, removeSources, reopenKept, unsay } from './undo-store.ts'
import { restoreRecord } from './update-store.ts'

export type Undone =
  /** Nothing stands: undone already, or never accepted. */
  | { readonly kind: 'nothing' }
  /** More has changed since than the person was shown. */
  | { readonly kind: 'more-kept'; readonly kept: readonly Kept[] }
  | { readonly kind: 'undone'; readonly removed: number; readonly kept: readonly Kept[] }

/** What undoing would leave standing now: shown before anyone undoes. */
export async function keptIfUndone(tx: WorkTransaction, authorityId: string, acceptanceId: string): Promise<readonly Kept[]> {
  return keptByUndo(await madeRecords(tx, authorityId, acceptanceId), await needsOf(tx, authorityId, acceptanceId))
}

/**
 * Takes back what an acceptance made and nobody has touched, and puts back what it changed. `shown` are the ids the person saw
 * would stay; if another must stay by now, nothing happens. The decisions of the review stand, ready to be accepted again.
 */
export async function undoAcceptance(
  tx: WorkTransaction,
  who: Reviewer,
  readingId: string,
  shown: readonly string[],
  { at }: Pick<Now, 'at'>,
): Promise<Undone> {
  const { authorityId, personId, name } = who
  const reading = await findReading(tx, authorityId, readingId, 'update')
  const acceptance = reading && (await standingAcceptance(tx, authorityId, readingId))
  if (!acceptance) return { kind: 'nothing' }
  const kept = await keptIfUndone(tx, authorityId, acceptance.id)
  if (kept.some(({ record }) => !shown.includes(record.id))) return { kind: 'more-kept', kept }
  const keptIds = kept.map(({ record }) => record.id)
  const goes = (await acceptedRecords(tx, authorityId, acceptance.id)).filter(record => !keptIds.includes(record.id))
  await removeSources(tx, authorityId, acceptance.id, keptIds)
  for (const record of goes) if (record.act === 'updated') await restoreRecord(tx, authorityId, record, at)
  const removed = goes.filter(record => record.act === 'created')
  await unsay(
    tx,
    acceptance.id,
    removed.filter(record => record.kind === 'status').map(record => record.id),
  )
  await removeRecords(tx, authorityId, removed)
  await reopenKept(tx, authorityId, acceptance.id, keptIds)
  await keepTarget(tx, authorityId, reading, kept)
  await endAcceptance(tx, { authorityId, id: acceptance.id, undoneBy: personId, undoneAt: at })
  const whom = { authorityId, at, personId, personName: name }
  await auditAll(tx, [
    ...goes.map(record => ({
      ...whom,
      act: record.act === 'created' ? 'deleted' : 'edited',
      recordKind: record.kind,
      recordId: record.id,
      title: record.title,
    })),
    {
      ...whom,
      act: 'acceptance-undone',
      recordKind: 'reading',
      recordId: readingId,
      title: reading.documentTitle,
      after: { removed: goes.length, kept: kept.length },
    },
  ])
  return { kind: 'undone', removed: goes.length, kept }
}

/** A policy or plan that stays is no longer new: what is accepted next goes into it. */
async function keepTarget(tx: WorkTransaction, authorityId: string, reading: StoredReading, kept: readonly Kept[]): Promise<void> {
  const { target } = reading
  const keptOf = (kind: string) => kept.find(({ record }) => record.kind === kind && record.act === 'created')?.record.id
  const policyId = keptOf('policy')
  const planId = keptOf('plan')
  if (!target || (!policyId && !planId)) return
  const policy = policyId ? ({ to: 'record', id: policyId } as const) : target.policy
  const plan = planId ? ({ to: 'record', id: planId } as const) : target.plan
  await chooseTarget(tx, authorityId, reading, { policy, plan }, reading.names)
}
