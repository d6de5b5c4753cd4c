import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { branchOf } from '../domain/unit-tree.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import type { Job } from '../jobs/job.ts'
import { moveOwner } from '../plans/owner-move.ts'
import { movePriority } from '../policies/priority-move.ts'
import { askInstead, waitingOfUnit } from '../rounds/waiting-work.ts'
import { changeUnit } from './change-unit.ts'
import { moveRoles } from './moved-roles-store.ts'
import {
  authoritiesWithDueMoves,
  belongings,
  insertMove,
  lockItems,
  type Movable,
  noteMoved,
  type PlannedMove,
  takeDueMoves,
} from './unit-move-store.ts'
import { listUnits, lockUnits } from './unit-store.ts'

/** Everything of a unit that goes on in another. A successor that itself stands below it stays where it is, with its branch. */
export async function itemsOfUnit(
  tx: WorkTransaction,
  authorityId: string,
  unitId: string,
  successors: ReadonlySet<string>,
  today: string,
): Promise<Movable[]> {
  const units = await listUnits(tx, authorityId)
  const staying = (id: string) => [...branchOf(units, id)].some(one => successors.has(one))
  const asked = (await waitingOfUnit(tx, authorityId, unitId)).map(
    ({ id, number, title }): Movable => ({ kind: 'obligation', id, title: [number, title].filter(Boolean).join(' ') }),
  )
  const own = (await belongings(tx, authorityId, unitId, today)).filter(item => item.kind !== 'unit' || !staying(item.id))
  return [...own, ...asked]
}

type Moves = { readonly fromId: string; readonly day: string; readonly items: readonly (Movable & { readonly toId: string })[] }

/** Plans what goes where from a day on, and does at once what is due. Roles know their days themselves, so they are settled now. */
export async function planMoves(tx: WorkTransaction, writer: Writer, { fromId, day, items }: Moves, newId: () => string): Promise<void> {
  const today = danishDay(writer.at)
  for (const { toId, ...item } of items) {
    const isRole = item.kind === 'appointment'
    await insertMove(tx, writer, item, { id: newId(), fromId, toId, dueOn: isRole && day > today ? today : day })
    if (isRole) await moveRole(tx, writer, { fromId, toId, day: day > today ? day : today, only: item.id, newId })
  }
  await makeDueMoves(tx, writer.authorityId, writer.at)
}

/** What somebody did in her role until the day was done in the unit she had it in. */
async function moveRole(tx: WorkTransaction, writer: Writer, move: Parameters<typeof moveRoles>[2]): Promise<void> {
  for (const { personId, name, role, from, to } of await moveRoles(tx, writer, move)) {
    const doc = (unit: string) => ({ role, unit, valid_from: from, valid_to: to ?? '' })
    const note = { act: 'role-moved', recordKind: 'person', recordId: personId, title: name }
    await audit(tx, { ...auditOf(writer), ...note, before: doc(move.fromId), after: doc(move.toId) })
  }
}

/** Does what is due, in the name of the one who planned it. What is refused waits, and is seen on the unit's page. */
export async function makeDueMoves(tx: WorkTransaction, authorityId: string, at: Date): Promise<number> {
  const due = await takeDueMoves(tx, authorityId, danishDay(at))
  if (due.some(move => move.kind === 'unit')) await lockUnits(tx, authorityId)
  await lockItems(tx, authorityId, due)
  let moved = 0
  for (const move of due) {
    const writer: Writer = { authorityId, personId: move.plannedBy, name: move.plannedByName, at }
    if (!(await make(tx, writer, move))) continue
    await noteMoved(tx, authorityId, move.moveId, at)
    moved += 1
  }
  return moved
}

async function make(tx: WorkTransaction, writer: Writer, { kind, id, fromId, toId }: PlannedMove): Promise<boolean> {
  switch (kind) {
    case 'initiative':
      return moveOwner(tx, writer, id, fromId, toId)
    case 'priority':
      return movePriority(tx, writer, id, fromId, toId)
    case 'obligation':
      await askInstead(tx, writer, id, toId)
      return true
    case 'unit':
      await changeUnit(tx, writer, id, { parent: toId })
      return true
    case 'appointment':
      return true
  }
}

const EVERY_MS = 10 * 60_000

/** Successions that were written down ahead: their day comes at midnight in Denmark. */
export const unitMoveJob: Job = {
  name: 'unit moves',
  everyMs: EVERY_MS,
  async run(deps, signal) {
    const now = deps.clock()
    for (const authorityId of await authoritiesWithDueMoves(deps.work, danishDay(now))) {
      if (signal.aborted) return
      await inAuthority(deps.work, authorityId, tx => makeDueMoves(tx, authorityId, now))
    }
  },
}
