import type { VNode } from 'preact'
import type { WorkTransaction } from '../../db/connect.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { isWritable } from '../../domain/rounds/obligation.ts'
import { refusalText } from '../../i18n/refusal-text.ts'
import { translator } from '../../i18n/translate.ts'
import { withFlash } from '../../web/frame.ts'
import { HttpError } from '../../web/http-error.ts'
import { found } from '../../web/work-request.ts'
import { answerPage, mine } from '../answering.tsx'
import type { Desk } from '../desk.tsx'
import { type Obligation, readObligation } from '../obligation-store.ts'
import { readRound } from '../round-store.ts'
import { attach, type CheckedFile, detach, show } from './attach.ts'
import { type Attachment, attachedFile, findAttachment } from './attachment-store.ts'

type Done = { readonly page: VNode } | { readonly to: string }

/** Whether files of an answer may still change: with the words, until it is sent. */
async function isOpenFor(tx: WorkTransaction, { authorityId }: Desk['writer'], { roundId, state }: Obligation): Promise<boolean> {
  return isWritable(state) && (await readRound(tx, authorityId, roundId))?.stage === 'open'
}

const subjectOf = ({ id, title }: Obligation) => ({ kind: 'obligation', id, title }) as const

/** Attaches a file that was looked through to an answer; or the answer's page, with what is wrong with the file. */
export async function takeFile(tx: WorkTransaction, desk: Desk, id: string, newId: string, file: Outcome<CheckedFile>): Promise<Done> {
  await mine(tx, desk, id, 'create')
  const one = found(await readObligation(tx, desk.writer.authorityId, id, true))
  if (!(await isOpenFor(tx, desk.writer, one))) throw new HttpError(409, { key: 'rounds.answer.not-now' })
  const to = { roundId: one.roundId, obligationId: id }
  const done = file.ok ? await attach(tx, desk.writer, { id: newId, to, subject: subjectOf(one), file: file.value }) : file
  if (done.ok) return { to: withFlash(desk.paths.contribution(id), 'rounds.done.attached') }
  const t = translator(desk.lang)
  return { page: await answerPage(tx, desk, id, undefined, done.refusals.map(refusal => refusalText(t, refusal)).join(' ')) }
}

/** The bytes of a file she may read: of an answer that is hers to read, or of the round's instructions. */
export async function fileAt(tx: WorkTransaction, desk: Desk, id: string) {
  const { authorityId } = desk.writer
  const file = found(await findAttachment(tx, authorityId, id))
  if (file.obligationId) await mine(tx, desk, file.obligationId, 'read')
  else if (!desk.mayReadRound(file.roundId)) throw new HttpError(404)
  return found(await attachedFile(tx, authorityId, id))
}

type Change = { readonly act: 'detach' } | { readonly act: 'show'; readonly isPublic: boolean }

/** Takes a file of an answer away, or says who may see it, until the answer is sent. */
export async function changeFile(tx: WorkTransaction, desk: Desk, file: Attachment, change: Change): Promise<Done> {
  const id = found(file.obligationId)
  await mine(tx, desk, id, 'create')
  const one = found(await readObligation(tx, desk.writer.authorityId, id, true))
  if (!(await isOpenFor(tx, desk.writer, one))) throw new HttpError(409, { key: 'rounds.answer.not-now' })
  const to = desk.paths.contribution(id)
  if (change.act === 'detach') {
    await detach(tx, desk.writer, file, subjectOf(one))
    return { to: withFlash(to, 'rounds.done.detached') }
  }
  await show(tx, desk.writer, file, subjectOf(one), change.isPublic)
  return { to: withFlash(to, change.isPublic ? 'rounds.done.file-public' : 'rounds.done.file-internal') }
}
