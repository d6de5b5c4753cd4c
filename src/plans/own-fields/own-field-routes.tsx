import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../../db/connect.ts'
import { HIDEABLE_FIELDS, OWN_KINDS } from '../../domain/own-fields.ts'
import { readRecord } from '../../history/edit-record.ts'
import { translator } from '../../i18n/translate.ts'
import { answerDelete, askToDelete, type Deleting } from '../../web/delete-answers.tsx'
import type { AppDeps } from '../../web/deps.ts'
import { fieldsOfDoc } from '../../web/doc-fields.ts'
import { type DocForm, docForm } from '../../web/doc-form.ts'
import { fieldsOf } from '../../web/fields.ts'
import { frameOf, withFlash } from '../../web/frame.ts'
import { sendPage } from '../../web/html.ts'
import { workPaths } from '../../web/paths.ts'
import { answerCreate, answerEdit } from '../../web/record-answers.tsx'
import { viewerOf } from '../../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../../web/work-request.ts'
import { NAV, plansCrumb } from '../plan-pages.tsx'
import type { OwnFieldInput } from './own-field-form.ts'
import { OwnFieldPage, OwnFieldsPage } from './own-field-pages.tsx'
import {
  insertOwnField,
  internalFields,
  OWN_FIELD_CONSTRAINTS,
  ownFieldKind,
  ownFields,
  removeOwnField,
  setInternalFields,
  useCounts,
  usesOf,
} from './own-field-store.ts'
import { ownFieldInUse } from './own-field-use.ts'

const may = (verb: 'read' | 'create' | 'edit' | 'delete') => ({ config: { may: [verb, 'own-field'] as const } })

/** What every initiative has besides, and what of an initiative the public sees. */
export function ownFieldRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.ownFields, may('read'), async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const shown = await inWork(deps, request, async tx => ({
      fields: await ownFields(tx, authorityId),
      uses: await useCounts(tx, authorityId),
      internal: await internalFields(tx, authorityId),
    }))
    return sendPage(reply, OwnFieldsPage({ frame: frameOf(request), ...shown }))
  })

  app.post(workPaths.fieldVisibility, may('edit'), async (request, reply) => {
    const fields = fieldsOf(request.body)
    const [was, chosen] = [fields.all('was'), fields.all('internal')]
    const hide = HIDEABLE_FIELDS.filter(field => chosen.includes(field) && !was.includes(field))
    const show = HIDEABLE_FIELDS.filter(field => was.includes(field) && !chosen.includes(field))
    await inWork(deps, request, tx => setInternalFields(tx, writerOf(deps, viewerOf(request)), { hide, show }))
    return reply.redirect(withFlash(workPaths.ownFields, 'plans.done.visibility'), 303)
  })

  app.get(workPaths.newOwnField, may('create'), (request, reply) =>
    sendPage(reply, newPage(request, deps.newId(), docForm(wordsOf(request), fieldsOf({ kind: 'text', visibility: 'internal' })))),
  )

  app.post(workPaths.newOwnField, may('create'), (request, reply) =>
    answerCreate(request, reply, {
      deps,
      kind: ownFieldKind,
      constraints: OWN_FIELD_CONSTRAINTS,
      insert: insertOwnField,
      done: () => withFlash(workPaths.ownFields, 'plans.done.own-field'),
      page: async (_tx, { id, fields, refusals }) => newPage(request, id, docForm(wordsOf(request), fields, refusals)),
    }),
  )

  app.get(workPaths.ownField(':id'), may('read'), async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => page(tx, request))),
  )

  app.post(workPaths.ownField(':id'), may('edit'), async (request, reply) => {
    const [id, t] = [idOf(request), wordsOf(request)]
    return answerEdit(request, reply, {
      deps,
      kind: await inWork(deps, request, tx => kindInUse(tx, viewerOf(request).authorityId, id)),
      id,
      constraints: OWN_FIELD_CONSTRAINTS,
      done: withFlash(workPaths.ownFields, 'plans.done.saved'),
      page: (tx, { revision, fields, refusals }) => page(tx, request, { revision, form: docForm(t, fields, refusals) }),
      merge: () => ({ nav: NAV, breadcrumbs: [plansCrumb(t), { label: t('plans.own.title'), href: workPaths.ownFields }] }),
    })
  })

  app.get(workPaths.deleteOwnField(':id'), may('delete'), (request, reply) => askToDelete(request, reply, deleting(deps, request)))

  app.post(workPaths.deleteOwnField(':id'), may('delete'), (request, reply) =>
    answerDelete(request, reply, { ...deleting(deps, request), done: withFlash(workPaths.ownFields, 'plans.done.own-field-deleted') }),
  )
}

const wordsOf = (request: FastifyRequest) => translator(viewerOf(request).language)

async function kindInUse(tx: WorkTransaction, authorityId: string, id: string) {
  const { doc } = found(await ownFieldKind.read(tx, authorityId, id, false))
  return ownFieldInUse(await usesOf(tx, authorityId, id), OWN_KINDS.find(kind => kind === doc['kind']) ?? 'text')
}

const deleting = (deps: AppDeps, request: FastifyRequest): Deleting<OwnFieldInput> => {
  const [id, t] = [idOf(request), wordsOf(request)]
  return {
    deps,
    kind: ownFieldKind,
    id,
    remove: (tx, authorityId) => removeOwnField(tx, authorityId, id),
    refusals: { published: 'plans.own.in-use', inUse: 'plans.own.in-use' },
    page: title => ({
      nav: NAV,
      breadcrumbs: [plansCrumb(t), { label: t('plans.own.title'), href: workPaths.ownFields }, { label: title }],
      action: workPaths.deleteOwnField(id),
      back: workPaths.ownField(id),
    }),
  }
}

const newPage = (request: FastifyRequest, id: string, form: DocForm) => OwnFieldPage({ frame: frameOf(request), form, id })

/** The field as stored, or the form as typed over it. */
async function page(tx: WorkTransaction, request: FastifyRequest, typed?: { revision: number; form: DocForm }) {
  const id = idOf(request)
  const record = found(await readRecord(tx, ownFieldKind, viewerOf(request).authorityId, id))
  const form = typed?.form ?? docForm(wordsOf(request), fieldsOfDoc(record.doc))
  return OwnFieldPage({ frame: frameOf(request), form, id, record: { ...record, revision: typed?.revision ?? record.revision } })
}
