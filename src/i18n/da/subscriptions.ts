/** Following by mail. */
export const subscriptions = {
  'subscriptions.title': 'Få besked på mail',
  'subscriptions.follow': 'Få besked på mail',
  'subscriptions.lead.authority': 'Få en mail, når {title} offentliggør noget nyt om handicappolitikken.',
  'subscriptions.lead.goal': 'Få en mail, når der er nyt om målet »{title}« eller dets indsatser.',
  'subscriptions.lead.initiative': 'Få en mail, når der er nyt om indsatsen »{title}«.',
  'subscriptions.email': 'Din mailadresse',
  'subscriptions.email-hint': 'Vi sender først et link, du skal trykke på. Så kan ingen andre tilmelde dig.',
  'subscriptions.ask': 'Send mig et link',
  'subscriptions.no-email': 'Skriv din mailadresse, som navn@eksempel.dk',
  'subscriptions.privacy-title': 'Det gemmer vi om dig',
  'subscriptions.privacy':
    '{authority} gemmer din mailadresse, dit sprog og det, du følger. Intet andet. De mails, vi har sendt dig, kan ses af dem, der passer mailen hos {authority}. Når du stopper, bliver adressen og mailene slettet med det samme. Trykker du ikke på linket, bliver adressen slettet efter en uge.',
  'subscriptions.confirm-title': 'Sig ja til at få mail',
  'subscriptions.confirm-text': 'Vil {email} have mail om {topic}?',
  'subscriptions.confirm': 'Ja, send mig mail',
  'subscriptions.follows': 'Det følger du',
  'subscriptions.follows-text': '{email} får mail, når noget af det her bliver ændret på den offentlige side.',
  'subscriptions.list': 'Det, adressen følger',
  'subscriptions.unconfirmed': 'ikke sagt ja til endnu',
  'subscriptions.stop-one': 'Stop',
  'subscriptions.stop-all': 'Stop alle mails, og slet min adresse',
  'subscriptions.everything': 'Alt på siden',
  'subscriptions.gone': 'Noget, der ikke længere er på siden',
  'subscriptions.said.asked': 'Se efter i din mail',
  'subscriptions.said.asked-text':
    'Vi har sendt et link til adressen. Tryk på det for at sige ja. Kommer mailen ikke inden for en halv time, så se i spam, eller prøv igen.',
  'subscriptions.said.stopped': 'Du får ikke flere mails',
  'subscriptions.said.stopped-text': 'Adressen og de mails, vi har sendt den, er slettet.',
  'subscriptions.said.stopped-one': 'Du får ikke mere mail om det',
  'subscriptions.said.stopped-one-text': 'Følger adressen andet, får den stadig mail om det. Ellers er den slettet.',
  'subscriptions.said.unknown': 'Linket virker ikke',
  'subscriptions.said.unknown-text':
    'Enten er du stoppet, og så får du ikke mere fra os, eller også er linket ikke helt. Åbn det fra mailen igen, hvis du er i tvivl.',
  'subscriptions.change.added': 'Ny',
  'subscriptions.change.changed': 'Ændret',
  'subscriptions.change.removed': 'Udgået',
  'subscriptions.change.withdrawn': 'Trukket tilbage',

  'mail-template.subscription-confirm.subject': 'Sig ja til at få mail fra {authority}',
  'mail-template.subscription-confirm.body':
    'Nogen, formentlig dig, har bedt om at få mail om:\n\n{topic}\n\nVil du det, så åbn linket, og sig ja:\n\n{link}\n\nVil du ikke, så gør ingenting. Adressen bliver slettet om en uge.',
  'mail-template.subscription-news.subject': '{authority}: {count} {count?ændring|ændringer} i det, du følger',
  'mail-template.subscription-news.body':
    '{authority} har offentliggjort noget nyt:\n\n{list}\n\nLæs, hvad der er ændret:\n\n{address}\n\nVil du ikke have flere mails, så stop her. Din adresse bliver slettet:\n\n{link}',
  'mail-template.council-answered.subject': '{report}: svar på det, I har sagt',
  'mail-template.council-answered.body':
    'Hej {name}\n\n{authority} har offentliggjort »{report}«. Den har nyt om {count} {count?mål eller indsats|mål og indsatser}, som der er bemærkninger til:\n\n{list}\n\nLæs rapporten:\n\n{address}',
} as const
