import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Writer } from '../history/revision-store.ts'

/** The whole year for one who works here, or only what everybody may see. */
export type Shows = 'all' | 'public'

export type CalendarLink = {
  readonly id: string
  readonly shows: Shows
  readonly madeAt: Date
  readonly personId: string
  readonly personName: string
}

export async function addLink(tx: WorkTransaction, writer: Writer, id: string, shows: Shows, tokenHash: Buffer): Promise<void> {
  await tx
    .insertInto('work.calendar_link')
    .values({ authority_id: writer.authorityId, id, token_hash: tokenHash, shows, person_id: writer.personId ?? '', made_at: writer.at })
    .execute()
}

const LINK = (authorityId: string) => sql`
  select l.id, l.shows, l.made_at as "madeAt", l.person_id as "personId", p.name as "personName" from work.calendar_link l
  join work.person p on p.authority_id = l.authority_id and p.id = l.person_id
  where l.authority_id = ${authorityId} and not exists (
    select from work.calendar_link_withdrawal w where w.authority_id = l.authority_id and w.link_id = l.id)`

/** Links in force: a person's own, and the ones that show what is public. */
export async function linksFor(tx: WorkTransaction, authorityId: string, personId: string): Promise<CalendarLink[]> {
  const { rows } = await sql<CalendarLink>`${LINK(authorityId)} and (l.person_id = ${personId} or l.shows = 'public')
    order by l.made_at desc limit 50`.execute(tx)
  return rows
}

export async function readLink(tx: WorkTransaction, authorityId: string, id: string): Promise<CalendarLink | undefined> {
  const { rows } = await sql<CalendarLink>`${LINK(authorityId)} and l.id = ${id}`.execute(tx)
  return rows[0]
}

/**
 * What an address shows today: nothing once it is taken back, nor when the one who made it for herself has left or has no role any more.
 * A public one outlives its maker.
 */
export async function linkBehind(
  tx: WorkTransaction,
  authorityId: string,
  tokenHash: Buffer,
  today: string,
): Promise<CalendarLink | undefined> {
  const { rows } = await sql<CalendarLink>`${LINK(authorityId)} and l.token_hash = ${tokenHash} and (l.shows = 'public' or (
    p.left_at is null and exists (
      select from work.appointment a where a.authority_id = l.authority_id and a.person_id = l.person_id
        and ${today}::date between a.valid_from and coalesce(a.valid_to, 'infinity'))))`.execute(tx)
  return rows[0]
}

/** The same form sent twice withdraws it once. */
export async function withdrawLink(tx: WorkTransaction, writer: Writer, linkId: string): Promise<boolean> {
  const by = { withdrawn_at: writer.at, withdrawn_by: writer.personId, withdrawn_by_name: writer.name }
  const result = await tx
    .insertInto('work.calendar_link_withdrawal')
    .values({ authority_id: writer.authorityId, link_id: linkId, ...by })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}
