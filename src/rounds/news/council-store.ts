import { sql } from 'kysely'
import type { WorkTransaction } from '../../db/connect.ts'

export type AnsweredReport = {
  readonly roundId: string
  readonly title: string
  readonly slug: string
  readonly authoritySlug: string
  /** Goals and initiatives in it that somebody had remarked on. */
  readonly answered: readonly string[]
}

/** Reports on show that came out since then and answer about what there are remarks to. */
export async function answeredReports(tx: WorkTransaction, authorityId: string, since: Date): Promise<AnsweredReport[]> {
  const { rows } = await sql<AnsweredReport>`
    select r.record_id as "roundId", r.title, r.data ->> 'slug' as slug, a.slug as "authoritySlug", said.titles as answered
    from published.record r
    join published.authority a on a.authority_id = r.authority_id and a.withdrawn_at is null
    join work.round_report w on w.authority_id = r.authority_id and w.round_id = r.record_id
    cross join lateral (
      select array_agg(distinct subject.title order by subject.title) as titles from (
        select n.title as title from jsonb_path_query(r.data, '$.goals[*].answers[*]') answer
        join work.initiative n on n.authority_id = r.authority_id and n.id = (answer ->> 'initiativeId')::uuid
        where exists (select from work.remark k where k.authority_id = n.authority_id and k.initiative_id = n.id)
        union all
        select g.title from jsonb_path_query(r.data, '$.goals[*]') part
        join work.goal g on g.authority_id = r.authority_id and g.id = (part ->> 'id')::uuid
        where jsonb_array_length(part -> 'answers') > 0
          and exists (select from work.remark k where k.authority_id = g.authority_id and k.goal_id = g.id)) subject) said
    where r.authority_id = ${authorityId} and r.record_kind = 'status-report' and r.until_version is null and said.titles is not null
      and exists (select from published.publication p where p.authority_id = r.authority_id and p.published_at > ${since}
        and p.version = (select min(f.from_version) from published.record f
          where f.authority_id = r.authority_id and f.record_kind = r.record_kind and f.record_id = r.record_id))`.execute(tx)
  return rows
}

/** Members and secretaries of the council on a day who were not told of the report; other processes wait until this one is done. */
export async function councilToTell(tx: WorkTransaction, authorityId: string, roundId: string, day: string): Promise<string[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('council ' || ${authorityId}, 0))`.execute(tx)
  const { rows } = await sql<{ id: string }>`
    select distinct p.person_id as id from work.appointment p
    where p.authority_id = ${authorityId} and p.role in ('council-member', 'council-secretary')
      and ${day}::date between p.valid_from and coalesce(p.valid_to, 'infinity')
      and not exists (select from work.council_told t where t.authority_id = p.authority_id and t.round_id = ${roundId}
        and t.person_id = p.person_id)
    order by 1`.execute(tx)
  return rows.map(({ id }) => id)
}

export async function writeCouncilTold(
  tx: WorkTransaction,
  authorityId: string,
  told: { readonly roundId: string; readonly personId: string; readonly mailId: string },
): Promise<void> {
  await tx
    .insertInto('work.council_told')
    .values({ authority_id: authorityId, round_id: told.roundId, person_id: told.personId, mail_id: told.mailId })
    .execute()
}
