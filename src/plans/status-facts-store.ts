import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { StatusFacts } from '../domain/status/proposal.ts'
import { type Precision, parseStatedDate, statedDateText } from '../domain/timeframe.ts'

type Row = {
  readonly starts_on: string | null
  readonly starts_precision: Precision | null
  readonly ends_on: string | null
  readonly funding_status: StatusFacts['money']['status']
  readonly last_year: number | null
  readonly permanent_money: boolean
  readonly activities: StatusFacts['activities']
  readonly measures: StatusFacts['measures']
}

/** What dates, money and measures have to say of an initiative; undefined when there is no such initiative. */
export async function statusFacts(tx: WorkTransaction, authorityId: string, initiativeId: string): Promise<StatusFacts | undefined> {
  const { rows } = await sql<Row>`
    select i.starts_on, i.starts_precision, i.ends_on, i.funding_status,
      (select max(y.year) from work.appropriation a
        join work.appropriation_year y on y.authority_id = a.authority_id and y.appropriation_id = a.id
        where a.authority_id = i.authority_id and a.initiative_id = i.id and y.amount_ore > 0) as last_year,
      exists (select from work.appropriation a
        where a.authority_id = i.authority_id and a.initiative_id = i.id and a.permanence = 'permanent') as permanent_money,
      coalesce((select jsonb_agg(jsonb_build_object('deadline', a.deadline_on, 'isDone', a.done_on is not null))
        from work.activity a where a.authority_id = i.authority_id and a.initiative_id = i.id), '[]') as activities,
      coalesce((select jsonb_agg(jsonb_build_object('measured', m.measured, 'target', m.target, 'moreIsBetter', m.more_is_better))
        from (select distinct on (n.id) n.more_is_better, o.measured, o.target
          from work.indicator n join work.observation o on o.authority_id = n.authority_id and o.indicator_id = n.id
          where n.authority_id = i.authority_id and n.initiative_id = i.id
            and o.unit_id is null and o.measured is not null and o.target is not null
          order by n.id, o.period desc) m), '[]') as measures
    from work.initiative i where i.authority_id = ${authorityId} and i.id = ${initiativeId}`.execute(tx)
  return rows[0] && factsOf(rows[0])
}

const factsOf = (row: Row): StatusFacts => ({
  startsBy:
    row.starts_on && row.starts_precision ? (parseStatedDate(statedDateText(row.starts_on, row.starts_precision))?.end ?? null) : null,
  endsBy: row.ends_on,
  activities: row.activities,
  money: { status: row.funding_status, lastYear: row.last_year, permanent: row.permanent_money },
  measures: row.measures,
})
