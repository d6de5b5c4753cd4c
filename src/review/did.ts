import type { FastifyRequest } from 'fastify'
import type { ReviewAct } from '../domain/review/acts.ts'
import { nextOpen } from '../domain/review/counters.ts'
import { itemsIn, type View, WHOLE } from '../domain/review/view.ts'
import type { ReviewItem } from '../domain/review.ts'
import { formatDay } from '../i18n/format.ts'
import { isKey, translator } from '../i18n/translate.ts'
import type { Frame } from '../web/frame.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { queryText } from '../web/work-request.ts'
import type { Decision } from './decide.ts'
import type { StoredReading } from './reading-store.ts'
import { inView, itemAnchor, viewOf } from './review-paths.ts'

export type Did = Exclude<ReviewAct, 'certain' | 'owner' | 'statuses'>

/**
 * Where a decision leads: the next item to decide in the view the person is in, in focus, with a line that says what was done and
 * a way back. A view with nothing left leads to the next item of the whole review.
 */
export function afterDecision(
  request: FastifyRequest,
  { reading, items, item, learnt }: Extract<Decision, { kind: 'done' }>,
  did: Did,
): string {
  const view = viewOf(request)
  const staysOpen = did === 'reopened' || did === 'initiative'
  const next = staysOpen ? item : (nextIn(view, items, reading.findings, item) ?? nextIn(WHOLE, items, reading.findings, item))
  const shown = next ?? item
  return inView(
    view,
    `${workPaths.review(reading.id)}?post=${shown.id}&gjort=${did}&sidst=${item.id}${learnt > 0 ? '&laert=1' : ''}${next ? `#${itemAnchor(next.id)}` : ''}`,
  )
}

function nextIn(view: View, items: readonly ReviewItem[], findings: StoredReading['findings'], after: ReviewItem): ReviewItem | undefined {
  const shown = itemsIn(view, items, findings)
  // By doubt the most doubtful is always next; in the order of the document, the one below.
  return nextOpen(shown, view.order === 'document' ? after.id : undefined)
}

/** Where an act about many items leads. */
export const afterMany = (
  request: FastifyRequest,
  readingId: string,
  did: 'certain' | 'owner' | 'statuses' | 'undone' | 'act-undone' | 'target',
  count: number,
): string => inView(viewOf(request), `${workPaths.review(readingId)}?gjort=${did}&antal=${count}`)

/** The status line. Its words are ours: an address from elsewhere can only choose among them. */
export function flashOf(request: FastifyRequest, items: readonly ReviewItem[]): Frame['flash'] {
  const { language } = viewerOf(request)
  const t = translator(language)
  const known = queryText(request, 'kendt')
  if (/^\d{4}-\d\d-\d\d$/.test(known)) return { kind: 'done', text: t('documents.known', { date: formatDay(language, known) }) }
  const key = `review.did.${queryText(request, 'gjort')}`
  if (!isKey(key)) return undefined
  const last = items.find(item => item.id === queryText(request, 'sidst'))
  const count = Math.trunc(Number(queryText(request, 'antal'))) || 0
  const text = t(key, { position: last?.position ?? '', count })
  if (!last) return { kind: 'done', text }
  if (queryText(request, 'laert') !== '')
    return { kind: 'done', text: `${text} ${t('review.did.learnt')}`, link: { href: workPaths.vocabulary, text: t('review.see-learnt') } }
  return { kind: 'done', text, link: { href: `?post=${last.id}#${itemAnchor(last.id)}`, text: t('review.see-item') } }
}
