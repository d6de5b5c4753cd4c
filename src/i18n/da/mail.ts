/** The outbox, its pages, and the mails themselves. */
export const mail = {
  'mail.signature': 'Venlig hilsen\n{authority}\n\nMailen er sendt af Tovholder. Du kan ikke svare på den.',

  'mail-template.test.subject': 'Prøve fra Tovholder',
  'mail-template.test.body':
    'Hej {name}\n\nDet her er en prøve. Når du læser den, kan Tovholder sende mail fra {authority}.\n\nDu skal ikke gøre noget.',
  'mail-template.invitation.subject': 'Du er inviteret til at arbejde med {authority}s handicappolitik',
  'mail-template.invitation.body':
    'Hej {name}\n\n{inviter} har inviteret dig til at arbejde med handicappolitikken i Tovholder. Din rolle er: {role}.\n\nÅbn linket, og vælg en adgangskode:\n\n{link}\n\nLinket er kun til dig. Det virker én gang, indtil {expires}.\n\nKender du ikke {inviter}, så se bort fra mailen. Der sker ikke noget, hvis du lader linket være.',
} as const
