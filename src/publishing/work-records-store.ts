import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Report } from '../domain/rounds/report.ts'
import type { IndicatorData, OwnData, RemarkData } from './published-data.ts'
import type { ReportNote } from './report-data.ts'
import {
  fatesOf,
  indicatorsOf,
  ownNameInEnglish,
  predecessorsOf,
  remarksOf,
  sourcesOf,
  type Translations,
  translationsOf,
  type WorkFate,
  type WorkSource,
} from './work-initiatives-store.ts'

type Translated = { readonly translations: Translations | null }
type Period = { readonly period_from: string | null; readonly period_to: string | null }

export type WorkAuthority = Translated & {
  readonly slug: string
  readonly official_name: string
  readonly kind: string
  readonly about: string
  readonly contact_name: string
  readonly contact_email: string
  readonly contact_phone: string
  readonly languages: readonly string[]
}
export type WorkPolicy = Translated &
  Period & {
    readonly id: string
    readonly title: string
    readonly vision: string
    readonly adopted_on: string | null
    readonly adopted_by: string
    readonly decision_reference: string
    readonly predecessor_id: string | null
  }
export type WorkPlan = Translated &
  Period & {
    readonly id: string
    readonly policy_id: string
    readonly title: string
    readonly state: 'planning' | 'current' | 'past'
    readonly predecessor_id: string | null
  }
export type WorkGoal = Translated & {
  readonly id: string
  readonly policy_id: string
  readonly parent_id: string | null
  readonly number: string
  readonly number_key: string
  readonly position: number
  readonly title: string
  readonly text: string
  readonly convention_articles: readonly number[]
  readonly priorities:
    | readonly { readonly text: string; readonly english: string | null; readonly units: readonly string[] | null }[]
    | null
  readonly indicators: readonly IndicatorData[] | null
  readonly remarks: readonly RemarkData[] | null
  readonly sources: readonly WorkSource[] | null
  readonly fates: readonly WorkFate[] | null
  readonly predecessors: readonly string[] | null
}
export type WorkUnit = Translated & {
  readonly id: string
  readonly parent_id: string | null
  readonly official_name: string
  readonly short_name: string
  readonly abbreviation: string
  readonly kind: string
  readonly valid_to: string | null
  readonly position: number
}
export type WorkSuccession = {
  readonly from_unit_id: string
  readonly to_unit_id: string
  readonly kind: string
  readonly happened_on: string
}
export type WorkTargetGroup = Translated & {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly position: number
}
export type WorkDocument = {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly issuer: string
  readonly dated_words: string
  readonly file_name: string
  readonly byte_size: number
  readonly uploaded_at: Date
}
/** What a round came to, with what has been put right or added since. */
export type WorkStatusReport = { readonly id: string; readonly data: Report; readonly notes: readonly ReportNote[] }
/** What an address, a reference and a place in the list need of an initiative. */
export type WorkInitiativeHead = {
  readonly id: string
  readonly plan_id: string
  readonly number: string
  readonly title: string
  readonly english: string | null
}

export type WorkRecords = {
  readonly authority: WorkAuthority
  readonly policies: readonly WorkPolicy[]
  readonly plans: readonly WorkPlan[]
  readonly goals: readonly WorkGoal[]
  readonly units: readonly WorkUnit[]
  readonly successions: readonly WorkSuccession[]
  readonly targetGroups: readonly WorkTargetGroup[]
  readonly documents: readonly WorkDocument[]
  readonly statusReports: readonly WorkStatusReport[]
  readonly ownFields: readonly Omit<OwnData, 'value'>[]
}

