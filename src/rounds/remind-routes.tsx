import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { isUuid } from '../domain/uuid.ts'
import { translator } from '../i18n/translate.ts'
import { may } from '../people/permission.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText, writerOf } from '../web/work-request.ts'
import { unitsById } from './asking-store.ts'
import { owingIn, remindNow } from './remind.ts'
import { RemindPage } from './remind-page.tsx'
import { type RoundEntry, readRound } from './round-store.ts'

const REMINDS = { config: { may: ['create', 'waiver'] } } as const

/** A reminder that somebody asks for: who would get it is shown, and then it is sent. */
export function remindRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.remindRound(':id'), REMINDS, async (request, reply) => {
    const unit = queryText(request, 'enhed')
    return sendPage(reply, await inWork(deps, request, tx => page(tx, deps, request, unit, openedForm())))
  })

  app.post(workPaths.remindRound(':id'), REMINDS, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const [writer, today, unit] = [writerOf(deps, viewerOf(request)), danishDay(deps.clock()), fields.text('enhed')]
    const refused = await inWork(deps, request, async tx => {
      const round = await openRoundOf(tx, request)
      const chosen = (await owing(tx, request, round, unit, today)).filter(one => fields.all('people').includes(one.person.id))
      const sent = await remindNow(tx, deps, writer, round, chosen, today)
      if (sent > 0) return undefined
      const key = chosen.length === 0 ? 'rounds.remind.choose' : 'rounds.remind.none-sent'
      return page(tx, deps, request, unit, refusedForm(translator(viewerOf(request).language), fields, [{ key, field: 'people' }]))
    })
    if (refused) return sendPage(reply, refused, 422)
    return reply.redirect(withFlash(workPaths.round(idOf(request)), 'rounds.done.reminded'), 303)
  })
}

async function openRoundOf(tx: WorkTransaction, request: FastifyRequest): Promise<RoundEntry> {
  const round = found(await readRound(tx, viewerOf(request).authorityId, idOf(request)))
  if (round.stage !== 'open') throw new HttpError(409, { key: 'rounds.agree.closed' })
  return round
}

/** Only of units this person makes agreements for. */
async function owing(tx: WorkTransaction, request: FastifyRequest, round: RoundEntry, unit: string, today: string) {
  const viewer = viewerOf(request)
  const all = await owingIn(tx, viewer.authorityId, round, isUuid(unit) ? unit : null, today)
  return all.filter(one => one.missing.every(missing => may(viewer, 'create', 'waiver', 'draft', { unit: missing.unitId })))
}

async function page(tx: WorkTransaction, deps: AppDeps, request: FastifyRequest, unit: string, form: FormState) {
  const round = await openRoundOf(tx, request)
  const units = await unitsById(tx, viewerOf(request).authorityId)
  return RemindPage({
    frame: frameOf(request),
    round,
    unit: isUuid(unit) ? unit : null,
    unitName: units.get(unit)?.name ?? null,
    owing: await owing(tx, request, round, unit, danishDay(deps.clock())),
    form,
  })
}
