import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Carry } from '../domain/carry-over.ts'
import type { HideableField } from '../domain/own-fields.ts'
import type { Assessment, Phase, Trend, Voice } from '../domain/status.ts'
import type { Precision } from '../domain/timeframe.ts'
import type { AppropriationData, IndicatorData, OwnData, RemarkData, SourceData } from './published-data.ts'

/** English texts by the column they translate. */
export type Translations = Readonly<
  Partial<Record<'title' | 'text' | 'plain_summary' | 'vision' | 'about' | 'official_name' | 'name' | 'description', string>>
>

/** An initiative with all that belongs to it, as it stands in `work`; other records are named by their ids. */
export type WorkInitiative = {
  readonly id: string
  readonly plan_id: string
  readonly parent_id: string | null
  readonly number: string
  readonly number_key: string
  readonly title: string
  readonly text: string
  readonly plain_summary: string
  readonly coordinator_name: string
  readonly coordinator_email: string
  readonly target_group_words: string
  readonly timeframe_words: string
  readonly starts_on: string | null
  readonly starts_precision: Precision | null
  readonly ends_on: string | null
  readonly ends_precision: Precision | null
  readonly ongoing: boolean
  readonly permanent: boolean
  readonly funding_status: string
  readonly evidence: string
  readonly convention_articles: readonly number[]
  readonly changed_at: Date
  readonly goals: readonly string[] | null
  readonly units: readonly { readonly part: 'lead' | 'partner' | 'cross-cutting'; readonly unit: string }[] | null
  readonly target_groups: readonly string[] | null
  readonly children: readonly string[] | null
  readonly activities: readonly WorkActivity[] | null
  readonly appropriations: readonly WorkAppropriation[] | null
  readonly indicators: readonly IndicatorData[] | null
  readonly remarks: readonly RemarkData[] | null
  readonly statuses: readonly WorkStatus[] | null
  readonly sources: readonly WorkSource[] | null
  readonly fates: readonly WorkFate[] | null
  readonly predecessors: readonly string[] | null
  /** Values in the authority's own fields that are public and in use, in their order. */
  readonly own: readonly OwnData[] | null
  readonly internal: readonly HideableField[] | null
  readonly translations: Translations | null
}

export type WorkActivity = {
  readonly number: string
  readonly title: string
  readonly actors: string
  readonly aim: string
  readonly deadlineWords: string
  readonly deadline: string | null
  readonly precision: Precision | null
  readonly doneOn: string | null
}
export type WorkAppropriation = Omit<AppropriationData, 'partOf' | 'amountOre' | 'years'> & {
  readonly partOf: string | null
  readonly amountOre: number | null
  readonly years: AppropriationData['years'] | null
}
export type WorkStatus = {
  readonly voice: Voice
  readonly speaker: string
  readonly phase: Phase
  readonly assessment: Assessment
  readonly trend: Trend | null
  readonly reason: string
  readonly nextStep: string
  readonly statedOn: string
  readonly completedOn: string | null
  readonly decisionReference: string
}
export type WorkFate = {
  readonly how: Carry
  readonly reason: string
  readonly successor: string | null
  readonly into: string
}
export type WorkSource = Omit<SourceData, 'documentSlug'> & { readonly open: boolean }

/**
 * The initiatives with these ids, in no order. `closed` are documents that are withdrawn: their lines are not read.
 * What nearly every initiative has is gathered for all of them at once and joined; what few have is looked up for each.
 */
