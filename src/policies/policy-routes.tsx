import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
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
import { found, idOf, inWork } from '../web/work-request.ts'
import { goalTree } from './goal-store.ts'
import { NAV, PoliciesPage, PolicyFormPage, PolicyPage, policiesCrumb } from './policy-pages.tsx'
import { insertPolicy, listPolicies, plansOfPolicy, policyKind } from './policy-store.ts'

const CONSTRAINTS = { policy_check: { key: 'history.to-before-from', field: 'period_to' } }

export function policyRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.policies, { config: { may: ['read', 'policy'] } }, async (request, reply) => {
    const policies = await inWork(deps, request, tx => listPolicies(tx, viewerOf(request).authorityId))
    return sendPage(reply, PoliciesPage({ frame: frameOf(request), policies }))
  })

  app.get(workPaths.policy(':id'), { config: { may: ['read', 'policy'] } }, async (request, reply) => {
    const [id, { authorityId }] = [idOf(request), viewerOf(request)]
    const page = await inWork(deps, request, async tx => {
      const policies = await listPolicies(tx, authorityId)
      const { doc } = found(await policyKind.read(tx, authorityId, id, false))
      const policy = found(policies.find(one => one.id === id))
      return {
        policy: { ...policy, vision: String(doc['vision']), decision_reference: String(doc['decision_reference']) },
        predecessor: policies.find(one => one.id === doc['predecessor']),
        goals: await goalTree(tx, authorityId, id),
        plans: await plansOfPolicy(tx, authorityId, id),
      }
    })
    return sendPage(reply, PolicyPage({ frame: frameOf(request), id, ...page }))
  })

  app.get(workPaths.newPolicy, { config: { may: ['create', 'policy'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => newPage(tx, request, { fields: fieldsOf({}), refusals: [], id: deps.newId() }))),
  )

  app.post(workPaths.newPolicy, { config: { may: ['create', 'policy'] } }, (request, reply) =>
    answerCreate(request, reply, {
      deps,
      kind: policyKind,
      constraints: CONSTRAINTS,
      insert: insertPolicy,
      done: id => withFlash(workPaths.policy(id), 'policies.done.created'),
      page: (tx, form) => newPage(tx, request, form),
    }),
  )

  app.get(workPaths.editPolicy(':id'), { config: { may: ['edit', 'policy'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => editPage(tx, request))),
  )

  app.post(workPaths.editPolicy(':id'), { config: { may: ['edit', 'policy'] } }, (request, reply) => {
    const id = idOf(request)
    return answerEdit(request, reply, {
      deps,
      kind: policyKind,
      id,
      constraints: CONSTRAINTS,
      done: withFlash(workPaths.policy(id), 'policies.done.saved'),
      page: (tx, form) => editPage(tx, request, form),
      merge: ({ lang }) => ({ nav: NAV, breadcrumbs: [policiesCrumb(translator(lang)), { label: translator(lang)('policies.edit') }] }),
    })
  })
}

async function newPage(tx: WorkTransaction, request: FastifyRequest, form: { fields: Fields; refusals: readonly Refusal[]; id: string }) {
  const frame = frameOf(request)
  const others = await listPolicies(tx, viewerOf(request).authorityId)
  return PolicyFormPage({ frame, form: docForm(translator(frame.lang), form.fields, form.refusals), id: form.id, others })
}

type Sent = { fields: Fields; refusals: readonly Refusal[]; revision: number }

async function editPage(tx: WorkTransaction, request: FastifyRequest, sent?: Sent) {
  const [frame, id, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const record = found(await readRecord(tx, policyKind, authorityId, id))
  const others = (await listPolicies(tx, authorityId)).filter(one => one.id !== id)
  const form = docForm(translator(frame.lang), sent?.fields ?? fieldsOfDoc(record.doc), sent?.refusals)
  return PolicyFormPage({ frame, form, id, others, record: { ...record, revision: sent?.revision ?? record.revision } })
}
