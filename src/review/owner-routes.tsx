import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Refusal, refused } from '../domain/refusal.ts'
import { lessonsOfOwner } from '../domain/review/lessons.ts'
import { ownerChanges } from '../domain/review/owner-change.ts'
import { itemsIn } from '../domain/review/view.ts'
import { translator } from '../i18n/translate.ts'
import { learn } from '../vocabulary/learning.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork } from '../web/work-request.ts'
import { deciderOf } from './decision-answer.tsx'
import { afterMany } from './did.ts'
import type { ItemChange } from './item-store.ts'
import { type LoadedReview, loadReview } from './loaded-review.ts'
import { OwnerPage, ownerOfValue } from './owner-page.tsx'
import { reviewPaths, viewOf } from './review-paths.ts'
import { settleMany } from './settle-many.ts'
import { wordsOf } from './words-of.ts'

const EDIT = { config: { may: ['edit', 'reading'] } } as const

export function ownerRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.owner(':reading'), EDIT, async (request, reply) => {
    const review = await load(request)
    // The question is asked in the address: a preview can be left, linked to and come back to.
    return show(request, reply, review, fieldsOf(request.query))
  })

  app.post(reviewPaths.owner(':reading'), EDIT, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const who = deciderOf(deps, request)
    const readingId = idOf(request, 'reading')
    const done = await inWork(deps, request, async tx => {
      const review = found(await loadReview(tx, who.authorityId, readingId, 'share'))
      if (review.acceptance) throw new HttpError(409, { key: 'review.refused.accepted' })
      const chosen = tickedChanges(review, fields)
      if (!chosen.ok) return chosen
      const title = `»${ownerOfValue(fields.text('fra')) || '–'}« → »${fields.text('til')}«`
      const actId = deps.newId()
      const count = await settleMany(tx, who, { id: actId, readingId, act: 'owner', title }, chosen.value)
      if (count > 0) await learn(tx, who, lessonsOfOwner(ownerIn(fields)), { from: 'owner', readingId, actId }, deps.newId)
      return { ok: true, value: count } as const
    })
    if (done.ok) return reply.redirect(afterMany(request, readingId, 'owner', done.value), 303)
    return show(request, reply, await load(request), fields, done.refusals)
  })

  async function load(request: FastifyRequest): Promise<LoadedReview> {
    const { authorityId } = viewerOf(request)
    return found(await inWork(deps, request, tx => loadReview(tx, authorityId, idOf(request, 'reading'))))
  }
}

const changesIn = (review: LoadedReview, fields: Fields) => ownerChanges(review.items, ownerIn(fields))

const ownerIn = (fields: Fields) => ({ from: ownerOfValue(fields.text('fra')), to: fields.text('til').replace(/\s+/g, ' ') })

/** What was ticked and is still as it was shown. */
function tickedChanges(review: LoadedReview, fields: Fields): ReturnType<typeof changesIn> {
  if (fields.refusals.length > 0) return { ok: false, refusals: fields.refusals }
  const changes = changesIn(review, fields)
  if (!changes.ok) return changes
  const ticked = new Set(fields.all('item'))
  if (ticked.size === 0) return refused({ key: 'review.owner.none-ticked', field: 'item' })
  return { ok: true, value: changes.value.filter(({ item }) => ticked.has(`${item.id}:${item.revision}`)) }
}

function show(
  request: FastifyRequest,
  reply: FastifyReply,
  review: LoadedReview,
  fields: Fields,
  refusals: readonly Refusal[] = [],
): FastifyReply {
  const frame = frameOf(request)
  const view = viewOf(request)
  const items = itemsIn({ ...view, shows: 'all', order: 'document' }, review.items, review.reading.findings)
  const isAsked = fields.names.includes('til')
  const changes = isAsked ? changesIn(review, fields) : undefined
  const wrong = [...refusals, ...fields.refusals, ...(changes && !changes.ok ? changes.refusals : [])]
  const problems = [...new Map(wrong.map(refusal => [refusal.key, refusal])).values()]
  const typed = { fra: fields.text('fra'), til: fields.text('til') }
  const form = problems.length > 0 ? refusedForm(translator(frame.lang), fields, problems) : openedForm(typed)
  const shown = new Set(items.map(item => item.id))
  const preview: readonly ItemChange[] | undefined = changes?.ok ? changes.value.filter(({ item }) => shown.has(item.id)) : undefined
  return sendPage(reply, OwnerPage({ frame, words: wordsOf(frame, review, view), form, items, preview }), problems.length > 0 ? 422 : 200)
}
