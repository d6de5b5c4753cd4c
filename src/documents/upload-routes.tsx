import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../domain/refusal.ts'
import { formatDay } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import type { Desk } from './intake/desk.ts'
import { intakePaths } from './intake/intake-paths.ts'
import { outcomesOf } from './intake/outcome.ts'
import { within } from './intake/within.ts'
import { announcedBytes, receiveFile } from './received-file.ts'
import type { Uploaded } from './upload.ts'
import { UploadPage } from './upload-page.tsx'

/** In this many seconds a file that is being read has been read, or given up. */
const A_MOMENT = 10

const noRoom: Refusal = { key: 'documents.no-room', field: 'file' }

export function uploadRoutes(app: FastifyInstance, deps: AppDeps, desk: Desk): void {
  app.get(workPaths.uploadDocument, { config: { may: ['create', 'document'] } }, (request, reply) =>
    sendPage(reply, UploadPage({ frame: frameOf(request), form: openedForm() })),
  )

  app.post(workPaths.uploadDocument, { config: { may: ['create', 'document'], upload: true } }, async (request, reply) => {
    const viewer = viewerOf(request)
    // Room is taken before a byte is kept, and given back when the file is read.
    const leaveRoom = desk.room.take(viewer.authorityId, announcedBytes(request))
    if (!leaveRoom) return refuse(request, reply.header('retry-after', String(A_MOMENT)), [noRoom])
    const file = await receiveFile(request).catch(error => {
      leaveRoom()
      throw error
    })
    if (!file.ok) {
      leaveRoom()
      return refuse(request, reply, file.refusals)
    }
    const { name } = file.value
    const job = desk.receive(viewer, file.value)
    job.ended.then(leaveRoom, leaveRoom)
    const ended = await within(job.ended, deps.patienceMs)
    if (ended?.kind !== 'one') {
      await job.writeDown(each => outcomesOf(name, each))
      if (ended) await job.writtenDown
      job.ended.catch(error => request.log.error(error))
      return reply.redirect(intakePaths.intake(job.id), 303)
    }
    const { uploaded } = ended
    if (uploaded.kind === 'refused') return refuse(request, reply, uploaded.refusals)
    if (uploaded.kind === 'personal') return refusePersonal(request, reply, uploaded)
    if (uploaded.kind === 'read') return reply.redirect(`${workPaths.review(uploaded.readingId)}?sket=review.done.read`, 303)
    const { id, readingId, uploadedAt } = uploaded.document
    const known = `?kendt=${uploadedAt.toISOString().slice(0, 10)}`
    return reply.redirect((readingId ? workPaths.review(readingId) : workPaths.document(id)) + known, 303)
  })
}

/** Too much, or of a kind we do not read, are the transport's own refusals; the rest is the file's content. */
const statusOf = (refusals: readonly Refusal[]): number => {
  const keys = refusals.map(refusal => refusal.key)
  if (keys.includes(noRoom.key)) return 503
  if (keys.includes('documents.too-large') || keys.includes('reading.too-large')) return 413
  return keys.includes('reading.not-text') ? 415 : 422
}

function refuse(request: FastifyRequest, reply: FastifyReply, refusals: readonly Refusal[]): FastifyReply {
  const frame = frameOf(request)
  const form = refusedForm(translator(frame.lang), fieldsOf({}), refusals)
  return sendPage(reply, UploadPage({ frame, form }), statusOf(refusals))
}

function refusePersonal(request: FastifyRequest, reply: FastifyReply, personal: Extract<Uploaded, { kind: 'personal' }>): FastifyReply {
  const frame = frameOf(request)
  const refusal = { key: 'documents.cpr-found', field: 'file', params: { count: personal.count } }
  const form = refusedForm(translator(frame.lang), fieldsOf({}), [refusal])
  return sendPage(reply, UploadPage({ frame, form, personal }), 422)
}

/** "Filen er læst ind før": the status line of the page that a known file leads to. */
export function knownFlash(request: FastifyRequest): ReturnType<typeof frameOf>['flash'] {
  const { kendt } = request.query as { kendt?: unknown }
  if (typeof kendt !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(kendt)) return undefined
  const { lang } = frameOf(request)
  return { kind: 'done', text: translator(lang)('documents.known', { date: formatDay(lang, kendt) }) }
}
