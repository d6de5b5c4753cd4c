import type { Appointment, Role } from '../domain/role.ts'

export const NOUNS = [
  'account',
  'authority',
  'unit',
  'target-group',
  'policy',
  'goal',
  'priority',
  'plan',
  'initiative',
  'own-field',
  'comment',
  'status',
  'document',
  'reading',
  'acceptance',
  'round',
  'template',
  'year-entry',
  'calendar-link',
  'obligation',
  'contribution',
  'attachment',
  'answer-link',
  'return',
  'approval',
  'waiver',
  'council-assessment',
  'publication',
  'person',
  'appointment',
  'invitation',
  'hand-over',
  'permission',
  'mail',
  'operation',
  'history',
] as const
export const VERBS = ['read', 'create', 'edit', 'delete'] as const
/** Where a record stands. Only a published one is for those who are not signed in. */
export const STATES = ['draft', 'published'] as const
/**
 * How far a right reaches. 'all': through the whole authority, however the role was given. 'own': the units the role was given for.
 * 'whole': through the whole authority, and only to those who hold the role for all of it.
 */
export const REACHES = ['all', 'own', 'whole'] as const

export type Noun = (typeof NOUNS)[number]
export type Verb = (typeof VERBS)[number]
export type State = (typeof STATES)[number]
export type Reach = (typeof REACHES)[number]
/** Everyone who is not signed in, and everyone signed in elsewhere. */
export type Asker = Role | 'public'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route does to what; checked before it runs. */
    may?: readonly [verb: Verb, noun: Noun, state?: State]
  }
}

type Rule = {
  readonly nouns: readonly Noun[]
  readonly verbs: readonly Verb[]
  readonly states: readonly State[]
  readonly reach: Reach
}

/** What is promised and done: the content of the workspace. */
const RECORD = [
  'authority',
  'unit',
  'target-group',
  'policy',
  'goal',
  'priority',
  'plan',
  'initiative',
  'own-field',
  'status',
  'document',
] as const satisfies readonly Noun[]
const ROUND = ['round', 'obligation', 'return', 'approval', 'waiver'] as const satisfies readonly Noun[]

/** Everyone who signs in has an account and may know who may do what. */
const OWN_ACCOUNT: readonly Rule[] = [
  { nouns: ['account'], verbs: ['read', 'edit'], states: STATES, reach: 'all' },
  { nouns: ['permission'], verbs: ['read'], states: STATES, reach: 'all' },
]
const READS: readonly Rule[] = [
  ...OWN_ACCOUNT,
  { nouns: [...RECORD, ...ROUND, 'comment', 'publication'], verbs: ['read'], states: STATES, reach: 'all' },
  { nouns: ['year-entry'], verbs: ['read'], states: STATES, reach: 'all' },
  { nouns: ['calendar-link'], verbs: ['read', 'create', 'delete'], states: STATES, reach: 'all' },
  { nouns: ['contribution', 'council-assessment'], verbs: ['read'], states: ['published'], reach: 'all' },
  // A draft is its unit's own until it is sent.
  { nouns: ['contribution', 'attachment'], verbs: ['read'], states: ['draft'], reach: 'own' },
]
const COMMENTS: readonly Rule[] = [{ nouns: ['comment'], verbs: ['create', 'edit', 'delete'], states: STATES, reach: 'all' }]
const READS_PUBLISHED: Rule = { nouns: [...RECORD, 'round', 'publication'], verbs: ['read'], states: ['published'], reach: 'all' }

/**
 * The one table of who may do what. A right that is not written here does not exist.
 * A publication or a history is never edited or deleted, by anyone: the act that changes it is another one.
 */
