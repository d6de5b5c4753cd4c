import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isEmail } from '../domain/email.ts'
import { isUuid } from '../domain/uuid.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import { readChain } from '../history/history-store.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { inWork, newIdIn, queryText, writerOf } from '../web/work-request.ts'
import { deliverOne } from './deliver.ts'
import { queueMail } from './mail-store.ts'
import { OperationPage } from './operation-page.tsx'
import { findMail, findTest, queueHealth } from './outbox-store.ts'
import { openSmtp } from './smtp.ts'

const READ = { config: { may: ['read', 'operation'] } } as const
const CREATE = { config: { may: ['create', 'operation'] } } as const

/** What the one who runs the machine needs to see, without a word of anybody's content. */
export function operationRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.operation, READ, (request, reply) => show(request, reply, openedForm({ email: viewerOf(request).email })))

  app.post(workPaths.testMail, CREATE, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const email = fields.text('email')
    const id = newIdIn(fields)
    if (!isEmail(email))
      return show(request, reply, refusedForm(words(request), fields, [{ key: 'people.email-shape', field: 'email' }]), 422)
    await writeTest(request, id, email)
    return reply.redirect(withFlash(`${workPaths.operation}?proeve=${id}`, 'mail.done.test'), 303)
  })

  /** Written and sent at once: who tests the mail server waits for its answer. A form sent twice sends one mail. */
  async function writeTest(request: FastifyRequest, id: string, email: string): Promise<void> {
    const viewer = viewerOf(request)
    const writer = writerOf(deps, viewer)
    await inWork(deps, request, async tx => {
      if (await findMail(tx, viewer.authorityId, id)) return
      const params = { name: viewer.name, authority: viewer.authorityName }
      const mail = { id, to: { email }, template: 'test', params, language: viewer.language, by: viewer.personId, at: writer.at } as const
      await queueMail(tx, viewer.authorityId, mail)
      await audit(tx, { ...auditOf(writer), act: 'mail-tested', recordKind: 'mail', recordId: id, title: email })
    })
    if (!deps.smtp) return
    const mailer = openSmtp(deps.smtp)
    await deliverOne(deps, mailer, viewer.authorityId, id).finally(() => mailer.close())
  }

  async function show(request: FastifyRequest, reply: FastifyReply, form: FormState, status = 200): Promise<FastifyReply> {
    const { authorityId } = viewerOf(request)
    const tested = queryText(request, 'proeve')
    const shown = await inWork(deps, request, async tx => ({
      queue: await queueHealth(tx, authorityId),
      chain: await readChain(tx, authorityId, queryText(request, 'kontrol') !== ''),
      test: await findTest(tx, authorityId, isUuid(tested) ? tested : null),
    }))
    return sendPage(reply, OperationPage({ frame: frameOf(request), form, id: deps.newId(), smtp: deps.smtp, ...shown }), status)
  }
}

const words = (request: FastifyRequest) => translator(viewerOf(request).language)
