import type { WorkTransaction } from '../db/connect.ts'
import { isMissing, mayDo } from '../domain/rounds/obligation.ts'
import type { Writer } from '../history/revision-store.ts'
import type { OpenWork, WorkSource } from '../people/open-work.ts'
import { workPaths } from '../web/paths.ts'
import { type Obligation, obligationsOfUnits, readObligation, waitingObligations, writeAct } from './obligation-store.ts'

/** What open rounds wait for from a unit, and has not been sent: it can be asked of another. */
export const waitingOfUnit = async (tx: WorkTransaction, authorityId: string, unitId: string): Promise<Obligation[]> =>
  (await obligationsOfUnits(tx, authorityId, [unitId])).filter(one => mayDo('handed-over', one.state))

/**
 * Asks another unit for an answer instead. What has been sent meanwhile stays with the unit that sent it, and what the other is asked
 * about itself is not asked twice.
 */
export async function askInstead(tx: WorkTransaction, writer: Writer, id: string, toId: string): Promise<void> {
  const one = await readObligation(tx, writer.authorityId, id, true)
  if (!one || !mayDo('handed-over', one.state)) return
  const asked = await obligationsOfUnits(tx, writer.authorityId, [toId])
  if (asked.some(other => other.roundId === one.roundId && other.subjectId === one.subjectId)) return
  await writeAct(tx, writer, id, { kind: 'handed-over', unitId: toId })
}

/** What open rounds wait for: an answer from a unit's contributor, or its approver's word. */
export const waitingInRounds: WorkSource = async (tx, authorityId) =>
  (await waitingObligations(tx, authorityId)).map(
    ({ id, title, unitId, due, state }): OpenWork => ({
      id,
      title,
      href: workPaths.contribution(id),
      unitId,
      due,
      role: isMissing(state) ? 'contributor' : 'approver',
    }),
  )
