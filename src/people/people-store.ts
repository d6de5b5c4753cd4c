import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Role } from '../domain/role.ts'
import type { PersonInput } from './person-form.ts'

export type ListedPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isInvited: boolean
  readonly hasBounced: boolean
  /** In force on the day, one line each: what and where. */
  readonly roles: readonly { readonly role: Role; readonly unit: string | null }[]
}

export const PEOPLE_PAGE = 50

/** A page of the people, in Danish order, with what each is appointed to on the day. `words` narrows by name or e-mail. */
export async function listPeople(
  tx: WorkTransaction,
  authorityId: string,
  { words, day, page }: { words: string; day: string; page: number },
): Promise<{ people: ListedPerson[]; total: number }> {
  const { rows } = await sql<ListedPerson & { total: number }>`
    with found as (
      select id, name, email, password_hash, count(*) over ()::int as total from work.person
      where authority_id = ${authorityId} and left_at is null
        and (${words} = '' or strpos(lower(name), lower(${words})) > 0 or strpos(lower(email), lower(${words})) > 0)
      order by name collate "da-x-icu", id limit ${PEOPLE_PAGE} offset ${(page - 1) * PEOPLE_PAGE})
    select f.id, f.name, f.email, f.total, f.password_hash is null as "isInvited",
      exists (select from work.mail m where m.authority_id = ${authorityId} and m.to_person_id = f.id and m.state = 'bounced'
        and m.to_email = f.email) as "hasBounced",
      coalesce((select json_agg(json_build_object('role', r.role, 'unit', u.official_name) order by r.valid_from, r.id)
        from work.appointment r left join work.unit u on u.authority_id = r.authority_id and u.id = r.unit_id
        where r.authority_id = ${authorityId} and r.person_id = f.id
          and ${day}::date between r.valid_from and coalesce(r.valid_to, 'infinity')), '[]') as roles
    from found f order by f.name collate "da-x-icu", f.id`.execute(tx)
  return { people: rows, total: rows[0]?.total ?? 0 }
}

export type StoredPerson = PersonInput & {
  readonly id: string
  readonly revision: number
  readonly hasPassword: boolean
  readonly hasLeft: boolean
}

export async function findPerson(tx: WorkTransaction, authorityId: string, id: string, lock = false): Promise<StoredPerson | undefined> {
  const row = await tx
    .selectFrom('work.person')
    .select(eb => [
      'id',
      'name',
      'email',
      'language',
      'revision',
      eb('password_hash', 'is not', null).as('hasPassword'),
      eb('left_at', 'is not', null).as('hasLeft'),
    ])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .$if(lock, query => query.forNoKeyUpdate())
    .executeTakeFirst()
  return row && { ...row, hasPassword: row.hasPassword === true, hasLeft: row.hasLeft === true }
}

/** Without a password until the person has chosen one. */
export async function insertPerson(tx: WorkTransaction, authorityId: string, id: string, person: PersonInput, at: Date): Promise<void> {
  await tx
    .insertInto('work.person')
    .values({ authority_id: authorityId, id, ...person, created_at: at })
    .execute()
  await tx.insertInto('ops.sign_in_name').values({ email: person.email.toLowerCase(), authority_id: authorityId, person_id: id }).execute()
}

export async function updatePerson(tx: WorkTransaction, authorityId: string, id: string, person: PersonInput, revision: number) {
  await tx
    .updateTable('work.person')
    .set({ ...person, revision })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('ops.sign_in_name')
    .set({ email: person.email.toLowerCase() })
    .where('authority_id', '=', authorityId)
    .where('person_id', '=', id)
    .execute()
}

/** She cannot sign in again, nor be given anything; her address is free for whoever comes after. */
export async function markLeft(tx: WorkTransaction, authorityId: string, id: string, at: Date): Promise<void> {
  await tx.updateTable('work.person').set({ left_at: at }).where('authority_id', '=', authorityId).where('id', '=', id).execute()
  await tx.deleteFrom('ops.sign_in_name').where('authority_id', '=', authorityId).where('person_id', '=', id).execute()
}

/** Everyone who can be given work: to choose from. */
export const livingPeople = (tx: WorkTransaction, authorityId: string) =>
  tx
    .selectFrom('work.person')
    .select(['id', 'name', 'email'])
    .where('authority_id', '=', authorityId)
    .where('left_at', 'is', null)
    .orderBy(sql`name collate "da-x-icu"`)
    .limit(1000)
    .execute()

/** Units of today and tomorrow, to appoint to, in the order of their tree. */
export const livingUnits = (tx: WorkTransaction, authorityId: string, day: string) =>
  tx
    .selectFrom('work.unit')
    .select(['id', 'parent_id as parentId', 'official_name as name'])
    .where('authority_id', '=', authorityId)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('position')
    .orderBy(sql`official_name collate "da-x-icu"`)
    .execute()
