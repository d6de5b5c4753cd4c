import { type RawBuilder, sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import { OUTDATED_AFTER_DAYS } from '../domain/status/timeliness.ts'
import type { Status } from '../domain/status.ts'
import type { Precision } from '../domain/timeframe.ts'
import type { FundingStatus, Part } from './initiative.ts'
import type { Gap, TreeFilter } from './plan-tree-filter.ts'

export const PAGE_SIZE = 100

export type TreeRow = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly parent_id: string | null
  readonly goal_id: string | null
  readonly units: readonly { readonly short: string; readonly name: string; readonly part: Part }[]
  readonly timeframe_words: string
  readonly starts_on: string | null
  readonly starts_precision: Precision | null
  readonly ends_on: string | null
  readonly ends_precision: Precision | null
  readonly ongoing: boolean
  readonly permanent: boolean
  readonly funding_status: FundingStatus
  /** Whole øre, parts of other sums left out; null where no amount is known. */
  readonly amount_ore: number | null
  readonly money_first: number | null
  readonly money_last: number | null
  readonly permanent_money: boolean
  readonly measured: number | null
  readonly target: number | null
  readonly unit_of_measure: string | null
  readonly status: Status
  readonly is_draft: boolean
  /** Values in the authority's own fields that lists show, in their order. */
  readonly own: readonly { readonly name: string; readonly value: string }[]
}

export type TreeGoal = { readonly id: string; readonly number: string; readonly title: string; readonly initiatives: number }
export type TreePage = {
  readonly rows: readonly TreeRow[]
  /** Those on the page. */
  readonly goals: readonly TreeGoal[]
  /** Initiatives under the filter that no goal has, when the page has any. */
  readonly withoutGoal: number
  readonly total: number
}

/** `statusOf` of the newest word of the owner, in SQL; a test holds the two together. */
export const STATUS = sql<Status>`coalesce((
  select case
    when s.phase in ('completed', 'given-up') then s.phase
    when s.phase = 'not-begun' and s.assessment in ('not-assessed', 'on-plan') then 'not-begun'
    else s.assessment end
  from work.status_entry s
  where s.authority_id = i.authority_id and s.initiative_id = i.id and s.voice = 'owner'
  order by s.stated_on desc, s.recorded_at desc limit 1), 'not-assessed')`

/** One axis of the owner's newest word; null where nothing has been said. */
const lastSaid = (axis: 'phase' | 'assessment') => sql<string | null>`(
  select ${sql.ref(`s.${axis}`)} from work.status_entry s
  where s.authority_id = i.authority_id and s.initiative_id = i.id and s.voice = 'owner'
  order by s.stated_on desc, s.recorded_at desc limit 1)`

/** `timelinessOf` silent or outdated, in SQL; a test holds the two together. */
export const hasNoWord = (today: string) => sql<boolean>`not exists (
  select from (select s.phase, s.stated_on from work.status_entry s
    where s.authority_id = i.authority_id and s.initiative_id = i.id and s.voice = 'owner'
    order by s.stated_on desc, s.recorded_at desc limit 1) s
  where s.phase in ('completed', 'given-up') or s.stated_on >= ${today}::date - ${OUTDATED_AFTER_DAYS}::integer)`

const isMissing = (today: string): Readonly<Record<Gap, RawBuilder<boolean>>> => ({
  owner: sql`not exists (select from work.initiative_unit u where u.authority_id = i.authority_id and u.initiative_id = i.id and u.part <> 'partner')`,
  time: sql`i.ends_on is null and not i.permanent`,
  measure: sql`not exists (select from work.indicator n where n.authority_id = i.authority_id and n.initiative_id = i.id)`,
  money: sql`i.funding_status in ('unfunded', 'unclear', 'partly-funded')`,
  word: hasNoWord(today),
})

/** Which plan, and the day its words are old or new by. */
export type InPlan = { readonly authorityId: string; readonly planId: string; readonly today: string }

