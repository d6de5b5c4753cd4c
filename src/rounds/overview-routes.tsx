import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import { mayDo } from '../domain/rounds/obligation.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import { may } from '../people/permission.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText, writerOf } from '../web/work-request.ts'
import { type AgreementInput, parseAgreement } from './agreement-form.ts'
import { closeRound, openRound, unitsById } from './asking-store.ts'
import { attachmentsOf } from './files/attachment-store.ts'
import { callPeople } from './news/call-people.ts'
import { obligationsOfRound, writeAct } from './obligation-store.ts'
import { openingOf } from './opening.ts'
import { OpeningPage } from './opening-page.tsx'
import { overviewOf, readFilter } from './overview.ts'
import { OverviewPage } from './overview-page.tsx'
import { parseRound } from './round-form.ts'
import { readRound, roundKind } from './round-store.ts'

/** A round in use: seen, sent out, closed, and what is agreed on the way. */
export function overviewRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.round(':id'), { config: { may: ['read', 'round'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => overviewPage(tx, request, openedForm(), deps.clock()))),
  )

  app.get(workPaths.openRound(':id'), { config: { may: ['edit', 'round'] } }, async (request, reply) => {
    const today = danishDay(deps.clock())
    const page = await inWork(deps, request, async tx => {
      const { round, opening } = await planned(tx, request, today, false)
      return OpeningPage({ frame: frameOf(request), round, opening })
    })
    return sendPage(reply, page)
  })

  app.post(workPaths.openRound(':id'), { config: { may: ['edit', 'round'] } }, async (request, reply) => {
    const writer = writerOf(deps, viewerOf(request))
    const today = danishDay(deps.clock())
    const refusedPage = await inWork(deps, request, async tx => {
      const { round, opening } = await planned(tx, request, today, true)
      if (opening.refusals.length > 0) return OpeningPage({ frame: frameOf(request), round, opening })
      const asked = opening.list.asked.map(one => ({ ...one, id: deps.newId() }))
      if (!(await openRound(tx, writer, round, asked))) return undefined
      const after = { answers: asked.length, units: new Set(asked.map(one => one.unitId)).size, deadline: round.deadline }
      await audit(tx, { ...auditOf(writer), act: 'opened', recordKind: 'round', recordId: round.id, title: round.title, after })
      await callPeople(tx, deps, writer, round, 'opened')
      return undefined
    })
    if (refusedPage) return sendPage(reply, refusedPage, 422)
    return reply.redirect(withFlash(workPaths.round(idOf(request)), 'rounds.done.opened'), 303)
  })

  app.post(workPaths.closeRound(':id'), { config: { may: ['edit', 'round'] } }, async (request, reply) => {
    const writer = writerOf(deps, viewerOf(request))
    await inWork(deps, request, async tx => {
      const round = found(await readRound(tx, writer.authorityId, idOf(request)))
      if (!(await closeRound(tx, writer, round.id))) return
      await audit(tx, { ...auditOf(writer), act: 'closed', recordKind: 'round', recordId: round.id, title: round.title })
      await callPeople(tx, deps, writer, round, 'closed')
    })
    return reply.redirect(withFlash(workPaths.round(idOf(request)), 'rounds.done.closed'), 303)
  })

  app.post(workPaths.roundAgreements(':id'), { config: { may: ['create', 'waiver'] } }, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const input = parseAgreement(fields, danishDay(deps.clock()))
    const page = await inWork(deps, request, async tx => {
      const done = input.ok ? await agree(tx, deps, request, input.value) : input
      if (done.ok) return undefined
      const form = refusedForm(translator(viewerOf(request).language), fields, done.refusals)
      return overviewPage(tx, request, form, deps.clock())
    })
    if (page) return sendPage(reply, page, 422)
    return reply.redirect(withFlash(workPaths.round(idOf(request)), 'rounds.done.agreed'), 303)
  })
}

export async function overviewPage(tx: WorkTransaction, request: FastifyRequest, form: FormState, now: Date, fileError?: string) {
  const viewer = viewerOf(request)
  const today = danishDay(now)
  const round = found(await readRound(tx, viewer.authorityId, idOf(request)))
  const filter = readFilter(name => queryText(request, name))
  const overview = await overviewOf(tx, viewer.authorityId, round, filter, today)
  const rights = { edit: may(viewer, 'edit', 'round'), waive: round.stage === 'open' && may(viewer, 'create', 'waiver') }
  const files = await attachmentsOf(tx, viewer.authorityId, { roundId: round.id, obligationId: null })
  return <OverviewPage {...{ frame: frameOf(request), round, overview, form, today, files, fileError }} may={rights} />
}

/** The round and what opening it would do; one that is sent out already has nothing to preview. */
async function planned(tx: WorkTransaction, request: FastifyRequest, today: string, lock: boolean) {
  const { authorityId } = viewerOf(request)
  const stored = found(await roundKind.read(tx, authorityId, idOf(request), lock))
  const round = found(await readRound(tx, authorityId, idOf(request)))
  if (round.stage !== 'planned') throw new HttpError(409, { key: 'rounds.already-open' })
  const input = parseRound(fieldsOfDoc(stored.doc))
  if (!input.ok) throw new Error(`round ${round.id} is refused in its own notation`)
  return { round, opening: await openingOf(tx, authorityId, input.value, today) }
}

/** Does what was agreed to every chosen answer it fits; refuses when it fits none, or another unit is asked about the same already. */
async function agree(tx: WorkTransaction, deps: AppDeps, request: FastifyRequest, input: AgreementInput): Promise<Outcome<null>> {
  const viewer = viewerOf(request)
  const writer = writerOf(deps, viewer)
  const round = found(await readRound(tx, viewer.authorityId, idOf(request)))
  if (round.stage !== 'open') return refused({ key: 'rounds.agree.closed' })
  const { act, units, obligations } = input
  const all = await obligationsOfRound(tx, viewer.authorityId, round.id, true)
  const chosen = all.filter(
    one =>
      (units.includes(one.unitId) || obligations.includes(one.id)) &&
      mayDo(act.kind, one.state) &&
      may(viewer, 'create', 'waiver', 'draft', { unit: one.unitId }),
  )
  if (chosen.length === 0) return refused({ key: 'rounds.agree.nothing', field: 'agreement' })
  if (act.unitId) {
    const unit = (await unitsById(tx, viewer.authorityId)).get(act.unitId)
    if (!unit || unit.validTo !== null) return refused({ key: 'rounds.agree.unit-missing', field: 'to_unit' })
    const doubled = chosen.some(one => all.some(other => other.unitId === act.unitId && other.subjectId === one.subjectId))
    if (doubled) return refused({ key: 'rounds.agree.doubled', field: 'to_unit', params: { unit: unit.name } })
  }
  for (const one of chosen) {
    await writeAct(tx, writer, one.id, act)
    const after = { ...(act.due ? { due: act.due } : {}), ...(act.unitId ? { unit: act.unitId } : {}) }
    await audit(tx, {
      ...auditOf(writer),
      act: act.kind,
      recordKind: 'obligation',
      recordId: one.id,
      title: one.title,
      reason: act.words ?? '',
      after,
    })
  }
  return accepted(null)
}
