import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { danishDay } from '../domain/danish-day.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { CSV_START, csvRow } from '../site/open-data/csv.ts'
import type { AppDeps } from '../web/deps.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { inWork } from '../web/work-request.ts'
import { filterOf, typedFilter } from './history-filter.ts'
import { type HistoryEntry, listHistory } from './history-store.ts'
import { wordOr } from './word-or.ts'

const HEAD = ['number', 'at', 'who', 'act', 'kind', 'title', 'reason', 'before', 'after', 'record'] as const

/** The history as a file, narrowed as the page is, the newest first. Read as it is sent: a long one is never all in memory. */
export function historyExportRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.historyFile, { config: { may: ['read', 'history'] } }, (request, reply) => {
    const { authoritySlug } = viewerOf(request)
    return reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${authoritySlug}-historik-${danishDay(deps.clock())}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(Readable.from(rows(request)))
  })

  async function* rows(request: FastifyRequest): AsyncGenerator<string> {
    const { authorityId, language } = viewerOf(request)
    const t = translator(language)
    const filter = filterOf(typedFilter(request))
    yield CSV_START +
      csvRow(
        language,
        HEAD.map(name => t(`history.file.${name}`)),
      )
    for (let before: number | null = null, older = true; older; ) {
      const page: Awaited<ReturnType<typeof listHistory>> = await inWork(deps, request, tx => listHistory(tx, authorityId, filter, before))
      for (const entry of page.entries) yield csvRow(language, cells(t, entry))
      before = page.entries.at(-1)?.number ?? null
      older = page.older
    }
  }
}

/** Both sides as data: a program can read them, and nothing of them is left out. */
const cells = (t: Translate, entry: HistoryEntry) => [
  entry.number,
  entry.at.toISOString(),
  entry.person_name,
  wordOr(t, `history.act.${entry.act}`, entry.act),
  wordOr(t, `history.kind.${entry.record_kind}`, entry.record_kind),
  entry.title,
  entry.reason,
  entry.before === null ? '' : JSON.stringify(entry.before),
  entry.after === null ? '' : JSON.stringify(entry.after),
  entry.record_id,
]
