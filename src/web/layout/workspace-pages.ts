import { may, type Noun, type State, type Verb } from '../../people/permission.ts'
import type { IconName } from '../components/icon/shapes.tsx'
import { workPaths } from '../paths.ts'
import type { Viewer } from '../viewer.ts'

type Entry = {
  readonly page: string
  readonly icon: IconName
  readonly href: string
  readonly reads: readonly [noun: Noun, state?: State]
  /** Of a page for those who do something, not for those who may see it done. */
  readonly verb?: Verb
}

/** The workspace's menu, in its order: what each page is drawn with, where it is, and what one must be allowed to read to open it. */
export const WORKSPACE_PAGES = [
  { page: 'home', icon: 'overview', href: workPaths.home, reads: ['plan'] },
  { page: 'tasks', icon: 'draft', href: workPaths.tasks, reads: ['contribution'], verb: 'create' },
  { page: 'approvals', icon: 'approved', href: workPaths.approvals, reads: ['approval'], verb: 'create' },
  { page: 'policies', icon: 'goal', href: workPaths.policies, reads: ['policy'] },
  { page: 'plans', icon: 'plan', href: workPaths.plans, reads: ['plan'] },
  { page: 'rounds', icon: 'round', href: workPaths.rounds, reads: ['round'] },
  { page: 'calendar', icon: 'calendar', href: workPaths.yearWheel, reads: ['year-entry'] },
  { page: 'documents', icon: 'document', href: workPaths.documents, reads: ['document'] },
  { page: 'units', icon: 'unit', href: workPaths.units, reads: ['unit'] },
  { page: 'target-groups', icon: 'group', href: workPaths.targetGroups, reads: ['target-group'] },
  { page: 'authority', icon: 'authority', href: workPaths.authority, reads: ['authority'] },
  { page: 'publications', icon: 'publish', href: workPaths.publications, reads: ['publication'] },
  { page: 'people', icon: 'group', href: workPaths.people, reads: ['person'] },
  { page: 'mails', icon: 'mail', href: workPaths.mails, reads: ['mail'] },
  { page: 'operation', icon: 'operation', href: workPaths.operation, reads: ['operation'] },
  { page: 'history', icon: 'history', href: workPaths.history, reads: ['history'] },
  { page: 'account', icon: 'person', href: workPaths.account, reads: ['account'] },
] as const satisfies readonly Entry[]

export type WorkspacePage = (typeof WORKSPACE_PAGES)[number]['page']

/** The pages a person may open, in the menu's order; her account is always among them. */
export const pagesOf = (viewer: Pick<Viewer, 'appointments'>): readonly WorkspacePage[] =>
  WORKSPACE_PAGES.filter(({ reads, ...entry }: Entry) => {
    const [noun, state] = reads
    return may(viewer, entry.verb ?? 'read', noun, state)
  }).map(({ page }) => page)

/** Where a person begins who may not see the overview. */
export function firstPageOf(viewer: Pick<Viewer, 'appointments'>): string {
  const [first] = pagesOf(viewer)
  return WORKSPACE_PAGES.find(({ page }) => page === first)?.href ?? workPaths.account
}
