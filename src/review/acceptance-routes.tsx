import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { codeOf } from '../db/refusals.ts'
import { danishDay } from '../domain/danish-day.ts'
import { obstaclesTo } from '../domain/review/acceptance/obstacles.ts'
import { recordsOf } from '../domain/review/acceptance/records.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { fieldsOf } from '../web/fields.ts'
import { type Frame, frameOf, withFlash } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork } from '../web/work-request.ts'
import { acceptReading } from './accept.ts'
import { AfterPage, BeforePage } from './acceptance-page.tsx'
import { acceptedRecords } from './acceptance-store.ts'
import { surroundingsOf } from './context.ts'
import { afterMany } from './did.ts'
import { loadReview } from './loaded-review.ts'
import { reviewPaths } from './review-paths.ts'
import { statusObstacles } from './status-obstacles.ts'
import type { PolicyChoice } from './surroundings-store.ts'
import { policyChoices } from './surroundings-store.ts'
import { keptIfUndone, undoAcceptance } from './undo.ts'
import { wordsOf } from './words-of.ts'

const UNIQUE_VIOLATION = '23505'

export function acceptanceRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.acceptance(':reading'), { config: { may: ['read', 'acceptance'] } }, (request, reply) =>
    show(request, reply, frameOf(request)),
  )

  app.post(workPaths.acceptance(':reading'), { config: { may: ['create', 'acceptance'] } }, async (request, reply) => {
    const readingId = idOf(request, 'reading')
    const now = { at: deps.clock(), newId: deps.newId }
    const accepted = await inWork(deps, request, tx => acceptReading(tx, viewerOf(request), readingId, now)).catch((error: unknown) => {
      // A unit or number taken in the same moment: the transaction is gone as a whole, and a second try sees what is there.
      if (codeOf(error) === UNIQUE_VIOLATION) throw new HttpError(409, { key: 'review.race' })
      throw error
    })
    if (accepted.kind === 'missing') throw new HttpError(404)
    if (accepted.kind === 'obstacles') return show(request, reply, frameOf(request), 409)
    return reply.redirect(withFlash(workPaths.acceptance(readingId), 'review.done.accepted'), 303)
  })

  app.post(reviewPaths.undo(':reading'), { config: { may: ['delete', 'acceptance'] } }, async (request, reply) => {
    const readingId = idOf(request, 'reading')
    const shown = fieldsOf(request.body).all('kept')
    const undone = await inWork(deps, request, tx => undoAcceptance(tx, viewerOf(request), readingId, shown, { at: deps.clock() }))
    if (undone.kind === 'undone') return reply.redirect(afterMany(request, readingId, 'undone', undone.removed), 303)
    if (undone.kind === 'nothing') return reply.redirect(workPaths.review(readingId), 303)
    const frame = frameOf(request)
    const text = translator(frame.lang)('review.undo-more-kept')
    return show(request, reply, { ...frame, flash: { kind: 'warning', text } }, 409)
  })

  /** Before: what it will become. After: what it became. */
  async function show(request: FastifyRequest, reply: FastifyReply, frame: Frame, status = 200): Promise<FastifyReply> {
    const { authorityId } = viewerOf(request)
    return inWork(deps, request, async tx => {
      const review = found(await loadReview(tx, authorityId, idOf(request, 'reading')))
      const words = wordsOf(frame, review)
      const { acceptance, reading, items } = review
      if (acceptance) {
        const records = await acceptedRecords(tx, authorityId, acceptance.id)
        const kept = await keptIfUndone(tx, authorityId, acceptance.id)
        return sendPage(reply, AfterPage({ frame, words, acceptance, records, kept }), status)
      }
      const there = await surroundingsOf(tx, authorityId, reading, items)
      const records = recordsOf({ ...there, items, lineCount: reading.lineCount, newId: deps.newId })
      const statuses = await statusObstacles(tx, authorityId, items, danishDay(deps.clock()))
      const into = titlesOf(await policyChoices(tx, authorityId), records)
      return sendPage(reply, BeforePage({ frame, words, records, obstacles: [...obstaclesTo(items, there), ...statuses], into }), status)
    })
  }
}

/** The policy and plan chosen, where they are there already. */
function titlesOf(policies: readonly PolicyChoice[], { policyId, planId }: { policyId: string; planId: string | null }) {
  const policy = policies.find(choice => choice.id === policyId)
  return { policy: policy?.title, plan: policy?.plans.find(plan => plan.id === planId)?.title }
}
