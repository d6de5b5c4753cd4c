import type { PublicDatabase } from '../db/connect.ts'
import type { Facet } from './list/list-query.ts'
import { countFacets, listPage } from './list/list-store.ts'
import type { Linked } from './pages/linked-initiatives.tsx'
import type { RecordPageName } from './records/page-of.ts'
import { type SiteFrame, valuesOf } from './site-frame.ts'

const SHOWN = 25

const FACET_OF: Readonly<Partial<Record<RecordPageName, Facet>>> = {
  goals: 'goal',
  units: 'unit',
  'target-groups': 'target-group',
  plans: 'plan',
}

/** The initiatives of a record, the first of them and how all of them go. Undefined for records that have none by their kind. */
export async function linkedTo(db: PublicDatabase, frame: SiteFrame, page: RecordPageName, slug: string): Promise<Linked | undefined> {
  const facet = FACET_OF[page]
  if (!facet) return undefined
  const values = valuesOf(frame, facet, [slug])
  const [value] = values
  if (!value) return { facet, value: slug, rows: [], total: 0 }
  const choices = [{ facet, values }]
  const rows = await listPage(db, frame, choices, 'number', { size: SHOWN, offset: 0 })
  const states = (await countFacets(db, frame, choices)).get('status')
  return { facet, value: slug, rows, total: value.count, states: states && Object.fromEntries(states) }
}
