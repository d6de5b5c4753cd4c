import { sql } from 'kysely'
import { inAuthority, type WorkDatabase, type WorkTransaction } from '../db/connect.ts'
import type { AuthorityKind } from '../domain/authority-kind.ts'
import { otherSlugs } from '../domain/authority-slug.ts'
import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import { audit } from '../history/audit.ts'
import { insertUser, type NewPerson, type NewRole } from './person-store.ts'
import { createSession } from './session-store.ts'
import { hashOf, type SessionKey } from './session-token.ts'

export type LinkState = 'usable' | 'used' | 'expired' | 'unknown'

export async function insertLink(db: WorkDatabase, token: string, now: Date, expiresAt: Date): Promise<void> {
  await db
    .insertInto('ops.setup_link')
    .values({ token_hash: hashOf(token), created_at: now, expires_at: expiresAt })
    .execute()
}

/** Whether somebody has founded an authority here. The example is loaded, not founded, and does not count. */
export async function isSetUp(db: WorkDatabase): Promise<boolean> {
  const used = await db.selectFrom('ops.setup_link').select('created_at').where('used_at', 'is not', null).limit(1).executeTakeFirst()
  return used !== undefined
}

export async function findLink(db: WorkDatabase | WorkTransaction, token: string, now: Date): Promise<LinkState> {
  const link = await db
    .selectFrom('ops.setup_link')
    .select(['used_at', 'expires_at'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!link) return 'unknown'
  if (link.used_at) return 'used'
  return link.expires_at > now ? 'usable' : 'expired'
}

export type Founding = {
  readonly authority: { readonly officialName: string; readonly kind: AuthorityKind; readonly slug: string }
  readonly person: NewPerson
  readonly roles: readonly NewRole[]
  readonly device: string
}

/**
 * Authority, first person, her session and the used link: all of it, or nothing. Of two who use the link at the same moment
 * one waits for the other's lock, and then finds it used.
 */
export function foundAuthority(
  db: WorkDatabase,
  token: string,
  founding: Founding,
  now: Date,
): Promise<Outcome<SessionKey> | Exclude<LinkState, 'usable'>> {
  const { authority, person, roles, device } = founding
  return inAuthority(db, person.authorityId, async tx => {
    await sql`select from ops.setup_link where token_hash = ${hashOf(token)} for update`.execute(tx)
    const state = await findLink(tx, token, now)
    if (state !== 'usable') return state
    if (!(await insertAuthority(tx, person.authorityId, authority))) return slugTaken(tx, authority.slug)
    await insertUser(tx, person, roles, now)
    await tx
      .updateTable('ops.setup_link')
      .set({ used_at: now, authority_id: person.authorityId })
      .where('token_hash', '=', hashOf(token))
      .execute()
    await audit(tx, {
      authorityId: person.authorityId,
      at: now,
      personId: person.id,
      personName: person.name,
      act: 'created',
      recordKind: 'authority',
      recordId: person.authorityId,
      title: authority.officialName,
      after: { official_name: authority.officialName, kind: authority.kind, slug: authority.slug },
    })
    return accepted(await createSession(tx, { authorityId: person.authorityId, personId: person.id }, device, now))
  })
}

async function insertAuthority(
  tx: WorkTransaction,
  authority_id: string,
  { officialName, kind, slug }: Founding['authority'],
): Promise<boolean> {
  const inserted = await tx
    .insertInto('work.authority')
    .values({ authority_id, slug, official_name: officialName, kind })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Says so, and which of the nearest addresses is free. */
export async function slugTaken(tx: WorkTransaction, slug: string): Promise<ReturnType<typeof refused>> {
  const { rows } = await sql<{ free: string }>`
    select other as free from unnest(${otherSlugs(slug)}::text[]) with ordinality as others (other, place)
    where ops.authority_with_slug(other) is null order by place limit 1`.execute(tx)
  return refused({ key: 'authorities.slug-taken', field: 'slug', params: { slug, suggestion: rows[0]?.free ?? '' } })
}
