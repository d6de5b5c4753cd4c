import type { HideableField } from '../domain/own-fields.ts'
import type { WorkInitiative } from './work-initiatives-store.ts'

/** What each part is when it stays in the house: as if nobody had written it, so that no sum or facet made of it says more. */
const NOTHING: Readonly<Record<HideableField, Partial<WorkInitiative>>> = {
  coordinator_name: { coordinator_name: '' },
  coordinator_email: { coordinator_email: '' },
  activities: { activities: null },
  appropriations: { appropriations: null },
  indicators: { indicators: null },
  evidence: { evidence: '' },
  articles: { convention_articles: [] },
  sources: { sources: null },
}

/** The initiative without what the authority keeps to itself. */
export const withoutInternal = (work: WorkInitiative): WorkInitiative =>
  Object.assign({}, work, ...(work.internal ?? []).map(field => NOTHING[field]))
