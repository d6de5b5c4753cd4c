import type { Insertable } from 'kysely'
import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import type { Tables } from '../db/tables.ts'
import type { AppDeps } from '../web/deps.ts'

/** False, with nothing done, when the address is somebody's already. */
export function insertAuthority(deps: Pick<AppDeps, 'work'>, authority: Insertable<Tables['work.authority']>): Promise<boolean> {
  return inAuthority(deps.work, authority.authority_id, async tx => {
    const inserted = await tx
      .insertInto('work.authority')
      .values(authority)
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  })
}

export const findExampleInitiative = (tx: WorkTransaction, authorityId: string, planId: string, number: string) =>
  tx
    .selectFrom('work.initiative')
    .select(['id', 'title'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
