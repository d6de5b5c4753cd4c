import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Named } from '../domain/mentions.ts'
import { everyoneInForce } from '../people/colleagues.ts'
import type { AppointedViewer } from '../people/permission.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Comment, commentsAbout, findSubject, type ThreadAct, threadActs } from './comment-store.ts'
import { mayFollow, type Subject, type SubjectKind } from './subject.ts'

export type Thread = {
  readonly first: Comment
  readonly answers: readonly Comment[]
  /** How it was closed; undefined while it is open. */
  readonly resolved: ThreadAct | undefined
}

/** All that is said about a record, and who can be called on to say more. */
export type Talk = {
  readonly subject: Subject
  readonly threads: readonly Thread[]
  readonly colleagues: readonly Named[]
  /** The one who looks. */
  readonly me: string
  /** What the next comment is called: its form carries it, so that the same form sent twice says it once. */
  readonly newId: string
}

type Reader = AppointedViewer & { readonly authorityId: string; readonly personId: string }

/** What may be talked about, if this person may follow the talk; else there is no such thing for her. */
export async function subjectFor(tx: WorkTransaction, reader: Reader, kind: SubjectKind, id: string): Promise<Subject | undefined> {
  const subject = await findSubject(tx, reader.authorityId, kind, id)
  return subject && mayFollow(reader, subject) ? subject : undefined
}

export async function readTalk(
  tx: WorkTransaction,
  reader: Reader,
  deps: Pick<AppDeps, 'clock' | 'newId'>,
  kind: SubjectKind,
  id: string,
): Promise<Talk | undefined> {
  const subject = await subjectFor(tx, reader, kind, id)
  if (!subject) return undefined
  const [comments, acts] = [await commentsAbout(tx, reader.authorityId, id), await threadActs(tx, reader.authorityId, id)]
  const threads = comments
    .filter(one => one.threadId === null)
    .map((first): Thread => {
      const act = acts.get(first.id)
      return {
        first,
        answers: comments.filter(one => one.threadId === first.id),
        resolved: act?.kind === 'resolved' ? act : undefined,
      }
    })
  const colleagues = await colleaguesOn(tx, reader, danishDay(deps.clock()), subject)
  return { subject, threads, colleagues, me: reader.personId, newId: deps.newId() }
}

/** Everyone else who may follow the talk: only they can be called on. */
export const colleaguesOn = async (tx: WorkTransaction, reader: Reader, day: string, subject: Subject): Promise<Named[]> =>
  (await everyoneInForce(tx, reader.authorityId, day)).filter(one => one.id !== reader.personId && mayFollow(one, subject))

/** Who has spoken in a thread, and whom it called on: they want to hear the answer. */
export const partiesOf = ({ first, answers }: Thread): readonly string[] => [
  ...new Set([first, ...answers].filter(one => !one.deletedAt).flatMap(one => [one.by, ...one.called.map(({ id }) => id)])),
]
