import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Writer } from '../history/revision-store.ts'
import type { Lang } from '../i18n/translate.ts'
import { type Attempt, insertAttempt, type MailState } from './mail-store.ts'

export const MAIL_STATES = ['queued', 'held', 'sent', 'failed', 'bounced'] as const satisfies readonly MailState[]

export type MailRow = {
  readonly id: string
  readonly toEmail: string
  readonly toName: string
  readonly subject: string
  readonly state: MailState
  readonly queuedAt: Date
}

export const OUTBOX_PAGE = 50

const ROW = ['id', 'to_email as toEmail', 'to_name as toName', 'subject', 'state', 'queued_at as queuedAt'] as const

/** A page of the outbox, the newest first. */
export function listMails(tx: WorkTransaction, authorityId: string, state: MailState | undefined, page: number): Promise<MailRow[]> {
  return tx
    .selectFrom('work.mail')
    .select(ROW)
    .where('authority_id', '=', authorityId)
    .$if(state !== undefined, query => query.where('state', '=', state ?? 'queued'))
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(OUTBOX_PAGE)
    .offset((page - 1) * OUTBOX_PAGE)
    .execute()
}

export type MailCounts = Readonly<Record<MailState, number>>

export async function countMails(tx: WorkTransaction, authorityId: string): Promise<MailCounts> {
  const rows = await tx
    .selectFrom('work.mail')
    .select(eb => ['state', eb.fn.countAll<number>().as('count')])
    .where('authority_id', '=', authorityId)
    .groupBy('state')
    .execute()
  const count = (state: MailState) => rows.find(row => row.state === state)?.count ?? 0
  return { queued: count('queued'), held: count('held'), sent: count('sent'), failed: count('failed'), bounced: count('bounced') }
}

export type StoredMail = MailRow & {
  readonly language: Lang
  readonly text: string
  readonly secretLink: string
  readonly nextAttemptAt: Date | null
  readonly personId: string | null
  readonly attempts: readonly (Pick<Attempt, 'at' | 'outcome' | 'answer'> & { readonly by: string | null })[]
}

export async function findMail(tx: WorkTransaction, authorityId: string, id: string, lock = false): Promise<StoredMail | undefined> {
  const mail = await tx
    .selectFrom('work.mail')
    .select([
      ...ROW,
      'language',
      'body_text as text',
      'secret_link as secretLink',
      'next_attempt_at as nextAttemptAt',
      'to_person_id as personId',
    ])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  if (!mail) return undefined
  const attempts = await tx
    .selectFrom('work.mail_attempt as a')
    .leftJoin('work.person as p', join => join.onRef('p.authority_id', '=', 'a.authority_id').onRef('p.id', '=', 'a.person_id'))
    .select(['a.at', 'a.outcome', 'a.answer', 'p.name as by'])
    .where('a.authority_id', '=', authorityId)
    .where('a.mail_id', '=', id)
    .orderBy('a.number')
    .execute()
  return { ...mail, attempts }
}

/** What became of a test, and what the server said: no other mail can be looked at in this way. */
export function findTest(tx: WorkTransaction, authorityId: string, id: string | null) {
  if (id === null) return undefined
  return tx
    .selectFrom('work.mail as m')
    .leftJoin('work.mail_attempt as a', join => join.onRef('a.authority_id', '=', 'm.authority_id').onRef('a.mail_id', '=', 'm.id'))
    .select(['m.state', 'm.to_email as email', 'a.answer'])
    .where('m.authority_id', '=', authorityId)
    .where('m.id', '=', id)
    .where('m.template', '=', 'test')
    .orderBy('a.number', 'desc')
    .executeTakeFirst()
}

/** What a person may say of a mail herself. */
export type Word = 'sent' | 'bounced' | 'retried'

/** Writes down what a person says of a mail she holds the lock of. Its link is not kept once it has gone. */
export async function noteWord(tx: WorkTransaction, writer: Writer, id: string, word: Word): Promise<void> {
  const { authorityId, personId, at } = writer
  const state: MailState = word === 'retried' ? 'queued' : word
  await tx
    .updateTable('work.mail')
    .set({ state, next_attempt_at: word === 'retried' ? at : null })
    .$if(word !== 'retried', query => query.set({ secret_link: '' }))
    // Asked for anew, it gets all its tries again.
    .$if(word === 'retried', query => query.set({ attempts: 0 }))
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute()
  await insertAttempt(tx, authorityId, id, { at, outcome: word, answer: '', personId })
}

/** For the one who runs the machine: how many wait, since when, and what the server said last. No word of any mail. */
export async function queueHealth(tx: WorkTransaction, authorityId: string) {
  const { rows } = await sql<{ waiting: number; oldest: Date | null; answer: string | null; answered: Date | null }>`
    select (select count(*) from work.mail where authority_id = ${authorityId} and state = 'queued')::int as waiting,
      (select min(queued_at) from work.mail where authority_id = ${authorityId} and state = 'queued') as oldest,
      last.answer, last.at as answered
    from (select 1) one left join lateral (
      select a.answer, a.at from work.mail_attempt a
      where a.authority_id = ${authorityId} and a.person_id is null order by a.at desc limit 1) last on true`.execute(tx)
  return rows[0] ?? { waiting: 0, oldest: null, answer: null, answered: null }
}
