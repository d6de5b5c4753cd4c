import type { WorkDatabase } from '../db/connect.ts'
import type { SessionOwner } from './session-store.ts'
import { hashOf, newToken } from './session-token.ts'

/** Long enough to read a list of authorities. */
const CHOICE_MS = 5 * 60_000

/** Remembers that one right password opened several doors. Answers the token that stands for it. */
export async function rememberChoice(db: WorkDatabase, owners: readonly SessionOwner[], now: Date): Promise<string> {
  const token = newToken()
  await db.deleteFrom('ops.sign_in_choice').where('expires_at', '<', now).execute()
  await db
    .insertInto('ops.sign_in_choice')
    .values(
      owners.map(owner => ({
        token_hash: hashOf(token),
        authority_id: owner.authorityId,
        person_id: owner.personId,
        expires_at: new Date(now.getTime() + CHOICE_MS),
      })),
    )
    .execute()
  return token
}

/** The person behind the chosen door. The token is used up, whatever was chosen. */
export async function takeChoice(db: WorkDatabase, token: string, authorityId: string, now: Date): Promise<SessionOwner | undefined> {
  const rows = await db
    .deleteFrom('ops.sign_in_choice')
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .returningAll()
    .execute()
  const chosen = rows.find(row => row.authority_id === authorityId)
  return chosen && { authorityId: chosen.authority_id, personId: chosen.person_id }
}
