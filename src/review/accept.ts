import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Obstacle } from '../domain/review/acceptance/obstacles.ts'
import { obstaclesTo } from '../domain/review/acceptance/obstacles.ts'
import type { RecordSet } from '../domain/review/acceptance/record-set.ts'
import { recordsOf } from '../domain/review/acceptance/records.ts'
import { becomesRecord } from '../domain/review.ts'
import { type AuditNote, auditAll } from '../history/audit.ts'
import { sayStatus } from '../plans/say-status.ts'
import { type AcceptedRecord, insertAcceptance, insertAcceptedRecords, insertSources } from './acceptance-store.ts'
import { surroundingsOf } from './context.ts'
import { itemsOf } from './item-store.ts'
import { findReading, type StandingAcceptance, standingAcceptance } from './reading-store.ts'
import { writeRecords } from './record-store.ts'
import { statusObstacles } from './status-obstacles.ts'
import { updateGoals, updateInitiatives } from './update-store.ts'

export type Reviewer = { readonly authorityId: string; readonly personId: string; readonly name: string }
export type Now = { readonly at: Date; readonly newId: () => string }

export type Accepted =
  | { readonly kind: 'missing' }
  /** Sent twice, or by two people: the one that stands is shown. */
  | { readonly kind: 'standing'; readonly acceptance: StandingAcceptance }
  | { readonly kind: 'obstacles'; readonly obstacles: readonly Obstacle[] }
  | { readonly kind: 'accepted'; readonly id: string; readonly records: number }

/**
 * The decided items become records: all of them with their sources and the act itself, or none. The reading is held, so that no
 * decision slips in between, and a second acceptance waits and then finds this one.
 */
export async function acceptReading(tx: WorkTransaction, who: Reviewer, readingId: string, { at, newId }: Now): Promise<Accepted> {
  const { authorityId, personId } = who
  const reading = await findReading(tx, authorityId, readingId, 'update')
  if (!reading) return { kind: 'missing' }
  const standing = await standingAcceptance(tx, authorityId, readingId)
  if (standing) return { kind: 'standing', acceptance: standing }
  const items = await itemsOf(tx, authorityId, readingId)
  const there = await surroundingsOf(tx, authorityId, reading, items)
  const today = danishDay(at)
  const obstacles = [...obstaclesTo(items, there), ...(await statusObstacles(tx, authorityId, items, today))]
  if (obstacles.length > 0) return { kind: 'obstacles', obstacles }
  const set = recordsOf({ ...there, items, lineCount: reading.lineCount, newId })
  const id = newId()
  await insertAcceptance(tx, { authorityId, id, readingId, acceptedBy: personId, acceptedAt: at })
  await writeRecords(tx, authorityId, set, at)
  const updated = [
    ...(await updateGoals(tx, authorityId, set.goalUpdates)),
    ...(await updateInitiatives(tx, authorityId, set.initiativeUpdates, at)),
  ]
  const records = [...createdBy(set), ...updated]
  for (const { id: statusId, initiativeId, said } of set.statuses) {
    const written = await sayStatus(tx, { ...who, at }, { initiativeId, id: statusId, today }, said)
    if (!written?.ok) throw new Error('a status that met no obstacle is refused')
  }
  await insertAcceptedRecords(tx, authorityId, id, records)
  await insertSources(tx, authorityId, { documentId: reading.documentId, acceptanceId: id }, set.sources)
  const act = { act: 'accepted', recordKind: 'reading', recordId: readingId, title: reading.documentTitle }
  const count = { items: items.filter(becomesRecord).length, records: records.length }
  // A status has written its own.
  const told = records.filter(record => record.kind !== 'status')
  await auditAll(tx, [...told.map(record => noteOf(who, at, record)), { ...byWhom(who, at), ...act, after: count }])
  return { kind: 'accepted', id, records: records.length }
}

const titled = (number: string, title: string): string => [number, title].filter(Boolean).join(' ')

/** What a set makes, under the title people know it by. */
function createdBy(set: RecordSet): readonly AcceptedRecord[] {
  const made = (kind: AcceptedRecord['kind'], id: string, title: string): AcceptedRecord => ({
    kind,
    id,
    act: 'created',
    title,
    revision: 1,
    before: null,
  })
  return [
    ...(set.policy ? [made('policy', set.policy.id, set.policy.title)] : []),
    ...(set.plan ? [made('plan', set.plan.id, set.plan.title)] : []),
    ...set.units.map(unit => made('unit', unit.id, unit.officialName)),
    ...set.goals.map(goal => made('goal', goal.id, titled(goal.number, goal.title))),
    ...set.priorities.map(priority => made('priority', priority.id, priority.text)),
    ...set.initiatives.map(initiative => made('initiative', initiative.id, titled(initiative.number, initiative.title))),
    ...set.indicators.map(indicator => made('indicator', indicator.id, indicator.name)),
    ...set.remarks.map(remark => made('remark', remark.id, remark.author)),
    ...set.statuses.map(status => made('status', status.id, status.title)),
  ]
}

const byWhom = (who: Reviewer, at: Date) => ({ authorityId: who.authorityId, at, personId: who.personId, personName: who.name })

/** One entry a record, so that each record's own history begins with where it came from. */
const noteOf = (who: Reviewer, at: Date, record: AcceptedRecord): AuditNote => ({
  ...byWhom(who, at),
  act: record.act === 'created' ? 'created' : 'edited',
  recordKind: record.kind,
  recordId: record.id,
  title: record.title,
  ...(record.before === null ? {} : { before: record.before }),
})
