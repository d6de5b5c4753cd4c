import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import type { Refusal } from '../domain/refusal.ts'
import { relativeDates } from '../domain/rounds/template.ts'
import { isUuid } from '../domain/uuid.ts'
import { readRecord } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import { answerDelete, askToDelete, type Deleting } from '../web/delete-answers.tsx'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import type { Fields } from '../web/fields.ts'
import { refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { answerCreate, answerEdit } from '../web/record-answers.tsx'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../web/work-request.ts'
import { EMPTY_ASKED } from './asked-form.ts'
import { unitsById } from './asking-store.ts'
import { datesOf, readRound, roundKind } from './round-store.ts'
import { NAV, roundsCrumb, templatesCrumb } from './round-words.ts'
import { datesDoc, type TemplateInput } from './template-form.ts'
import { TemplateFormPage } from './template-form-page.tsx'
import { TemplateListPage } from './template-list-page.tsx'
import { insertTemplate, listTemplates, removeTemplate, templateKind } from './template-store.ts'

/** Templates for rounds: written by hand or saved from a round, and begun from in `round-routes.tsx`. */
export function templateRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.roundTemplates, { config: { may: ['read', 'template'] } }, async (request, reply) => {
    const templates = await inWork(deps, request, tx => listTemplates(tx, viewerOf(request).authorityId))
    return sendPage(reply, TemplateListPage({ frame: frameOf(request), templates }))
  })

  app.get(workPaths.newRoundTemplate, { config: { may: ['create', 'template'] } }, async (request, reply) => {
    const from = queryText(request, 'fra')
    const page = await inWork(deps, request, async tx => {
      const fields = isUuid(from) ? await fieldsOfRound(tx, viewerOf(request).authorityId, from) : fieldsOfDoc(EMPTY_ASKED)
      return newPage(tx, request, { fields, refusals: [], id: deps.newId() })
    })
    return sendPage(reply, page)
  })

  app.post(workPaths.newRoundTemplate, { config: { may: ['create', 'template'] } }, (request, reply) =>
    answerCreate(request, reply, {
      deps,
      kind: templateKind,
      insert: insertTemplate,
      done: () => withFlash(workPaths.roundTemplates, 'rounds.done.template'),
      page: (tx, form) => newPage(tx, request, form),
    }),
  )

  app.get(workPaths.roundTemplate(':id'), { config: { may: ['edit', 'template'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => editPage(tx, request))),
  )

  app.post(workPaths.roundTemplate(':id'), { config: { may: ['edit', 'template'] } }, (request, reply) =>
    answerEdit(request, reply, {
      deps,
      kind: templateKind,
      id: idOf(request),
      done: withFlash(workPaths.roundTemplates, 'rounds.done.template'),
      page: (tx, form) => editPage(tx, request, form),
      merge: ({ lang }) => ({ nav: NAV, breadcrumbs: [roundsCrumb(translator(lang)), templatesCrumb(translator(lang))] }),
    }),
  )

  app.get(workPaths.deleteRoundTemplate(':id'), { config: { may: ['delete', 'template'] } }, (request, reply) =>
    askToDelete(request, reply, deleting(deps, request)),
  )

  app.post(workPaths.deleteRoundTemplate(':id'), { config: { may: ['delete', 'template'] } }, (request, reply) =>
    answerDelete(request, reply, {
      ...deleting(deps, request),
      done: withFlash(workPaths.roundTemplates, 'rounds.done.template-deleted'),
    }),
  )
}

function deleting(deps: AppDeps, request: FastifyRequest): Deleting<TemplateInput> {
  const id = idOf(request)
  const t = translator(viewerOf(request).language)
  return {
    deps,
    kind: templateKind,
    id,
    remove: (tx, authorityId) => removeTemplate(tx, authorityId, id),
    refusals: { published: 'rounds.template.in-use', inUse: 'rounds.template.in-use' },
    page: title => ({
      nav: NAV,
      breadcrumbs: [roundsCrumb(t), templatesCrumb(t), { label: title }],
      action: workPaths.deleteRoundTemplate(id),
      back: workPaths.roundTemplate(id),
    }),
  }
}

/** A round as a template: everything but its days, which become numbers of days. */
async function fieldsOfRound(tx: WorkTransaction, authorityId: string, id: string): Promise<Fields> {
  const { doc } = found(await roundKind.read(tx, authorityId, id, false))
  return fieldsOfDoc({ ...doc, ...datesDoc(relativeDates(datesOf(found(await readRound(tx, authorityId, id))))) })
}

type Form = { fields: Fields; refusals: readonly Refusal[] }

async function openUnits(tx: WorkTransaction, request: FastifyRequest, fields: Fields) {
  const units = [...(await unitsById(tx, viewerOf(request).authorityId)).values()]
  return units.filter(unit => unit.validTo === null || fields.all('units').includes(unit.id))
}

async function newPage(tx: WorkTransaction, request: FastifyRequest, { fields, refusals, id }: Form & { id: string }) {
  const frame = frameOf(request)
  return TemplateFormPage({
    frame,
    form: refusedForm(translator(frame.lang), fields, refusals),
    id,
    units: await openUnits(tx, request, fields),
  })
}

async function editPage(tx: WorkTransaction, request: FastifyRequest, sent?: Form & { revision: number }) {
  const [frame, id] = [frameOf(request), idOf(request)]
  const record = found(await readRecord(tx, templateKind, viewerOf(request).authorityId, id))
  const fields = sent?.fields ?? fieldsOfDoc(record.doc)
  return TemplateFormPage({
    frame,
    form: refusedForm(translator(frame.lang), fields, sent?.refusals ?? []),
    id,
    units: await openUnits(tx, request, fields),
    record: { title: record.title, revision: sent?.revision ?? record.revision },
  })
}
