import { sql } from 'kysely'
import type { WorkDatabase, WorkTransaction } from '../db/connect.ts'
import type { ReminderStep } from '../domain/rounds/reminders.ts'
import type { Writer } from '../history/revision-store.ts'
import type { Lang } from '../i18n/translate.ts'

/** Every authority that has one; who knows no authority yet cannot ask inside one. */
export async function authoritiesWithPeople(db: WorkDatabase): Promise<string[]> {
  const rows = await db.selectFrom('ops.sign_in_name').select('authority_id').distinct().execute()
  return rows.map(row => row.authority_id)
}

/** One reminder at a time in an authority: two processes would each send it. False when another is at it. */
export async function takeReminderTurn(tx: WorkTransaction, authorityId: string): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended('reminders:' || ${authorityId}, 0)) as mine`.execute(tx)
  return rows[0]?.mine ?? false
}

export type SentStep = { readonly personId: string; readonly step: ReminderStep }

/** The steps already sent of each obligation's present deadline, and to whom. */
export async function sentSteps(tx: WorkTransaction, authorityId: string, roundId: string): Promise<ReadonlyMap<string, SentStep[]>> {
  const { rows } = await sql<{ id: string; personId: string; step: string }>`
    select r.obligation_id as id, r.person_id as "personId", r.step from work.obligation o
    join work.reminder r on r.authority_id = o.authority_id and r.obligation_id = o.id and r.due = o.due
    where o.authority_id = ${authorityId} and o.round_id = ${roundId}`.execute(tx)
  return Map.groupBy(
    rows.map(({ id, personId, step }) => ({ id, personId, step: step === 'approver' ? step : Number(step) }) as const),
    one => one.id,
  )
}

export type Receiver = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Lang
  /** She has chosen a password, so a link into the workspace opens it. */
  readonly hasAccount: boolean
}

export const readReceiver = (tx: WorkTransaction, authorityId: string, id: string): Promise<Receiver | undefined> =>
  tx
    .selectFrom('work.person')
    .select(['id', 'name', 'email', sql<Lang>`language`.as('language'), sql<boolean>`password_hash is not null`.as('hasAccount')])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst()

export async function authorityName(tx: WorkTransaction, authorityId: string): Promise<string> {
  const row = await tx.selectFrom('work.authority').select('official_name').where('authority_id', '=', authorityId).executeTakeFirst()
  return row?.official_name ?? ''
}

type Sent = { readonly personId: string; readonly mailId: string; readonly at: Date }
type Item = { readonly obligationId: string; readonly step: ReminderStep; readonly due: string }

export async function writeReminders(
  tx: WorkTransaction,
  authorityId: string,
  { personId, mailId, at }: Sent,
  items: readonly Item[],
): Promise<void> {
  await tx
    .insertInto('work.reminder')
    .values(
      items.map(item => ({
        authority_id: authorityId,
        obligation_id: item.obligationId,
        person_id: personId,
        step: String(item.step),
        due: item.due,
        mail_id: mailId,
        sent_at: at,
      })),
    )
    .execute()
}

type Asked = {
  readonly roundId: string
  readonly personId: string
  readonly day: string
  readonly answers: number
  readonly mailId: string
}

/** False when somebody has reminded her of this round today: pressed twice, one mail goes out. */
export async function keepAskedReminder(tx: WorkTransaction, writer: Writer, asked: Asked): Promise<boolean> {
  const result = await tx
    .insertInto('work.asked_reminder')
    .values({
      authority_id: writer.authorityId,
      round_id: asked.roundId,
      person_id: asked.personId,
      day: asked.day,
      answers: asked.answers,
      mail_id: asked.mailId,
      asked_at: writer.at,
      asked_by: writer.personId,
      asked_by_name: writer.name,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Who has had a reminder of the round on a day, by the plan or because somebody asked for it. */
export async function remindedOn(tx: WorkTransaction, authorityId: string, roundId: string, day: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from work.asked_reminder where authority_id = ${authorityId} and round_id = ${roundId} and day = ${day}::date
    union
    select r.person_id from work.reminder r join work.obligation o on o.authority_id = r.authority_id and o.id = r.obligation_id
    where r.authority_id = ${authorityId} and o.round_id = ${roundId} and (r.sent_at at time zone 'Europe/Copenhagen')::date = ${day}::date`.execute(
    tx,
  )
  return new Set(rows.map(row => row.id))
}
