import { type AppointedViewer, may, type Noun } from '../people/permission.ts'
import { workPaths } from '../web/paths.ts'

/** What can be talked about: a record of the plan, or a unit's answer in a round. */
export const SUBJECT_KINDS = ['initiative', 'goal', 'plan', 'obligation'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export type Subject = {
  readonly kind: SubjectKind
  readonly id: string
  readonly title: string
  /** Whose answer it is; null for what belongs to the authority as a whole. */
  readonly unitId: string | null
}

const NOUNS = { initiative: 'initiative', goal: 'goal', plan: 'plan', obligation: 'contribution' } as const satisfies Record<
  SubjectKind,
  Noun
>

const PAGES: Readonly<Record<SubjectKind, (id: string) => string>> = {
  initiative: workPaths.initiative,
  goal: workPaths.goal,
  plan: workPaths.plan,
  obligation: workPaths.contribution,
}
export const pageOf = ({ kind, id }: Pick<Subject, 'kind' | 'id'>): string => PAGES[kind](id)

/** Whoever may read the record as it is worked on, and comments at all, may read what is said about it. */
export const mayFollow = (viewer: AppointedViewer, { kind, unitId }: Pick<Subject, 'kind' | 'unitId'>): boolean =>
  may(viewer, 'read', 'comment') && may(viewer, 'read', NOUNS[kind], 'draft', { unit: unitId })
