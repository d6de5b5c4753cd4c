import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { LineRange } from '../domain/draft.ts'
import type { RecordReference } from '../domain/review.ts'

/** What a goal or initiative says now, by the review's field names and in words, to be compared with what was read. */
export async function recordNow(
  tx: WorkTransaction,
  authorityId: string,
  { kind, id }: RecordReference,
): Promise<Readonly<Record<string, string>>> {
  if (kind !== 'goal' && kind !== 'initiative') return {}
  const { rows } = kind === 'goal' ? await goalNow(authorityId, id).execute(tx) : await initiativeNow(authorityId, id).execute(tx)
  return rows[0] ?? {}
}

const goalNow = (authorityId: string, id: string) => sql<Record<string, string>>`
  select goal.number, goal.title, goal.text, array_to_string(goal.convention_articles, ', ') as articles,
    coalesce(nullif(concat_ws(' ', above.number, above.title), ''), '') as parent
  from work.goal left join work.goal above on above.authority_id = goal.authority_id and above.id = goal.parent_id
  where goal.authority_id = ${authorityId} and goal.id = ${id}`

const initiativeNow = (authorityId: string, id: string) => sql<Record<string, string>>`
  select i.number, i.title, i.text, i.target_group_words as "targetGroup", i.timeframe_words as time, i.funding_status as funding,
    coalesce(above.title, '') as parent,
    (select coalesce(string_agg(concat_ws(' ', g.number, g.title), ', ' order by g.number_key), '') from work.initiative_goal link
      join work.goal g on g.authority_id = link.authority_id and g.id = link.goal_id
      where link.authority_id = i.authority_id and link.initiative_id = i.id) as goals,
    (select coalesce(string_agg(u.official_name, E'\\n' order by link.position), '') from work.initiative_unit link
      join work.unit u on u.authority_id = link.authority_id and u.id = link.unit_id
      where link.authority_id = i.authority_id and link.initiative_id = i.id) as units,
    (select coalesce(string_agg(a.words, ', ' order by a.position), '') from work.appropriation a
      where a.authority_id = i.authority_id and a.initiative_id = i.id) as money
  from work.initiative i left join work.initiative above on above.authority_id = i.authority_id and above.id = i.parent_id
  where i.authority_id = ${authorityId} and i.id = ${id}`

/** The document a record was first read from, with its lines; undefined for one that was made by hand. */
export async function firstSource(
  tx: WorkTransaction,
  authorityId: string,
  recordId: string,
): Promise<{ readonly documentId: string; readonly title: string; readonly lines: LineRange } | undefined> {
  const { rows } = await sql<{ id: string; title: string; from: number; to: number }>`
    select document.id, document.title, source.line_from as "from", source.line_to as "to"
    from work.source source
    join work.document document on document.authority_id = source.authority_id and document.id = source.document_id
    where source.authority_id = ${authorityId} and source.record_kind = 'initiative' and source.record_id = ${recordId} and source.field = ''
    order by source.id limit 1`.execute(tx)
  const [row] = rows
  return row && { documentId: row.id, title: row.title, lines: [row.from, row.to] }
}