/** Under a filter: a goal's initiatives are its own and its sub-goals'. */
export function conditions({ authorityId, planId, today }: InPlan, filter: TreeFilter): RawBuilder<boolean> {
  const all = [sql<boolean>`i.authority_id = ${authorityId} and i.plan_id = ${planId}`]
  if (filter.text) {
    const like = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`
    all.push(sql`(i.title ilike ${like} or i.text ilike ${like} or i.number = ${filter.text})`)
  }
  if (filter.unit)
    all.push(sql`exists (select from work.initiative_unit u
      where u.authority_id = i.authority_id and u.initiative_id = i.id and u.unit_id = ${filter.unit})`)
  if (filter.goal)
    all.push(sql`exists (select from work.initiative_goal f join work.goal g on g.authority_id = f.authority_id and g.id = f.goal_id
      where f.authority_id = i.authority_id and f.initiative_id = i.id and ${filter.goal} in (g.id, g.parent_id))`)
  if (filter.phase) all.push(sql`${lastSaid('phase')} = ${filter.phase}`)
  if (filter.assessment) all.push(sql`coalesce(${lastSaid('assessment')}, 'not-assessed') = ${filter.assessment}`)
  if (filter.gap) all.push(isMissing(today)[filter.gap])
  return sql.join(all, sql` and `)
}

type Placed = { readonly id: string; readonly rank: number | null; readonly in_goal: number; readonly total: number }

/**
 * One page of a plan's tree: by goal, then by number, sub-initiatives right after the one they stand under. An initiative that serves
 * several goals stands under the first; one without a goal under its parent's, else last.
 * A plan of 10,000 is placed and sorted by its keys alone, everything else is read for the page's hundred.
 * The goal is looked up row by row on purpose: joined as a set, it took a minute on freshly loaded tables without statistics.
 */
export async function treePage(tx: WorkTransaction, inPlan: InPlan, filter: TreeFilter, page: number): Promise<TreePage> {
  const { authorityId, planId } = inPlan
  const goals = await goalsInOrder(tx, authorityId, planId)
  const ids = goals.map(goal => goal.id)
  const rankOf = (initiative: RawBuilder<string>) => sql<number>`(select min(array_position(${ids}::uuid[], f.goal_id))
    from work.initiative_goal f where f.authority_id = i.authority_id and f.initiative_id = ${initiative})`
  const { rows: placed } = await sql<Placed>`
    select i.id, r.rank, count(*) over (partition by r.rank) as in_goal, count(*) over () as total
    from work.initiative i
    left join work.initiative p on p.authority_id = i.authority_id and p.id = i.parent_id
    cross join lateral (
      select coalesce(${rankOf(sql`i.id`)}, case when i.parent_id is not null then ${rankOf(sql`i.parent_id`)} end) as rank
    ) r
    where ${conditions(inPlan, filter)}
    order by r.rank nulls last, coalesce(p.number_key, i.number_key), coalesce(p.position, i.position), coalesce(p.id, i.id),
      p.id is not null, i.number_key, i.position, i.id
    limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}`.execute(tx)
  const shown = new Map(placed.map(row => [row.rank, row.in_goal]))
  return {
    rows: await detailsOf(
      tx,
      authorityId,
      placed.map(({ id, rank }) => ({ id, goal_id: rank === null ? null : (ids[rank - 1] ?? null) })),
    ),
    goals: goals.flatMap((goal, at) => (shown.has(at + 1) ? [{ ...goal, initiatives: shown.get(at + 1) ?? 0 }] : [])),
    withoutGoal: shown.get(null) ?? 0,
    total: placed[0]?.total ?? 0,
  }
}

/** Every goal an initiative may serve, those of the plan's own policy first: some dozens. */
async function goalsInOrder(tx: WorkTransaction, authorityId: string, planId: string): Promise<Omit<TreeGoal, 'initiatives'>[]> {
  const { rows } = await sql<Omit<TreeGoal, 'initiatives'>>`
    select g.id, g.number, g.title from work.goal g
    where g.authority_id = ${authorityId}
    order by g.policy_id <> (select l.policy_id from work.plan l where l.authority_id = ${authorityId} and l.id = ${planId}),
      g.policy_id, g.number_key, g.position, g.id
    limit 2000`.execute(tx)
  return rows
}

async function detailsOf(
  tx: WorkTransaction,
  authorityId: string,
  order: readonly { id: string; goal_id: string | null }[],
): Promise<TreeRow[]> {
  if (order.length === 0) return []
  const { rows } = await sql<TreeRow>`
    select i.id, i.number, i.title, i.parent_id, i.timeframe_words, i.starts_on, i.starts_precision, i.ends_on, i.ends_precision,
      i.ongoing, i.permanent, i.funding_status, i.is_draft, ${STATUS} as status, m.amount_ore, m.permanent_money, y.money_first, y.money_last,
      n.measured, n.target, n.unit_of_measure,
      coalesce((select jsonb_agg(jsonb_build_object('short', coalesce(nullif(u.abbreviation, ''), nullif(u.short_name, ''), u.official_name),
          'name', u.official_name, 'part', w.part) order by w.part <> 'lead', w.position, u.official_name)
        from work.initiative_unit w join work.unit u on u.authority_id = w.authority_id and u.id = w.unit_id
        where w.authority_id = i.authority_id and w.initiative_id = i.id), '[]') as units,
      coalesce((select jsonb_agg(jsonb_build_object('name', f.name, 'value', v.value) order by f.position, f.name)
        from work.own_value v join work.own_field f on f.authority_id = v.authority_id and f.id = v.field_id
        where v.authority_id = i.authority_id and v.initiative_id = i.id and f.in_lists and f.in_use), '[]') as own
    from work.initiative i
    left join lateral (
      select sum(coalesce(a.amount_ore, (select sum(y.amount_ore) from work.appropriation_year y
          where y.authority_id = a.authority_id and y.appropriation_id = a.id))) as amount_ore,
        coalesce(bool_or(a.permanence = 'permanent'), false) as permanent_money
      from work.appropriation a where a.authority_id = i.authority_id and a.initiative_id = i.id and a.part_of is null
    ) m on true
    left join lateral (
      select min(y.year) as money_first, max(y.year) as money_last
      from work.appropriation a join work.appropriation_year y on y.authority_id = a.authority_id and y.appropriation_id = a.id
      where a.authority_id = i.authority_id and a.initiative_id = i.id and y.amount_ore > 0
    ) y on true
    left join lateral (
      select o.measured, o.target, d.unit_of_measure
      from work.indicator d join work.observation o on o.authority_id = d.authority_id and o.indicator_id = d.id
      where d.authority_id = i.authority_id and d.initiative_id = i.id and o.unit_id is null
      order by d.position, d.id, (o.measured is null), o.period desc limit 1
    ) n on true
    where i.authority_id = ${authorityId} and i.id = any(${order.map(row => row.id)}::uuid[])`.execute(tx)
  const found = new Map(rows.map(row => [row.id, row]))
  return order.flatMap(({ id, goal_id }) => {
    const row = found.get(id)
    return row ? [{ ...row, goal_id }] : []
  })
}

export type GapCounts = Readonly<Record<Gap | 'all', number>>

/** How many of a plan's initiatives lack what, for the links above the list. */
export async function gapCounts(tx: WorkTransaction, { authorityId, planId, today }: InPlan): Promise<GapCounts> {
  const counts = Object.entries(isMissing(today)).map(([gap, missing]) => sql`count(*) filter (where ${missing}) as ${sql.ref(gap)}`)
  const { rows } = await sql<GapCounts>`
    select count(*) as all, ${sql.join(counts)}
    from work.initiative i where i.authority_id = ${authorityId} and i.plan_id = ${planId}`.execute(tx)
  return rows[0] ?? { all: 0, owner: 0, time: 0, measure: 0, money: 0, word: 0 }
}

/** Goals and units the list can be narrowed to. */
export async function filterChoices(tx: WorkTransaction, authorityId: string, planId: string) {
  const goals = await sql<{ id: string; number: string; title: string }>`
    select g.id, g.number, g.title from work.plan l join work.goal g on g.authority_id = l.authority_id and g.policy_id = l.policy_id
    where l.authority_id = ${authorityId} and l.id = ${planId} order by g.number_key, g.position, g.title limit 500`.execute(tx)
  const units = await tx
    .selectFrom('work.unit')
    .select(['id', 'official_name'])
    .where('authority_id', '=', authorityId)
    .orderBy('position')
    .orderBy('official_name')
    .limit(500)
    .execute()
  return { goals: goals.rows, units }
}
