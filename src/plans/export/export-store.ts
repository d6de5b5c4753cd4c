import { sql } from 'kysely'
import type { WorkTransaction } from '../../db/connect.ts'
import type { OwnKind, Visibility } from '../../domain/own-fields.ts'
import type { Assessment, Phase, Trend } from '../../domain/status.ts'
import type { Precision } from '../../domain/timeframe.ts'
import type { FundingStatus, Part } from '../initiative.ts'
import type { TreeFilter } from '../plan-tree-filter.ts'
import { conditions, type InPlan } from '../plan-tree-store.ts'

const BATCH = 500

export type ExportedField = { readonly id: string; readonly name: string; readonly kind: OwnKind; readonly visibility: Visibility }

export type Exported = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly isDraft: boolean
  readonly parentId: string | null
  readonly goals: readonly string[]
  readonly units: readonly { readonly name: string; readonly part: Part }[]
  readonly coordinatorName: string
  readonly coordinatorEmail: string
  readonly targetGroups: readonly string[]
  readonly targetGroupWords: string
  readonly startsOn: string | null
  readonly startsPrecision: Precision | null
  readonly endsOn: string | null
  readonly endsPrecision: Precision | null
  readonly timeframeWords: string
  readonly ongoing: boolean
  readonly permanent: boolean
  readonly fundingStatus: FundingStatus
  /** Whole øre, parts of other sums left out. */
  readonly amountOre: number | null
  readonly evidence: string
  readonly articles: readonly number[]
  /** The owner's newest word. */
  readonly status: {
    readonly phase: Phase
    readonly assessment: Assessment
    readonly trend: Trend | null
    readonly reason: string
    readonly nextStep: string
    readonly statedOn: string
  } | null
  readonly own: Readonly<Record<string, string>>
}

/** The authority's own fields that are in use or still have values: the file's last columns, internal ones too. */
export async function exportedFields(tx: WorkTransaction, authorityId: string): Promise<ExportedField[]> {
  const { rows } = await sql<ExportedField>`
    select f.id, f.name, f.kind, f.visibility from work.own_field f where f.authority_id = ${authorityId} and (f.in_use or exists (
      select from work.own_value v where v.authority_id = f.authority_id and v.field_id = f.id))
    order by f.position, f.name`.execute(tx)
  return rows
}

/** One batch of a plan's initiatives under a filter, in the order of their numbers; empty after the last. */
export async function exportedInitiatives(tx: WorkTransaction, inPlan: InPlan, filter: TreeFilter, batch: number): Promise<Exported[]> {
  const { rows } = await sql<Exported>`
    select i.id, i.number, i.title, i.plain_summary as summary, i.text, i.is_draft as "isDraft", i.parent_id as "parentId",
      i.coordinator_name as "coordinatorName", i.coordinator_email as "coordinatorEmail", i.target_group_words as "targetGroupWords",
      i.starts_on as "startsOn", i.starts_precision as "startsPrecision", i.ends_on as "endsOn", i.ends_precision as "endsPrecision",
      i.timeframe_words as "timeframeWords", i.ongoing, i.permanent, i.funding_status as "fundingStatus", i.evidence,
      i.convention_articles as articles,
      (select sum(coalesce(a.amount_ore, (select sum(y.amount_ore) from work.appropriation_year y
          where y.authority_id = a.authority_id and y.appropriation_id = a.id)))
        from work.appropriation a where a.authority_id = i.authority_id and a.initiative_id = i.id and a.part_of is null) as "amountOre",
      coalesce((select json_agg(concat_ws(' ', nullif(g.number, ''), g.title) order by g.number_key, g.id)
        from work.initiative_goal f join work.goal g on g.authority_id = f.authority_id and g.id = f.goal_id
        where f.authority_id = i.authority_id and f.initiative_id = i.id), '[]') as goals,
      coalesce((select json_agg(json_build_object('name', u.official_name, 'part', w.part) order by w.part <> 'lead', w.position)
        from work.initiative_unit w join work.unit u on u.authority_id = w.authority_id and u.id = w.unit_id
        where w.authority_id = i.authority_id and w.initiative_id = i.id), '[]') as units,
      coalesce((select json_agg(g.name order by g.position, g.name)
        from work.initiative_target_group f join work.target_group g on g.authority_id = f.authority_id and g.id = f.target_group_id
        where f.authority_id = i.authority_id and f.initiative_id = i.id), '[]') as "targetGroups",
      (select json_build_object('phase', s.phase, 'assessment', s.assessment, 'trend', s.trend, 'reason', s.reason,
          'nextStep', s.next_step, 'statedOn', s.stated_on)
        from work.status_entry s where s.authority_id = i.authority_id and s.initiative_id = i.id and s.voice = 'owner'
        order by s.stated_on desc, s.recorded_at desc limit 1) as status,
      coalesce((select json_object_agg(v.field_id, v.value) from work.own_value v
        where v.authority_id = i.authority_id and v.initiative_id = i.id), '{}') as own
    from work.initiative i where ${conditions(inPlan, filter)}
    order by i.number_key, i.position, i.id limit ${BATCH} offset ${batch * BATCH}`.execute(tx)
  return rows
}
