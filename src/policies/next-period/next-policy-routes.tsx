import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../../db/connect.ts'
import { translator } from '../../i18n/translate.ts'
import { isReplay } from '../../web/constraint-refusal.ts'
import type { AppDeps } from '../../web/deps.ts'
import { fieldsOf } from '../../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../../web/form-state.ts'
import { frameOf, withFlash } from '../../web/frame.ts'
import { sendPage } from '../../web/html.ts'
import { workPaths } from '../../web/paths.ts'
import { viewerOf } from '../../web/viewer.ts'
import { found, idOf, inWork, newIdIn, writerOf } from '../../web/work-request.ts'
import { policyKind } from '../policy-store.ts'
import { beginPolicy } from './begin-policy.ts'
import { NextPolicyPage } from './next-policy-page.tsx'
import { goalItems } from './next-policy-store.ts'

const MAY = { config: { may: ['create', 'policy'] } } as const

/** The policy of the next period, made from the present one. */
export function nextPolicyRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.nextPolicy(':id'), MAY, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => page(tx, request, deps.newId(), openedForm()))),
  )

  app.post(workPaths.nextPolicy(':id'), MAY, async (request, reply) => {
    const [fields, viewer, fromId] = [fieldsOf(request.body), viewerOf(request), idOf(request)]
    const id = newIdIn(fields)
    const begun = (tx: WorkTransaction) => ({ tx, writer: writerOf(deps, viewer), newId: deps.newId })
    const outcome = await inWork(deps, request, tx => beginPolicy(begun(tx), fromId, id, fields)).catch((error: unknown) => {
      if (isReplay(error, 'policy')) return { ok: true } as const
      throw error
    })
    if (outcome.ok) return reply.redirect(withFlash(workPaths.policy(id), 'plans.done.next-period'), 303)
    const form = refusedForm(translator(viewer.language), fields, outcome.refusals)
    return sendPage(reply, await inWork(deps, request, tx => page(tx, request, id, form)), 422)
  })
}

async function page(tx: WorkTransaction, request: FastifyRequest, id: string, form: FormState) {
  const [fromId, { authorityId }] = [idOf(request), viewerOf(request)]
  const { title } = found(await policyKind.read(tx, authorityId, fromId, false))
  return NextPolicyPage({
    frame: frameOf(request),
    form,
    id,
    policy: { id: fromId, title },
    goals: await goalItems(tx, authorityId, fromId),
  })
}
