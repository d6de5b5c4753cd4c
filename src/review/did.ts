import type { FastifyRequest } from 'fastify'
import { nextOpen } from '../domain/review/counters.ts'
import type { ReviewItem } from '../domain/review.ts'
import { formatDay } from '../i18n/format.ts'
import { isKey, translator } from '../i18n/translate.ts'
import type { Frame } from '../web/frame.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { queryText } from '../web/work-request.ts'
import { itemAnchor } from './review-paths.ts'

export type Did = 'accepted' | 'corrected' | 'updates' | 'merged' | 'split' | 'skipped' | 'reopened' | 'initiative'

/** Where a decision leads: the next item to decide, in focus, with a line that says what was done and a way back. */
export function afterDecision(readingId: string, items: readonly ReviewItem[], item: ReviewItem, did: Did): string {
  const next = did === 'reopened' || did === 'initiative' ? item : nextOpen(items, item.id)
  const shown = next ?? item
  const anchor = next ? `#${itemAnchor(next.id)}` : ''
  return `${workPaths.review(readingId)}?post=${shown.id}&gjort=${did}&sidst=${item.id}${anchor}`
}

/** Where an act about many items leads. */
export const afterMany = (readingId: string, did: 'certain' | 'undone' | 'target', count: number): string =>
  `${workPaths.review(readingId)}?gjort=${did}&antal=${count}`

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
  return { kind: 'done', text, link: { href: `?post=${last.id}#${itemAnchor(last.id)}`, text: t('review.see-item') } }
}
