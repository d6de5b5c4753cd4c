import { workPaths } from '../web/paths.ts'

/** Kinds of records the history can be narrowed to, in the order a person thinks of them. */
export const HISTORY_KINDS = [
  'policy',
  'goal',
  'priority',
  'plan',
  'initiative',
  'round',
  'round-template',
  'year-entry',
  'obligation',
  'comment',
  'own-field',
  'unit',
  'target-group',
  'document',
  'reading',
  'publication',
  'authority',
  'person',
  'mail',
] as const

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  policy: workPaths.policy,
  goal: workPaths.goal,
  priority: workPaths.priority,
  plan: workPaths.plan,
  initiative: workPaths.initiative,
  round: workPaths.round,
  'round-template': workPaths.roundTemplate,
  'year-entry': workPaths.yearEntry,
  comment: workPaths.comment,
  'own-field': workPaths.ownField,
  unit: workPaths.unit,
  'target-group': workPaths.targetGroup,
  document: workPaths.document,
  reading: workPaths.review,
  person: workPaths.person,
  mail: workPaths.mail,
}

/** Where a record is worked on, if its kind has such a page. */
export const recordAddress = (kind: string, id: string): string | undefined => (Object.hasOwn(PAGES, kind) ? PAGES[kind]?.(id) : undefined)
