import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import { may } from '../people/permission.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryPage, queryText, writerOf } from '../web/work-request.ts'
import { massAct } from './held-mail.ts'
import { releaseHeld } from './held-mail-store.ts'
import { MailPage, wordsFor } from './mail-page.tsx'
import { OutboxPage } from './outbox-page.tsx'
import { countMails, findMail, listMails, MAIL_STATES, noteWord, type Word } from './outbox-store.ts'

const READ = { config: { may: ['read', 'mail'] } } as const
const EDIT = { config: { may: ['edit', 'mail'] } } as const

export function outboxRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.mails, READ, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const state = MAIL_STATES.find(one => one === queryText(request, 'tilstand'))
    const page = queryPage(request)
    const shown = await inWork(deps, request, async tx => ({
      mails: await listMails(tx, authorityId, state, page),
      counts: await countMails(tx, authorityId),
    }))
    return sendPage(reply, OutboxPage({ frame: frameOf(request), state, page, hasServer: deps.smtp !== undefined, ...shown }))
  })

  app.get(workPaths.mail(':id'), READ, async (request, reply) => {
    const mail = found(await inWork(deps, request, tx => findMail(tx, viewerOf(request).authorityId, idOf(request))))
    const words = may(viewerOf(request), 'edit', 'mail') ? wordsFor(mail) : []
    return sendPage(reply, MailPage({ frame: frameOf(request), mail, words, hasServer: deps.smtp !== undefined }))
  })

  app.post(workPaths.releaseMails, EDIT, async (request, reply) => {
    const writer = writerOf(deps, viewerOf(request))
    await inWork(deps, request, async tx => {
      const count = await releaseHeld(tx, writer.authorityId, writer.at)
      if (count > 0) await audit(tx, { ...massAct(writer, count), act: 'mail-released' })
    })
    return reply.redirect(withFlash(workPaths.mails, 'mail.done.released'), 303)
  })

  app.post(workPaths.mailSent(':id'), EDIT, (request, reply) => say(request, reply, 'sent'))
  app.post(workPaths.mailBounced(':id'), EDIT, (request, reply) => say(request, reply, 'bounced'))
  app.post(workPaths.mailRetry(':id'), EDIT, (request, reply) => say(request, reply, 'retried'))

  /** The same word twice, as from two people who both sent it, is said once. */
  async function say(request: FastifyRequest, reply: FastifyReply, word: Word): Promise<FastifyReply> {
    const writer = writerOf(deps, viewerOf(request))
    const id = idOf(request)
    await inWork(deps, request, async tx => {
      const mail = found(await findMail(tx, writer.authorityId, id, true))
      if (mail.state === (word === 'retried' ? 'queued' : word)) return
      if (!wordsFor(mail).includes(word)) throw new HttpError(409)
      await noteWord(tx, writer, id, word)
      await audit(tx, { ...auditOf(writer), act: `mail-${word}`, recordKind: 'mail', recordId: id, title: mail.subject })
    })
    return reply.redirect(withFlash(workPaths.mail(id), `mail.done.${word}`), 303)
  }
}