/** All records of an authority but its initiatives and the lines of its documents. `closed` are documents that are withdrawn. */
export async function workRecords(tx: WorkTransaction, authorityId: string, closed: readonly string[]): Promise<WorkRecords> {
  const of = sql`i.authority_id = ${authorityId}`
  const all = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(tx)).rows
  const [authority] = await all(sql<WorkAuthority>`
    select i.slug, i.official_name, i.kind, i.about, i.contact_name, i.contact_email, i.contact_phone, i.languages,
      (select jsonb_object_agg(t.field, t.text) from work.translation t where t.authority_id = i.authority_id
        and t.record_kind = 'authority' and t.language = 'en' and t.of_revision = i.revision and t.text <> '') as translations
    from work.authority i where ${of}`)
  if (!authority) throw new Error(`no authority ${authorityId}`)
  return {
    authority,
    ownFields: await all(sql<Omit<OwnData, 'value'>>`
      select f.id, f.kind, f.in_lists as "inLists",
        jsonb_strip_nulls(jsonb_build_object('da', f.name, 'en', ${ownNameInEnglish})) as name
      from work.own_field f where f.authority_id = ${authorityId} and f.visibility = 'public' and f.in_use order by f.position, f.name`),
    policies: await all(sql<WorkPolicy>`
      select i.id, i.title, i.vision, i.period_from, i.period_to, i.adopted_on, i.adopted_by, i.decision_reference, i.predecessor_id,
        ${translationsOf('policy')} as translations
      from work.policy i where ${of} order by i.period_from desc nulls last, i.created_at desc, i.id`),
    plans: await all(sql<WorkPlan>`
      select i.id, i.policy_id, i.title, i.period_from, i.period_to, i.state, i.predecessor_id, ${translationsOf('plan')} as translations
      from work.plan i where ${of} order by i.period_from desc nulls last, i.created_at desc, i.id`),
    goals: await all(sql<WorkGoal>`
      select i.id, i.policy_id, i.parent_id, i.number, i.number_key, i.position, i.title, i.text, i.convention_articles,
        (select jsonb_agg(jsonb_build_object('text', p.text,
            'english', (select t.text from work.translation t where t.authority_id = p.authority_id and t.record_kind = 'priority'
              and t.record_id = p.id and t.field = 'text' and t.language = 'en' and t.of_revision = p.revision and t.text <> ''),
            'units', (select jsonb_agg(u.unit_id order by u.unit_id) from work.priority_unit u
              where u.authority_id = p.authority_id and u.priority_id = p.id))
            order by p.position, p.id)
          from work.priority p where p.authority_id = i.authority_id and p.goal_id = i.id) as priorities,
        ${indicatorsOf(sql`n.goal_id = i.id`)} as indicators,
        ${remarksOf(sql`r.goal_id = i.id`)} as remarks,
        ${sourcesOf('goal', closed)} as sources,
        ${fatesOf('goal')} as fates,
        ${predecessorsOf('goal')} as predecessors,
        ${translationsOf('goal')} as translations
      from work.goal i where ${of} order by i.number_key, i.position, i.id`),
    units: await all(sql<WorkUnit>`
      select i.id, i.parent_id, i.official_name, i.short_name, i.abbreviation, i.kind, i.valid_to, i.position,
        ${translationsOf('unit')} as translations
      from work.unit i where ${of} order by i.position, i.official_name collate "da-x-icu", i.id`),
    successions: await all(sql<WorkSuccession>`
      select i.from_unit_id, i.to_unit_id, i.kind, i.happened_on from work.unit_succession i where ${of} order by i.happened_on, i.id`),
    targetGroups: await all(sql<WorkTargetGroup>`
      select i.id, i.name, i.description, i.position, ${translationsOf('target-group')} as translations
      from work.target_group i where ${of} order by i.position, i.name collate "da-x-icu", i.id`),
    statusReports: await all(sql<WorkStatusReport>`
      select i.round_id as id, i.data, coalesce((
          select jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'heading', n.heading, 'text', n.text, 'author', n.author,
            'on', n.noted_on) order by n.noted_on desc, n.written_at desc)
          from work.report_note n where n.authority_id = i.authority_id and n.round_id = i.round_id), '[]') as notes
      from work.round_report i where ${of} order by i.frozen_at desc, i.round_id`),
    documents: await all(sql<WorkDocument>`
      select i.id, i.title, i.kind, i.issuer, i.dated_words, i.file_name, i.byte_size, i.uploaded_at
      from work.document i where ${of} and i.public order by i.uploaded_at, i.id`),
  }
}

/** The heads of all initiatives in these plans, in list order. */
export async function workInitiativeHeads(
  tx: WorkTransaction,
  authorityId: string,
  planIds: readonly string[],
): Promise<readonly WorkInitiativeHead[]> {
  const { rows } = await sql<WorkInitiativeHead>`
    select i.id, i.plan_id, i.number, i.title, t.text as english
    from work.initiative i
    left join work.translation t on t.authority_id = i.authority_id and t.record_kind = 'initiative' and t.record_id = i.id
      and t.field = 'title' and t.language = 'en' and t.of_revision = i.revision and t.text <> ''
    where i.authority_id = ${authorityId} and i.plan_id = any(${planIds})
      and (not i.is_draft or exists (select from published.initiative p where p.authority_id = i.authority_id and p.record_id = i.id))
    order by i.plan_id, i.number_key, i.position, i.id`.execute(tx)
  return rows
}

/** The whole text of one document, mended where its characters were broken. */
export async function workDocumentLines(
  tx: WorkTransaction,
  authorityId: string,
  documentId: string,
): Promise<readonly { readonly number: number; readonly text: string }[]> {
  const { rows } = await sql<{ number: number; text: string }>`
    select number, coalesce(mended, text) as text from work.document_line
    where authority_id = ${authorityId} and document_id = ${documentId} order by number`.execute(tx)
  return rows
}
