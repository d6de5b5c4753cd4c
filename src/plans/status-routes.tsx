import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, newIdIn, writerOf } from '../web/work-request.ts'
import { statusesOf } from './initiative-context-store.ts'
import { initiativeKind } from './initiative-store.ts'
import { parseStatus } from './status-form.ts'
import { StatusPage } from './status-pages.tsx'
import { stateStatus } from './status-store.ts'

export function statusRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.initiativeStatus(':id'), { config: { may: ['read', 'status'] } }, async (request, reply) => {
    const form = openedForm({ stated_on: danishDay(deps.clock()) })
    return sendPage(reply, await inWork(deps, request, tx => page(tx, request, form, deps.newId())))
  })

  app.post(workPaths.initiativeStatus(':id'), { config: { may: ['create', 'status'] } }, async (request, reply) => {
    const viewer = viewerOf(request)
    const fields = fieldsOf(request.body)
    const id = newIdIn(fields)
    const status = parseStatus(fields, danishDay(deps.clock()))
    if (!status.ok) {
      const form = refusedForm(translator(viewer.language), fields, status.refusals)
      return sendPage(reply, await inWork(deps, request, tx => page(tx, request, form, id)), 422)
    }
    const initiativeId = idOf(request)
    await inWork(deps, request, async tx => {
      const { title } = found(await initiativeKind.read(tx, viewer.authorityId, initiativeId, true))
      await stateStatus(tx, writerOf(deps, viewer), { id: initiativeId, title }, id, status.value)
    })
    return reply.redirect(withFlash(workPaths.initiative(initiativeId), 'plans.done.status'), 303)
  })
}

async function page(tx: WorkTransaction, request: FastifyRequest, form: FormState, id: string) {
  const [initiativeId, { authorityId }] = [idOf(request), viewerOf(request)]
  const { title } = found(await initiativeKind.read(tx, authorityId, initiativeId, false))
  const statuses = await statusesOf(tx, authorityId, initiativeId)
  return StatusPage({ frame: frameOf(request), form, id, initiative: { id: initiativeId, title }, statuses })
}
