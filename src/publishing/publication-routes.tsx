import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, inWork, queryPage } from '../web/work-request.ts'
import { previewOf } from './preview.ts'
import { PreviewPage } from './preview-page.tsx'
import { PublicationPage, PublicationsPage } from './publication-pages.tsx'
import { CHANGES_A_PAGE, changesOf, listPublications, onShow, readPublication } from './publication-store.ts'
import { publish } from './publish.ts'
import { readPublishForm } from './publish-form.ts'

const READ = { config: { may: ['read', 'publication'] } } as const
const CREATE = { config: { may: ['create', 'publication'] } } as const

export function publicationRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.publications, READ, (request, reply) =>
    inWork(deps, request, async tx => {
      const { authorityId } = viewerOf(request)
      const page = queryPage(request)
      const publications = await listPublications(tx, authorityId, page)
      return sendPage(reply, PublicationsPage({ frame: frameOf(request), shown: await onShow(tx, authorityId), publications, page }))
    }),
  )

  app.get(workPaths.newPublication, CREATE, (request, reply) => showPreview(deps, request, reply, openedForm(), 200))

  app.post(workPaths.newPublication, CREATE, async (request, reply) => {
    const { authorityId, authoritySlug, personId, name, language } = viewerOf(request)
    const fields = fieldsOf(request.body)
    const refuse = (refusals: Parameters<typeof refusedForm>[2], status: number) =>
      showPreview(deps, request, reply, refusedForm(translator(language), fields, refusals), status)
    const form = readPublishForm(fields)
    if (!form.ok) return refuse(form.refusals, 422)
    const done = await publish({ db: deps.work, authorityId, by: { id: personId, name }, at: deps.clock(), ...form.value })
    if (!done.ok) return refuse(done.refusals, done.refusals.some(refusal => refusal.field) ? 422 : 409)
    // The other processes hear it from the database; here, the next page the person asks for must be of the new version.
    app.kept.versions.heard(authoritySlug, done.value.version)
    return reply.redirect(withFlash(workPaths.publication(done.value.version), 'publishing.done.published'), 303)
  })

  app.get<{ Params: { version: string } }>(`${workPaths.publications}/:version`, READ, (request, reply) =>
    inWork(deps, request, async tx => {
      const { authorityId } = viewerOf(request)
      const version = versionIn(request.params.version)
      const page = queryPage(request)
      const publication = found(await readPublication(tx, authorityId, version))
      const changes = await changesOf(tx, authorityId, version, page)
      return sendPage(reply, PublicationPage({ frame: frameOf(request), publication, changes, page }))
    }),
  )
}

function versionIn(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new HttpError(404)
  return Number(text)
}

async function showPreview(
  deps: AppDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  form: FormState,
  status: number,
): Promise<FastifyReply> {
  const page = queryPage(request)
  const part = { from: (page - 1) * CHANGES_A_PAGE, size: CHANGES_A_PAGE }
  const preview = await previewOf(deps.work, viewerOf(request).authorityId, part)
  return sendPage(reply, PreviewPage({ frame: frameOf(request), preview, page, form }), status)
}
