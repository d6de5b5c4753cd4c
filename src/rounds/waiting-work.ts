import type { WorkTransaction } from '../db/connect.ts'
import { isMissing, mayDo } from '../domain/rounds/obligation.ts'
import type { Writer } from '../history/revision-store.ts'
import type { OpenWork, WorkSource } from '../people/open-work.ts'
import { workPaths } from '../web/paths.ts'
import { type Obligation, obligationsOfUnits, readObligation, waitingObligations, writeAct } from './obligation-store.ts'

/**
 * What waits for a unit that has ended waits for its successor instead. What has been sent stays with the unit that sent it, and what
 * the successor is asked about itself is not asked twice.
 */
export async function moveWaiting(tx: WorkTransaction, writer: Writer, fromId: string, toId: string): Promise<void> {
  const subjectOf = ({ roundId, subjectId }: Obligation) => `${roundId} ${subjectId}`
  const of = (unitId: string) => obligationsOfUnits(tx, writer.authorityId, [unitId])
  const asked = new Set((await of(toId)).map(subjectOf))
  for (const one of await of(fromId)) {
    if (!mayDo('handed-over', one.state) || asked.has(subjectOf(one))) continue
    if (await readObligation(tx, writer.authorityId, one.id, true))
      await writeAct(tx, writer, one.id, { kind: 'handed-over', unitId: toId })
  }
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
