import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'

export type OverviewCounts = {
  readonly policies: number
  readonly goals: number
  readonly initiatives: number
  readonly units: number
  /** New, or changed since the last publication. */
  readonly unpublished: number
  readonly everPublished: boolean
}

/** The figures at the head of the overview, in one read. */
export async function overviewCounts(tx: WorkTransaction, authorityId: string): Promise<OverviewCounts> {
  const { rows } = await sql<OverviewCounts>`
    with last as (select max(published_at) as at from work.publication where authority_id = ${authorityId})
    select (select count(*) from work.policy where authority_id = ${authorityId}) as policies,
      (select count(*) from work.goal where authority_id = ${authorityId}) as goals,
      (select count(*) from work.unit where authority_id = ${authorityId} and valid_to is null) as units,
      count(*) as initiatives,
      count(*) filter (where last.at is null or i.changed_at > last.at) as unpublished,
      coalesce(bool_or(last.at is not null), (select at is not null from last)) as "everPublished"
    from last left join work.initiative i on i.authority_id = ${authorityId}
    where i.id is not null`.execute(tx)
  return rows[0] ?? { policies: 0, goals: 0, initiatives: 0, units: 0, unpublished: 0, everPublished: false }
}

/** Readings of documents that nobody has accepted yet, the newest first. */
export async function openReadings(tx: WorkTransaction, authorityId: string): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select r.id, d.title from work.reading r
    join work.document d on d.authority_id = r.authority_id and d.id = r.document_id
    where r.authority_id = ${authorityId} and not exists (
      select from work.acceptance a where a.authority_id = r.authority_id and a.reading_id = r.id and a.undone_at is null)
    order by r.read_at desc limit 10`.execute(tx)
  return rows
}
