import type { WorkTransaction } from '../db/connect.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import type { StatusInput } from './status-form.ts'

/**
 * Writes a status beside those there are: none is ever overwritten. The same form sent twice writes one.
 * The initiative's revision stands: a person with its form open has nothing to merge.
 */
export async function stateStatus(
  tx: WorkTransaction,
  writer: Writer,
  initiative: { readonly id: string; readonly title: string },
  id: string,
  status: StatusInput,
): Promise<void> {
  const written = await tx
    .insertInto('work.status_entry')
    .values({
      authority_id: writer.authorityId,
      id,
      initiative_id: initiative.id,
      voice: 'owner',
      phase: status.phase,
      assessment: status.assessment,
      trend: status.trend,
      reason: status.reason,
      next_step: status.nextStep,
      stated_on: status.statedOn,
      recorded_by: writer.personId,
      recorded_at: writer.at,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'id']).doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows === 0n) return
  await tx
    .updateTable('work.initiative')
    .set({ changed_at: writer.at })
    .where('authority_id', '=', writer.authorityId)
    .where('id', '=', initiative.id)
    .execute()
  const after = {
    phase: status.phase,
    assessment: status.assessment,
    trend: status.trend ?? '',
    reason: status.reason,
    next_step: status.nextStep,
    stated_on: status.statedOn,
  }
  await audit(tx, {
    ...auditOf(writer),
    act: 'status-stated',
    recordKind: 'initiative',
    recordId: initiative.id,
    title: initiative.title,
    after,
  })
}
