import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Named } from '../domain/mentions.ts'
import type { Writer } from '../history/revision-store.ts'
import type { Subject, SubjectKind } from './subject.ts'

export type Comment = {
  readonly id: string
  readonly threadId: string | null
  readonly text: string
  readonly by: string
  readonly byName: string
  readonly at: Date
  readonly editedAt: Date | null
  readonly deletedAt: Date | null
  readonly revision: number
  /** Whom it calls on. */
  readonly called: readonly Named[]
}

const COMMENT = sql`c.id, c.thread_id as "threadId", c.text, c.written_by as by, c.written_by_name as "byName", c.written_at as at,
  c.edited_at as "editedAt", d.deleted_at as "deletedAt", c.revision,
  coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id) from work.mention m
    join work.person p on p.authority_id = m.authority_id and p.id = m.person_id
    where m.authority_id = c.authority_id and m.comment_id = c.id), '[]') as called`
const WITH_DELETION = sql`left join work.comment_deletion d on d.authority_id = c.authority_id and d.comment_id = c.id`

/** Everything said about a record, in the order it was said. */
export async function commentsAbout(tx: WorkTransaction, authorityId: string, subjectId: string): Promise<Comment[]> {
  const { rows } = await sql<Comment>`select ${COMMENT} from work.comment c ${WITH_DELETION}
    where c.authority_id = ${authorityId} and c.about_id = ${subjectId} order by c.written_at, c.id`.execute(tx)
  return rows
}

export type PlacedComment = Comment & { readonly kind: SubjectKind; readonly subjectId: string }

export async function findComment(tx: WorkTransaction, authorityId: string, id: string, lock = false): Promise<PlacedComment | undefined> {
  const { rows } =
    await sql<PlacedComment>`select ${COMMENT}, c.about_id as "subjectId", c.about_kind as kind from work.comment c ${WITH_DELETION}
    where c.authority_id = ${authorityId} and c.id = ${id} ${lock ? sql`for update of c` : sql``}`.execute(tx)
  return rows[0]
}

const SUBJECTS: Readonly<Record<SubjectKind, ReturnType<typeof sql>>> = {
  initiative: sql`select concat_ws(' ', nullif(number, ''), title) as title, null::uuid as "unitId" from work.initiative s`,
  goal: sql`select concat_ws(' ', nullif(number, ''), title) as title, null::uuid as "unitId" from work.goal s`,
  plan: sql`select title, null::uuid as "unitId" from work.plan s`,
  obligation: sql`select concat_ws(' ', nullif(coalesce(i.number, g.number), ''), coalesce(i.title, g.title)) as title, s.unit_id as "unitId"
    from work.obligation s left join work.initiative i on i.authority_id = s.authority_id and i.id = s.initiative_id
    left join work.goal g on g.authority_id = s.authority_id and g.id = s.goal_id`,
}

export async function findSubject(tx: WorkTransaction, authorityId: string, kind: SubjectKind, id: string): Promise<Subject | undefined> {
  const { rows } = await sql<Pick<Subject, 'title' | 'unitId'>>`
    ${SUBJECTS[kind]} where s.authority_id = ${authorityId} and s.id = ${id}`.execute(tx)
  return rows[0] && { ...rows[0], kind, id }
}

const placeOf = ({ kind, id }: Subject) => ({
  initiative_id: kind === 'initiative' ? id : null,
  goal_id: kind === 'goal' ? id : null,
  plan_id: kind === 'plan' ? id : null,
  obligation_id: kind === 'obligation' ? id : null,
})

type Written = { readonly id: string; readonly threadId: string | null; readonly text: string }

/** False when the same form has written it before. */
export async function insertComment(tx: WorkTransaction, writer: Writer, subject: Subject, comment: Written): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('work.comment')
    .values({
      authority_id: writer.authorityId,
      id: comment.id,
      ...placeOf(subject),
      thread_id: comment.threadId,
      text: comment.text,
      written_by: writer.personId ?? '',
      written_by_name: writer.name,
      written_at: writer.at,
    })
    .onConflict(conflict => conflict.columns(['authority_id', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function rewriteComment(tx: WorkTransaction, writer: Writer, id: string, text: string): Promise<void> {
  await tx
    .updateTable('work.comment')
    .set(eb => ({ text, edited_at: writer.at, revision: eb('revision', '+', 1) }))
    .where('authority_id', '=', writer.authorityId)
    .where('id', '=', id)
    .execute()
}

/** The words go; that something was said here, and when it was taken away, stays. Nobody is called on by it any more. */
export async function deleteComment(tx: WorkTransaction, writer: Writer, id: string): Promise<void> {
  await tx.updateTable('work.comment').set({ text: '' }).where('authority_id', '=', writer.authorityId).where('id', '=', id).execute()
  await tx.deleteFrom('work.mention').where('authority_id', '=', writer.authorityId).where('comment_id', '=', id).execute()
  await tx
    .insertInto('work.comment_deletion')
    .values({ authority_id: writer.authorityId, comment_id: id, deleted_by: writer.personId ?? '', deleted_at: writer.at })
    .execute()
}

export type ThreadAct = { readonly kind: 'resolved' | 'reopened'; readonly byName: string; readonly at: Date }

/** The last act of each thread about a record. */
export async function threadActs(tx: WorkTransaction, authorityId: string, subjectId: string): Promise<ReadonlyMap<string, ThreadAct>> {
  const { rows } = await sql<ThreadAct & { threadId: string }>`
    select distinct on (a.thread_id) a.thread_id as "threadId", a.kind, a.done_by_name as "byName", a.done_at as at
    from work.comment c join work.thread_act a on a.authority_id = c.authority_id and a.thread_id = c.id
    where c.authority_id = ${authorityId} and c.about_id = ${subjectId} order by a.thread_id, a.number desc`.execute(tx)
  return new Map(rows.map(({ threadId, ...act }) => [threadId, act]))
}

/** Only under the lock of the comment that began the thread. False when that is how it stands already. */
export async function actOnThread(tx: WorkTransaction, writer: Writer, threadId: string, kind: ThreadAct['kind']): Promise<boolean> {
  const { rows } = await sql<{ number: number; kind: ThreadAct['kind'] }>`
    select number, kind from work.thread_act where authority_id = ${writer.authorityId} and thread_id = ${threadId}
    order by number desc limit 1`.execute(tx)
  const last = rows[0] ?? { number: 0, kind: 'reopened' }
  if (last.kind === kind) return false
  const act = { thread_id: threadId, number: last.number + 1, kind, done_by: writer.personId ?? '', done_by_name: writer.name }
  await tx
    .insertInto('work.thread_act')
    .values({ authority_id: writer.authorityId, ...act, done_at: writer.at })
    .execute()
  return true
}
