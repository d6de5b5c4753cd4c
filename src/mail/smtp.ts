import { createTransport } from 'nodemailer'
import type { DueMail } from './mail-store.ts'
import { withLink } from './template.ts'

export type SmtpSettings = {
  /** smtp://user:password@host:port or smtps://… ; never shown whole. */
  readonly url: string
  /** "Tovholder <tovholder@kommune.dk>". */
  readonly from: string
}

/** What a server said. `bounced`: the address does not exist. `failed`: it will not have this mail. `later`: everything that may pass. */
export type SendOutcome = { readonly kind: 'sent' | 'later' | 'failed' | 'bounced'; readonly answer: string }

export type Mailer = {
  send(mail: DueMail): Promise<SendOutcome>
  close(): void
}

/** A server that says nothing for so long is taken to be down; the mail waits in the outbox. */
const SILENCE_MS = 20_000

/** One connection, kept while there is mail to send. */
export function openSmtp({ url, from }: SmtpSettings): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(mail) {
      try {
        const { response } = await transport.sendMail({
          from,
          to: { name: mail.toName, address: mail.toEmail },
          subject: mail.subject,
          text: withLink(mail.text, mail.secretLink),
          html: withLink(mail.html, mail.secretLink),
          // The same mail sent twice, because we were killed before we could note the first, is known by its number.
          messageId: `<${mail.id}@${domainOf(from)}>`,
          headers: { 'auto-submitted': 'auto-generated', ...(mail.oneClick ? oneClick(mail.secretLink) : {}) },
        })
        return { kind: 'sent', answer: response }
      } catch (error) {
        return outcomeOf(error)
      }
    },
    close: () => transport.close(),
  }
}

/** A mail program then shows a button of its own, and sends this by itself (RFC 8058). */
const oneClick = (address: string) => ({ 'list-unsubscribe': `<${address}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' })

const domainOf = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'

/**
 * Only a refusal of this recipient or of this mail is for good. A refused password or sender (also 5xx) is our own setting: somebody
 * will mend it, and the mail should then arrive.
 */
function outcomeOf(error: unknown): SendOutcome {
  const { code, command, responseCode, answer } = fieldsOf(error)
  if (responseCode >= 500 && code === 'EENVELOPE' && command === 'RCPT TO') return { kind: 'bounced', answer }
  if (responseCode >= 500 && code === 'EMESSAGE') return { kind: 'failed', answer }
  return { kind: 'later', answer }
}

/** The server's own words where it said something, else what went wrong on the way to it. */
function fieldsOf(error: unknown): { code: string; command: string; responseCode: number; answer: string } {
  const fields: Readonly<Record<string, unknown>> = Object(error)
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
  const responseCode = typeof fields['responseCode'] === 'number' ? fields['responseCode'] : 0
  const answer = (text('response') || text('message')).replace(/\s+/g, ' ').trim()
  return { code: text('code'), command: text('command'), responseCode, answer }
}
