import type { FastifyInstance } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { type Outcome, refused } from '../domain/refusal.ts'
import { MANY, takeBack } from '../domain/review/acts.ts'
import { byId } from '../domain/review.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import { forgetAct } from '../vocabulary/learning.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryPage } from '../web/work-request.ts'
import { ActPage } from './act-page.tsx'
import { actsOf, endAct, standingAct } from './act-store.ts'
import { deciderOf } from './decision-answer.tsx'
import { afterMany } from './did.ts'
import { changeItems, type Decider, itemsOf, removeItems } from './item-store.ts'
import { loadReview } from './loaded-review.ts'
import { findReading, standingAcceptance } from './reading-store.ts'
import { reviewPaths, viewOf } from './review-paths.ts'
import { wordsOf } from './words-of.ts'

const SHOWN = 50

export function actRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.acts(':reading'), { config: { may: ['read', 'reading'] } }, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const readingId = idOf(request, 'reading')
    const page = queryPage(request)
    const { review, acts } = await inWork(deps, request, async tx => ({
      review: found(await loadReview(tx, authorityId, readingId)),
      acts: await actsOf(tx, authorityId, readingId, { limit: SHOWN + 1, offset: (page - 1) * SHOWN }),
    }))
    const frame = frameOf(request)
    const words = wordsOf(frame, review, viewOf(request))
    return sendPage(reply, ActPage({ frame, words, acts: acts.slice(0, SHOWN), page, isLast: acts.length <= SHOWN }))
  })

  app.post(reviewPaths.undoAct(':reading', ':act'), { config: { may: ['edit', 'reading'] } }, async (request, reply) => {
    const readingId = idOf(request, 'reading')
    const undone = await inWork(deps, request, tx => undoAct(tx, deciderOf(deps, request), readingId, idOf(request, 'act')))
    if (!undone.ok) throw new HttpError(409, undone.refusals[0])
    return reply.redirect(afterMany(request, readingId, 'act-undone', undone.value), 303)
  })
}

/** Answers how many items went back. An act that is undone already is what was asked for. */
async function undoAct(tx: WorkTransaction, who: Decider, readingId: string, actId: string): Promise<Outcome<number>> {
  found(await findReading(tx, who.authorityId, readingId, 'update'))
  if (await standingAcceptance(tx, who.authorityId, readingId)) return refused({ key: 'review.refused.accepted' })
  const act = await standingAct(tx, who.authorityId, readingId, actId)
  if (!act) return { ok: true, value: 0 }
  const back = takeBack(act.act, act.items, byId(await itemsOf(tx, who.authorityId, readingId)), act.later)
  if (!back.ok) return back
  await endAct(tx, who, actId)
  await forgetAct(tx, who, actId)
  await removeItems(tx, who.authorityId, back.value.removed)
  await changeItems(tx, who, back.value.changes)
  if (MANY.has(act.act))
    await audit(tx, {
      ...auditOf(who),
      act: 'items-unsettled',
      recordKind: 'reading',
      recordId: readingId,
      title: act.title,
      after: { act: act.act, items: back.value.changes.length, kept: back.value.kept },
    })
  return { ok: true, value: back.value.changes.length }
}
