import { sql } from 'kysely'
import type { WorkDatabase, WorkTransaction } from '../db/connect.ts'
import type { ReminderStep } from '../domain/rounds/reminders.ts'
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

/** The steps already sent of each obligation's present deadline. */
export async function sentSteps(tx: WorkTransaction, authorityId: string, roundId: string): Promise<ReadonlyMap<string, ReminderStep[]>> {
  const { rows } = await sql<{ id: string; step: string }>`
    select distinct r.obligation_id as id, r.step from work.obligation o
    join work.reminder r on r.authority_id = o.authority_id and r.obligation_id = o.id and r.due = o.due
    where o.authority_id = ${authorityId} and o.round_id = ${roundId}`.execute(tx)
  const steps = rows.map(({ id, step }) => ({ id, step: step === 'approver' ? step : Number(step) }) as const)
  return new Map([...Map.groupBy(steps, one => one.id)].map(([id, of]) => [id, of.map(one => one.step)]))
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
