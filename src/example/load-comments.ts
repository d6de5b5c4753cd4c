import { actOnThread, insertComment } from '../comments/comment-store.ts'
import { writeMentions } from '../comments/mention-store.ts'
import type { WorkTransaction } from '../db/connect.ts'
import type { Writer } from '../history/revision-store.ts'
import { findExampleInitiative } from './example-authority-store.ts'
import { TALK, TALKED_ABOUT } from './havnstad/talk.ts'
import { idOf } from './rows.ts'

const HOUR = 3_600_000

/** Two threads that wait and one that is closed, so that the example shows how colleagues talk. The last word was an hour ago. */
export async function loadComments(
  tx: WorkTransaction,
  { authorityId, planId, newId, now }: { authorityId: string; planId: string; newId: () => string; now: Date },
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const { id, title } = await findExampleInitiative(tx, authorityId, planId, TALKED_ABOUT)
  const subject = { kind: 'initiative', id, title, unitId: null } as const
  const ids = TALK.map(() => newId())
  for (const [index, { by, text, calls, answers, closes }] of TALK.entries()) {
    const writer: Writer = { authorityId, personId: idOf(people, by), name: by, at: new Date(now.getTime() - (TALK.length - index) * HOUR) }
    const commentId = ids[index] ?? ''
    const threadId = answers === undefined ? null : (ids[answers] ?? '')
    await insertComment(tx, writer, subject, { id: commentId, threadId, text })
    await writeMentions(
      tx,
      writer,
      commentId,
      calls.map(name => idOf(people, name)),
    )
    if (closes && threadId) await actOnThread(tx, writer, threadId, 'resolved')
  }
}