export async function workInitiatives(
  tx: WorkTransaction,
  authorityId: string,
  ids: readonly string[],
  closed: readonly string[],
): Promise<readonly WorkInitiative[]> {
  const ofThese = sql`where authority_id = ${authorityId} and initiative_id = any(${ids})`
  const { rows } = await sql<WorkInitiative>`
    select i.id, i.plan_id, i.parent_id, i.number, i.number_key, i.title, i.text, i.plain_summary, i.coordinator_name, i.coordinator_email,
      i.target_group_words, i.timeframe_words, i.starts_on, i.starts_precision, i.ends_on, i.ends_precision, i.ongoing, i.permanent,
      i.funding_status, i.evidence, i.convention_articles, greatest(i.changed_at, s.last_word) as changed_at,
      g.goals, u.units, t.target_groups, p.appropriations, s.statuses,
      (select json_agg(c.id order by c.number_key, c.position, c.id) from work.initiative c
        where c.authority_id = i.authority_id and c.parent_id = i.id) as children,
      (select json_agg(json_build_object('number', a.number, 'title', a.title, 'actors', a.actors, 'aim', a.aim,
          'deadlineWords', a.deadline_words, 'deadline', a.deadline_on, 'precision', a.deadline_precision, 'doneOn', a.done_on)
          order by a.position, a.id)
        from work.activity a where a.authority_id = i.authority_id and a.initiative_id = i.id) as activities,
      ${indicatorsOf(sql`n.initiative_id = i.id`)} as indicators,
      ${remarksOf(sql`r.initiative_id = i.id`)} as remarks,
      ${sourcesOf('initiative', closed)} as sources,
      (select json_agg(json_build_object('id', f.id, 'kind', f.kind, 'value', v.value, 'inLists', f.in_lists,
          'name', json_strip_nulls(json_build_object('da', f.name, 'en', ${ownNameInEnglish}))) order by f.position, f.name)
        from work.own_value v join work.own_field f on f.authority_id = v.authority_id and f.id = v.field_id
        where v.authority_id = i.authority_id and v.initiative_id = i.id and f.visibility = 'public' and f.in_use) as own,
      ${fatesOf('initiative')} as fates,
      ${predecessorsOf('initiative')} as predecessors,
      (select json_agg(h.field) from work.internal_field h where h.authority_id = ${authorityId}) as internal,
      ${translationsOf('initiative')} as translations
    from work.initiative i
    left join (select initiative_id, json_agg(goal_id order by goal_id) as goals from work.initiative_goal ${ofThese} group by 1) g
      on g.initiative_id = i.id
    left join (select initiative_id, json_agg(json_build_object('part', part, 'unit', unit_id)
        order by array_position(array['lead', 'partner', 'cross-cutting'], part), position, unit_id) as units
      from work.initiative_unit ${ofThese} group by 1) u on u.initiative_id = i.id
    left join (select initiative_id, json_agg(target_group_id order by target_group_id) as target_groups
      from work.initiative_target_group ${ofThese} group by 1) t on t.initiative_id = i.id
    left join (${appropriations(ofThese)}) p on p.initiative_id = i.id
    left join (${latestStatuses(ofThese)}) s on s.initiative_id = i.id
    where i.authority_id = ${authorityId} and i.id = any(${ids})`.execute(tx)
  return rows
}

/** A field's name in English, of its present Danish name only; null where nobody has translated it. */
export const ownNameInEnglish = sql<string | null>`(select nullif(t.text, '') from work.translation t
  where t.authority_id = f.authority_id and t.record_kind = 'own-field' and t.record_id = f.id and t.field = 'name'
    and t.language = 'en' and t.of_revision = f.revision)`

const appropriations = (ofThese: ReturnType<typeof sql>) => sql`
  select a.initiative_id, json_agg(json_build_object('id', a.id, 'partOf', a.part_of, 'words', a.words,
      'sourceAgreement', a.source_agreement, 'kind', a.kind, 'permanence', a.permanence, 'priceLevel', a.price_level,
      'amountOre', a.amount_ore, 'note', a.note, 'years', y.years) order by a.position, a.id) as appropriations
  from (select * from work.appropriation ${ofThese}) a
  left join lateral (select json_agg(json_build_object('year', y.year, 'amountOre', y.amount_ore) order by y.year) as years
    from work.appropriation_year y where y.authority_id = a.authority_id and y.appropriation_id = a.id) y on true
  group by 1`

/** The last word of each voice, and when the last of them was written down. */
const latestStatuses = (ofThese: ReturnType<typeof sql>) => sql`
  select initiative_id, max(last_word) as last_word, json_agg(json_build_object('voice', voice, 'phase', phase,
      'assessment', assessment, 'trend', trend, 'reason', reason, 'nextStep', next_step, 'statedOn', stated_on, 'speaker', speaker,
      'completedOn', completed_on, 'decisionReference', decision_reference)
      order by array_position(array['owner', 'council', 'independent'], voice)) as statuses
  from (select distinct on (initiative_id, voice) *, max(recorded_at) over (partition by initiative_id) as last_word
    from work.status_entry ${ofThese}
    order by initiative_id, voice, stated_on desc, recorded_at desc, id desc) latest
  group by 1`

