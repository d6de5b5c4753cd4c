import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../../db/connect.ts'
import { receiveFile } from '../../documents/received-file.ts'
import type { Outcome } from '../../domain/refusal.ts'
import { ATTACHMENT_BYTES } from '../../domain/rounds/attachment.ts'
import { refusalText } from '../../i18n/refusal-text.ts'
import { translator } from '../../i18n/translate.ts'
import { may } from '../../people/permission.ts'
import type { AppDeps } from '../../web/deps.ts'
import { fieldsOf } from '../../web/fields.ts'
import { openedForm } from '../../web/form-state.ts'
import { withFlash } from '../../web/frame.ts'
import { sendPage } from '../../web/html.ts'
import { HttpError } from '../../web/http-error.ts'
import { workPaths } from '../../web/paths.ts'
import { sendFile } from '../../web/send-file.ts'
import { viewerOf } from '../../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../../web/work-request.ts'
import { workspaceDesk } from '../desk.tsx'
import { overviewPage } from '../overview-routes.tsx'
import { type RoundEntry, readRound } from '../round-store.ts'
import { changeFile, fileAt, takeFile } from './answer-files.ts'
import { attach, type CheckedFile, checked, detach } from './attach.ts'
import { type Attachment, findAttachment } from './attachment-store.ts'

/** Files in the workspace: with an answer, and with a round as its instructions. */
export function fileRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.attachment(':id'), { config: { may: ['read', 'attachment'] } }, async (request, reply) =>
    sendFile(reply, await inWork(deps, request, tx => fileAt(tx, workspaceDesk(deps, request), idOf(request)))),
  )

  app.post(workPaths.attachToAnswer(':id'), { config: { may: ['create', 'contribution'], upload: true } }, async (request, reply) => {
    const file = await receivedOf(request)
    const done = await inWork(deps, request, tx => takeFile(tx, workspaceDesk(deps, request), idOf(request), deps.newId(), file))
    return 'page' in done ? sendPage(reply, done.page, 422) : reply.redirect(done.to, 303)
  })

  app.post(workPaths.attachToRound(':id'), { config: { may: ['edit', 'round'], upload: true } }, async (request, reply) => {
    const file = await receivedOf(request)
    const page = await inWork(deps, request, async tx => {
      const done = await instruct(tx, request, file)
      if (done.ok) return undefined
      const t = translator(viewerOf(request).language)
      return overviewPage(tx, request, openedForm(), deps.clock(), done.refusals.map(refusal => refusalText(t, refusal)).join(' '))
    })
    if (page) return sendPage(reply, page, 422)
    return reply.redirect(withFlash(workPaths.round(idOf(request)), 'rounds.done.attached'), 303)
  })

  app.post(workPaths.detach(':id'), { config: { may: ['delete', 'attachment'] } }, async (request, reply) => {
    const done = await inWork(deps, request, async tx => {
      const file = await fileIn(tx, request)
      if (file.obligationId) return changeFile(tx, workspaceDesk(deps, request), file, { act: 'detach' })
      const round = await ownRound(tx, request, file.roundId)
      await detach(tx, writerOf(deps, viewerOf(request)), file, { kind: 'round', ...round })
      return { to: withFlash(workPaths.round(round.id), 'rounds.done.detached') }
    })
    return 'page' in done ? sendPage(reply, done.page, 422) : reply.redirect(done.to, 303)
  })

  app.post(workPaths.fileVisibility(':id'), { config: { may: ['edit', 'attachment'] } }, async (request, reply) => {
    const isPublic = fieldsOf(request.body).text('public') !== ''
    const done = await inWork(deps, request, async tx =>
      changeFile(tx, workspaceDesk(deps, request), await fileIn(tx, request), { act: 'show', isPublic }),
    )
    return 'page' in done ? sendPage(reply, done.page, 422) : reply.redirect(done.to, 303)
  })

  async function instruct(tx: WorkTransaction, request: FastifyRequest, file: Outcome<CheckedFile>): Promise<Outcome<null>> {
    const round = await ownRound(tx, request, idOf(request))
    if (!file.ok) return file
    const to = { roundId: round.id, obligationId: null }
    return attach(tx, writerOf(deps, viewerOf(request)), { id: deps.newId(), to, subject: { kind: 'round', ...round }, file: file.value })
  }
}

/** The file of the form, looked through: what cannot be kept is a refusal, and nothing of it is kept. */
async function receivedOf(request: FastifyRequest): Promise<Outcome<CheckedFile>> {
  const file = await receiveFile(request, ATTACHMENT_BYTES)
  return file.ok ? checked(file.value) : file
}

const fileIn = async (tx: WorkTransaction, request: FastifyRequest): Promise<Attachment> =>
  found(await findAttachment(tx, viewerOf(request).authorityId, idOf(request)))

/** The round, for those who may change what it asks; once it is closed its instructions stand. */
async function ownRound(tx: WorkTransaction, request: FastifyRequest, id: string): Promise<Pick<RoundEntry, 'id' | 'title'>> {
  const viewer = viewerOf(request)
  if (!may(viewer, 'edit', 'round')) throw new HttpError(403)
  const { stage, title } = found(await readRound(tx, viewer.authorityId, id))
  if (stage === 'closed') throw new HttpError(409, { key: 'rounds.files.closed' })
  return { id, title }
}
