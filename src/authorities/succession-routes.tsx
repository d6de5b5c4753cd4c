import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { danishDay } from '../domain/danish-day.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { isUuid } from '../domain/uuid.ts'
import { translator } from '../i18n/translate.ts'
import { refusalsBehind } from '../web/constraint-refusal.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, newIdIn, writerOf } from '../web/work-request.ts'
import { recordSuccession } from './succession.ts'
import { readSuccession } from './succession-form.ts'
import { SuccessionPage } from './succession-pages.tsx'
import { itemsOfUnit } from './unit-moves.ts'
import { findUnit, listUnits } from './unit-store.ts'

const EDIT = { config: { may: ['edit', 'unit'] } } as const
/** Of a unit made on the occasion: its name is typed in this form's own field. */
const CONSTRAINTS = { unit_living_name: { key: 'authorities.unit-name-taken', field: 'new_name' } }

export function successionRoutes(app: FastifyInstance, deps: AppDeps): void {
  const address = workPaths.unitSuccession(':id')

  app.get(address, EDIT, (request, reply) => show(request, reply, openedForm(), { form: deps.newId(), newUnit: deps.newId() }))

  app.post(address, EDIT, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const ids = { form: newIdIn(fields), newUnit: fields.text('new_unit_id'), more: deps.newId }
    if (!isUuid(ids.newUnit)) throw new HttpError(400)
    const read = readSuccession(fields)
    if (!read.ok) return refuse(request, reply, read.refusals, ids)
    const recorded = await inWork(deps, request, tx =>
      recordSuccession(tx, writerOf(deps, viewerOf(request)), idOf(request), read.value, ids),
    ).catch((error: unknown): Outcome<true> => ({ ok: false, refusals: refusalsBehind(error, CONSTRAINTS) }))
    const answer = found(recorded)
    if (!answer.ok) return refuse(request, reply, answer.refusals, ids)
    return reply.redirect(withFlash(workPaths.unitMoves(idOf(request)), 'authorities.done.succession'), 303)
  })

  type Ids = { readonly form: string; readonly newUnit: string }

  async function show(request: FastifyRequest, reply: FastifyReply, form: FormState, ids: Ids, status = 200): Promise<FastifyReply> {
    const { authorityId } = viewerOf(request)
    const id = idOf(request)
    const page = await inWork(deps, request, async tx => {
      const unit = found(await findUnit(tx, authorityId, id))
      const units = (await listUnits(tx, authorityId)).filter(other => other.id !== id && other.validTo === null)
      const belonging = await itemsOfUnit(tx, authorityId, id, new Set(), danishDay(deps.clock()))
      return SuccessionPage({ frame: frameOf(request), form, unit, units, belonging, ids })
    })
    return sendPage(reply, page, status)
  }

  const refuse = (request: FastifyRequest, reply: FastifyReply, refusals: readonly Refusal[], ids: Ids) =>
    show(request, reply, refusedForm(translator(viewerOf(request).language), fieldsOf(request.body), refusals), ids, 422)
}
