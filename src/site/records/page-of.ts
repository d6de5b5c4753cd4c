import type { SitePage } from '../../web/paths.ts'
import type { RecordKind } from './record-store.ts'

export type ListedPage = Extract<
  SitePage,
  'goals' | 'initiatives' | 'units' | 'target-groups' | 'plans' | 'policies' | 'documents' | 'status'
>
export type RecordPageName = Exclude<ListedPage, 'initiatives'>

export const KIND_OF: Readonly<Record<RecordPageName, RecordKind>> = {
  policies: 'policy',
  goals: 'goal',
  units: 'unit',
  plans: 'plan',
  'target-groups': 'target-group',
  documents: 'document',
  status: 'status-report',
}

const PAGES: Readonly<Record<string, ListedPage>> = {
  initiative: 'initiatives',
  policy: 'policies',
  goal: 'goals',
  unit: 'units',
  plan: 'plans',
  'target-group': 'target-groups',
  document: 'documents',
  'status-report': 'status',
}

/** Which list a kind of record stands in; undefined for what has no page of its own, such as the authority. */
export const pageOf = (recordKind: string): ListedPage | undefined => PAGES[recordKind]
