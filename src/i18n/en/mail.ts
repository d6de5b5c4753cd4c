import type { mail as danish } from '../da/mail.ts'

export const mail: Readonly<Record<keyof typeof danish, string>> = {
  'mail.signature': 'Kind regards\n{authority}\n\nThis e-mail was sent by Tovholder. You cannot reply to it.',

  'mail-template.test.subject': 'A test from Tovholder',
  'mail-template.test.body':
    'Hello {name}\n\nThis is a test. If you can read it, Tovholder can send e-mail for {authority}.\n\nYou need not do anything.',
  'mail-template.invitation.subject': 'You are invited to work on the disability policy of {authority}',
  'mail-template.invitation.body':
    'Hello {name}\n\n{inviter} has invited you to work on the disability policy in Tovholder. Your role is: {role}.\n\nOpen the link and choose a password:\n\n{link}\n\nThe link is for you only. It works once, until {expires}.\n\nIf you do not know {inviter}, ignore this e-mail. Nothing happens if you leave the link alone.',
}
