/** What other slices need of the mail: to put one in the outbox, in the transaction of the act it tells of. */
export { type NewMail, queueMail } from './mail-store.ts'
export { LINK, type MailTemplate } from './template.ts'
