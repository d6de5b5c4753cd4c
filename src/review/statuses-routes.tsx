import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { danishDay } from '../domain/danish-day.ts'
import { type Outcome, type Refusal, refused } from '../domain/refusal.ts'
import { sectionsOf } from '../domain/review/counters.ts'
import { stateStatus } from '../domain/review/decisions.ts'
import { canBeSaid, type FoundStatus } from '../domain/review/status-list.ts'
import { itemsIn } from '../domain/review/view.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../web/work-request.ts'
import { deciderOf } from './decision-answer.tsx'
import { afterMany } from './did.ts'
import { foundStatuses, statedDayOf } from './found-statuses.ts'
import type { ItemChange } from './item-store.ts'
import { loadReview } from './loaded-review.ts'
import { reviewPaths, viewOf } from './review-paths.ts'
import { settleMany } from './settle-many.ts'
import { StatusesPage, TICKS, type Ticks, tickOf } from './statuses-page.tsx'
import { wordsOf } from './words-of.ts'

const EDIT = { config: { may: ['edit', 'reading'] } } as const

export function statusesRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.statuses(':reading'), EDIT, (request, reply) => show(request, reply))

  app.post(reviewPaths.statuses(':reading'), EDIT, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const who = deciderOf(deps, request)
    const readingId = idOf(request, 'reading')
    const today = danishDay(deps.clock())
    const title = translator(viewerOf(request).language)('review.statuses.act')
    const typed = dayIn(fields, today)
    const done = await inWork(deps, request, async (tx): Promise<Outcome<number>> => {
      const review = found(await loadReview(tx, who.authorityId, readingId, 'share'))
      if (review.acceptance) throw new HttpError(409, { key: 'review.refused.accepted' })
      if (!typed.ok) return typed
      const day = { statedOn: typed.value, today }
      const changes = ticked(await foundStatuses(tx, who.authorityId, review, review.items, day), fields)
      if (changes.length === 0) return refused({ key: 'review.statuses.none-ticked', field: 'item' })
      return { ok: true, value: await settleMany(tx, who, { id: deps.newId(), readingId, act: 'statuses', title }, changes) }
    })
    if (done.ok) return reply.redirect(afterMany(request, readingId, 'statuses', done.value), 303)
    return show(request, reply, { fields, refusals: done.refusals })
  })

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    wrong?: { readonly fields: Fields; readonly refusals: readonly Refusal[] },
  ): Promise<FastifyReply> {
    const { authorityId } = viewerOf(request)
    const view = viewOf(request)
    const today = danishDay(deps.clock())
    const { review, statedOn, statuses } = await inWork(deps, request, async tx => {
      const loaded = found(await loadReview(tx, authorityId, idOf(request, 'reading')))
      const day = { statedOn: statedDayOf(loaded.reading, today), today }
      const among = itemsIn({ ...view, shows: 'left', order: 'document' }, loaded.items, loaded.reading.findings)
      return { review: loaded, statedOn: day.statedOn, statuses: await foundStatuses(tx, authorityId, loaded, among, day) }
    })
    const frame = frameOf(request)
    const form: FormState = wrong ? refusedForm(translator(frame.lang), wrong.fields, wrong.refusals) : openedForm({ stated_on: statedOn })
    const asked = queryText(request, 'valgt')
    const ticks: Ticks = TICKS.find(one => one === asked) ?? 'sikre'
    const sections = sectionsOf(review.items)
    return sendPage(reply, StatusesPage({ frame, words: wordsOf(frame, review, view), form, statuses, sections, ticks }), wrong ? 422 : 200)
  }
}

/** The day they are all said of: none that has not come. */
function dayIn(fields: Fields, today: string): Outcome<string> {
  const read = new FormReader(fields.text)
  const day = read.day('stated_on')
  if (fields.text('stated_on') === '') read.refuse('web.required', 'stated_on')
  if (day !== null && day > today) read.refuse('plans.status.in-future', 'stated_on')
  return read.outcome(day ?? today)
}

/** What was ticked and would still become what was shown: a list made up elsewhere, or grown old, settles nothing else. */
function ticked(statuses: readonly FoundStatus[], fields: Fields): readonly ItemChange[] {
  const ticks = new Set(fields.all('item'))
  return statuses
    .filter(status => canBeSaid(status) && ticks.has(tickOf(status)))
    .flatMap(({ item, said }): readonly ItemChange[] => {
      const change = stateStatus(item, said)
      return change.ok ? [{ item, change: change.value }] : []
    })
}
