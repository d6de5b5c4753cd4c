import type { FastifyInstance } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { type CertainList, certainList } from '../domain/review/certain-list.ts'
import { sectionsOf } from '../domain/review/counters.ts'
import { accept, skip } from '../domain/review/decisions.ts'
import { itemsIn } from '../domain/review/view.ts'
import type { ReviewItem } from '../domain/review.ts'
import { isUuid } from '../domain/uuid.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../web/work-request.ts'
import { CertainPage } from './certain-page.tsx'
import { deciderOf } from './decision-answer.tsx'
import { afterMany } from './did.ts'
import type { Decider, ItemChange } from './item-store.ts'
import { type LoadedReview, loadReview, recordNamed, saysStatus } from './loaded-review.ts'
import { reviewPaths, viewOf } from './review-paths.ts'
import { settleMany } from './settle-many.ts'
import { wordsOf } from './words-of.ts'

const EDIT = { config: { may: ['edit', 'reading'] } } as const

export function certainRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.certain(':reading'), EDIT, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const review = found(await inWork(deps, request, tx => loadReview(tx, authorityId, idOf(request, 'reading'))))
    const frame = frameOf(request)
    const view = viewOf(request)
    const sections = sectionsOf(review.items)
    const section = sections.find(({ number }) => number === view.section)
    const left = itemsIn({ ...view, shows: 'left', order: 'document' }, review.items, review.reading.findings)
    const list = listOf(review, left)
    const statuses = left.filter(item => saysStatus(review, item)).length
    const all = queryText(request, 'alle') !== ''
    return sendPage(reply, CertainPage({ frame, words: wordsOf(frame, review, view), sections, section, list, all, statuses }))
  })

  app.post(reviewPaths.certain(':reading'), EDIT, async (request, reply) => {
    const fields = fieldsOf(request.body)
    const readingId = idOf(request, 'reading')
    const who = deciderOf(deps, request)
    const title = translator(viewerOf(request).language)('review.certain-title')
    const count = await inWork(deps, request, async tx => {
      const review = found(await loadReview(tx, who.authorityId, readingId, 'share'))
      if (review.acceptance) throw new HttpError(409, { key: 'review.refused.accepted' })
      return settle(tx, who, review, fields, { actId: deps.newId(), title })
    })
    return reply.redirect(afterMany(request, readingId, 'certain', count), 303)
  })
}

/** A new status of something known is no repetition of it: those are taken in from a list of their own. */
const listOf = (review: LoadedReview, items: readonly ReviewItem[]): CertainList =>
  certainList(
    items.filter(item => !saysStatus(review, item)),
    review.reading.findings,
    id => recordNamed(review, id),
  )

/** Accepts what was ticked and is still as it was shown: a list made up elsewhere, or grown old, settles nothing else. */
async function settle(
  tx: WorkTransaction,
  who: Decider,
  review: LoadedReview,
  fields: Fields,
  kept: { readonly actId: string; readonly title: string },
): Promise<number> {
  const list = listOf(review, review.items)
  const ticked = new Map([...fields.all('item'), ...fields.all('exists'), ...fields.all('doubtful')].map(readTick))
  const isTicked = (item: ReviewItem) => ticked.get(item.id) === item.revision
  const changes = [
    ...[...list.accepted, ...list.doubtful].filter(isTicked).map(item => ({ item, change: accept(item) })),
    ...list.existing.filter(isTicked).map(item => ({ item, change: skip(item, 'exists', review.items) })),
  ].flatMap(({ item, change }): readonly ItemChange[] => (change.ok ? [{ item, change: change.value }] : []))
  return settleMany(tx, who, { id: kept.actId, readingId: review.reading.id, act: 'certain', title: kept.title }, changes)
}

const readTick = (value: string): readonly [string, number] => {
  const [id = '', revision = ''] = value.split(':')
  return [isUuid(id) ? id : '', Number(revision)]
}
