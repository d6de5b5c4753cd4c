import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { readTalk } from '../comments/talk.ts'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Refusal } from '../domain/refusal.ts'
import { isUuid } from '../domain/uuid.ts'
import { carriedOver } from '../history/carry-over-store.ts'
import { readRecord } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import { answerDelete, askToDelete, type Deleting } from '../web/delete-answers.tsx'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc, rowsIn } from '../web/doc-fields.ts'
import { docForm } from '../web/doc-form.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { answerCreate, answerEdit } from '../web/record-answers.tsx'
import { factsFor } from '../web/record-facts.tsx'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, newIdIn } from '../web/work-request.ts'
import type { InitiativeInput } from './initiative.ts'
import { initiativeChoices, publicState, sourcesOf } from './initiative-context-store.ts'
import { InitiativeFormPage } from './initiative-pages.tsx'
import { INITIATIVE_CONSTRAINTS, initiativeKind, initiativeKindWith, insertInitiative, removeInitiative } from './initiative-store.ts'
import { ownFields } from './own-fields/own-field-store.ts'
import { NAV, plansCrumb } from './plan-pages.tsx'
import { planKind } from './plan-store.ts'
import { rowActOf, withRowAct } from './row-act.ts'
import { statusesOf } from './status-store.ts'

export function initiativeRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.newInitiative(':id'), { config: { may: ['create', 'initiative'] } }, async (request, reply) => {
    const plan = idOf(request)
    const owner = deps.newId()
    const fields = fieldsOf({ plan, [`owners.${owner}.unit`]: '', [`owners.${owner}.part`]: 'lead' })
    return sendPage(reply, await inWork(deps, request, tx => newPage(tx, request, { fields, refusals: [], id: deps.newId() })))
  })

  app.post(workPaths.newInitiative(':id'), { config: { may: ['create', 'initiative'] } }, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const act = rowActOf(fields.text('act'))
    if (act) {
      const form = { fields: withRowAct(fields, act, deps.newId()), refusals: [], id: newIdIn(fields), rowsChanged: true }
      return sendPage(reply, await inWork(deps, request, tx => newPage(tx, request, form)))
    }
    return answerCreate(request, reply, {
      deps,
      kind: await kindOf(deps, request),
      constraints: INITIATIVE_CONSTRAINTS,
      insert: async (tx, writer, id, initiative) => {
        found(await planKind.read(tx, writer.authorityId, initiative.planId, false))
        await insertInitiative(tx, writer, id, initiative)
      },
      done: id => withFlash(workPaths.initiative(id), 'plans.done.created'),
      page: (tx, form) => newPage(tx, request, form),
    })
  })

  app.get(workPaths.initiative(':id'), { config: { may: ['read', 'initiative'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => editPage(tx, request, deps))),
  )

  app.post(workPaths.initiative(':id'), { config: { may: ['edit', 'initiative'] } }, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const act = rowActOf(fields.text('act'))
    return act ? sendWithRows(deps, request, reply, withRowAct(fields, act, deps.newId())) : answerInitiative(deps, request, reply)
  })

  app.get(workPaths.deleteInitiative(':id'), { config: { may: ['delete', 'initiative'] } }, (request, reply) =>
    askToDelete(request, reply, deleting(deps, request)),
  )

  app.post(workPaths.deleteInitiative(':id'), { config: { may: ['delete', 'initiative'] } }, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const record = found(await inWork(deps, request, tx => initiativeKind.read(tx, authorityId, idOf(request), false)))
    const done = withFlash(workPaths.plan(String(record.doc['plan'])), 'plans.done.deleted')
    return answerDelete(request, reply, { ...deleting(deps, request), done })
  })
}

async function sendWithRows(deps: AppDeps, request: FastifyRequest, reply: FastifyReply, fields: Fields): Promise<FastifyReply> {
  const sent = { fields, refusals: [], revision: Number(fields.text('revision')), rowsChanged: true }
  return sendPage(reply, await inWork(deps, request, tx => editPage(tx, request, deps, sent)))
}

