import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Refusal } from '../domain/refusal.ts'
import { readRecord } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import { may } from '../people/permission.ts'
import { answerDelete, askToDelete, type Deleting } from '../web/delete-answers.tsx'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import type { Fields } from '../web/fields.ts'
import { refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { answerCreate, answerEdit } from '../web/record-answers.tsx'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../web/work-request.ts'
import { unitsById } from './asking-store.ts'
import { firstFields } from './new-round.ts'
import type { RoundInput } from './round-form.ts'
import { RoundFormPage } from './round-form-page.tsx'
import { RoundListPage } from './round-list-page.tsx'
import { insertRound, listRounds, plansToAsk, readRound, removeRound, roundKind } from './round-store.ts'
import { NAV, roundsCrumb } from './round-words.ts'
import { listTemplates } from './template-store.ts'

const CONSTRAINTS = {
  round_window: { key: 'rounds.window-backwards', field: 'window_to' },
  round_deadline: { key: 'rounds.deadline-before-opening', field: 'deadline' },
}

/** Rounds as records: listed, made, copied, edited and deleted until they are sent out. */
export function roundRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.rounds, { config: { may: ['read', 'round'] } }, async (request, reply) => {
    const viewer = viewerOf(request)
    const page = await inWork(deps, request, async tx => ({
      rounds: await listRounds(tx, viewer.authorityId),
      templates: await listTemplates(tx, viewer.authorityId),
      hasPlan: (await plansToAsk(tx, viewer.authorityId)).length > 0,
    }))
    return sendPage(
      reply,
      RoundListPage({ frame: frameOf(request), ...page, mayCreate: may(viewer, 'create', 'round'), today: danishDay(deps.clock()) }),
    )
  })

  app.get(workPaths.newRound, { config: { may: ['create', 'round'] } }, async (request, reply) => {
    const from = queryText(request, 'fra')
    return sendPage(
      reply,
      await inWork(deps, request, async tx => {
        const day = queryText(request, 'dag')
        const begun = await firstFields(tx, viewerOf(request).authorityId, from, day || danishDay(deps.clock()))
        return newPage(tx, request, { ...begun, id: deps.newId() })
      }),
    )
  })

  app.post(workPaths.newRound, { config: { may: ['create', 'round'] } }, (request, reply) =>
    answerCreate(request, reply, {
      deps,
      kind: roundKind,
      constraints: CONSTRAINTS,
      insert: insertRound,
      done: id => withFlash(workPaths.round(id), 'rounds.done.created'),
      page: (tx, form) => newPage(tx, request, form),
    }),
  )

  app.get(workPaths.editRound(':id'), { config: { may: ['edit', 'round'] } }, async (request, reply) =>
    sendPage(
      reply,
      await inWork(deps, request, async tx => {
        await stillPlanned(tx, request)
        return editPage(tx, request)
      }),
    ),
  )

  app.post(workPaths.editRound(':id'), { config: { may: ['edit', 'round'] } }, async (request, reply) => {
    const id = idOf(request)
    await inWork(deps, request, tx => stillPlanned(tx, request))
    return answerEdit(request, reply, {
      deps,
      kind: roundKind,
      id,
      constraints: CONSTRAINTS,
      done: withFlash(workPaths.round(id), 'rounds.done.saved'),
      page: (tx, form) => editPage(tx, request, form),
      merge: ({ lang }) => ({ nav: NAV, breadcrumbs: [roundsCrumb(translator(lang)), { label: translator(lang)('rounds.edit') }] }),
    })
  })

  app.get(workPaths.deleteRound(':id'), { config: { may: ['delete', 'round'] } }, async (request, reply) => {
    await inWork(deps, request, tx => stillPlanned(tx, request))
    return askToDelete(request, reply, deleting(deps, request))
  })

  app.post(workPaths.deleteRound(':id'), { config: { may: ['delete', 'round'] } }, async (request, reply) => {
    await inWork(deps, request, tx => stillPlanned(tx, request))
    return answerDelete(request, reply, { ...deleting(deps, request), done: withFlash(workPaths.rounds, 'rounds.done.deleted') })
  })
}

/** What has been sent out stands: people have begun to answer it. */
async function stillPlanned(tx: WorkTransaction, request: FastifyRequest): Promise<void> {
  const { stage } = found(await readRound(tx, viewerOf(request).authorityId, idOf(request)))
  if (stage !== 'planned') throw new HttpError(409, { key: 'rounds.already-open' })
}

function deleting(deps: AppDeps, request: FastifyRequest): Deleting<RoundInput> {
  const id = idOf(request)
  return {
    deps,
    kind: roundKind,
    id,
    remove: (tx, authorityId) => removeRound(tx, authorityId, id),
    refusals: { published: 'rounds.already-open', inUse: 'rounds.already-open' },
    page: title => ({
      nav: NAV,
      breadcrumbs: [roundsCrumb(translator(viewerOf(request).language)), { label: title }],
      action: workPaths.deleteRound(id),
      back: workPaths.round(id),
    }),
  }
}

async function formParts(tx: WorkTransaction, request: FastifyRequest) {
  const { authorityId } = viewerOf(request)
  return { plans: await plansToAsk(tx, authorityId), units: [...(await unitsById(tx, authorityId)).values()] }
}

async function newPage(tx: WorkTransaction, request: FastifyRequest, form: { fields: Fields; refusals: readonly Refusal[]; id: string }) {
  const [frame, parts] = [frameOf(request), await formParts(tx, request)]
  const units = parts.units.filter(unit => unit.validTo === null || form.fields.all('units').includes(unit.id))
  return RoundFormPage({ frame, form: refusedForm(translator(frame.lang), form.fields, form.refusals), id: form.id, ...parts, units })
}

type Sent = { fields: Fields; refusals: readonly Refusal[]; revision: number }

async function editPage(tx: WorkTransaction, request: FastifyRequest, sent?: Sent) {
  const [frame, id, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const record = found(await readRecord(tx, roundKind, authorityId, id))
  const form = refusedForm(translator(frame.lang), sent?.fields ?? fieldsOfDoc(record.doc), sent?.refusals ?? [])
  const revision = sent?.revision ?? record.revision
  return RoundFormPage({ frame, form, id, ...(await formParts(tx, request)), record: { title: record.title, revision } })
}
