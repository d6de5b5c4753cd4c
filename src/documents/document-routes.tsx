import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { audit } from '../history/audit.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { translator } from '../i18n/translate.ts'
import { DeletePage } from '../web/delete-page.tsx'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { sendFile } from '../web/send-file.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryPage, queryText } from '../web/work-request.ts'
import { metadataValues, parseMetadata } from './document-form.ts'
import { countDocuments, listDocuments, readingsOfDocument } from './document-list-store.ts'
import { DocumentPage } from './document-page.tsx'
import { documentPaths, LINES_ON_PAGE, markedLines } from './document-paths.ts'
import { changeDocument, deleteDocument, fileOf, findDocument, linesOf, recordsFrom, type StoredDocument } from './document-store.ts'
import { Desk } from './intake/desk.ts'
import { intakePaths } from './intake/intake-paths.ts'
import { intakeRoutes } from './intake/intake-routes.tsx'
import { openIntakes } from './intake/intake-store.ts'
import { againOutcome } from './intake/outcome.ts'
import { within } from './intake/within.ts'
import { ListPage } from './list-page.tsx'
import { readAgain } from './upload.ts'
import { knownFlash, uploadRoutes } from './upload-routes.tsx'

const ON_PAGE = 50
const READ = { config: { may: ['read', 'document'] } } as const
const EDIT = { config: { may: ['edit', 'document'] } } as const
const DELETE = { config: { may: ['delete', 'document'] } } as const

export function documentRoutes(app: FastifyInstance, deps: AppDeps): void {
  const desk = new Desk(deps)
  app.addHook('onClose', async () => desk.leave())
  uploadRoutes(app, deps, desk)
  intakeRoutes(app, deps)

  app.get(workPaths.documents, READ, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const page = queryPage(request)
    const [documents, count, intakes] = await inWork(deps, request, async tx => [
      await listDocuments(tx, authorityId, { offset: (page - 1) * ON_PAGE, limit: ON_PAGE }),
      await countDocuments(tx, authorityId),
      await openIntakes(tx, authorityId),
    ])
    const pages = Math.ceil(count / ON_PAGE)
    return sendPage(reply, ListPage({ frame: frameOf(request), documents, page, pages, intakes, now: deps.clock() }))
  })

  app.get(workPaths.document(':id'), READ, (request, reply) => showDocument(request, reply))

  app.post(workPaths.document(':id'), EDIT, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const metadata = parseMetadata(fields)
    const typed = refusedForm(translator(viewerOf(request).language), fields, metadata.ok ? [] : metadata.refusals)
    if (!metadata.ok) return showDocument(request, reply, { form: typed, status: 422 })
    const before = await foundDocument(request)
    const saved = await inWork(deps, request, async tx => {
      const { authorityId } = viewerOf(request)
      const done = await changeDocument(tx, authorityId, before.id, metadata.value, Number(fields.text('revision')))
      const values = { before: metadataValues(before), after: metadataValues(metadata.value) }
      if (done) await audit(tx, { ...noteOf(request, before), act: 'edited', ...values })
      return done
    })
    if (saved) return reply.redirect(withFlash(workPaths.document(before.id), 'documents.done.saved'), 303)
    return showDocument(request, reply, { form: typed, status: 409 })
  })

  app.get(workPaths.documentFile(':id'), READ, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    return sendFile(reply, found(await inWork(deps, request, tx => fileOf(tx, authorityId, idOf(request)))))
  })

  app.post(documentPaths.readings(':id'), { config: { may: ['create', 'reading'] } }, async (request, reply) => {
    const document = await foundDocument(request)
    const viewer = viewerOf(request)
    const about = { fileName: document.fileName, documentId: document.id }
    const job = desk.begin(viewer, about, working => readAgain(deps, viewer, document, working))
    const read = await within(job.ended, deps.patienceMs)
    if (!read) {
      await job.writeDown(each => [againOutcome(document, each)])
      job.ended.catch(error => request.log.error(error))
      return reply.redirect(intakePaths.intake(job.id), 303)
    }
    if (read.kind === 'read') return reply.redirect(withFlash(workPaths.review(read.readingId), 'review.done.read'), 303)
    const form = refusedForm(translator(viewerOf(request).language), fieldsOf({}), read.refusals)
    return showDocument(request, reply, { form, status: 422 })
  })

  app.get(documentPaths.deletion(':id'), DELETE, (request, reply) => askToDelete(request, reply))

  app.post(documentPaths.deletion(':id'), DELETE, async (request, reply) => {
    const document = await foundDocument(request)
    const { authorityId } = viewerOf(request)
    const deleted = await inWork(deps, request, async tx => {
      if ((await recordsFrom(tx, authorityId, document.id)) > 0) return false
      await deleteDocument(tx, authorityId, document.id)
      await audit(tx, { ...noteOf(request, document), act: 'deleted', before: metadataValues(document) })
      return true
    })
    return deleted ? reply.redirect(withFlash(workPaths.documents, 'documents.done.deleted'), 303) : askToDelete(request, reply, 409)
  })

  async function showDocument(
    request: FastifyRequest,
    reply: FastifyReply,
    shown: { form?: FormState; status?: number } = {},
  ): Promise<FastifyReply> {
    const { authorityId } = viewerOf(request)
    const document = await foundDocument(request)
    const marked = markedLines(queryText(request, 'linjer'), document.lineCount)
    const asked = marked ? Math.ceil(marked[0] / LINES_ON_PAGE) : queryPage(request)
    const page = Math.min(asked, Math.max(1, Math.ceil(document.lineCount / LINES_ON_PAGE)))
    const [readings, lines] = await inWork(deps, request, async tx => [
      await readingsOfDocument(tx, authorityId, document.id),
      await linesOf(tx, authorityId, document.id, (page - 1) * LINES_ON_PAGE + 1, page * LINES_ON_PAGE),
    ])
    const frame = { ...frameOf(request), flash: knownFlash(request) ?? frameOf(request).flash }
    const form = shown.form ?? openedForm(metadataValues(document))
    return sendPage(
      reply,
      DocumentPage({ frame, document, readings, lines, marked, page, form, stale: shown.status === 409 }),
      shown.status,
    )
  }

  async function askToDelete(request: FastifyRequest, reply: FastifyReply, status = 200): Promise<FastifyReply> {
    const document = await foundDocument(request)
    const { authorityId } = viewerOf(request)
    const count = await inWork(deps, request, tx => recordsFrom(tx, authorityId, document.id))
    const frame = frameOf(request)
    const t = translator(frame.lang)
    const here = workPaths.document(document.id)
    return sendPage(
      reply,
      DeletePage({
        frame,
        title: document.title,
        revision: document.revision,
        refusal: count > 0 ? refusalText(t, { key: 'documents.in-use', params: { count } }) : undefined,
        nav: { current: 'documents' },
        breadcrumbs: [
          { label: t('documents.title'), href: workPaths.documents },
          { label: document.title, href: here },
        ],
        action: documentPaths.deletion(document.id),
        back: here,
      }),
      status,
    )
  }

  async function foundDocument(request: FastifyRequest): Promise<StoredDocument> {
    const { authorityId } = viewerOf(request)
    return found(await inWork(deps, request, tx => findDocument(tx, authorityId, idOf(request))))
  }

  const noteOf = (request: FastifyRequest, document: StoredDocument) => {
    const { authorityId, personId, name } = viewerOf(request)
    const whom = { authorityId, at: deps.clock(), personId, personName: name }
    return { ...whom, recordKind: 'document', recordId: document.id, title: document.title }
  }
}
