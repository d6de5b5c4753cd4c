import type { Role, Viewer } from '../web/viewer.ts'

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
  'status',
  'document',
  'reading',
  'acceptance',
  'publication',
  'history',
] as const
export const VERBS = ['read', 'create', 'edit', 'delete'] as const
/** Where a record stands. Only a published one is for those who are not signed in. */
export const STATES = ['draft', 'published'] as const

export type Noun = (typeof NOUNS)[number]
export type Verb = (typeof VERBS)[number]
export type State = (typeof STATES)[number]
/** Everyone who is not signed in, and everyone signed in elsewhere. */
export type Asker = Role | 'public'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route does to what; checked before it runs. */
    may?: readonly [verb: Verb, noun: Noun]
  }
}

type Rule = { readonly nouns: readonly Noun[]; readonly verbs: readonly Verb[]; readonly states: readonly State[] }

/**
 * The one table of who may do what. A right that is not written here does not exist.
 * A publication or a history is never edited or deleted, by anyone: the act that changes it is another one.
 */
const RIGHTS: Readonly<Record<Asker, readonly Rule[]>> = {
  coordinator: [
    {
      nouns: ['unit', 'target-group', 'policy', 'goal', 'priority', 'plan', 'initiative', 'document', 'reading'],
      verbs: VERBS,
      states: STATES,
    },
    { nouns: ['account', 'authority'], verbs: ['read', 'edit'], states: STATES },
    { nouns: ['status', 'publication'], verbs: ['read', 'create'], states: STATES },
    { nouns: ['acceptance'], verbs: ['read', 'create', 'delete'], states: STATES },
    { nouns: ['history'], verbs: ['read'], states: STATES },
  ],
  public: [
    {
      nouns: ['authority', 'unit', 'target-group', 'policy', 'goal', 'priority', 'plan', 'initiative', 'status', 'document', 'publication'],
      verbs: ['read'],
      states: ['published'],
    },
  ],
}

export const allowed = (asker: Asker, verb: Verb, noun: Noun, state: State): boolean =>
  RIGHTS[asker].some(rule => rule.nouns.includes(noun) && rule.verbs.includes(verb) && rule.states.includes(state))

/** Whether this person may do this to that, in her own authority; another authority's records are not found before the question comes up. */
export const may = (viewer: Pick<Viewer, 'role'> | null, verb: Verb, noun: Noun, state: State = 'draft'): boolean =>
  allowed(viewer?.role ?? 'public', verb, noun, state)
