import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WorkTransaction } from '../db/connect.ts'
import { certainList } from '../domain/review/certain-list.ts'
import { sectionsOf } from '../domain/review/counters.ts'
import { skip } from '../domain/review/decisions.ts'
import { isUuid } from '../domain/uuid.ts'
import type { AppDeps } from '../web/deps.ts'
import { type Fields, fieldsOf } from '../web/fields.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { HttpError } from '../web/http-error.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../web/work-request.ts'
import { CertainPage } from './certain-page.tsx'
import { afterMany } from './did.ts'
import { acceptItems, changeItem, type Decider } from './item-store.ts'
import { type LoadedReview, loadReview, recordNamed } from './loaded-review.ts'
import { reviewPaths } from './review-paths.ts'
import { wordsOf } from './words-of.ts'

const EDIT = { config: { may: ['edit', 'reading'] } } as const

export function certainRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(reviewPaths.certain(':reading'), EDIT, async (request, reply) => {
    const { authorityId } = viewerOf(request)
    const review = found(await inWork(deps, request, tx => loadReview(tx, authorityId, idOf(request, 'reading'))))
    const frame = frameOf(request)
    return sendPage(reply, CertainPage({ frame, words: wordsOf(frame, review), ...listOf(request, review) }))
  })

  app.post(reviewPaths.certain(':reading'), EDIT, async (request, reply) => {
    const { authorityId, personId } = viewerOf(request)
    const fields = fieldsOf(request.body)
    const readingId = idOf(request, 'reading')
    const count = await inWork(deps, request, async tx => {
      const review = found(await loadReview(tx, authorityId, readingId))
      if (review.acceptance) throw new HttpError(409, { key: 'review.refused.accepted' })
      return settle(tx, { authorityId, personId, at: deps.clock() }, review, fields)
    })
    return reply.redirect(afterMany(readingId, 'certain', count), 303)
  })
}

function listOf(request: FastifyRequest, review: LoadedReview) {
  const sections = sectionsOf(review.items)
  const section = sections.find(({ number }) => number === Number(queryText(request, 'afsnit')))
  const items = section ? review.items.filter(item => item.section === section.title) : review.items
  return { sections, section, list: certainList(items, review.reading.findings, id => recordNamed(review, id)) }
}

/**
 * Accepts what was ticked and is still certain and as it was shown: a list made up elsewhere, or grown old, settles nothing else.
 * What was passed over as there already is few, so each is a statement of its own.
 */
async function settle(tx: WorkTransaction, who: Decider, review: LoadedReview, fields: Fields): Promise<number> {
  const list = certainList(review.items, review.reading.findings, id => recordNamed(review, id))
  const ticked = new Map([...fields.all('item'), ...fields.all('exists')].map(readTick))
  const isTicked = (item: { id: string; revision: number }) => ticked.get(item.id) === item.revision
  const accepted = await acceptItems(tx, who, list.accepted.filter(isTicked))
  let passed = 0
  for (const item of list.existing.filter(isTicked)) {
    const change = skip(item, 'exists', review.items)
    if (change.ok && (await changeItem(tx, who, item, change.value))) passed++
  }
  return accepted.length + passed
}

const readTick = (value: string): readonly [string, number] => {
  const [id = '', revision = ''] = value.split(':')
  return [isUuid(id) ? id : '', Number(revision)]
}