async function answerInitiative(deps: AppDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const id = idOf(request)
  return answerEdit(request, reply, {
    deps,
    kind: await kindOf(deps, request),
    id,
    constraints: INITIATIVE_CONSTRAINTS,
    done: withFlash(workPaths.initiative(id), 'plans.done.saved'),
    page: (tx, form) => editPage(tx, request, deps, form),
    merge: ({ lang }) => ({
      nav: NAV,
      breadcrumbs: [plansCrumb(translator(lang)), { label: translator(lang)('plans.tree.column-initiative') }],
    }),
  })
}

function deleting(deps: AppDeps, request: FastifyRequest): Deleting<InitiativeInput> {
  const id = idOf(request)
  return {
    deps,
    kind: initiativeKind,
    id,
    remove: (tx, authorityId) => removeInitiative(tx, authorityId, id),
    refusals: { published: 'plans.initiative.was-published', inUse: 'plans.initiative.in-use' },
    page: title => ({
      nav: NAV,
      breadcrumbs: [plansCrumb(translator(viewerOf(request).language)), { label: title }],
      action: workPaths.deleteInitiative(id),
      back: workPaths.initiative(id),
    }),
  }
}

const kindOf = (deps: AppDeps, request: FastifyRequest) =>
  inWork(deps, request, async tx => initiativeKindWith(await ownFields(tx, viewerOf(request).authorityId)))

const choicesFor = (tx: WorkTransaction, authorityId: string, id: string, planId: string, fields: Fields) =>
  initiativeChoices(tx, authorityId, {
    id,
    planId,
    number: fields.text('number'),
    parentId: fields.text('parent'),
    chosenUnits: [...rowsIn(fields, 'owners'), ...rowsIn(fields, 'observations')].map(row => row['unit'] ?? '').filter(isUuid),
  })

type New = { fields: Fields; refusals: readonly Refusal[]; id: string; rowsChanged?: boolean }

async function newPage(tx: WorkTransaction, request: FastifyRequest, sent: New) {
  const [frame, planId, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const plan = found(await planKind.read(tx, authorityId, planId, false))
  const choices = await choicesFor(tx, authorityId, sent.id, planId, sent.fields)
  const form = docForm(translator(frame.lang), sent.fields, sent.refusals)
  return InitiativeFormPage({ frame, form, id: sent.id, plan: { id: planId, title: plan.title }, choices, rowsChanged: sent.rowsChanged })
}

type Sent = { fields: Fields; refusals: readonly Refusal[]; revision: number; rowsChanged?: boolean }

async function editPage(tx: WorkTransaction, request: FastifyRequest, deps: AppDeps, sent?: Sent) {
  const [frame, id, viewer, today] = [frameOf(request), idOf(request), viewerOf(request), danishDay(deps.clock())]
  const { authorityId } = viewer
  const record = found(await readRecord(tx, initiativeKind, authorityId, id))
  const planId = String(record.doc['plan'])
  const plan = found(await planKind.read(tx, authorityId, planId, false))
  const fields = sent?.fields ?? fieldsOfDoc(record.doc)
  return InitiativeFormPage({
    frame,
    form: docForm(translator(frame.lang), fields, sent?.refusals),
    id,
    plan: { id: planId, title: plan.title },
    choices: await choicesFor(tx, authorityId, id, planId, fields),
    rowsChanged: sent?.rowsChanged,
    record: {
      title: record.title,
      revision: sent?.revision ?? record.revision,
      translations: record.translations,
      sources: await sourcesOf(tx, authorityId, id),
      statuses: await statusesOf(tx, authorityId, id),
      published: await publicState(tx, authorityId, id),
      carried: await carriedOver(tx, authorityId, 'initiative', id),
      talk: await readTalk(tx, viewer, deps, 'initiative', id),
      facts: await factsFor(tx, authorityId, frame, workPaths.initiative(id), record.doc),
      today,
    },
  })
}
