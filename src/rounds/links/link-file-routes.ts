import type { FastifyInstance, FastifyRequest } from 'fastify'
import { receiveFile } from '../../documents/received-file.ts'
import { type Outcome, refused } from '../../domain/refusal.ts'
import { ATTACHMENT_BYTES } from '../../domain/rounds/attachment.ts'
import { checkForm } from '../../people/form-cookie.ts'
import type { AppDeps } from '../../web/deps.ts'
import { answerLinkPaths } from '../../web/paths.ts'
import { found, idOf } from '../../web/work-request.ts'
import { changeFile, fileAt, takeFile } from '../files/answer-files.ts'
import { type CheckedFile, checked } from '../files/attach.ts'
import { findAttachment } from '../files/attachment-store.ts'
import type { BehindLink } from './behind-link.tsx'

/** Files of an answer behind a personal link. */
export function linkFileRoutes(scope: FastifyInstance, deps: AppDeps, { atDesk, formOf, isUsable }: BehindLink): void {
  const paths = answerLinkPaths(':key')

  scope.get(paths.file(':id'), (request, reply) =>
    atDesk(request, reply, async (tx, desk) => ({ file: await fileAt(tx, desk, idOf(request)) })),
  )

  scope.post(paths.attach(':id'), async (request, reply) => {
    const file = (await isUsable(request)) ? await receivedOf(request) : refused({ key: 'documents.file-missing' })
    return atDesk(request, reply, async (tx, desk) => {
      const done = await takeFile(tx, desk, idOf(request), deps.newId(), file)
      return 'page' in done ? { ...done, status: 422 } : done
    })
  })

  scope.post(paths.detach(':id'), (request, reply) => {
    formOf(request)
    return change(request, reply, { act: 'detach' })
  })

  scope.post(paths.visibility(':id'), (request, reply) =>
    change(request, reply, { act: 'show', isPublic: formOf(request).text('public') !== '' }),
  )

  const change = (request: FastifyRequest, reply: Parameters<typeof atDesk>[1], what: Parameters<typeof changeFile>[3]) =>
    atDesk(request, reply, async (tx, desk) =>
      changeFile(tx, desk, found(await findAttachment(tx, desk.writer.authorityId, idOf(request))), what),
    )

  async function receivedOf(request: FastifyRequest): Promise<Outcome<CheckedFile>> {
    const file = await receiveFile(request, ATTACHMENT_BYTES, token => checkForm(deps, request, String(token)))
    return file.ok ? checked(file.value) : file
  }
}
