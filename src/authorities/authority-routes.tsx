import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { readRecord } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { type DocForm, docForm } from '../web/doc-form.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { answerEdit } from '../web/record-answers.tsx'
import { viewerOf } from '../web/viewer.ts'
import { found, inWork } from '../web/work-request.ts'
import { AuthorityPage } from './authority-pages.tsx'
import { AUTHORITY, AUTHORITY_CONSTRAINTS } from './authority-record.ts'
import { findAuthority } from './authority-store.ts'

const READ = { config: { may: ['read', 'authority'] } } as const
const EDIT = { config: { may: ['edit', 'authority'] } } as const

export function authorityRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.authority, READ, async (request, reply) => sendPage(reply, await inWork(deps, request, tx => page(tx, request))))

  app.post(workPaths.authority, EDIT, (request, reply) => {
    const t = translator(viewerOf(request).language)
    return answerEdit(request, reply, {
      deps,
      kind: AUTHORITY,
      id: viewerOf(request).authorityId,
      constraints: AUTHORITY_CONSTRAINTS,
      done: withFlash(workPaths.authority, 'authorities.done.saved'),
      page: (tx, { revision, fields, refusals }) => page(tx, request, { revision, form: docForm(t, fields, refusals) }),
      merge: () => ({ nav: { current: 'authority' }, breadcrumbs: [{ label: t('authorities.authority'), href: workPaths.authority }] }),
    })
  })
}

/** The settings as stored, or the form as typed over them. */
async function page(tx: WorkTransaction, request: FastifyRequest, typed?: { revision: number; form: DocForm }) {
  const { authorityId, language } = viewerOf(request)
  const authority = found(await readRecord(tx, AUTHORITY, authorityId, authorityId))
  const { published } = found(await findAuthority(tx, authorityId))
  return AuthorityPage({
    frame: frameOf(request),
    form: typed?.form ?? docForm(translator(language), fieldsOfDoc(authority.doc)),
    id: authorityId,
    revision: typed?.revision ?? authority.revision,
    published,
    translations: authority.translations,
  })
}
