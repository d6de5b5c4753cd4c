import type { Insertable } from 'kysely'
import { inAuthority } from '../db/connect.ts'
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
