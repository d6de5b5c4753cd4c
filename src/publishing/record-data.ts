import { type Directory, type DraftVersion, textOf } from './draft-version.ts'
import { periodLinks } from './fate-data.ts'
import { sourceData } from './initiative-data.ts'
import type { AuthorityData, DocumentData, GoalData, PlanData, PolicyData, TargetGroupData, UnitData } from './published-data.ts'
import type { StatusReportData } from './report-data.ts'
import type { WorkDocument, WorkGoal, WorkPlan, WorkPolicy, WorkRecords, WorkStatusReport, WorkUnit } from './work-records-store.ts'

export type RecordData =
  | { readonly kind: 'policy'; readonly data: PolicyData }
  | { readonly kind: 'plan'; readonly data: PlanData }
  | { readonly kind: 'goal'; readonly data: GoalData }
  | { readonly kind: 'unit'; readonly data: UnitData }
  | { readonly kind: 'target-group'; readonly data: TargetGroupData }
  | { readonly kind: 'document'; readonly data: DocumentData }
  | { readonly kind: 'status-report'; readonly data: StatusReportData }

/** A record ready to be published: its row in `published.record`, before it is compared with what is there. */
export type DraftRecord = RecordData & { readonly id: string; readonly number: string; readonly title: string; readonly sortKey: string }

/** All records of the version but the documents, whose lines are read one document at a time. */
export function draftRecords({ records, directory }: DraftVersion): DraftRecord[] {
  return [
    ...records.policies.map((row, n) => ({
      ...head(row.id, row.title, n),
      kind: 'policy' as const,
      data: policyData(row, records, directory),
    })),
    ...records.goals.map((row, n) => ({
      ...head(row.id, row.title, n, row.number),
      kind: 'goal' as const,
      data: goalData(row, records, directory),
    })),
    ...records.plans.map((row, n) => ({
      ...head(row.id, row.title, n),
      kind: 'plan' as const,
      data: {
        slug: directory.need(row.id).slug,
        title: textOf(row.title, row.translations?.title),
        policy: directory.need(row.policy_id),
        state: row.state,
        ...period(row),
        ...planNeighbours(row, records, directory),
      },
    })),
    ...records.units.map((row, n) => ({
      ...head(row.id, row.official_name, n),
      kind: 'unit' as const,
      data: unitData(row, records, directory),
    })),
    ...records.targetGroups.map((row, n) => ({
      ...head(row.id, row.name, n),
      kind: 'target-group' as const,
      data: {
        slug: directory.need(row.id).slug,
        name: textOf(row.name, row.translations?.name),
        description: textOf(row.description, row.translations?.description),
      },
    })),
    ...records.statusReports.map((row, n) => ({
      ...head(row.id, row.data.title, n),
      kind: 'status-report' as const,
      data: reportData(row, directory),
    })),
  ]
}

export function documentRecord(row: WorkDocument, place: number, lines: DocumentData['lines'], directory: Directory): DraftRecord {
  const data: DocumentData = {
    slug: directory.need(row.id).slug,
    title: row.title,
    kind: row.kind,
    issuer: row.issuer,
    dated: row.dated_words,
    fileName: row.file_name,
    byteSize: row.byte_size,
    lineCount: lines.length,
    lines,
  }
  return { ...head(row.id, row.title, place), kind: 'document', data }
}

export function authorityData(draft: DraftVersion): AuthorityData {
  const { authority, policies, plans } = draft.records
  const running = policies.find(policy => plans.some(plan => plan.policy_id === policy.id && plan.state === 'current'))
  const policy = running ?? policies[0]
  return {
    name: authority.official_name,
    kind: authority.kind,
    about: textOf(authority.about, authority.translations?.about),
    contact: { name: authority.contact_name, email: authority.contact_email, phone: authority.contact_phone },
    languages: authority.languages,
    ...(draft.records.ownFields.length > 0 ? { ownFields: draft.records.ownFields } : {}),
    ...(policy ? { policy: { ...draft.directory.need(policy.id), period: span(policy), vision: visionOf(policy) } } : {}),
  }
}

/** Rows come in the order people know them by; the place, padded, keeps it: "00012". */
const head = (id: string, title: string, place: number, number = '') => ({ id, number, title, sortKey: String(place).padStart(5, '0') })

