import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { type Deletion, deleteRecord } from '../history/delete-record.ts'
import { type RecordKind, readRecord } from '../history/edit-record.ts'
import { hasBeenPublished } from '../history/ever-published-store.ts'
import { type Key, translator } from '../i18n/translate.ts'
import { refusalsBehind } from './constraint-refusal.ts'
import { DeletePage, type DeletePageProps } from './delete-page.tsx'
import type { AppDeps } from './deps.ts'
import { fieldsOf } from './fields.ts'
import { frameOf } from './frame.ts'
import { sendPage } from './html.ts'
import { HttpError } from './http-error.ts'
import { viewerOf } from './viewer.ts'
import { found, inWork, writerOf } from './work-request.ts'

export type Deleting<Input> = {
  readonly deps: AppDeps
  readonly kind: RecordKind<Input>
  readonly id: string
  remove(tx: WorkTransaction, authorityId: string): Promise<void>
  /** Said when it has been public, and when something else points at it. */
  readonly refusals: { readonly published: Key; readonly inUse: Key }
  page(title: string): Pick<DeletePageProps, 'nav' | 'breadcrumbs' | 'action' | 'back'>
}

/** The question whether to delete, or why it cannot be. */
export async function askToDelete<Input>(request: FastifyRequest, reply: FastifyReply, deleting: Deleting<Input>): Promise<FastifyReply> {
  const { authorityId } = viewerOf(request)
  const { kind, id } = deleting
  const [record, published] = await inWork(deleting.deps, request, async tx => [
    found(await readRecord(tx, kind, authorityId, id)),
    await hasBeenPublished(tx, authorityId, kind.kind, id),
  ])
  return sendQuestion(request, reply, deleting, record, published ? deleting.refusals.published : undefined, 200)
}

/** Deletes and goes to `done`; 409 with the reason when it cannot be. */
export async function answerDelete<Input>(
  request: FastifyRequest,
  reply: FastifyReply,
  deleting: Deleting<Input> & { readonly done: string },
): Promise<FastifyReply> {
  const { deps, kind, id } = deleting
  const { authorityId } = viewerOf(request)
  const revision = Number(fieldsOf(request.body).text('revision'))
  const deletion = await inWork(deps, request, tx =>
    deleteRecord(tx, kind, writerOf(deps, viewerOf(request)), id, revision, () => deleting.remove(tx, authorityId)),
  ).catch((error: unknown): Deletion | 'in-use' => {
    refusalsBehind(error, {})
    return 'in-use'
  })
  if (deletion === 'deleted') return reply.redirect(deleting.done, 303)
  if (deletion === 'missing') throw new HttpError(404)
  const record = found(await inWork(deps, request, tx => readRecord(tx, kind, authorityId, id)))
  const reasons = { published: deleting.refusals.published, 'in-use': deleting.refusals.inUse, stale: 'web.stale' } as const
  return sendQuestion(request, reply, deleting, record, reasons[deletion], 409)
}

function sendQuestion<Input>(
  request: FastifyRequest,
  reply: FastifyReply,
  deleting: Deleting<Input>,
  record: { readonly title: string; readonly revision: number },
  refusal: Key | undefined,
  status: number,
): FastifyReply {
  const frame = frameOf(request)
  const t = translator(frame.lang)
  const page = { frame, title: record.title, revision: record.revision, refusal: refusal && t(refusal), ...deleting.page(record.title) }
  return sendPage(reply, DeletePage(page), status)
}
