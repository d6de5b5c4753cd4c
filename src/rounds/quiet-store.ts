import type { WorkTransaction } from '../db/connect.ts'
import { NO_QUIET_TIME, type QuietTime } from '../domain/rounds/quiet-time.ts'
import type { Writer } from '../history/revision-store.ts'

/** Everybody who has said when she wants no reminders. */
export async function quietTimes(tx: WorkTransaction, authorityId: string): Promise<ReadonlyMap<string, QuietTime>> {
  const rows = await tx
    .selectFrom('work.quiet_time')
    .select(['person_id', 'weekdays', 'away_from', 'away_to'])
    .where('authority_id', '=', authorityId)
    .execute()
  return new Map(rows.map(row => [row.person_id, { weekdays: row.weekdays, awayFrom: row.away_from, awayTo: row.away_to }]))
}

export const quietTimeOf = async (tx: WorkTransaction, authorityId: string, personId: string): Promise<QuietTime> =>
  (await quietTimes(tx, authorityId)).get(personId) ?? NO_QUIET_TIME

export async function saveQuietTime(tx: WorkTransaction, writer: Writer, { weekdays, awayFrom, awayTo }: QuietTime): Promise<void> {
  const said = { weekdays: [...weekdays], away_from: awayFrom, away_to: awayTo, changed_at: writer.at }
  await tx
    .insertInto('work.quiet_time')
    .values({ authority_id: writer.authorityId, person_id: writer.personId ?? '', ...said })
    .onConflict(conflict => conflict.columns(['authority_id', 'person_id']).doUpdateSet(said))
    .execute()
}
