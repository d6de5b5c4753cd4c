import type { WorkTransaction } from '../../db/connect.ts'

export type CallKind = 'opened' | 'closed'
type Call = { readonly roundId: string; readonly kind: CallKind; readonly personId: string; readonly mailId: string }

/** That this person was told, in this mail; a second time is refused by the key. */
export async function writeCall(tx: WorkTransaction, authorityId: string, call: Call): Promise<void> {
  await tx
    .insertInto('work.round_call')
    .values({ authority_id: authorityId, round_id: call.roundId, kind: call.kind, person_id: call.personId, mail_id: call.mailId })
    .execute()
}
