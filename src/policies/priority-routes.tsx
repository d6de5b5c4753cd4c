import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import type { Refusal } from '../domain/refusal.ts'
import { readRecord } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import { answerDelete, askToDelete, type Deleting } from '../web/delete-answers.tsx'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { docForm } from '../web/doc-form.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { answerCreate, answerEdit } from '../web/record-answers.tsx'
import { factsFor } from '../web/record-facts.tsx'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork } from '../web/work-request.ts'
import { goalKind, policyOfGoal } from './goal-store.ts'
import { NAV, policiesCrumb } from './policy-pages.tsx'
import type { PriorityInput } from './priority-form.ts'
import { PriorityFormPage } from './priority-pages.tsx'
import { goalOfPriority, insertPriority, priorityKind, removePriority, unitsToChoose } from './priority-store.ts'

export function priorityRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.newPriority(':id'), { config: { may: ['create', 'priority'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => newPage(tx, request, { fields: fieldsOf({}), refusals: [], id: deps.newId() }))),
  )

  app.post(workPaths.newPriority(':id'), { config: { may: ['create', 'priority'] } }, (request, reply) => {
    const goalId = idOf(request)
    return answerCreate(request, reply, {
      deps,
      kind: priorityKind,
      insert: async (tx, writer, id, priority) => {
        found(await goalKind.read(tx, writer.authorityId, goalId, false))
        await insertPriority(tx, writer, goalId, id, priority)
      },
      done: () => withFlash(workPaths.goal(goalId), 'policies.done.created'),
      page: (tx, form) => newPage(tx, request, form),
    })
  })

  app.get(workPaths.priority(':id'), { config: { may: ['read', 'priority'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => editPage(tx, request))),
  )

  app.post(workPaths.priority(':id'), { config: { may: ['edit', 'priority'] } }, async (request, reply) => {
    const id = idOf(request)
    const goal = found(await inWork(deps, request, tx => goalOfPriority(tx, viewerOf(request).authorityId, id)))
    return answerEdit(request, reply, {
      deps,
      kind: priorityKind,
      id,
      done: withFlash(workPaths.goal(goal.id), 'policies.done.saved'),
      page: (tx, form) => editPage(tx, request, form),
      merge: ({ lang }) => ({
        nav: NAV,
        breadcrumbs: [
          policiesCrumb(translator(lang)),
          { label: goal.title, href: workPaths.goal(goal.id) },
          { label: translator(lang)('policies.edit-priority') },
        ],
      }),
    })
  })

  app.get(workPaths.deletePriority(':id'), { config: { may: ['delete', 'priority'] } }, (request, reply) =>
    askToDelete(request, reply, deleting(deps, request)),
  )

  app.post(workPaths.deletePriority(':id'), { config: { may: ['delete', 'priority'] } }, async (request, reply) => {
    const goal = found(await inWork(deps, request, tx => goalOfPriority(tx, viewerOf(request).authorityId, idOf(request))))
    const done = withFlash(workPaths.goal(goal.id), 'policies.done.deleted')
    return answerDelete(request, reply, { ...deleting(deps, request), done })
  })
}

function deleting(deps: AppDeps, request: FastifyRequest): Deleting<PriorityInput> {
  const id = idOf(request)
  return {
    deps,
    kind: priorityKind,
    id,
    remove: (tx, authorityId) => removePriority(tx, authorityId, id),
    refusals: { published: 'policies.goal-published', inUse: 'policies.goal-in-use' },
    page: title => ({
      nav: NAV,
      breadcrumbs: [policiesCrumb(translator(viewerOf(request).language)), { label: title }],
      action: workPaths.deletePriority(id),
      back: workPaths.priority(id),
    }),
  }
}

async function newPage(tx: WorkTransaction, request: FastifyRequest, form: { fields: Fields; refusals: readonly Refusal[]; id: string }) {
  const [frame, goalId, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const goal = found(await policyOfGoal(tx, authorityId, goalId))
  const units = await unitsToChoose(tx, authorityId, [])
  const shown = docForm(translator(frame.lang), form.fields, form.refusals)
  return PriorityFormPage({
    frame,
    form: shown,
    id: form.id,
    goal: { id: goalId, number: goal.goal_number, title: goal.goal_title },
    units,
  })
}

type Sent = { fields: Fields; refusals: readonly Refusal[]; revision: number }

async function editPage(tx: WorkTransaction, request: FastifyRequest, sent?: Sent) {
  const [frame, id, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const record = found(await readRecord(tx, priorityKind, authorityId, id))
  const goal = found(await goalOfPriority(tx, authorityId, id))
  const form = docForm(translator(frame.lang), sent?.fields ?? fieldsOfDoc(record.doc), sent?.refusals)
  const units = await unitsToChoose(tx, authorityId, fieldsOfDoc(record.doc).all('units'))
  const facts = await factsFor(tx, authorityId, frame, workPaths.priority(id), record.doc)
  return PriorityFormPage({ frame, form, id, goal, units, record: { ...record, facts, revision: sent?.revision ?? record.revision } })
}
