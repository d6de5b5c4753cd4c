import { sql } from 'kysely'
import { inAuthority, type WorkDatabase, type WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Role } from '../domain/role.ts'
import type { Lang } from '../i18n/translate.ts'
import type { SessionOwner } from './session-store.ts'

export type NewPerson = {
  readonly authorityId: string
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Lang
  readonly passwordHash: string
}

/** What a new person is appointed to, for a unit or for the whole authority, each under an id of its own. */
export type NewRole = { readonly id: string; readonly role: Role; readonly unitId?: string | undefined }

/** A person who may sign in, with her roles from today. False, with nothing written, when the authority knows the e-mail already. */
export async function insertUser(tx: WorkTransaction, person: NewPerson, roles: readonly NewRole[], now: Date): Promise<boolean> {
  const { authorityId: authority_id, id, name, email, language, passwordHash } = person
  const inserted = await tx
    .insertInto('work.person')
    .values({ authority_id, id, name, email, language, password_hash: passwordHash, password_changed_at: now, created_at: now })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  await tx
    .insertInto('work.appointment')
    .values(
      roles.map(given => ({
        authority_id,
        id: given.id,
        person_id: id,
        role: given.role,
        unit_id: given.unitId ?? null,
        valid_from: danishDay(now),
        appointed_at: now,
      })),
    )
    .execute()
  await tx.insertInto('ops.sign_in_name').values({ email: email.toLowerCase(), authority_id, person_id: id }).execute()
  return true
}

/** Someone an e-mail address stands for, in one authority. */
export type Candidate = SessionOwner & {
  readonly name: string
  readonly email: string
  readonly authorityName: string
  readonly authoritySlug: string
  readonly passwordHash: string | null
}

/** Everyone an e-mail address stands for today; who has left, or is appointed to nothing, is not found. */
export async function findCandidates(db: WorkDatabase, email: string, now: Date): Promise<Candidate[]> {
  const names = await db
    .selectFrom('ops.sign_in_name')
    .select(['authority_id', 'person_id'])
    .where('email', '=', email.toLowerCase())
    .execute()
  const found = await Promise.all(names.map(name => findCandidate(db, { authorityId: name.authority_id, personId: name.person_id }, now)))
  return found.filter(candidate => candidate !== undefined)
}

export function findCandidate(db: WorkDatabase, { authorityId, personId }: SessionOwner, now: Date): Promise<Candidate | undefined> {
  return inAuthority(db, authorityId, tx =>
    tx
      .selectFrom('work.person as p')
      .innerJoin('work.authority as a', 'a.authority_id', 'p.authority_id')
      .select([
        'p.authority_id as authorityId',
        'p.id as personId',
        'p.name',
        'p.email',
        'a.official_name as authorityName',
        'a.slug as authoritySlug',
        'p.password_hash as passwordHash',
      ])
      .where('p.authority_id', '=', authorityId)
      .where('p.id', '=', personId)
      .where('p.left_at', 'is', null)
      .where(eb =>
        eb.exists(
          eb
            .selectFrom('work.appointment as r')
            .whereRef('r.authority_id', '=', 'p.authority_id')
            .whereRef('r.person_id', '=', 'p.id')
            .where(sql<boolean>`${danishDay(now)}::date between r.valid_from and coalesce(r.valid_to, 'infinity')`),
        ),
      )
      .executeTakeFirst(),
  )
}

export async function changePassword(tx: WorkTransaction, owner: SessionOwner, passwordHash: string, now: Date): Promise<void> {
  await tx
    .updateTable('work.person')
    .set(eb => ({ password_hash: passwordHash, password_changed_at: now, revision: eb('revision', '+', 1) }))
    .where('authority_id', '=', owner.authorityId)
    .where('id', '=', owner.personId)
    .execute()
}

export async function changeLanguage(tx: WorkTransaction, owner: SessionOwner, language: Lang): Promise<void> {
  await tx
    .updateTable('work.person')
    .set(eb => ({ language, revision: eb('revision', '+', 1) }))
    .where('authority_id', '=', owner.authorityId)
    .where('id', '=', owner.personId)
    .execute()
}

/** Whoever has a name to sign in with, in any authority. */
export const listSignInNames = (db: WorkDatabase): Promise<SessionOwner[]> =>
  db.selectFrom('ops.sign_in_name').select(['authority_id as authorityId', 'person_id as personId']).execute()

export async function authorityWithSlug(db: WorkDatabase, slug: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`select ops.authority_with_slug(${slug}) as id`.execute(db)
  return rows[0]?.id ?? undefined
}
