import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'

export type ReferenceKind = 'unit' | 'initiative' | 'priority' | 'initiative-indicator' | 'goal-indicator' | 'appointment' | 'succession'

/** What stands in the way of deleting: of one kind how many, and the first few by name. `id` is of the page they are seen on. */
export type References = {
  readonly kind: ReferenceKind
  readonly count: number
  readonly first: readonly { readonly id: string; readonly title: string }[]
}

const SHOWN = 5

type Row = { readonly kind: ReferenceKind; readonly id: string; readonly title: string; readonly count: number }

/** Everything that names the unit, each kind through the index that starts with the unit. */
export async function unitReferences(tx: WorkTransaction, authorityId: string, unitId: string): Promise<References[]> {
  const { rows } = await sql<Row>`
    with refs (kind, id, title, place) as (
      select 'unit', id, official_name, 1 from work.unit where authority_id = ${authorityId} and parent_id = ${unitId}
      union all
      select 'initiative', i.id, concat_ws(' ', nullif(i.number, ''), i.title), 2
        from work.initiative_unit r join work.initiative i on i.authority_id = r.authority_id and i.id = r.initiative_id
        where r.authority_id = ${authorityId} and r.unit_id = ${unitId}
      union all
      select 'priority', p.id, left(p.text, 80), 3
        from work.priority_unit r join work.priority p on p.authority_id = r.authority_id and p.id = r.priority_id
        where r.authority_id = ${authorityId} and r.unit_id = ${unitId}
      union all
      select case when n.goal_id is null then 'initiative-indicator' else 'goal-indicator' end,
          coalesce(n.initiative_id, n.goal_id), n.name || ', ' || o.period, 4
        from work.observation o join work.indicator n on n.authority_id = o.authority_id and n.id = o.indicator_id
        where o.authority_id = ${authorityId} and o.unit_id = ${unitId}
      union all
      select 'appointment', p.id, p.name, 5
        from work.appointment r join work.person p on p.authority_id = r.authority_id and p.id = r.person_id
        where r.authority_id = ${authorityId} and r.unit_id = ${unitId}
      union all
      select 'succession', u.id, u.official_name, 6
        from work.unit_succession s
        join work.unit u on u.authority_id = s.authority_id and u.id in (s.from_unit_id, s.to_unit_id) and u.id <> ${unitId}
        where s.authority_id = ${authorityId} and (s.from_unit_id = ${unitId} or s.to_unit_id = ${unitId})
    ), numbered as (
      select *, count(*) over (partition by kind) as count, row_number() over (partition by kind order by title) as nth from refs
    )
    select kind, id, title, count from numbered where nth <= ${SHOWN} order by place, nth`.execute(tx)
  return grouped(rows)
}

export async function targetGroupReferences(tx: WorkTransaction, authorityId: string, targetGroupId: string): Promise<References[]> {
  const { rows } = await sql<Row>`
    select 'initiative' as kind, i.id, concat_ws(' ', nullif(i.number, ''), i.title) as title, count(*) over () as count
    from work.initiative_target_group r join work.initiative i on i.authority_id = r.authority_id and i.id = r.initiative_id
    where r.authority_id = ${authorityId} and r.target_group_id = ${targetGroupId}
    order by i.number_key, i.title limit ${SHOWN}`.execute(tx)
  return grouped(rows)
}

const grouped = (rows: readonly Row[]): References[] =>
  [...Map.groupBy(rows, row => row.kind)].map(([kind, first]) => ({ kind, count: first[0]?.count ?? 0, first }))
