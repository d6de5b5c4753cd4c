import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Writer } from '../history/revision-store.ts'
import { hashOf } from './session-token.ts'

export type InvitationState = 'usable' | 'used' | 'revoked' | 'expired'

export type Invitation = {
  readonly id: string
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly mailId: string | null
  readonly state: InvitationState
}

type Row = { used_at: Date | null; revoked_at: Date | null; expires_at: Date }

const stateOf = ({ used_at, revoked_at, expires_at }: Row, now: Date): InvitationState => {
  if (used_at) return 'used'
  if (revoked_at) return 'revoked'
  return expires_at > now ? 'usable' : 'expired'
}

type NewInvitation = {
  readonly id: string
  readonly personId: string
  readonly token: string
  readonly mailId: string
  readonly expiresAt: Date
}

/** The newest is the one that counts: those before it stop working. */
export async function insertInvitation(tx: WorkTransaction, writer: Writer, invitation: NewInvitation): Promise<void> {
  await revokeInvitations(tx, writer, invitation.personId)
  await tx
    .insertInto('work.invitation')
    .values({
      authority_id: writer.authorityId,
      id: invitation.id,
      person_id: invitation.personId,
      token_hash: hashOf(invitation.token),
      mail_id: invitation.mailId,
      made_by: writer.personId,
      made_at: writer.at,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

/** Takes back every invitation of the person that could still be used, and says how many there were. */
export async function revokeInvitations(tx: WorkTransaction, writer: Writer, personId: string): Promise<number> {
  const revoked = await tx
    .updateTable('work.invitation')
    .set({ revoked_at: writer.at, revoked_by: writer.personId })
    .where('authority_id', '=', writer.authorityId)
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(revoked.numUpdatedRows)
}

export async function invitationsOf(tx: WorkTransaction, authorityId: string, personId: string, now: Date): Promise<Invitation[]> {
  const rows = await tx
    .selectFrom('work.invitation')
    .select(['id', 'made_at', 'expires_at', 'used_at', 'revoked_at', 'mail_id'])
    .where('authority_id', '=', authorityId)
    .where('person_id', '=', personId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return rows.map(row => ({ id: row.id, madeAt: row.made_at, expiresAt: row.expires_at, mailId: row.mail_id, state: stateOf(row, now) }))
}

export type Invited = {
  readonly invitationId: string
  readonly state: InvitationState
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly authorityName: string
}

/** Whom a key invites. With `lock`, of two who use it at the same moment one waits, and then finds it used. */
export async function findInvited(
  tx: WorkTransaction,
  authorityId: string,
  token: string,
  now: Date,
  lock = false,
): Promise<Invited | undefined> {
  if (lock)
    await sql`select from work.invitation where authority_id = ${authorityId} and token_hash = ${hashOf(token)} for update`.execute(tx)
  const row = await tx
    .selectFrom('work.invitation as i')
    .innerJoin('work.person as p', join => join.onRef('p.authority_id', '=', 'i.authority_id').onRef('p.id', '=', 'i.person_id'))
    .innerJoin('work.authority as a', 'a.authority_id', 'i.authority_id')
    .select(['i.id', 'i.used_at', 'i.revoked_at', 'i.expires_at', 'p.id as personId', 'p.name', 'p.email', 'a.official_name'])
    .where('i.authority_id', '=', authorityId)
    .where('i.token_hash', '=', hashOf(token))
    .where('p.left_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { personId, name, email, official_name: authorityName } = row
  return { invitationId: row.id, state: stateOf(row, now), personId, name, email, authorityName }
}

export async function useInvitation(tx: WorkTransaction, authorityId: string, id: string, now: Date): Promise<void> {
  await tx.updateTable('work.invitation').set({ used_at: now }).where('authority_id', '=', authorityId).where('id', '=', id).execute()
}
