import { isMissing } from '../domain/rounds/obligation.ts'
import type { OpenWork, WorkSource } from '../people/open-work.ts'
import { workPaths } from '../web/paths.ts'
import { waitingObligations } from './obligation-store.ts'

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