const RIGHTS: Readonly<Record<Asker, readonly Rule[]>> = {
  reader: READS,
  contributor: [
    ...READS,
    ...COMMENTS,
    { nouns: ['contribution', 'attachment'], verbs: ['create', 'edit', 'delete'], states: ['draft'], reach: 'own' },
  ],
  approver: [
    ...READS,
    ...COMMENTS,
    { nouns: ['contribution'], verbs: ['create', 'edit'], states: ['draft'], reach: 'own' },
    { nouns: ['attachment'], verbs: ['create', 'edit', 'delete'], states: ['draft'], reach: 'own' },
    { nouns: ['approval', 'return'], verbs: ['create'], states: ['draft'], reach: 'own' },
  ],
  coordinator: [
    ...READS,
    ...COMMENTS,
    {
      nouns: ['unit', 'target-group', 'policy', 'goal', 'priority', 'plan', 'initiative', 'own-field', 'document', 'reading'],
      verbs: VERBS,
      states: STATES,
      reach: 'whole',
    },
    { nouns: ['authority'], verbs: ['read', 'edit'], states: STATES, reach: 'whole' },
    { nouns: ['status', 'publication'], verbs: ['read', 'create'], states: STATES, reach: 'whole' },
    { nouns: ['acceptance'], verbs: ['read', 'create', 'delete'], states: STATES, reach: 'whole' },
    { nouns: ['round', 'template', 'year-entry'], verbs: VERBS, states: STATES, reach: 'whole' },
    { nouns: ['obligation', 'contribution', 'attachment'], verbs: VERBS, states: STATES, reach: 'own' },
    { nouns: ['answer-link'], verbs: ['read', 'create', 'delete'], states: STATES, reach: 'whole' },
    { nouns: ['return', 'approval', 'waiver'], verbs: ['read', 'create'], states: STATES, reach: 'own' },
    { nouns: ['council-assessment'], verbs: ['read'], states: STATES, reach: 'whole' },
    { nouns: ['person', 'appointment', 'invitation'], verbs: ['read'], states: STATES, reach: 'whole' },
    { nouns: ['hand-over'], verbs: ['read', 'create', 'delete'], states: STATES, reach: 'whole' },
    { nouns: ['mail'], verbs: ['read', 'edit'], states: STATES, reach: 'whole' },
    { nouns: ['history'], verbs: ['read'], states: STATES, reach: 'whole' },
  ],
  'council-member': [
    ...OWN_ACCOUNT,
    READS_PUBLISHED,
    { nouns: ['council-assessment'], verbs: ['read', 'create', 'edit'], states: STATES, reach: 'all' },
  ],
  'council-secretary': [
    ...READS,
    ...COMMENTS,
    { nouns: ['council-assessment'], verbs: ['read', 'create', 'edit', 'delete'], states: STATES, reach: 'all' },
    // The council's meeting days are hers to keep.
    { nouns: ['year-entry'], verbs: VERBS, states: STATES, reach: 'all' },
  ],
  administrator: [
    ...READS,
    { nouns: ['unit', 'target-group', 'own-field'], verbs: VERBS, states: STATES, reach: 'whole' },
    { nouns: ['authority'], verbs: ['read', 'edit'], states: STATES, reach: 'whole' },
    { nouns: ['person', 'appointment'], verbs: ['read', 'create', 'edit'], states: STATES, reach: 'whole' },
    { nouns: ['invitation', 'hand-over'], verbs: ['read', 'create', 'delete'], states: STATES, reach: 'whole' },
    { nouns: ['mail', 'operation'], verbs: ['read', 'create', 'edit'], states: STATES, reach: 'whole' },
    { nouns: ['history'], verbs: ['read'], states: STATES, reach: 'whole' },
  ],
  operator: [...OWN_ACCOUNT, { nouns: ['operation'], verbs: ['read', 'create', 'edit'], states: STATES, reach: 'whole' }],
  public: [
    {
      nouns: ['authority', 'unit', 'target-group', 'policy', 'goal', 'priority', 'plan', 'initiative', 'status', 'document', 'publication'],
      verbs: ['read'],
      states: ['published'],
      reach: 'all',
    },
  ],
}

const fits = (rule: Rule, verb: Verb, noun: Noun, state: State): boolean =>
  rule.nouns.includes(noun) && rule.verbs.includes(verb) && rule.states.includes(state)

/** How far the right reaches, the furthest first; undefined where there is none. */
export function reachOf(asker: Asker, verb: Verb, noun: Noun, state: State): Reach | undefined {
  const reaches = RIGHTS[asker].filter(rule => fits(rule, verb, noun, state)).map(rule => rule.reach)
  return REACHES.find(reach => reaches.includes(reach))
}

/** Which record is asked about: the unit that holds it, or null for what belongs to the authority as a whole. */
export type Place = { readonly unit: string | null }

/** Whose appointments in force are looked at; null is everyone who is not signed in. */
export type AppointedViewer = { readonly appointments: readonly Appointment[] }

/**
 * Whether this person may do this to that, in her own authority; another authority's records are not found before the question
 * comes up. Without a place: whether she may do it anywhere, which is what opens a page; the page then asks about each record.
 */
export function may(viewer: AppointedViewer | null, verb: Verb, noun: Noun, state: State = 'draft', place?: Place): boolean {
  if (!viewer) return reachOf('public', verb, noun, state) !== undefined
  return viewer.appointments.some(({ role, units }) =>
    RIGHTS[role].some(rule => fits(rule, verb, noun, state) && reaches(rule, units, place)),
  )
}

function reaches({ reach }: Rule, units: Appointment['units'], place: Place | undefined): boolean {
  if (reach === 'all' || units === null) return true
  if (reach === 'whole') return false
  return place === undefined || (place.unit !== null && units.has(place.unit))
}
