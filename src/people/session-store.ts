import { inAuthority, type WorkDatabase, type WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Viewer } from '../web/viewer.ts'
import { appointmentsInForce } from './appointments-in-force-store.ts'
import { csrfTokenOf, hashOf, newToken, type SessionKey } from './session-token.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A working day: who went home without signing out is signed out the next morning. */
export const IDLE_MS = 8 * HOUR
/** However busy the session is, a week ends it. */
export const ABSOLUTE_MS = 7 * 24 * HOUR
/** `last_seen_at` is written no more often: reading a page would otherwise always be a write. */
const TOUCH_MS = MINUTE

export type SessionOwner = { readonly authorityId: string; readonly personId: string }

/** Starts a session under a token nobody has seen before, and clears away the person's dead ones. */
export async function createSession(tx: WorkTransaction, owner: SessionOwner, device: string, now: Date): Promise<SessionKey> {
  const token = newToken()
  await tx
    .deleteFrom('work.session')
    .where('authority_id', '=', owner.authorityId)
    .where('person_id', '=', owner.personId)
    .where(eb => eb.or([eb('expires_at', '<=', now), eb('last_seen_at', '<=', new Date(now.getTime() - IDLE_MS))]))
    .execute()
  await tx
    .insertInto('work.session')
    .values({
      authority_id: owner.authorityId,
      token_hash: hashOf(token),
      person_id: owner.personId,
      csrf_secret: newToken(),
      created_at: now,
      last_seen_at: now,
      expires_at: new Date(now.getTime() + ABSOLUTE_MS),
      device,
    })
    .execute()
  return { authorityId: owner.authorityId, token }
}

/** Who holds this key at this moment: null when the session is unknown, ended or idle, or its person has left or has no role. */
export function findViewer(db: WorkDatabase, { authorityId, token }: SessionKey, now: Date): Promise<Viewer | null> {
  const tokenHash = hashOf(token)
  return inAuthority(db, authorityId, async tx => {
    const row = await tx
      .selectFrom('work.session as s')
      .innerJoin('work.person as p', join => join.onRef('p.authority_id', '=', 's.authority_id').onRef('p.id', '=', 's.person_id'))
      .innerJoin('work.authority as a', 'a.authority_id', 's.authority_id')
      .select(['p.id', 'p.name', 'p.email', 'p.language', 'a.slug', 'a.official_name', 's.csrf_secret', 's.last_seen_at'])
      .where('s.authority_id', '=', authorityId)
      .where('s.token_hash', '=', tokenHash)
      .where('s.expires_at', '>', now)
      .where('s.last_seen_at', '>', new Date(now.getTime() - IDLE_MS))
      .where('p.left_at', 'is', null)
      .executeTakeFirst()
    if (!row) return null
    const appointments = await appointmentsInForce(tx, { authorityId, personId: row.id }, danishDay(now))
    if (appointments.length === 0) return null
    if (now.getTime() - row.last_seen_at.getTime() >= TOUCH_MS) await touch(tx, authorityId, tokenHash, now)
    return {
      authorityId,
      authoritySlug: row.slug,
      authorityName: row.official_name,
      personId: row.id,
      name: row.name,
      email: row.email,
      language: row.language === 'en' ? 'en' : 'da',
      appointments,
      csrfToken: csrfTokenOf(row.csrf_secret, tokenHash),
      askedAt: now,
    }
  })
}

const touch = (tx: WorkTransaction, authorityId: string, tokenHash: Buffer, now: Date) =>
  tx
    .updateTable('work.session')
    .set({ last_seen_at: now })
    .where('authority_id', '=', authorityId)
    .where('token_hash', '=', tokenHash)
    .execute()

export async function endSession(tx: WorkTransaction, { authorityId, token }: SessionKey): Promise<void> {
  await tx.deleteFrom('work.session').where('authority_id', '=', authorityId).where('token_hash', '=', hashOf(token)).execute()
}

/** Ends every session of a person, or every one but `kept`. Answers how many. */
export async function endSessions(tx: WorkTransaction, owner: SessionOwner, kept?: SessionKey): Promise<number> {
  const ended = await tx
    .deleteFrom('work.session')
    .where('authority_id', '=', owner.authorityId)
    .where('person_id', '=', owner.personId)
    .$if(kept !== undefined, query => query.where('token_hash', '<>', hashOf(kept?.token ?? '')))
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}

export type OwnSession = { readonly device: string; readonly createdAt: Date; readonly lastSeenAt: Date; readonly current: boolean }

/** A person's living sessions, the latest used first. */
export async function listSessions(tx: WorkTransaction, owner: SessionOwner, current: SessionKey | null, now: Date): Promise<OwnSession[]> {
  const rows = await tx
    .selectFrom('work.session')
    .select(['token_hash', 'device', 'created_at', 'last_seen_at'])
    .where('authority_id', '=', owner.authorityId)
    .where('person_id', '=', owner.personId)
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - IDLE_MS))
    .orderBy('last_seen_at', 'desc')
    .execute()
  const own = hashOf(current?.token ?? '')
  return rows.map(row => ({
    device: row.device,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    current: row.token_hash.equals(own),
  }))
}
