import type { VNode } from 'preact'
import type { PublicDatabase } from '../db/connect.ts'
import type { DocumentData, GoalData, PlanData, PolicyData, TargetGroupData, UnitData } from '../publishing/published-data.ts'
import type { StatusReportData } from '../publishing/report-data.ts'
import { pathOf } from './address.ts'
import { type Answer, type Ask, CSV_TYPE, JSON_TYPE, missing, shown } from './answer.tsx'
import { goalStates } from './front-store.ts'
import { linkedTo } from './linked.ts'
import { recordJson, recordsCsv, recordsJson } from './open-data/record-files.ts'
import type { Context } from './pages/context.ts'
import { DocumentListPage, DocumentPage } from './pages/document-pages.tsx'
import { GoalListPage } from './pages/goal-list-page.tsx'
import { GoalPage } from './pages/goal-page.tsx'
import { InitiativePage } from './pages/initiative-page.tsx'
import { GonePage } from './pages/lost-pages.tsx'
import { PlanListPage, PlanPage } from './pages/plan-pages.tsx'
import { PolicyListPage, PolicyPage } from './pages/policy-pages.tsx'
import type { RecordFrame } from './pages/record-page.tsx'
import { StatusListPage, StatusReportPage } from './pages/status-pages.tsx'
import { TargetGroupListPage, TargetGroupPage } from './pages/target-group-pages.tsx'
import { UnitListPage, UnitPage } from './pages/unit-pages.tsx'
import { changesTo, readPublication } from './records/change-store.ts'
import { KIND_OF, type RecordPageName } from './records/page-of.ts'
import { findByAddress, listRecords, type PublishedRecord, readInitiative, readRecord } from './records/record-store.ts'

export async function initiativeAnswer(ask: Ask, slug: string): Promise<Answer> {
  const { db, c } = ask
  return follow(ask, 'initiative', slug, async (recordId, version) => {
    const initiative = await readInitiative(db, c.frame, recordId, version?.number)
    if (!initiative) return undefined
    if (c.address.format === 'json')
      return { kind: 'text', type: JSON_TYPE, text: recordJson(c, pathOf({ ...c.address, format: 'html' }), initiative) }
    return shown(<InitiativePage c={c} initiative={initiative} changes={await changesTo(db, c.frame, recordId)} version={version} />)
  })
}

export async function recordAnswer(ask: Ask, page: RecordPageName, slug: string): Promise<Answer> {
  const { db, c } = ask
  return follow(ask, KIND_OF[page], slug, async (recordId, version) => {
    const record = await readRecord<object>(db, c.frame, KIND_OF[page], recordId, version?.number)
    if (!record) return undefined
    if (c.address.format === 'json')
      return { kind: 'text', type: JSON_TYPE, text: recordJson(c, pathOf({ ...c.address, format: 'html' }), record) }
    const changes = await changesTo(db, c.frame, recordId)
    // Which initiatives belonged to it then is no longer in the facets; an old version shows the record alone.
    const linked = version ? undefined : await linkedTo(db, c.frame, page, slug)
    return shown(recordPage({ c, changes, version, linked }, page, record))
  })
}

type Version = { readonly number: number; readonly publishedAt: Date }

/** Leads from an address to a record: moved, withdrawn and removed ones each get the answer that helps. */
async function follow(
  { db, c }: Ask,
  kind: Parameters<typeof findByAddress>[2],
  slug: string,
  answer: (recordId: string, version: Version | undefined) => Promise<Answer | undefined>,
): Promise<Answer> {
  const found = await findByAddress(db, c.frame, kind, slug)
  if (!found) return missing(c)
  const gone: Answer = found.kind === 'present' ? missing(c) : { kind: 'page', page: <GonePage c={c} found={found} />, status: 410 }
  if (found.kind === 'withdrawn') return gone
  const version = await askedVersion(db, c)
  if (version) return (await answer(found.recordId, version)) ?? gone
  if (found.kind === 'removed') return gone
  if (found.slug !== slug) return { kind: 'moved', path: pathOf({ ...c.address, record: found.slug }) }
  return (await answer(found.recordId, undefined)) ?? gone
}

async function askedVersion(db: PublicDatabase, { search, frame }: Context): Promise<Version | undefined> {
  const number = Number(new URLSearchParams(search).get('version') ?? 0)
  const publication = number > 0 ? await readPublication(db, frame, number) : undefined
  return publication && { number, publishedAt: publication.publishedAt }
}

/** The kind of record in the address decides which data stands in the row. */
function recordPage(frame: RecordFrame, page: RecordPageName, record: PublishedRecord<object>): VNode {
  switch (page) {
    case 'goals':
      return <GoalPage frame={frame} goal={record as PublishedRecord<GoalData>} />
    case 'units':
      return <UnitPage frame={frame} unit={record as PublishedRecord<UnitData>} />
    case 'target-groups':
      return <TargetGroupPage frame={frame} group={record as PublishedRecord<TargetGroupData>} />
    case 'plans':
      return <PlanPage frame={frame} plan={record as PublishedRecord<PlanData>} />
    case 'policies':
      return <PolicyPage frame={frame} policy={record as PublishedRecord<PolicyData>} />
    case 'status':
      return <StatusReportPage frame={frame} report={record as PublishedRecord<StatusReportData>} />
    case 'documents':
      return <DocumentPage frame={frame} document={record as PublishedRecord<DocumentData>} />
  }
}

/** A whole list: as a page, or as a file. */
export async function listAnswer({ db, c }: Ask, page: RecordPageName): Promise<Answer> {
  const { format } = c.address
  const records = <Data extends object>() => listRecords<Data>(db, c.frame, KIND_OF[page])
  if (format === 'csv') return { kind: 'text', type: CSV_TYPE, text: recordsCsv(c, page, await records()) }
  if (format === 'json') return { kind: 'text', type: JSON_TYPE, text: recordsJson(c, page, await records()) }
  switch (page) {
    case 'goals':
      return shown(<GoalListPage c={c} goals={await records()} states={await goalStates(db, c.frame)} />)
    case 'units':
      return shown(<UnitListPage c={c} units={await records()} />)
    case 'target-groups':
      return shown(<TargetGroupListPage c={c} groups={await records()} />)
    case 'plans':
      return shown(<PlanListPage c={c} plans={await records()} />)
    case 'policies':
      return shown(<PolicyListPage c={c} policies={await records()} />)
    case 'status':
      return shown(<StatusListPage c={c} reports={await records()} />)
    case 'documents':
      return shown(<DocumentListPage c={c} documents={await records()} />)
  }
}
