import type { FastifyInstance, FastifyRequest } from 'fastify'
import { renderToString } from 'preact-render-to-string'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { isWritable } from '../domain/rounds/obligation.ts'
import { formatTime } from '../i18n/format.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { translator } from '../i18n/translate.ts'
import { may, type Verb } from '../people/permission.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { type Viewer, viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../web/work-request.ts'
import { unitsById } from './asking-store.ts'
import { readContribution, saveDraft, submitAnswer } from './contribution.ts'
import { baseIn, draftIn, formValues } from './contribution-form.ts'
import { ContributionPage } from './contribution-page.tsx'
import { councilSaid, sentAnswer } from './contribution-store.ts'
import { goalsOfPlan } from './goal-store.ts'
import { readHolders } from './holder-store.ts'
import { type Obligation, readObligation } from './obligation-store.ts'
import { ReadingCheck } from './reading-check.tsx'
import { SentPage } from './sent-page.tsx'
import { nextTask } from './tasks.ts'

const WRITES = { config: { may: ['create', 'contribution'] } } as const

export function contributionRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.contribution(':id'), { config: { may: ['read', 'contribution'] } }, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => page(tx, deps, request))),
  )

  app.post(workPaths.contribution(':id'), WRITES, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const id = idOf(request)
    const act = fields.text('act')
    const done = await inWork(deps, request, async tx => {
      await mine(tx, viewerOf(request), id, 'create')
      if (fields.refusals.length > 0) return { page: await page(tx, deps, request, refusedState(request, fields, fields.refusals)) }
      const writer = writerOf(deps, viewerOf(request))
      const saved = await saveDraft(tx, writer, id, baseIn(fields), draftIn(fields))
      if (act === 'save' || !saved) return { to: saved ? withFlash(workPaths.tasks, 'rounds.done.draft') : workPaths.contribution(id) }
      const sent = await submitAnswer(tx, writer, id, act === 'nothing-new')
      if (!sent.ok) return { page: await page(tx, deps, request, refusedState(request, fields, sent.refusals)) }
      const next = await nextTask(tx, viewerOf(request), danishDay(deps.clock()))
      return { to: withFlash(next ? workPaths.contribution(next.id) : workPaths.tasks, 'rounds.done.sent') }
    })
    return 'page' in done ? sendPage(reply, done.page, 422) : reply.redirect(done.to, 303)
  })

  app.post(workPaths.contributionDraft(':id'), WRITES, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const [id, viewer] = [idOf(request), viewerOf(request)]
    const t = translator(viewer.language)
    const [fault] = fields.refusals
    if (fault) return reply.code(422).send({ said: refusalText(t, fault) })
    const writer = writerOf(deps, viewer)
    const saved = await inWork(deps, request, async tx => {
      const { obligation } = await mine(tx, viewer, id, 'create')
      const draft = await saveDraft(tx, writer, id, baseIn(fields), draftIn(fields))
      return { draft, unit: (await unitsById(tx, viewer.authorityId)).get(obligation.unitId) }
    })
    if (!saved.draft) return reply.code(409).send({ said: t('rounds.answer.not-now') })
    const { draft, mergedWith } = saved.draft
    const at = formatTime(viewer.language, writer.at)
    const said = mergedWith
      ? t('rounds.saved-merged', { name: mergedWith, at })
      : t('rounds.saved-at', { at, unit: saved.unit?.abbreviation || saved.unit?.name || '' })
    return reply.send({ said, draft, values: formValues(draft), reading: renderToString(ReadingCheck({ t, text: draft.text })) })
  })
}

const refusedState = (request: FastifyRequest, fields: Fields, refusals: Parameters<typeof refusedForm>[2]): FormState =>
  refusedForm(translator(viewerOf(request).language), fields, refusals)

/** The obligation, if this person may do this in its unit; else it is not there for her. */
async function mine(tx: WorkTransaction, viewer: Viewer, id: string, verb: Verb): Promise<{ obligation: Obligation }> {
  const obligation = found(await readObligation(tx, viewer.authorityId, id))
  if (!may(viewer, verb, 'contribution', 'draft', { unit: obligation.unitId })) throw new HttpError(404)
  return { obligation }
}

async function page(tx: WorkTransaction, deps: AppDeps, request: FastifyRequest, form?: FormState) {
  const viewer = viewerOf(request)
  const { obligation } = await mine(tx, viewer, idOf(request), 'read')
  const contribution = found(await readContribution(tx, viewer.authorityId, obligation.id))
  const units = await unitsById(tx, viewer.authorityId)
  const today = danishDay(deps.clock())
  const goal = (await goalsOfPlan(tx, viewer.authorityId, contribution.round.plan_id)).get(obligation.underGoalId ?? '')
  const shown = {
    frame: frameOf(request),
    contribution,
    unit: units.get(obligation.unitId),
    goal,
    approvers: (await readHolders(tx, viewer.authorityId, units, today)).approvers(obligation.unitId),
    council: await councilSaid(tx, viewer.authorityId, obligation),
    today,
  }
  const mayWrite = contribution.round.stage === 'open' && may(viewer, 'create', 'contribution', 'draft', { unit: obligation.unitId })
  if (isWritable(obligation.state) && mayWrite)
    return ContributionPage({ ...shown, form: form ?? openedForm(formValues(contribution.draft)) })
  return SentPage({ ...shown, answer: await sentAnswer(tx, viewer.authorityId, obligation.id) })
}
