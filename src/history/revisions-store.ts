import type { WorkTransaction } from '../db/connect.ts'

export type RevisionEntry = { readonly revision: number; readonly madeAt: Date | null; readonly madeBy: string }

/** More are not offered to choose from; an older one is reached by its number in the address. */
const MOST = 200

/** The revisions of a record that are kept, the newest first. */
export const revisionsOf = (tx: WorkTransaction, authorityId: string, kind: string, id: string): Promise<RevisionEntry[]> =>
  tx
    .selectFrom('work.revision')
    .select(['revision', 'made_at as madeAt', 'made_by_name as madeBy'])
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', kind)
    .where('record_id', '=', id)
    .orderBy('revision', 'desc')
    .limit(MOST)
    .execute()
