import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../../db/connect.ts'
import { danishDay } from '../../domain/danish-day.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { checkStatus, type StatusSaid } from '../../domain/status/said.ts'
import { PHASES, type Phase } from '../../domain/status.ts'
import { isUuid } from '../../domain/uuid.ts'
import { namesIn } from '../../history/record-names-store.ts'
import { translator } from '../../i18n/translate.ts'
import type { AppDeps } from '../../web/deps.ts'
import { type Fields, fieldsOf } from '../../web/fields.ts'
import { openedForm, refusedForm } from '../../web/form-state.ts'
import { frameOf, withFlash } from '../../web/frame.ts'
import { sendPage } from '../../web/html.ts'
import { HttpError } from '../../web/http-error.ts'
import { workPaths } from '../../web/paths.ts'
import { viewerOf } from '../../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../../web/work-request.ts'
import { planKind } from '../plan-store.ts'
import { proposalFor, sayStatus } from '../say-status.ts'
import { parseStatus } from '../status-form.ts'
import { ownersLast, statusesOf } from '../status-store.ts'
import { chosenIn } from './bulk-form.ts'
import { BulkStatusPage, type Chosen } from './bulk-status-page.tsx'
import { chosenInitiatives } from './bulk-store.ts'

/** One word said of many initiatives at once. It is a status of each, so what can be said of one holds for all, or none is written. */
export function bulkStatusRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.bulkStatus(':id'), { config: { may: ['create', 'status'] } }, async (request, reply) => {
    const fields = fieldsOf(request.query)
    return sendPage(reply, await inWork(deps, request, tx => page(tx, deps, request, fields)))
  })

  app.post(workPaths.bulkStatus(':id'), { config: { may: ['create', 'status'] } }, async (request, reply) => {
    const [fields, viewer, planId] = [fieldsOf(request.body), viewerOf(request), idOf(request)]
    const today = danishDay(deps.clock())
    const typed = parseStatus(fields, today)
    const refused = await inWork(deps, request, async tx => {
      const ids = await chosenInitiatives(tx, viewer.authorityId, planId, chosenIn(fields))
      if (!typed.ok || ids.length === 0) return page(tx, deps, request, fields, typed.ok ? [] : typed.refusals)
      const refusals = await refusalsOf(tx, viewer.authorityId, ids, typed.value, today)
      if (refusals.length > 0) return page(tx, deps, request, fields, refusals)
      for (const initiativeId of ids) {
        const id = fields.text(`status.${initiativeId}`)
        const said = isUuid(id) && (await sayStatus(tx, writerOf(deps, viewer), { initiativeId, id, today }, typed.value))
        // Somebody changed one of them just now: none is written.
        if (said === false || !said?.ok) throw new HttpError(409)
      }
      return null
    })
    if (refused) return sendPage(reply, refused, 422)
    return reply.redirect(withFlash(workPaths.plan(planId), 'plans.done.bulk-status'), 303)
  })
}

/** What stands in the way in any of them, each once: the form is one. */
async function refusalsOf(tx: WorkTransaction, authorityId: string, ids: readonly string[], said: StatusSaid, today: string) {
  const all = new Map<string, Refusal>()
  for (const id of ids) {
    const proposal = found(await proposalFor(tx, authorityId, id, said.phase, today))
    const checked = checkStatus(said, proposal, today)
    if (!checked.ok) for (const refusal of checked.refusals) all.set(`${refusal.field} ${refusal.key}`, refusal)
  }
  return [...all.values()]
}

async function page(tx: WorkTransaction, deps: AppDeps, request: FastifyRequest, fields: Fields, refusals: readonly Refusal[] = []) {
  const [frame, planId, { authorityId }] = [frameOf(request), idOf(request), viewerOf(request)]
  const today = danishDay(deps.clock())
  const { title } = found(await planKind.read(tx, authorityId, planId, false))
  const ids = await chosenInitiatives(tx, authorityId, planId, chosenIn(fields))
  const names = await namesIn(tx, authorityId, ids)
  const phase: Phase = PHASES.find(one => one === fields.text('phase')) ?? 'running'
  const chosen: Chosen[] = []
  for (const id of ids) {
    const now = ownersLast(await statusesOf(tx, authorityId, id))
    const proposal = found(await proposalFor(tx, authorityId, id, phase, today))
    const kept = fields.text(`status.${id}`)
    chosen.push({ id, title: names.get(id) ?? '', now, proposal, statusId: isUuid(kept) ? kept : deps.newId() })
  }
  const isOpened = refusals.length === 0
  const form = isOpened ? openedForm({ voice: 'owner', stated_on: today }) : refusedForm(translator(frame.lang), fields, refusals)
  return BulkStatusPage({ frame, form, plan: { id: planId, title }, chosen })
}
