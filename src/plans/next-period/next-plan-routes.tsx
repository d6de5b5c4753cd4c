import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../../db/connect.ts'
import { carryField } from '../../domain/carry-over.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { isReplay, refusalsBehind } from '../../web/constraint-refusal.ts'
import type { AppDeps } from '../../web/deps.ts'
import { fieldsOf } from '../../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../../web/form-state.ts'
import { frameOf, withFlash } from '../../web/frame.ts'
import { sendPage } from '../../web/html.ts'
import { workPaths } from '../../web/paths.ts'
import { viewerOf } from '../../web/viewer.ts'
import { found, idOf, inWork, newIdIn, writerOf } from '../../web/work-request.ts'
import { planKind, policiesToChoose } from '../plan-store.ts'
import { beginPlan, tooMany } from './begin-plan.ts'
import { NextPlanPage } from './next-plan-page.tsx'
import { initiativeItems, type PlanItem, policyAfter } from './next-plan-store.ts'

const MAY = { config: { may: ['create', 'plan'] } } as const

/** The plan of the next period, made from the present one. */
export function nextPlanRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.nextPlan(':id'), MAY, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => page(tx, request, deps.newId()))),
  )

  app.post(workPaths.nextPlan(':id'), MAY, async (request, reply) => {
    const [fields, viewer, fromId] = [fieldsOf(request.body), viewerOf(request), idOf(request)]
    const id = newIdIn(fields)
    const begun = (tx: WorkTransaction) => ({ tx, writer: writerOf(deps, viewer), newId: deps.newId })
    const outcome = await inWork(deps, request, tx => beginPlan(begun(tx), fromId, id, fields)).catch((error: unknown) =>
      isReplay(error, 'plan') ? ({ ok: true } as const) : { ok: false as const, refusals: refusalsBehind(error, {}) },
    )
    if (outcome.ok) return reply.redirect(withFlash(workPaths.plan(id), 'plans.done.next-period'), 303)
    const form = refusedForm(translator(viewer.language), fields, outcome.refusals)
    return sendPage(reply, await inWork(deps, request, tx => page(tx, request, id, form)), 422)
  })
}

async function page(tx: WorkTransaction, request: FastifyRequest, id: string, sent?: FormState) {
  const [frame, fromId, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const { title, doc } = found(await planKind.read(tx, authorityId, fromId, false))
  const items = await initiativeItems(tx, authorityId, fromId)
  const t = translator(frame.lang)
  const policy = (await policyAfter(tx, authorityId, String(doc['policy'])))?.id ?? String(doc['policy'])
  const opened =
    tooMany(items).length > 0 ? refusedForm(t, fieldsOf({ policy }), tooMany(items)) : openedForm({ policy, ...ended(t, items) })
  const shown = tooMany(items).length > 0 ? [] : items
  const policies = await policiesToChoose(tx, authorityId)
  return NextPlanPage({ frame, form: sent ?? opened, id, plan: { id: fromId, title }, policies, items: shown })
}

/** What is completed or given up does not go on unless a person says so. */
const ended = (t: Translate, items: readonly PlanItem[]): Record<string, string> =>
  Object.fromEntries(
    items.flatMap(({ id, status }) =>
      status === 'completed' || status === 'given-up'
        ? [
            [carryField(id, 'how'), 'dropped'],
            [carryField(id, 'reason'), t(`components.status.${status}`)],
          ]
        : [],
    ),
  )
