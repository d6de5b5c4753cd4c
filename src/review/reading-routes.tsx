import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isCertain } from '../domain/review/certainty.ts'
import { nextOpen, sectionsOf } from '../domain/review/counters.ts'
import { evidenceOf } from '../domain/review/evidence.ts'
import { inItemOrder, lineRuns, pagesOf } from '../domain/review/paging.ts'
import { itemsIn, WHOLE } from '../domain/review/view.ts'
import { needsDecision } from '../domain/review.ts'
import { isUuid } from '../domain/uuid.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryPage, queryText } from '../web/work-request.ts'
import { lastActOf } from './act-store.ts'
import { flashOf } from './did.ts'
import { type LoadedReview, loadReview, saysStatus } from './loaded-review.ts'
import { ReadingPage } from './reading-page.tsx'
import { type SourceLine, sourceLines } from './reading-store.ts'
import { inView, reviewPaths, viewOf } from './review-paths.ts'
import { pagesOfLines, reviewLines } from './review-source.ts'
import { wordsOf } from './words-of.ts'

export function readingRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.review(':reading'), { config: { may: ['read', 'reading'] } }, async (request, reply) => {
    const { authorityId, personId } = viewerOf(request)
    const shown = await inWork(deps, request, async tx => {
      const review = found(await loadReview(tx, authorityId, idOf(request, 'reading')))
      const place = placeOf(request, review)
      const last = await lastActOf(tx, authorityId, review.reading.id, personId)
      const open = place.items.filter(item => item.state === 'open')
      const beside = open.length > 0 ? open : place.items
      const printed = lineRuns(beside, review.reading.lineCount)
      const runs = viewOf(request).order === 'doubt' ? inItemOrder(printed, beside) : printed
      const lines: SourceLine[] = []
      for (const run of runs) lines.push(...(await sourceLines(tx, authorityId, review.reading.documentId, ...run)))
      return { review, place, runs, lines, open, last }
    })
    const { review, place, runs, lines, open, last } = shown
    const evidence = evidenceOf(open)
    const frame = frameOf(request)
    return sendPage(
      reply,
      ReadingPage({
        frame: { ...frame, flash: flashOf(request, review.items) ?? frame.flash },
        words: wordsOf(frame, review, viewOf(request)),
        ...place,
        evidence,
        lines: reviewLines(review.reading, runs, lines, open, evidence),
        printedPages: pagesOfLines(lines),
        head: { ...manyIn(request, review), last },
      }),
    )
  })

  /** An item's own address leads to the page that shows it. */
  app.get(workPaths.reviewItem(':reading', ':item'), { config: { may: ['read', 'reading'] } }, (request, reply) =>
    reply.redirect(inView(viewOf(request), reviewPaths.item(idOf(request, 'reading'), idOf(request, 'item'))), 303),
  )
}

/** How many items of the view may be settled from a list. */
function manyIn(request: FastifyRequest, review: LoadedReview) {
  const { findings } = review.reading
  const left = itemsIn({ ...viewOf(request), shows: 'left' }, review.items, findings)
  return {
    certain: left.filter(item => isCertain(item, findings)).length,
    statuses: left.filter(item => saysStatus(review, item)).length,
  }
}

/** The page that is asked for: by an item, by its number, else where the first open item of the view is. */
function placeOf(request: FastifyRequest, { items, reading }: LoadedReview) {
  const view = viewOf(request)
  const asked = queryText(request, 'post')
  const wanted = isUuid(asked) ? items.find(item => item.id === asked) : undefined
  const inView = itemsIn(view, items, reading.findings)
  // A link to an item that the view leaves out leads to it all the same.
  const listed = wanted && !inView.includes(wanted) ? itemsIn({ ...WHOLE, order: view.order }, items, reading.findings) : inView
  const pages = pagesOf(listed, view.order === 'doubt' ? 'as-they-come' : 'by-section')
  const first = wanted ?? (queryText(request, 'side') ? undefined : nextOpen(listed))
  const page = first ? pages.findIndex(some => some.includes(first)) + 1 : Math.min(queryPage(request), Math.max(1, pages.length))
  const onPage = pages[page - 1] ?? []
  const isOpen = wanted?.state === 'open' && needsDecision(wanted)
  const current = isOpen ? wanted : nextOpen(onPage)
  const section = (current ?? wanted ?? onPage[0])?.section
  return { sections: sectionsOf(items), section, page: Math.max(1, page), pages: pages.length, items: onPage, currentId: current?.id }
}
