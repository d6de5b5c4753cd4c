import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readTalk } from '../comments/talk.ts'
import type { WorkTransaction } from '../db/connect.ts'
import type { Refusal } from '../domain/refusal.ts'
import { carriedOver } from '../history/carry-over-store.ts'
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
import type { GoalInput } from './goal-form.ts'
import { GoalFormPage } from './goal-pages.tsx'
import { GOAL_CONSTRAINTS, goalKind, goalsBelow, goalTree, insertGoal, policyOfGoal, removeGoal } from './goal-store.ts'
import { NAV, policiesCrumb } from './policy-pages.tsx'
import { policyKind } from './policy-store.ts'
import { listPriorities } from './priority-store.ts'

export function goalRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.newGoal(':id'), { config: { may: ['create', 'goal'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => newPage(tx, request, { fields: fieldsOf({}), refusals: [], id: deps.newId() }))),
  )

  app.post(workPaths.newGoal(':id'), { config: { may: ['create', 'goal'] } }, (request, reply) => {
    const policyId = idOf(request)
    return answerCreate(request, reply, {
      deps,
      kind: goalKind,
      constraints: GOAL_CONSTRAINTS,
      insert: async (tx, writer, id, goal) => {
        found(await policyKind.read(tx, writer.authorityId, policyId, false))
        await insertGoal(tx, writer, policyId, id, goal)
      },
      done: id => withFlash(workPaths.goal(id), 'policies.done.created'),
      page: (tx, form) => newPage(tx, request, form),
    })
  })

  app.get(workPaths.goal(':id'), { config: { may: ['read', 'goal'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => editPage(tx, request, deps))),
  )

  app.post(workPaths.goal(':id'), { config: { may: ['edit', 'goal'] } }, (request, reply) => {
    const id = idOf(request)
    return answerEdit(request, reply, {
      deps,
      kind: goalKind,
      id,
      constraints: GOAL_CONSTRAINTS,
      done: withFlash(workPaths.goal(id), 'policies.done.saved'),
      page: (tx, form) => editPage(tx, request, deps, form),
      merge: ({ lang }) => ({
        nav: NAV,
        breadcrumbs: [policiesCrumb(translator(lang)), { label: translator(lang)('policies.column-goal') }],
      }),
    })
  })

  app.get(workPaths.deleteGoal(':id'), { config: { may: ['delete', 'goal'] } }, (request, reply) =>
    askToDelete(request, reply, deleting(deps, request)),
  )

  app.post(workPaths.deleteGoal(':id'), { config: { may: ['delete', 'goal'] } }, async (request, reply) => {
    const policy = found(await inWork(deps, request, tx => policyOfGoal(tx, viewerOf(request).authorityId, idOf(request))))
    const done = withFlash(workPaths.policy(policy.id), 'policies.done.deleted')
    return answerDelete(request, reply, { ...deleting(deps, request), done })
  })
}

function deleting(deps: AppDeps, request: FastifyRequest): Deleting<GoalInput> {
  const id = idOf(request)
  return {
    deps,
    kind: goalKind,
    id,
    remove: (tx, authorityId) => removeGoal(tx, authorityId, id),
    refusals: { published: 'policies.goal-published', inUse: 'policies.goal-in-use' },
    page: title => ({
      nav: NAV,
      breadcrumbs: [policiesCrumb(translator(viewerOf(request).language)), { label: title, href: workPaths.goal(id) }, { label: title }],
      action: workPaths.deleteGoal(id),
      back: workPaths.goal(id),
    }),
  }
}

async function newPage(tx: WorkTransaction, request: FastifyRequest, form: { fields: Fields; refusals: readonly Refusal[]; id: string }) {
  const [frame, policyId, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const policy = found(await policyKind.read(tx, authorityId, policyId, false))
  const parents = await goalTree(tx, authorityId, policyId)
  const shown = docForm(translator(frame.lang), form.fields, form.refusals)
  return GoalFormPage({ frame, form: shown, id: form.id, policy: { id: policyId, title: policy.title }, parents })
}

type Sent = { fields: Fields; refusals: readonly Refusal[]; revision: number }

async function editPage(tx: WorkTransaction, request: FastifyRequest, deps: AppDeps, sent?: Sent) {
  const [frame, id, viewer] = [frameOf(request), idOf(request), viewerOf(request)]
  const { authorityId } = viewer
  const record = found(await readRecord(tx, goalKind, authorityId, id))
  const policy = found(await policyOfGoal(tx, authorityId, id))
  const below = await goalsBelow(tx, authorityId, id)
  const parents = (await goalTree(tx, authorityId, policy.id)).filter(goal => !below.has(goal.id))
  const priorities = await listPriorities(tx, authorityId, id)
  const form = docForm(translator(frame.lang), sent?.fields ?? fieldsOfDoc(record.doc), sent?.refusals)
  const carried = await carriedOver(tx, authorityId, 'goal', id)
  const revision = sent?.revision ?? record.revision
  const facts = await factsFor(tx, authorityId, frame, workPaths.goal(id), record.doc)
  const talk = await readTalk(tx, viewer, deps, 'goal', id)
  return GoalFormPage({ frame, form, id, policy, parents, record: { ...record, priorities, carried, revision, talk, facts } })
}
