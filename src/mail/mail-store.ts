import { sql } from 'kysely'
import type { WorkDatabase, WorkTransaction } from '../db/connect.ts'
import { nextAttempt } from '../domain/mail-retry.ts'
import type { Lang, Params } from '../i18n/translate.ts'
import type { SendOutcome } from './smtp.ts'
import { compose, type MailTemplate } from './template.ts'

export type NewMail = {
  readonly id: string
  readonly to: { readonly email: string; readonly name?: string; readonly personId?: string | null }
  readonly template: MailTemplate
  readonly params: Params
  readonly language: Lang
  /** The record it is about: it is then seen on that record's page too. */
  readonly about?: { readonly kind: string; readonly id: string }
  /** An address that opens something, for `{link}` in the template. It is kept only until the mail has gone. */
  readonly secretLink?: string
  /** The secret link stops such mails at one press in the mail program (RFC 8058). */
  readonly oneClick?: boolean
  /** Who caused it; null for a job. */
  readonly by: string | null
  readonly at: Date
}

/** Puts a mail in the outbox, in the transaction of the act it tells of: both land, or neither. A job sends it within seconds. */
export async function queueMail(tx: WorkTransaction, authorityId: string, mail: NewMail): Promise<void> {
  const { subject, text, html } = compose(mail.template, mail.language, mail.params)
  await tx
    .insertInto('work.mail')
    .values({
      authority_id: authorityId,
      id: mail.id,
      to_email: mail.to.email,
      to_name: mail.to.name ?? '',
      to_person_id: mail.to.personId ?? null,
      language: mail.language,
      template: mail.template,
      subject,
      body_text: text,
      body_html: html,
      secret_link: mail.secretLink ?? '',
      one_click: mail.oneClick ?? false,
      about_kind: mail.about?.kind ?? '',
      about_id: mail.about?.id ?? null,
      next_attempt_at: mail.at,
      queued_by: mail.by,
      queued_at: mail.at,
    })
    .execute()
}

/** `held`: it waited when a backup was taken that has been restored since, and may have been sent in between. */
export type MailState = 'queued' | 'held' | 'sent' | 'failed' | 'bounced'

/** A mail ready to be handed over. */
export type DueMail = {
  readonly id: string
  readonly toEmail: string
  readonly toName: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly secretLink: string
  readonly oneClick: boolean
  readonly attempts: number
}

/** Asked outside any authority: which of them have mail to send. */
export async function authoritiesWithDueMail(db: WorkDatabase, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ops.authorities_with_due_mail(${now}) as due (id)`.execute(db)
  return rows.map(row => row.id)
}

/**
 * Takes one due mail and holds it until the transaction ends: another process passes over it, and one that is killed lets go of
 * it unsent. `id` takes that one, due or not.
 */
export function takeDueMail(tx: WorkTransaction, authorityId: string, now: Date, id?: string): Promise<DueMail | undefined> {
  return tx
    .selectFrom('work.mail')
    .select([
      'id',
      'to_email as toEmail',
      'to_name as toName',
      'subject',
      'body_text as text',
      'body_html as html',
      'secret_link as secretLink',
      'one_click as oneClick',
      'attempts',
    ])
    .where('authority_id', '=', authorityId)
    .where('state', '=', 'queued')
    .$if(id === undefined, query => query.where('next_attempt_at', '<=', now))
    .$if(id !== undefined, query => query.where('id', '=', id ?? ''))
    .orderBy('next_attempt_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Writes down what became of a try, and when the next one is. */
export async function noteAttempt(
  tx: WorkTransaction,
  authorityId: string,
  mail: Pick<DueMail, 'id' | 'attempts'>,
  outcome: SendOutcome,
  at: Date,
) {
  const attempts = mail.attempts + 1
  const next = outcome.kind === 'later' ? nextAttempt(attempts, at) : null
  const state: MailState = outcome.kind === 'later' ? (next ? 'queued' : 'failed') : outcome.kind
  await tx
    .updateTable('work.mail')
    .set({ state, attempts, next_attempt_at: next })
    // A link that has left, or that nobody will get, is not kept.
    .$if(state !== 'queued', query => query.set({ secret_link: '' }))
    .where('authority_id', '=', authorityId)
    .where('id', '=', mail.id)
    .execute()
  await insertAttempt(tx, authorityId, mail.id, { at, outcome: outcome.kind, answer: outcome.answer, personId: null })
}

export type Attempt = {
  readonly at: Date
  readonly outcome: 'sent' | 'later' | 'failed' | 'bounced' | 'retried'
  readonly answer: string
  readonly personId: string | null
}

/** Only under the mail's lock: attempts are numbered in turn. */
export async function insertAttempt(tx: WorkTransaction, authorityId: string, mailId: string, attempt: Attempt): Promise<void> {
  await tx
    .insertInto('work.mail_attempt')
    .values(eb => ({
      authority_id: authorityId,
      mail_id: mailId,
      number: sql<number>`(${eb
        .selectFrom('work.mail_attempt')
        .select(sql`coalesce(max(number), 0) + 1`.as('next'))
        .where('authority_id', '=', authorityId)
        .where('mail_id', '=', mailId)})`,
      at: attempt.at,
      outcome: attempt.outcome,
      answer: attempt.answer.slice(0, 1000),
      person_id: attempt.personId,
    }))
    .execute()
}