function planNeighbours(row: WorkPlan, records: WorkRecords, directory: Directory): Pick<PlanData, 'predecessor' | 'successors'> {
  const predecessor = row.predecessor_id ? directory.ref(row.predecessor_id) : undefined
  const successors = directory.refs(records.plans.filter(plan => plan.predecessor_id === row.id).map(plan => plan.id))
  return { ...(predecessor ? { predecessor } : {}), ...(successors.length > 0 ? { successors } : {}) }
}

const visionOf = (row: WorkPolicy) => textOf(row.vision, row.translations?.vision)

function policyData(row: WorkPolicy, records: WorkRecords, directory: Directory): PolicyData {
  const successor = records.policies.find(policy => policy.predecessor_id === row.id)
  const predecessor = row.predecessor_id ? directory.ref(row.predecessor_id) : undefined
  return {
    slug: directory.need(row.id).slug,
    title: textOf(row.title, row.translations?.title),
    vision: visionOf(row),
    ...period(row),
    ...(row.adopted_on ? { adoptedOn: row.adopted_on } : {}),
    adoptedBy: row.adopted_by,
    decisionReference: row.decision_reference,
    goals: directory.refs(records.goals.filter(goal => goal.policy_id === row.id).map(goal => goal.id)),
    plans: directory.refs(records.plans.filter(plan => plan.policy_id === row.id).map(plan => plan.id)),
    ...(predecessor ? { predecessor } : {}),
    ...(successor ? { successor: directory.need(successor.id) } : {}),
  }
}

function reportData({ id, data, notes }: WorkStatusReport, directory: Directory): StatusReportData {
  const ids = data.goals.flatMap(goal => goal.answers.flatMap(answer => answer.initiativeId ?? []))
  return { ...data, slug: directory.need(id).slug, initiatives: directory.refs([...new Set(ids)]), notes }
}

function goalData(row: WorkGoal, records: WorkRecords, directory: Directory): GoalData {
  const parent = row.parent_id ? directory.ref(row.parent_id) : undefined
  return {
    slug: directory.need(row.id).slug,
    number: row.number,
    title: textOf(row.title, row.translations?.title),
    text: textOf(row.text, row.translations?.text),
    policy: directory.need(row.policy_id),
    ...(parent ? { parent } : {}),
    children: directory.refs(records.goals.filter(goal => goal.parent_id === row.id).map(goal => goal.id)),
    articles: row.convention_articles,
    priorities: (row.priorities ?? []).map(each => ({ text: textOf(each.text, each.english), units: directory.refs(each.units) })),
    indicators: row.indicators ?? [],
    remarks: row.remarks ?? [],
    sources: (row.sources ?? []).map(source => sourceData(source, directory)),
    ...periodLinks(row, directory),
  }
}

function unitData(row: WorkUnit, records: WorkRecords, directory: Directory): UnitData {
  const parent = row.parent_id ? directory.ref(row.parent_id) : undefined
  const act = (id: string, how: string, on: string) => directory.refs([id]).map(unit => ({ ...unit, how, on }))
  return {
    slug: directory.need(row.id).slug,
    officialName: textOf(row.official_name, row.translations?.official_name),
    shortName: row.short_name,
    abbreviation: row.abbreviation,
    kind: row.kind,
    ...(parent ? { parent } : {}),
    children: directory.refs(records.units.filter(unit => unit.parent_id === row.id).map(unit => unit.id)),
    ...(row.valid_to ? { validTo: row.valid_to } : {}),
    successors: records.successions.filter(s => s.from_unit_id === row.id).flatMap(s => act(s.to_unit_id, s.kind, s.happened_on)),
    predecessors: records.successions.filter(s => s.to_unit_id === row.id).flatMap(s => act(s.from_unit_id, s.kind, s.happened_on)),
  }
}

type Periodic = { readonly period_from: string | null; readonly period_to: string | null }
const period = (row: Periodic) => ({
  ...(row.period_from ? { periodFrom: row.period_from } : {}),
  ...(row.period_to ? { periodTo: row.period_to } : {}),
})
const span = (row: Periodic) => ({ ...(row.period_from ? { from: row.period_from } : {}), ...(row.period_to ? { to: row.period_to } : {}) })
