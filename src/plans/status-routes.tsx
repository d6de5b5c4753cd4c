import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Outcome } from '../domain/refusal.ts'
import { type Proposal, proposeAssessment } from '../domain/status/proposal.ts'
import { checkStatus, type StatusSaid } from '../domain/status/said.ts'
import { PHASES, type Phase } from '../domain/status.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { type Viewer, viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, newIdIn, writerOf } from '../web/work-request.ts'
import { initiativeKind } from './initiative-store.ts'
import { statusFacts } from './status-facts-store.ts'
import { parseStatus } from './status-form.ts'
import { StatusPage } from './status-pages.tsx'
import { addStatus, ownersLast, statusesOf } from './status-store.ts'

export function statusRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.initiativeStatus(':id'), { config: { may: ['read', 'status'] } }, async (request, reply) => {
    const today = danishDay(deps.clock())
    return sendPage(reply, await inWork(deps, request, tx => page(tx, request, { id: deps.newId(), today })))
  })

  app.post(workPaths.initiativeStatus(':id'), { config: { may: ['create', 'status'] } }, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const sent = { id: newIdIn(fields), today: danishDay(deps.clock()), fields }
    const refused = await inWork(deps, request, async tx => {
      const outcome = await say(tx, deps, request, sent)
      if (outcome.ok) return null
      return page(tx, request, { ...sent, form: refusedForm(translator(viewerOf(request).language), fields, outcome.refusals) })
    })
    if (refused) return sendPage(reply, refused, 422)
    return reply.redirect(withFlash(workPaths.initiative(idOf(request)), 'plans.done.status'), 303)
  })
}

type Sent = { readonly id: string; readonly today: string; readonly fields: Fields }

async function say(tx: WorkTransaction, deps: AppDeps, request: FastifyRequest, { id, today, fields }: Sent): Promise<Outcome<null>> {
  const [initiativeId, viewer] = [idOf(request), viewerOf(request)]
  const { title } = found(await initiativeKind.read(tx, viewer.authorityId, initiativeId, true))
  const typed = parseStatus(fields, today)
  const said = typed.ok ? checkStatus(typed.value, await proposalFor(tx, viewer, initiativeId, typed.value, today), today) : typed
  if (!said.ok) return said
  await addStatus(tx, writerOf(deps, viewer), { id: initiativeId, title }, id, said.value)
  return { ok: true, value: null }
}

async function proposalFor(tx: WorkTransaction, viewer: Viewer, initiativeId: string, { phase }: Pick<StatusSaid, 'phase'>, today: string) {
  return proposeAssessment(found(await statusFacts(tx, viewer.authorityId, initiativeId)), phase, today)
}

async function page(tx: WorkTransaction, request: FastifyRequest, shown: { id: string; today: string; form?: FormState }) {
  const [initiativeId, viewer] = [idOf(request), viewerOf(request)]
  const { id, today, form } = shown
  const { title } = found(await initiativeKind.read(tx, viewer.authorityId, initiativeId, false))
  const statuses = await statusesOf(tx, viewer.authorityId, initiativeId)
  const last: Phase = ownersLast(statuses)?.phase ?? 'running'
  const phase = PHASES.find(one => one === form?.value('phase')) ?? last
  const proposal = await proposalFor(tx, viewer, initiativeId, { phase }, today)
  const opened = form ?? openedForm({ voice: 'owner', stated_on: today, phase, assessment: proposedIn(proposal) })
  return StatusPage({ frame: frameOf(request), form: opened, id, initiative: { id: initiativeId, title }, statuses, proposal })
}

/** A proposal is chosen beforehand, to be agreed with or changed; that nothing is known is nobody's assessment. */
const proposedIn = ({ assessment }: Proposal): string => (assessment === 'not-assessed' ? '' : assessment)
