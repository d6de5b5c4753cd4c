import type { WorkspaceRoute } from '../src/people/guard.ts'

/** Which record an address part is followed by the id of. */
export type RecordIds = Readonly<
  Record<
    | 'unit'
    | 'targetGroup'
    | 'policy'
    | 'goal'
    | 'priority'
    | 'plan'
    | 'initiative'
    | 'document'
    | 'intake'
    | 'reading'
    | 'item'
    | 'mail'
    | 'round'
    | 'roundTemplate'
    | 'yearEntry'
    | 'calendarLink'
    | 'obligation'
    | 'ownField'
    | 'attachment'
    | 'person'
    | 'appointment'
    | 'bulk'
    | 'comment',
    string
  >
>

const AFTER: Readonly<Record<string, keyof RecordIds>> = {
  enheder: 'unit',
  maalgrupper: 'targetGroup',
  politikker: 'policy',
  maal: 'goal',
  prioriteringer: 'priority',
  planer: 'plan',
  indsatser: 'initiative',
  dokumenter: 'document',
  indlaesning: 'intake',
  gennemgang: 'reading',
  poster: 'item',
  mail: 'mail',
  runder: 'round',
  rundeskabeloner: 'roundTemplate',
  aarshjul: 'yearEntry',
  kalender: 'calendarLink',
  'offentlig-kalender': 'calendarLink',
  bidrag: 'obligation',
  bilag: 'attachment',
  godkendelser: 'obligation',
  kvittering: 'round',
  felter: 'ownField',
  personer: 'person',
  roller: 'appointment',
  samlet: 'bulk',
  kommentar: 'comment',
}

/** The route's address with ids put in: what stands before a parameter says of what. An unknown word gets the initiative's. */
export function addressOf(route: WorkspaceRoute, ids: RecordIds): string {
  const parts = route.url.split('/')
  return parts.map((part, index) => (part.startsWith(':') ? filled(part.slice(1), parts[index - 1] ?? '', ids) : part)).join('/')
}

function filled(name: string, before: string, ids: RecordIds): string {
  if (name === 'version') return '1'
  if (name === 'template') return 'test'
  if (name === 'lang') return 'da'
  if (name.toLowerCase().includes('kind')) return 'initiative'
  return ids[AFTER[before] ?? 'initiative']
}
