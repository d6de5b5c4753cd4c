import type { WorkDatabase } from '../db/connect.ts'
import { inEachAuthority } from '../db/each-authority.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { holdQueued } from './held-mail-store.ts'

/** Whom the history names: nobody in the authority restored anything. */
const RESTORE = 'tovholder restore'

/** All mail that waited when the backup was taken; some of it has been sent since. Answers how many were stopped. */
export async function holdAfterRestore(db: WorkDatabase, at: Date): Promise<number> {
  let held = 0
  await inEachAuthority(db, new AbortController().signal, async (tx, authorityId) => {
    const count = await holdQueued(tx, authorityId)
    if (count === 0) return
    held += count
    await audit(tx, { ...massAct({ authorityId, personId: null, name: RESTORE, at }, count), act: 'mail-held' })
  })
  return held
}

/** What the history says of an act on many mails at once. */
export const massAct = (writer: Writer, count: number) => ({
  ...auditOf(writer),
  recordKind: 'mail',
  recordId: null,
  title: String(count),
  after: { count },
})
