import { sql } from 'kysely'
import type { WorkTransaction } from '../../db/connect.ts'
import { danishDay } from '../../domain/danish-day.ts'
import type { LinkDays } from '../../domain/rounds/answer-link.ts'
import type { Writer } from '../../history/revision-store.ts'
import type { Lang } from '../../i18n/translate.ts'
import { hashOf } from '../../people/session-token.ts'

/** Once a minute is often enough to know when a link was last used: an answer being written asks every two seconds. */
const TOUCH_MS = 60_000

type NewLink = {
  readonly id: string
  readonly roundId: string
  readonly personId: string
  readonly token: string
  readonly mailId: string
}

export async function insertLink(tx: WorkTransaction, writer: Writer, link: NewLink): Promise<void> {
  await tx
    .insertInto('work.answer_link')
    .values({
      authority_id: writer.authorityId,
      id: link.id,
      round_id: link.roundId,
      person_id: link.personId,
      token_hash: hashOf(link.token),
      mail_id: link.mailId,
      made_by: writer.personId,
      made_at: writer.at,
    })
    .execute()
}

/** Two who make links for the same round do it one after the other, so that the second sees the first one's. */
export async function lockLinksOf(tx: WorkTransaction, authorityId: string, roundId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('answer links ' || ${authorityId} || ${roundId}, 0))`.execute(tx)
}

/** Takes back every link of the person in the round, and says how many there were. */
export async function revokeLinks(tx: WorkTransaction, writer: Writer, roundId: string, personId: string): Promise<number> {
  const revoked = await tx
    .updateTable('work.answer_link')
    .set({ revoked_at: writer.at, revoked_by: writer.personId })
    .where('authority_id', '=', writer.authorityId)
    .where('round_id', '=', roundId)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(revoked.numUpdatedRows)
}

/** What there is of links to a person in a round: the newest, and the latest use of any. */
export type LinksOfPerson = {
  readonly personId: string
  readonly madeAt: Date
  readonly mailId: string
  readonly isRevoked: boolean
  readonly lastUsedAt: Date | null
}

export async function linksOfRound(tx: WorkTransaction, authorityId: string, roundId: string): Promise<ReadonlyMap<string, LinksOfPerson>> {
  const { rows } = await sql<LinksOfPerson>`
    select distinct on (person_id) person_id as "personId", made_at as "madeAt", mail_id as "mailId", revoked_at is not null as "isRevoked",
      max(last_used_at) over (partition by person_id) as "lastUsedAt"
    from work.answer_link where authority_id = ${authorityId} and round_id = ${roundId}
    order by person_id, made_at desc, id desc`.execute(tx)
  return new Map(rows.map(row => [row.personId, row]))
}

export type FoundLink = LinkDays & {
  readonly id: string
  readonly roundId: string
  readonly isRevoked: boolean
  readonly lastUsedAt: Date | null
  readonly personId: string
  readonly name: string
  readonly language: Lang
  readonly authorityName: string
  readonly authoritySlug: string
}

/** Whose answers a key opens; undefined for a key we never made, and where the person has left. */
export async function findLink(tx: WorkTransaction, authorityId: string, token: string): Promise<FoundLink | undefined> {
  const { rows } = await sql<Omit<FoundLink, 'closedOn'> & { closedAt: Date | null }>`
    select l.id, l.round_id as "roundId", l.revoked_at is not null as "isRevoked", l.last_used_at as "lastUsedAt", p.id as "personId",
      p.name, p.language, a.official_name as "authorityName", a.slug as "authoritySlug", c.closed_at as "closedAt",
      greatest(r.deadline, (select max(o.due) from work.obligation o
        where o.authority_id = l.authority_id and o.round_id = l.round_id)) as "lastDue"
    from work.answer_link l
    join work.person p on p.authority_id = l.authority_id and p.id = l.person_id and p.left_at is null
    join work.authority a on a.authority_id = l.authority_id
    join work.round r on r.authority_id = l.authority_id and r.id = l.round_id
    left join work.round_closing c on c.authority_id = l.authority_id and c.round_id = l.round_id
    where l.authority_id = ${authorityId} and l.token_hash = ${hashOf(token)}`.execute(tx)
  const [row] = rows
  if (!row) return undefined
  const { closedAt, ...link } = row
  return { ...link, closedOn: closedAt && danishDay(closedAt) }
}

export async function noteUse(tx: WorkTransaction, authorityId: string, { id, lastUsedAt }: FoundLink, now: Date): Promise<void> {
  if (lastUsedAt && now.getTime() - lastUsedAt.getTime() < TOUCH_MS) return
  await tx.updateTable('work.answer_link').set({ last_used_at: now }).where('authority_id', '=', authorityId).where('id', '=', id).execute()
}

/** Whether any of these units is asked about anything in the round. */
export async function isAnyAsked(tx: WorkTransaction, authorityId: string, roundId: string, units: readonly string[]): Promise<boolean> {
  const row = await tx
    .selectFrom('work.obligation')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('round_id', '=', roundId)
    .where('unit_id', '=', sql<string>`any(${[...units]}::uuid[])`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
