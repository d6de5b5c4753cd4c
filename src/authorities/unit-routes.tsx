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
import { answerCreate, answerEdit } from '../web/record-answers.tsx'
import { factsFor } from '../web/record-facts.tsx'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork } from '../web/work-request.ts'
import { successionsOf } from './succession-store.ts'
import { UnitPage } from './unit-page.tsx'
import { UNIT, UNIT_CONSTRAINTS } from './unit-record.ts'
import { insertUnit, listUnits } from './unit-store.ts'
import { UnitsPage } from './units-page.tsx'

const READ = { config: { may: ['read', 'unit'] } } as const
const CREATE = { config: { may: ['create', 'unit'] } } as const
const EDIT = { config: { may: ['edit', 'unit'] } } as const

export function unitRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.units, READ, async (request, reply) => {
    const units = await inWork(deps, request, tx => listUnits(tx, viewerOf(request).authorityId))
    return sendPage(reply, UnitsPage({ frame: frameOf(request), units }))
  })

  app.get(workPaths.newUnit, CREATE, async (request, reply) => {
    const form = docForm(translator(frameOf(request).lang), fieldsOfDoc({ kind: 'administration' }))
    return sendPage(reply, await inWork(deps, request, tx => newPage(tx, request, deps.newId(), form)))
  })

  app.post(workPaths.newUnit, CREATE, (request, reply) =>
    answerCreate(request, reply, {
      deps,
      kind: UNIT,
      constraints: UNIT_CONSTRAINTS,
      insert: (tx, writer, id, unit) => insertUnit(tx, writer.authorityId, id, unit),
      done: () => withFlash(workPaths.units, 'authorities.done.unit-made'),
      page: (tx, { id, ...form }) => newPage(tx, request, id, docForm(translator(frameOf(request).lang), form.fields, form.refusals)),
    }),
  )

  app.get(workPaths.unit(':id'), READ, async (request, reply) => sendPage(reply, await inWork(deps, request, tx => page(tx, request))))

  app.post(workPaths.unit(':id'), EDIT, (request, reply) => {
    const id = idOf(request)
    return answerEdit(request, reply, {
      deps,
      kind: UNIT,
      id,
      constraints: UNIT_CONSTRAINTS,
      done: withFlash(workPaths.unit(id), 'authorities.done.saved'),
      page: (tx, { revision, fields, refusals }) =>
        page(tx, request, { revision, form: docForm(translator(frameOf(request).lang), fields, refusals) }),
      merge: ({ lang }) => ({
        nav: { current: 'units' },
        breadcrumbs: [
          { label: translator(lang)('authorities.units'), href: workPaths.units },
          { label: translator(lang)('authorities.unit'), href: workPaths.unit(id) },
        ],
      }),
    })
  })
}

async function newPage(tx: WorkTransaction, request: FastifyRequest, id: string, form: DocForm) {
  const units = await listUnits(tx, viewerOf(request).authorityId)
  return UnitPage({ frame: frameOf(request), form, id, stored: undefined, units, translations: {}, successions: [] })
}

/** The unit as stored, or the form as typed over it. */
async function page(tx: WorkTransaction, request: FastifyRequest, typed?: { revision: number; form: DocForm }) {
  const { authorityId } = viewerOf(request)
  const id = idOf(request)
  const unit = found(await readRecord(tx, UNIT, authorityId, id))
  const frame = frameOf(request)
  return UnitPage({
    frame,
    form: typed?.form ?? docForm(translator(frame.lang), fieldsOfDoc(unit.doc)),
    id,
    stored: { revision: typed?.revision ?? unit.revision, name: unit.title },
    units: await listUnits(tx, authorityId),
    translations: unit.translations,
    successions: await successionsOf(tx, authorityId, id),
    facts: await factsFor(tx, authorityId, frame, workPaths.unit(id), unit.doc),
  })
}
