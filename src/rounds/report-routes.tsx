import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Refusal } from '../domain/refusal.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import { translator } from '../i18n/translate.ts'
import { may } from '../people/permission.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { Refused, refusalsThrown } from '../web/refused.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, newIdIn, writerOf } from '../web/work-request.ts'
import { goalsOfPlan } from './goal-store.ts'
import { callPeople } from './news/call-people.ts'
import { draftReport, freeze } from './report.ts'
import { parseCouncil, parseNote } from './report-form.ts'
import { ReportPage } from './report-page.tsx'
import { addCouncilWord, addNote, notesOf, readReport } from './report-store.ts'
import { type RoundEntry, readRound } from './round-store.ts'

/** From approved answers to a frozen report, and what is put right or added after that. */
export function reportRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.roundReport(':id'), { config: { may: ['read', 'council-assessment'] } }, async (request, reply) => {
    const form = openedForm({ given_on: danishDay(deps.clock()) })
    return sendPage(reply, await inWork(deps, request, tx => page(tx, deps, request, form)))
  })

  app.post(workPaths.roundReport(':id'), { config: { may: ['edit', 'round'] } }, async (request, reply) => {
    const [viewer, t] = [viewerOf(request), translator(viewerOf(request).language)]
    const refusals = await inWork(deps, request, async tx => {
      const [writer, round] = [writerOf(deps, viewer), await roundIn(tx, request)]
      const done = await freeze(tx, writer, round, { newId: deps.newId, t })
      if (!done.ok) throw new Refused(done.refusals)
      if (round.stage === 'open') await callPeople(tx, deps, writer, round, 'closed')
      return undefined
    }).catch((error: unknown) => refusalsThrown(error).refusals)
    if (refusals) return answerRefused(request, reply, refusals)
    return reply.redirect(withFlash(workPaths.newPublication, 'rounds.done.frozen'), 303)
  })

  app.post(workPaths.roundCouncil(':id'), { config: { may: ['create', 'council-assessment'] } }, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const input = parseCouncil(fields, danishDay(deps.clock()))
    if (!input.ok) return answerRefused(request, reply, input.refusals)
    const writer = writerOf(deps, viewerOf(request))
    await inWork(deps, request, async tx => {
      const round = await roundIn(tx, request)
      if (await readReport(tx, writer.authorityId, round.id)) throw new HttpError(409, { key: 'rounds.report.already' })
      const { goalId, ...word } = input.value
      const goal = found((await goalsOfPlan(tx, writer.authorityId, round.plan_id)).get(goalId))
      await addCouncilWord(tx, writer, { id: newIdIn(fields), roundId: round.id, goalId }, word)
      await audit(tx, {
        ...auditOf(writer),
        act: 'council-assessed',
        recordKind: 'round',
        recordId: round.id,
        title: goal.title,
        after: word,
      })
    })
    return reply.redirect(withFlash(workPaths.roundReport(idOf(request)), 'rounds.done.council'), 303)
  })

  app.post(workPaths.roundNotes(':id'), { config: { may: ['edit', 'round'] } }, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const input = parseNote(fields, danishDay(deps.clock()))
    if (!input.ok) return answerRefused(request, reply, input.refusals)
    const writer = writerOf(deps, viewerOf(request))
    await inWork(deps, request, async tx => {
      const round = await roundIn(tx, request)
      if (!(await readReport(tx, writer.authorityId, round.id))) throw new HttpError(409, { key: 'rounds.report.not-open' })
      await addNote(tx, writer, round.id, { id: newIdIn(fields), ...input.value })
      await audit(tx, { ...auditOf(writer), act: 'noted', recordKind: 'round', recordId: round.id, title: round.title, after: input.value })
    })
    return reply.redirect(withFlash(workPaths.roundReport(idOf(request)), 'rounds.done.noted'), 303)
  })

  async function answerRefused(request: FastifyRequest, reply: Parameters<typeof sendPage>[0], refusals: readonly Refusal[]) {
    const form = refusedForm(translator(viewerOf(request).language), fieldsOf(request.body), refusals)
    return sendPage(reply, await inWork(deps, request, tx => page(tx, deps, request, form)), 422)
  }
}

const roundIn = async (tx: WorkTransaction, request: FastifyRequest): Promise<RoundEntry> =>
  found(await readRound(tx, viewerOf(request).authorityId, idOf(request)))

async function page(tx: WorkTransaction, deps: AppDeps, request: FastifyRequest, form: FormState) {
  const viewer = viewerOf(request)
  const round = await roundIn(tx, request)
  const frozen = await readReport(tx, viewer.authorityId, round.id)
  const report = frozen?.data ?? (await draftReport(tx, viewer.authorityId, round, deps.clock())).report
  return ReportPage({
    frame: frameOf(request),
    round,
    report,
    frozen,
    notes: await notesOf(tx, viewer.authorityId, round.id),
    goals: [...(await goalsOfPlan(tx, viewer.authorityId, round.plan_id)).values()],
    form,
    id: deps.newId(),
    may: { edit: may(viewer, 'edit', 'round'), council: may(viewer, 'create', 'council-assessment') },
  })
}
