import { statusOf } from '../domain/status.ts'
import type { Precision } from '../domain/timeframe.ts'
import { type Directory, textOf } from './draft-version.ts'
import { periodLinks } from './fate-data.ts'
import { withoutInternal } from './internal-fields.ts'
import type { AppropriationData, InitiativeData, InitiativeListData, PublishedDate, Ref, SourceData, StatusData } from './published-data.ts'
import type { WorkActivity, WorkAppropriation, WorkInitiative, WorkSource, WorkStatus } from './work-initiatives-store.ts'

/** What the public may see of an initiative. Throws when the initiative itself, its plan or its policy is not in the directory. */
export function initiativeData(whole: WorkInitiative, directory: Directory, policyOf: (planId: string) => Ref): InitiativeData {
  const work = withoutInternal(whole)
  const self = directory.need(work.id)
  const statuses = (work.statuses ?? []).map(statusData)
  const parent = work.parent_id ? directory.ref(work.parent_id) : undefined
  const units = (work.units ?? []).flatMap(({ part, unit }) => directory.refs([unit]).map(ref => ({ part, unit: ref })))
  const amountOre = wholeAmount(work.appropriations ?? [])
  const owner = statuses.find(status => status.voice === 'owner')
  return {
    slug: self.slug,
    title: self.title,
    summary: textOf(work.plain_summary, work.translations?.plain_summary),
    leadUnits: units.filter(unit => unit.part !== 'partner').map(({ unit }) => unit.title.da),
    timeframe: {
      words: work.timeframe_words,
      ...dated('from', work.starts_on, work.starts_precision),
      ...dated('to', work.ends_on, work.ends_precision),
      ongoing: work.ongoing,
      permanent: work.permanent,
    },
    fundingStatus: work.funding_status,
    ...(amountOre === undefined ? {} : { amountOre }),
    permanentMoney: (work.appropriations ?? []).some(each => each.permanence === 'permanent'),
    status: statusOf(owner),
    ...(owner?.trend ? { trend: owner.trend } : {}),
    ...(work.own ? { own: work.own } : {}),
    number: work.number,
    text: textOf(work.text, work.translations?.text),
    plan: directory.need(work.plan_id),
    policy: policyOf(work.plan_id),
    ...(parent ? { parent } : {}),
    children: directory.refs(work.children),
    goals: directory.refs(work.goals),
    units,
    targetGroups: directory.refs(work.target_groups),
    targetGroupWords: work.target_group_words,
    coordinator: { name: work.coordinator_name, email: work.coordinator_email },
    articles: work.convention_articles,
    evidence: work.evidence,
    activities: (work.activities ?? []).map(activityData),
    appropriations: (work.appropriations ?? []).map(appropriationData),
    indicators: work.indicators ?? [],
    remarks: work.remarks ?? [],
    statuses,
    sources: (work.sources ?? []).map(source => sourceData(source, directory)),
    ...periodLinks(work, directory),
  }
}

/** The part of the data that a row of a list shows. */
export function listData(data: InitiativeData): InitiativeListData {
  const { slug, title, summary, leadUnits, timeframe, fundingStatus, amountOre, permanentMoney, status, trend, own } = data
  return {
    ...{ slug, title, summary, leadUnits, timeframe, fundingStatus },
    ...(amountOre === undefined ? {} : { amountOre }),
    ...{ permanentMoney, status },
    ...(trend ? { trend } : {}),
    ...(own ? { own } : {}),
  }
}

export function sourceData({ open, ...source }: WorkSource, directory: Directory): SourceData {
  const documentSlug = open ? directory.ref(source.documentId)?.slug : undefined
  const { documentId, documentTitle, lineFrom, lineTo, lines } = source
  if (documentSlug === undefined) return { documentId, documentTitle, lineFrom, lineTo }
  return { documentId, documentTitle, documentSlug, lineFrom, lineTo, lines: lines ?? [] }
}

function statusData({ trend, speaker, completedOn, decisionReference, ...entry }: WorkStatus): StatusData {
  return {
    ...entry,
    status: statusOf(entry),
    ...(trend ? { trend } : {}),
    ...(speaker ? { speaker } : {}),
    ...(completedOn ? { completedOn } : {}),
    ...(decisionReference ? { decisionReference } : {}),
  }
}

const dated = <Name extends string>(name: Name, date: string | null, precision: Precision | null) =>
  (date && precision ? { [name]: { date, precision } } : {}) as { [Key in Name]?: PublishedDate }

/** What is part of another appropriation is counted there. undefined: no amount is known. */
function wholeAmount(appropriations: readonly WorkAppropriation[]): number | undefined {
  const counted = appropriations.filter(each => each.partOf === null).map(each => each.amountOre)
  const known = counted.filter(amount => amount !== null)
  return known.length === 0 ? undefined : known.reduce((sum, amount) => sum + amount, 0)
}

function activityData({ deadline, precision, doneOn, ...activity }: WorkActivity) {
  return { ...activity, ...dated('deadline', deadline, precision), ...(doneOn ? { doneOn } : {}) }
}

function appropriationData({ partOf, amountOre, years, ...rest }: WorkAppropriation): AppropriationData {
  return { ...rest, ...(partOf ? { partOf } : {}), ...(amountOre === null ? {} : { amountOre }), years: years ?? [] }
}
