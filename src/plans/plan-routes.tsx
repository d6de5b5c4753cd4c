import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readTalk } from '../comments/talk.ts'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Refusal } from '../domain/refusal.ts'
import { readRecord } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { docForm } from '../web/doc-form.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { answerCreate, answerEdit } from '../web/record-answers.tsx'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryPage, queryText } from '../web/work-request.ts'
import { NAV, PlanFormPage, PlansPage, plansCrumb } from './plan-pages.tsx'
import { insertPlan, listPlans, planKind, policiesToChoose, readPlan } from './plan-store.ts'
import { closedGoals, treeFilter } from './plan-tree-filter.ts'
import { PlanPage } from './plan-tree-pages.tsx'
import { filterChoices, gapCounts, treePage } from './plan-tree-store.ts'

const CONSTRAINTS = { plan_check: { key: 'history.to-before-from', field: 'period_to' } }

export function planRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.plans, { config: { may: ['read', 'plan'] } }, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const [plans, policies] = await inWork(deps, request, async tx => [
      await listPlans(tx, authorityId),
      await policiesToChoose(tx, authorityId),
    ])
    return sendPage(reply, PlansPage({ frame: frameOf(request), plans, hasPolicy: policies.length > 0 }))
  })

  app.get(workPaths.plan(':id'), { config: { may: ['read', 'plan'] } }, async (request, reply) => {
    const [id, viewer] = [idOf(request), viewerOf(request)]
    const { authorityId } = viewer
    const filter = treeFilter(name => queryText(request, name))
    const closed = closedGoals(request.query)
    const asked = queryPage(request)
    const today = danishDay(deps.clock())
    const shown = await inWork(deps, request, async tx => {
      const plan = found(await readPlan(tx, authorityId, id))
      const tree = await treePage(tx, { authorityId, planId: id, today }, filter, asked)
      // An old link may ask for a page that is no longer there.
      const isBeyond = tree.total === 0 && asked > 1
      return {
        plan,
        page: isBeyond ? 1 : asked,
        tree: isBeyond ? await treePage(tx, { authorityId, planId: id, today }, filter, 1) : tree,
        gaps: await gapCounts(tx, { authorityId, planId: id, today }),
        choices: await filterChoices(tx, authorityId, id),
        talk: await readTalk(tx, viewer, deps, 'plan', id),
      }
    })
    const thisYear = Number(today.slice(0, 4))
    return sendPage(reply, PlanPage({ frame: frameOf(request), filter, closed, thisYear, ...shown }))
  })

  app.get(workPaths.newPlan, { config: { may: ['create', 'plan'] } }, async (request, reply) => {
    const fields = fieldsOf({ policy: queryText(request, 'politik') })
    return sendPage(reply, await inWork(deps, request, tx => newPage(tx, request, { fields, refusals: [], id: deps.newId() })))
  })

  app.post(workPaths.newPlan, { config: { may: ['create', 'plan'] } }, (request, reply) =>
    answerCreate(request, reply, {
      deps,
      kind: planKind,
      constraints: CONSTRAINTS,
      insert: insertPlan,
      done: id => withFlash(workPaths.plan(id), 'plans.done.created'),
      page: (tx, form) => newPage(tx, request, form),
    }),
  )

  app.get(workPaths.editPlan(':id'), { config: { may: ['edit', 'plan'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => editPage(tx, request))),
  )

  app.post(workPaths.editPlan(':id'), { config: { may: ['edit', 'plan'] } }, (request, reply) => {
    const id = idOf(request)
    return answerEdit(request, reply, {
      deps,
      kind: planKind,
      id,
      constraints: CONSTRAINTS,
      done: withFlash(workPaths.plan(id), 'plans.done.saved'),
      page: (tx, form) => editPage(tx, request, form),
      merge: ({ lang }) => ({ nav: NAV, breadcrumbs: [plansCrumb(translator(lang)), { label: translator(lang)('plans.edit') }] }),
    })
  })
}

async function newPage(tx: WorkTransaction, request: FastifyRequest, form: { fields: Fields; refusals: readonly Refusal[]; id: string }) {
  const frame = frameOf(request)
  const policies = await policiesToChoose(tx, viewerOf(request).authorityId)
  return PlanFormPage({ frame, form: docForm(translator(frame.lang), form.fields, form.refusals), id: form.id, policies })
}

type Sent = { fields: Fields; refusals: readonly Refusal[]; revision: number }

async function editPage(tx: WorkTransaction, request: FastifyRequest, sent?: Sent) {
  const [frame, id, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const record = found(await readRecord(tx, planKind, authorityId, id))
  const policies = await policiesToChoose(tx, authorityId)
  const form = docForm(translator(frame.lang), sent?.fields ?? fieldsOfDoc(record.doc), sent?.refusals)
  return PlanFormPage({ frame, form, id, policies, record: { ...record, revision: sent?.revision ?? record.revision } })
}
