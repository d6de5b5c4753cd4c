import { sql } from 'kysely'
import type { WorkDatabase, WorkTransaction } from '../db/connect.ts'
import type { Writer } from '../history/revision-store.ts'
import type { Lang } from '../i18n/translate.ts'
import type { Subject, SubjectKind } from './subject.ts'

/** What a comment `c` is about, and what that is called. */
const SUBJECT = sql`
    left join work.obligation o on o.authority_id = c.authority_id and o.id = c.obligation_id
    left join work.initiative i on i.authority_id = c.authority_id and i.id = coalesce(c.initiative_id, o.initiative_id)
    left join work.goal g on g.authority_id = c.authority_id and g.id = coalesce(c.goal_id, o.goal_id)
    left join work.plan p on p.authority_id = c.authority_id and p.id = c.plan_id`
const TITLE = sql`coalesce(p.title, concat_ws(' ', nullif(coalesce(i.number, g.number), ''), coalesce(i.title, g.title)))`

/** Calls on people. Who was called on by this comment before keeps the first call: she is not mailed anew. */
export async function writeMentions(tx: WorkTransaction, writer: Writer, commentId: string, people: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('work.mention')
    .where('authority_id', '=', writer.authorityId)
    .where('comment_id', '=', commentId)
    .where(eb => eb.not(eb('person_id', '=', sql<string>`any(${[...people]}::uuid[])`)))
    .execute()
  if (people.length === 0) return
  const row = { authority_id: writer.authorityId, comment_id: commentId, mentioned_at: writer.at }
  await tx
    .insertInto('work.mention')
    .values(people.map(person_id => ({ ...row, person_id })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

export async function tickOff(tx: WorkTransaction, writer: Writer, commentId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('work.mention')
    .set({ seen_at: writer.at })
    .where('authority_id', '=', writer.authorityId)
    .where('comment_id', '=', commentId)
    .where('person_id', '=', writer.personId ?? '')
    .where('seen_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type WaitingMention = {
  readonly commentId: string
  readonly kind: SubjectKind
  readonly subjectId: string
  readonly title: string
  readonly unitId: string | null
  readonly by: string
  readonly text: string
  readonly at: Date
}

/**
 * Where a person has been called on and has not said anything since: not ticked off, in a thread that is open, with no later word
 * of hers in it.
 */
export async function waitingMentions(tx: WorkTransaction, authorityId: string, personId: string): Promise<WaitingMention[]> {
  const { rows } = await sql<WaitingMention>`
    select c.id as "commentId", c.about_id as "subjectId", c.written_by_name as by, c.text, m.mentioned_at as at, o.unit_id as "unitId",
      c.about_kind as kind, ${TITLE} as title
    from work.mention m
    join work.comment c on c.authority_id = m.authority_id and c.id = m.comment_id
    ${SUBJECT}
    where m.authority_id = ${authorityId} and m.person_id = ${personId} and m.seen_at is null
      and coalesce((select a.kind from work.thread_act a where a.authority_id = c.authority_id and a.thread_id = coalesce(c.thread_id, c.id)
        order by a.number desc limit 1), 'reopened') = 'reopened'
      and not exists (select from work.comment l where l.authority_id = c.authority_id and l.thread_id = coalesce(c.thread_id, c.id)
        and l.written_by = ${personId} and l.written_at > m.mentioned_at)
    order by m.mentioned_at desc, c.id desc limit 50`.execute(tx)
  return rows
}

/** Authorities where somebody has been called on and not been mailed. */
export async function authoritiesWithUnsent(db: WorkDatabase): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ops.authorities_with_unsent_mentions() as unsent (id)`.execute(db)
  return rows.map(row => row.id)
}

export type Unsent = {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: Lang
  readonly authorityName: string
  readonly lastMail: Date | null
  /** The oldest first. */
  readonly mentions: readonly (Pick<Subject, 'kind' | 'title'> & { readonly commentId: string; readonly by: string })[]
  readonly oldest: Date
}

/** What each person has not been mailed about, and is not known to have seen. Held until the transaction ends: no other process mails it. */
export async function takeUnsent(tx: WorkTransaction, authorityId: string): Promise<Unsent[]> {
  const { rows } = await sql<Unsent>`
    with taken as (
      select m.* from work.mention m where m.authority_id = ${authorityId} and m.mail_id is null and m.seen_at is null
      order by m.person_id, m.comment_id for update skip locked)
    select t.person_id as "personId", r.name, r.email, r.language, a.official_name as "authorityName", min(t.mentioned_at) as oldest,
      (select max(w.queued_at) from work.mail w where w.authority_id = t.authority_id and w.to_person_id = t.person_id
        and w.template = 'mention') as "lastMail",
      json_agg(json_build_object('commentId', c.id, 'by', c.written_by_name,
        'kind', c.about_kind, 'title', ${TITLE})
        order by t.mentioned_at, c.id) as mentions
    from taken t
    join work.person r on r.authority_id = t.authority_id and r.id = t.person_id and r.left_at is null
    join work.authority a on a.authority_id = t.authority_id
    join work.comment c on c.authority_id = t.authority_id and c.id = t.comment_id
    ${SUBJECT}
    group by t.authority_id, t.person_id, r.name, r.email, r.language, a.official_name`.execute(tx)
  return rows
}

export async function noteMailed(tx: WorkTransaction, authorityId: string, unsent: Unsent, mailId: string): Promise<void> {
  await tx
    .updateTable('work.mention')
    .set({ mail_id: mailId })
    .where('authority_id', '=', authorityId)
    .where('person_id', '=', unsent.personId)
    .where(
      'comment_id',
      'in',
      unsent.mentions.map(mention => mention.commentId),
    )
    .execute()
}
