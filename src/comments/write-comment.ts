import type { WorkTransaction } from '../db/connect.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import type { CommentInput } from './comment-form.ts'
import { actOnThread, type Comment, deleteComment, findComment, insertComment, rewriteComment, type ThreadAct } from './comment-store.ts'
import { writeMentions } from './mention-store.ts'
import type { Subject } from './subject.ts'

/** In the history an act on a comment stands without its words: what its author takes away is to be gone everywhere. */
const note = (tx: WorkTransaction, writer: Writer, subject: Subject, id: string, act: string, called: readonly string[] = []) =>
  audit(tx, {
    ...auditOf(writer),
    act,
    recordKind: 'comment',
    recordId: id,
    title: subject.title,
    ...(called.length > 0 ? { after: { notify: called } } : {}),
  })

/** False when the thread it answers is not one of this record's. The same form sent twice says it once. */
export async function writeComment(
  tx: WorkTransaction,
  writer: Writer,
  subject: Subject,
  id: string,
  { text, called, threadId }: CommentInput,
): Promise<boolean> {
  const thread = threadId === null ? undefined : await findComment(tx, writer.authorityId, threadId)
  if (threadId !== null && (thread?.subjectId !== subject.id || thread.threadId !== null)) return false
  if (!(await insertComment(tx, writer, subject, { id, threadId, text }))) return true
  await writeMentions(tx, writer, id, called)
  await note(tx, writer, subject, id, 'comment-written', called)
  return true
}

export async function editComment(
  tx: WorkTransaction,
  writer: Writer,
  subject: Subject,
  comment: Comment,
  { text, called }: CommentInput,
): Promise<void> {
  const before = comment.called.map(({ id }) => id)
  const isSame = comment.text === text && before.length === called.length && before.every(id => called.includes(id))
  if (isSame) return
  await rewriteComment(tx, writer, comment.id, text)
  await writeMentions(tx, writer, comment.id, called)
  await note(tx, writer, subject, comment.id, 'comment-edited', called)
}

export async function takeAway(tx: WorkTransaction, writer: Writer, subject: Subject, comment: Comment): Promise<void> {
  if (comment.deletedAt) return
  await deleteComment(tx, writer, comment.id)
  await note(tx, writer, subject, comment.id, 'comment-deleted')
}

/** Closes a thread, or opens it again; doing it twice does it once. */
export async function turnThread(
  tx: WorkTransaction,
  writer: Writer,
  subject: Subject,
  threadId: string,
  kind: ThreadAct['kind'],
): Promise<void> {
  if (await actOnThread(tx, writer, threadId, kind)) await note(tx, writer, subject, threadId, `thread-${kind}`)
}
