import type { subscriptions as da } from '../da/subscriptions.ts'

export const subscriptions: Readonly<Record<keyof typeof da, string>> = {
  'subscriptions.title': 'Be told by mail',
  'subscriptions.follow': 'Be told by mail',
  'subscriptions.lead.authority': 'Get a mail when {title} publishes something new about the disability policy.',
  'subscriptions.lead.goal': 'Get a mail when there is news about the goal “{title}” or its initiatives.',
  'subscriptions.lead.initiative': 'Get a mail when there is news about the initiative “{title}”.',
  'subscriptions.email': 'Your e-mail address',
  'subscriptions.email-hint': 'We first send a link for you to press, so that nobody else can sign you up.',
  'subscriptions.ask': 'Send me a link',
  'subscriptions.no-email': 'Write your e-mail address, like name@example.com',
  'subscriptions.privacy-title': 'What we keep about you',
  'subscriptions.privacy':
    '{authority} keeps your e-mail address, your language and what you follow. Nothing else. The mails we have sent you can be seen by those who look after the mail at {authority}. When you stop, the address and the mails are deleted at once. If you do not press the link, the address is deleted after a week.',
  'subscriptions.confirm-title': 'Say yes to mail',
  'subscriptions.confirm-text': 'Shall {email} get mail about {topic}?',
  'subscriptions.confirm': 'Yes, send me mail',
  'subscriptions.follows': 'What you follow',
  'subscriptions.follows-text': '{email} gets a mail when any of this changes on the public site.',
  'subscriptions.list': 'What the address follows',
  'subscriptions.unconfirmed': 'not said yes to yet',
  'subscriptions.stop-one': 'Stop',
  'subscriptions.stop-all': 'Stop all mails and delete my address',
  'subscriptions.everything': 'Everything on the site',
  'subscriptions.gone': 'Something no longer on the site',
  'subscriptions.said.asked': 'Look in your mail',
  'subscriptions.said.asked-text':
    'We have sent a link to the address. Press it to say yes. If the mail has not come within half an hour, look in your spam folder or try again.',
  'subscriptions.said.stopped': 'You will get no more mails',
  'subscriptions.said.stopped-text': 'The address and the mails we sent to it have been deleted.',
  'subscriptions.said.stopped-one': 'You will get no more mail about it',
  'subscriptions.said.stopped-one-text':
    'If the address follows something else, it still gets mail about that. Otherwise it has been deleted.',
  'subscriptions.said.unknown': 'The link does not work',
  'subscriptions.said.unknown-text':
    'Either you have stopped, and then you get nothing more from us, or the link is not whole. Open it from the mail again if in doubt.',
  'subscriptions.change.added': 'New',
  'subscriptions.change.changed': 'Changed',
  'subscriptions.change.removed': 'Discontinued',
  'subscriptions.change.withdrawn': 'Withdrawn',

  'mail-template.subscription-confirm.subject': 'Say yes to mail from {authority}',
  'mail-template.subscription-confirm.body':
    'Somebody, presumably you, asked for mail about:\n\n{topic}\n\nIf you want it, open the link and say yes:\n\n{link}\n\nIf not, do nothing. The address is deleted in a week.',
  'mail-template.subscription-news.subject': '{authority}: {count} {count?change|changes} in what you follow',
  'mail-template.subscription-news.body':
    '{authority} has published something new:\n\n{list}\n\nRead what has changed:\n\n{address}\n\nIf you want no more mails, stop here. Your address is deleted:\n\n{link}',
  'mail-template.council-answered.subject': '{report}: answers to what you said',
  'mail-template.council-answered.body':
    'Dear {name}\n\n{authority} has published “{report}”. It has news about {count} {count?goal or initiative|goals and initiatives} with remarks:\n\n{list}\n\nRead the report:\n\n{address}',
}
