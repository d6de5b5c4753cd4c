import type { WorkTransaction } from '../db/connect.ts'

/** Initiatives that name somebody as their contact by this e-mail address, in plans that are not past. */
export async function coordinatedBy(tx: WorkTransaction, authorityId: string, email: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('work.initiative as i')
    .innerJoin('work.plan as p', join => join.onRef('p.authority_id', '=', 'i.authority_id').onRef('p.id', '=', 'i.plan_id'))
    .select('i.id')
    .where('i.authority_id', '=', authorityId)
    .where(eb => eb(eb.fn<string>('lower', ['i.coordinator_email']), '=', email.toLowerCase()))
    .where('p.state', '<>', 'past')
    .orderBy('i.id')
    .execute()
  return rows.map(row => row.id)
}
