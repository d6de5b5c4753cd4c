import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { WorkTransaction } from '../db/connect.ts'
import type { Refusal } from '../domain/refusal.ts'
import { createRecord, type Edit, editRecord, type RecordKind } from '../history/edit-record.ts'
import { namesIn } from '../history/record-names-store.ts'
import type { Writer } from '../history/revision-store.ts'
import { type ConstraintRefusals, isReplay, refusalsBehind } from './constraint-refusal.ts'
import type { AppDeps } from './deps.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { type Frame, frameOf } from './frame.ts'
import { sendPage } from './html.ts'
import { HttpError } from './http-error.ts'
import { MergePage } from './merge-page.tsx'
import { viewerOf } from './viewer.ts'
import { inWork, newIdIn, writerOf } from './work-request.ts'

type Form = { readonly fields: Fields; readonly refusals: readonly Refusal[] }

export type Editing<Input> = {
  readonly deps: AppDeps
  readonly kind: RecordKind<Input>
  readonly id: string
  readonly constraints?: ConstraintRefusals
  /** Where to go when it is saved. */
  readonly done: string
  /** The form again, as typed. */
  page(tx: WorkTransaction, form: Form & { readonly revision: number }): Promise<VNode>
  /** What the merge page is called and where it stands. */
  merge(frame: Frame): Pick<Parameters<typeof MergePage>[0], 'nav' | 'breadcrumbs'>
}

/** Answers an edit form: 303 when saved, 422 with what is wrong, 409 with both versions when somebody saved meanwhile, 404. */
export async function answerEdit<Input>(request: FastifyRequest, reply: FastifyReply, editing: Editing<Input>): Promise<FastifyReply> {
  const { deps, kind, id } = editing
  const fields = fieldsOf(request.body)
  const edit = await inWork(deps, request, tx => editRecord(tx, kind, writerOf(deps, viewerOf(request)), id, fields)).catch(
    (error: unknown): Edit => ({
      kind: 'refused',
      refusals: refusalsBehind(error, editing.constraints ?? {}),
      fields,
      revision: Number(fields.text('revision')),
    }),
  )
  if (edit.kind === 'missing') throw new HttpError(404)
  if (edit.kind === 'saved') return reply.redirect(editing.done, 303)
  if (edit.kind === 'refused') return sendPage(reply, await inWork(deps, request, tx => editing.page(tx, edit)), 422)
  const names = await inWork(deps, request, tx => namesIn(tx, viewerOf(request).authorityId, [edit.merge, edit.mine]))
  const frame = frameOf(request)
  return sendPage(reply, MergePage({ frame, action: request.url.split('?')[0] ?? '', edit, names, ...editing.merge(frame) }), 409)
}

export type Creating<Input> = {
  readonly deps: AppDeps
  readonly kind: RecordKind<Input>
  readonly constraints?: ConstraintRefusals
  insert(tx: WorkTransaction, writer: Writer, id: string, input: Input): Promise<void>
  done(id: string): string
  page(tx: WorkTransaction, form: Form & { readonly id: string }): Promise<VNode>
}

/** Answers a form that makes a record: 303 to the record, also for the same form a second time; 422 with what is wrong. */
export async function answerCreate<Input>(request: FastifyRequest, reply: FastifyReply, creating: Creating<Input>): Promise<FastifyReply> {
  const { deps, kind } = creating
  const fields = fieldsOf(request.body)
  const id = newIdIn(fields)
  const writer = writerOf(deps, viewerOf(request))
  const creation = await inWork(deps, request, tx =>
    createRecord(tx, kind, writer, id, fields, input => creating.insert(tx, writer, id, input)),
  ).catch((error: unknown) =>
    isReplay(error, kind.kind)
      ? ({ kind: 'existing' } as const)
      : ({ kind: 'refused', refusals: refusalsBehind(error, creating.constraints ?? {}) } as const),
  )
  if (creation.kind !== 'refused') return reply.redirect(creating.done(id), 303)
  const form = { fields, refusals: creation.refusals, id }
  return sendPage(reply, await inWork(deps, request, tx => creating.page(tx, form)), 422)
}
