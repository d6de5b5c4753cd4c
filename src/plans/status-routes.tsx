import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Proposal } from '../domain/status/proposal.ts'
import { PHASES, type Phase } from '../domain/status.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, newIdIn, writerOf } from '../web/work-request.ts'
import { initiativeKind } from './initiative-store.ts'
import { proposalFor, sayStatus } from './say-status.ts'
import { parseStatus } from './status-form.ts'
import { StatusPage } from './status-pages.tsx'
import { ownersLast, statusesOf } from './status-store.ts'

export function statusRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.initiativeStatus(':id'), { config: { may: ['read', 'status'] } }, async (request, reply) => {
    const today = danishDay(deps.clock())
    return sendPage(reply, await inWork(deps, request, tx => page(tx, request, { id: deps.newId(), today })))
  })

  app.post(workPaths.initiativeStatus(':id'), { config: { may: ['create', 'status'] } }, async (request, reply) => {
    const [fields, viewer, initiativeId] = [fieldsOf(request.body), viewerOf(request), idOf(request)]
    const [id, today] = [newIdIn(fields), danishDay(deps.clock())]
    const typed = parseStatus(fields, today)
    const refused = await inWork(deps, request, async tx => {
      const said = typed.ok ? found(await sayStatus(tx, writerOf(deps, viewer), { initiativeId, id, today }, typed.value)) : typed
      return said.ok ? null : page(tx, request, { id, today, form: refusedForm(translator(viewer.language), fields, said.refusals) })
    })
    if (refused) return sendPage(reply, refused, 422)
    return reply.redirect(withFlash(workPaths.initiative(initiativeId), 'plans.done.status'), 303)
  })
}

async function page(tx: WorkTransaction, request: FastifyRequest, shown: { id: string; today: string; form?: FormState }) {
  const [initiativeId, viewer] = [idOf(request), viewerOf(request)]
  const { id, today, form } = shown
  const { title } = found(await initiativeKind.read(tx, viewer.authorityId, initiativeId, false))
  const statuses = await statusesOf(tx, viewer.authorityId, initiativeId)
  const last: Phase = ownersLast(statuses)?.phase ?? 'running'
  const phase = PHASES.find(one => one === form?.value('phase')) ?? last
  const proposal = found(await proposalFor(tx, viewer.authorityId, initiativeId, phase, today))
  const opened = form ?? openedForm({ voice: 'owner', stated_on: today, phase, assessment: proposedIn(proposal) })
  return StatusPage({ frame: frameOf(request), form: opened, id, initiative: { id: initiativeId, title }, statuses, proposal })
}

/** A proposal is chosen beforehand, to be agreed with or changed; that nothing is known is nobody's assessment. */
const proposedIn = ({ assessment }: Proposal): string => (assessment === 'not-assessed' ? '' : assessment)
