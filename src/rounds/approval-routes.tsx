import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { accepted, type Outcome, type Refusal, refused } from '../domain/refusal.ts'
import { answerChanges, isSmallChange } from '../domain/rounds/complete.ts'
import { isUuid } from '../domain/uuid.ts'
import { translator } from '../i18n/translate.ts'
import { may } from '../people/permission.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { type Viewer, viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, writerOf } from '../web/work-request.ts'
import { approve, returnAnswer } from './approval.ts'
import { ApprovalPage, BulkApprovalPage, type Waiting } from './approval-pages.tsx'
import { readContribution } from './contribution.ts'
import { sentAnswer } from './contribution-store.ts'
import { attachmentsOf } from './files/attachment-store.ts'
import { type Obligation, readObligation, submittedObligations } from './obligation-store.ts'

const APPROVES = { config: { may: ['create', 'approval'] } } as const

/** Lists longer than this are approved in several turns: nobody reads more changes at once. */
const MOST_AT_ONCE = 50

export function approvalRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.approvals, APPROVES, async (request, reply) =>
    sendPage(reply, await inWork(deps, request, tx => queuePage(tx, request))),
  )

  app.get(workPaths.bulkApproval, APPROVES, async (request, reply) => {
    const page = await inWork(deps, request, async tx => {
      const ids = [(request.query as Record<string, unknown>)['svar'] ?? []]
        .flat()
        .filter(id => typeof id === 'string')
        .filter(isUuid)
      return bulkPage(tx, request, ids, openedForm())
    })
    return sendPage(reply, page)
  })

  app.post(workPaths.bulkApproval, APPROVES, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const ids = fields.all('svar').filter(isUuid).slice(0, MOST_AT_ONCE)
    const page = await inWork(deps, request, async tx => {
      const refusals: Refusal[] = ids.length === 0 ? [{ key: 'rounds.approval.nothing-chosen' }] : []
      for (const id of ids) {
        const done = await decide(tx, deps, request, id, fields.text(`sent.${id}`), 'approve', '')
        if (!done.ok) refusals.push(...done.refusals)
      }
      if (refusals.length === 0) return undefined
      return bulkPage(tx, request, ids, stateOf(request, fields, refusals))
    })
    return page ? sendPage(reply, page, 422) : reply.redirect(withFlash(workPaths.approvals, 'rounds.done.approved'), 303)
  })

  app.get(workPaths.approval(':id'), APPROVES, async (request, reply) => {
    const [id, viewer] = [idOf(request), viewerOf(request)]
    const page = await inWork(deps, request, async tx => {
      const one = found(await readObligation(tx, viewer.authorityId, id))
      if (!isMine(viewer, one)) throw new HttpError(404)
      return one.state === 'submitted' ? queuePage(tx, request, id) : undefined
    })
    // Settled meanwhile, perhaps by a colleague: a link from a mail leads to how it stands.
    return page ? sendPage(reply, page) : reply.redirect(workPaths.contribution(id), 303)
  })

  app.post(workPaths.approval(':id'), APPROVES, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const id = idOf(request)
    const act = fields.text('act') === 'return' ? 'return' : 'approve'
    const page = await inWork(deps, request, async tx => {
      const done =
        fields.refusals.length > 0
          ? { ok: false as const, refusals: fields.refusals }
          : await decide(tx, deps, request, id, fields.text('sent'), act, fields.text('words'))
      return done.ok ? undefined : queuePage(tx, request, id, stateOf(request, fields, done.refusals))
    })
    if (page) return sendPage(reply, page, 422)
    return reply.redirect(withFlash(workPaths.approvals, act === 'return' ? 'rounds.done.returned' : 'rounds.done.approved'), 303)
  })
}

const stateOf = (request: FastifyRequest, fields: Fields, refusals: readonly Refusal[]): FormState =>
  refusedForm(translator(viewerOf(request).language), fields, refusals)

const isMine = (viewer: Viewer, one: Obligation): boolean => may(viewer, 'create', 'approval', 'draft', { unit: one.unitId })

/** Approves or returns what was shown: an answer that was sent anew meanwhile must be read first. */
async function decide(
  tx: WorkTransaction,
  deps: AppDeps,
  request: FastifyRequest,
  id: string,
  shown: string,
  act: 'approve' | 'return',
  words: string,
): Promise<Outcome<null>> {
  const viewer = viewerOf(request)
  const one = found(await readObligation(tx, viewer.authorityId, id, true))
  if (!isMine(viewer, one)) throw new HttpError(404)
  if (one.submittedAt?.toISOString() !== shown) return refused({ key: 'rounds.approval.sent-anew', params: { title: one.title } })
  const writer = writerOf(deps, viewer)
  const done = act === 'return' ? await returnAnswer(tx, writer, id, words) : await approve(tx, writer, id)
  return done.ok ? accepted(null) : done
}

async function waitingOf(tx: WorkTransaction, authorityId: string, one: Obligation): Promise<Waiting> {
  const contribution = found(await readContribution(tx, authorityId, one.id))
  const answer = found(await sentAnswer(tx, authorityId, one.id))
  const files = await attachmentsOf(tx, authorityId, { roundId: one.roundId, obligationId: one.id })
  return { contribution, answer, files, isSmall: isSmallChange(answerChanges(contribution.last, answer, contribution.figures)) }
}

async function queuePage(tx: WorkTransaction, request: FastifyRequest, id?: string, form = openedForm()) {
  const viewer = viewerOf(request)
  const queue = (await submittedObligations(tx, viewer.authorityId)).filter(one => isMine(viewer, one))
  const waiting: Waiting[] = []
  for (const one of queue.slice(0, MOST_AT_ONCE)) waiting.push(await waitingOf(tx, viewer.authorityId, one))
  const current = id === undefined ? waiting[0] : found(waiting.find(one => one.contribution.obligation.id === id))
  const small = new Set(waiting.filter(one => one.isSmall).map(one => one.contribution.obligation.id))
  return ApprovalPage({ frame: frameOf(request), queue, small, current, form })
}

async function bulkPage(tx: WorkTransaction, request: FastifyRequest, ids: readonly string[], form: FormState) {
  const viewer = viewerOf(request)
  const queue = (await submittedObligations(tx, viewer.authorityId)).filter(one => isMine(viewer, one) && ids.includes(one.id))
  const waiting: Waiting[] = []
  for (const one of queue.slice(0, MOST_AT_ONCE)) waiting.push(await waitingOf(tx, viewer.authorityId, one))
  return BulkApprovalPage({ frame: frameOf(request), waiting, form })
}
