export const example = {
  'example.loaded':
    'Eksemplet Havnstad Kommune er indlæst.\nLog ind som tovholder: {email}\nAdgangskode:           {password}\nDen vises kun nu. Lav en ny med: tovholder user password {email}\n\nDe andre i eksemplet logger ind med den samme adgangskode:',
  'example.account': '  {role}: {email}',
  'example.there': 'Eksemplet Havnstad Kommune er her allerede.',
  'example.generated': '{count} indsatser er lavet og offentliggjort på /{slug} ({seconds} sekunder).',
} as const