export const indicatorsOf = (belongs: ReturnType<typeof sql>) => sql`
  (select json_agg(json_build_object('id', n.id, 'name', n.name, 'unitOfMeasure', n.unit_of_measure,
      'moreIsBetter', n.more_is_better, 'note', n.note,
      'observations', coalesce((select json_agg(json_strip_nulls(json_build_object(
            'period', o.period, 'unit', u.official_name, 'measured', o.measured, 'target', o.target,
            'source', (select r.title from work.round_figure f join work.round r on r.authority_id = f.authority_id and r.id = f.round_id
              where f.authority_id = o.authority_id and f.indicator_id = o.indicator_id and f.period = o.period and o.unit_id is null
                and f.measured = o.measured order by f.kept_at desc limit 1)))
            order by o.period, u.official_name nulls first)
          from work.observation o left join work.unit u on u.authority_id = o.authority_id and u.id = o.unit_id
          where o.authority_id = n.authority_id and o.indicator_id = n.id), '[]'))
      order by n.position, n.id)
    from work.indicator n where n.authority_id = i.authority_id and ${belongs})`

export const remarksOf = (belongs: ReturnType<typeof sql>) => sql`
  (select json_agg(json_build_object('author', r.author, 'said', r.said_words, 'text', r.text) order by r.recorded_at, r.id)
    from work.remark r where r.authority_id = i.authority_id and ${belongs})`

/** What became of it in later periods, the newest first; ids of records that may not be public. */
export const fatesOf = (kind: 'goal' | 'initiative') => sql`
  (select json_agg(json_build_object('how', c.how, 'reason', c.reason, 'successor', c.${sql.ref(`successor_${kind}_id`)},
      'into', coalesce(c.into_plan_id, c.into_policy_id)) order by c.decided_at desc)
    from work.carry_over c where c.authority_id = i.authority_id and c.${sql.ref(`${kind}_id`)} = i.id)`

export const predecessorsOf = (kind: 'goal' | 'initiative') => sql`
  (select json_agg(c.${sql.ref(`${kind}_id`)} order by c.how, c.${sql.ref(`${kind}_id`)})
    from work.carry_over c where c.authority_id = i.authority_id and c.${sql.ref(`successor_${kind}_id`)} = i.id)`

/** At most 40 lines of each source, and only of documents the public may see. */
export const sourcesOf = (recordKind: 'initiative' | 'goal', closed: readonly string[]) => sql`
  (select json_agg(json_build_object('documentId', s.document_id, 'documentTitle', d.title, 'open', s.open,
      'lineFrom', s.line_from, 'lineTo', s.line_to,
      'lines', case when s.open then (
        select json_agg(json_build_object('number', l.number, 'text', coalesce(l.mended, l.text)) order by l.number)
        from work.document_line l where l.authority_id = i.authority_id and l.document_id = s.document_id
          and l.number between s.line_from and least(s.line_to, s.line_from + 39)) end)
      order by d.uploaded_at, s.line_from, s.line_to)
    from (select distinct s.document_id, s.line_from, s.line_to,
        (select d.public and d.id <> all(${closed}::uuid[]) from work.document d where d.authority_id = s.authority_id and d.id = s.document_id) as open
      from work.source s where s.authority_id = i.authority_id and s.record_kind = ${sql.lit(recordKind)} and s.record_id = i.id) s
    join work.document d on d.authority_id = i.authority_id and d.id = s.document_id)`

/** field → English text, of the present wording only: a translation of what no longer stands there is not shown. */
export const translationsOf = (recordKind: string) => sql`
  (select json_object_agg(t.field, t.text) from work.translation t
    where t.authority_id = i.authority_id and t.record_kind = ${sql.lit(recordKind)} and t.record_id = i.id
      and t.language = 'en' and t.of_revision = i.revision and t.text <> '')`
