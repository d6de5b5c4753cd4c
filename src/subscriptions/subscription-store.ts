import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Lang } from '../i18n/translate.ts'

export const TOPIC_KINDS = ['authority', 'goal', 'initiative'] as const
export type TopicKind = (typeof TOPIC_KINDS)[number]

export type Subscription = {
  readonly id: string
  readonly email: string
  readonly language: Lang
  readonly kind: TopicKind
  readonly recordId: string | null
  readonly isConfirmed: boolean
}

const COLUMNS = [
  'id',
  'email',
  sql<Lang>`language`.as('language'),
  sql<TopicKind>`record_kind`.as('kind'),
  'record_id as recordId',
  sql<boolean>`confirmed_at is not null`.as('isConfirmed'),
] as const

type NewSubscription = {
  readonly id: string
  readonly email: string
  readonly language: Lang
  readonly kind: TopicKind
  readonly recordId: string | null
  readonly key: string
  readonly at: Date
}

/** Keeps what was asked for until it is confirmed, and answers with its key; asked for twice, it is the same one. */
export async function askFor(tx: WorkTransaction, authorityId: string, wish: NewSubscription): Promise<string> {
  const row = await tx
    .insertInto('work.subscription')
    .values({
      authority_id: authorityId,
      id: wish.id,
      email: wish.email,
      language: wish.language,
      record_kind: wish.kind,
      record_id: wish.recordId,
      key: wish.key,
      asked_at: wish.at,
    })
    .onConflict(conflict =>
      conflict.columns(['authority_id', 'email', 'record_kind', 'record_id']).doUpdateSet({ asked_at: wish.at, language: wish.language }),
    )
    .returning('key')
    .executeTakeFirstOrThrow()
  return row.key
}

export function withKey(tx: WorkTransaction, authorityId: string, key: string): Promise<Subscription | undefined> {
  return tx
    .selectFrom('work.subscription')
    .select(COLUMNS)
    .where('authority_id', '=', authorityId)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** From now on she is told of what comes after this version. */
export async function confirm(tx: WorkTransaction, authorityId: string, id: string, version: number, at: Date): Promise<void> {
  await tx
    .updateTable('work.subscription')
    .set({ confirmed_at: at, told_version: version })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()
}

export function subscriptionsOf(tx: WorkTransaction, authorityId: string, email: string): Promise<Subscription[]> {
  return tx
    .selectFrom('work.subscription')
    .select(COLUMNS)
    .where('authority_id', '=', authorityId)
    .where('email', '=', email)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

/** Stops one, or all of the address. With the last of them go the mails that were sent to it: nothing of the address is left. */
export async function stop(tx: WorkTransaction, authorityId: string, email: string, id?: string): Promise<void> {
  await tx
    .deleteFrom('work.subscription')
    .where('authority_id', '=', authorityId)
    .where('email', '=', email)
    .$if(id !== undefined, query => query.where('id', '=', id ?? ''))
    .execute()
  if ((await subscriptionsOf(tx, authorityId, email)).length === 0) await forgetMails(tx, authorityId, email)
}

async function forgetMails(tx: WorkTransaction, authorityId: string, email: string): Promise<void> {
  const theirs = sql`(select m.id from work.mail m
    where m.authority_id = ${authorityId} and m.to_email = ${email} and m.about_kind = 'subscription')`
  await sql`delete from work.mail_attempt a where a.authority_id = ${authorityId} and a.mail_id in ${theirs}`.execute(tx)
  await sql`delete from work.mail m where m.authority_id = ${authorityId} and m.id in ${theirs}`.execute(tx)
}

/** What nobody confirmed is forgotten, and the mail that asked with it. */
export async function forgetUnconfirmed(tx: WorkTransaction, authorityId: string, before: Date): Promise<void> {
  const gone = await tx
    .deleteFrom('work.subscription')
    .where('authority_id', '=', authorityId)
    .where('confirmed_at', 'is', null)
    .where('asked_at', '<', before)
    .returning('email')
    .execute()
  for (const { email } of gone) if ((await subscriptionsOf(tx, authorityId, email)).length === 0) await forgetMails(tx, authorityId, email)
}

export type Follower = { readonly email: string; readonly language: Lang; readonly key: string; readonly toldVersion: number }

/** One address that has not been told of this version. Two processes take turns: the second then finds the next one. */
export async function nextFollower(tx: WorkTransaction, authorityId: string, version: number): Promise<Follower | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('followers ' || ${authorityId}, 0))`.execute(tx)
  const { rows } = await sql<Follower>`
    select email, language, key, told_version as "toldVersion" from work.subscription
    where authority_id = ${authorityId} and confirmed_at is not null and told_version < ${version}
    order by told_version, email, asked_at limit 1`.execute(tx)
  return rows[0]
}

/** In the transaction of the mail: this address will not be told of this version again. */
export async function noteTold(tx: WorkTransaction, authorityId: string, email: string, version: number): Promise<void> {
  await tx
    .updateTable('work.subscription')
    .set({ told_version: version })
    .where('authority_id', '=', authorityId)
    .where('email', '=', email)
    .where('confirmed_at', 'is not', null)
    .execute()
}
