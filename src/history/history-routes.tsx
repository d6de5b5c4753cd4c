import type { FastifyInstance, FastifyRequest } from 'fastify'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../web/work-request.ts'
import { dayOf, filterOf, historyHref, type TypedFilter, typedFilter } from './history-filter.ts'
import { HistoryPage, RecordHistoryPage } from './history-pages.tsx'
import { type HistoryEntry, listHistory, peopleToChoose, readChain } from './history-store.ts'
import { recordAddress } from './record-address.ts'
import { namesIn } from './record-names-store.ts'
import { revisionsOf } from './revisions-store.ts'

export function historyRoutes(app: FastifyInstance, deps: AppDeps): void {
  app.get(workPaths.history, { config: { may: ['read', 'history'] } }, async (request, reply) => {
    const { authorityId, language } = viewerOf(request)
    const typed = typedFilter(request)
    const before = beforeNumber(request)
    const shown = await inWork(deps, request, async tx => {
      const { entries, older } = await listHistory(tx, authorityId, filterOf(typed), before)
      return {
        entries,
        names: await namesIn(tx, authorityId, entries),
        olderHref: older ? pageHref(typed, entries) : undefined,
        people: await peopleToChoose(tx, authorityId),
        chain: await readChain(tx, authorityId, queryText(request, 'kontrol') !== ''),
      }
    })
    const t = translator(language)
    const bad = (['fra', 'til'] as const).filter(name => typed[name] !== '' && dayOf(typed, name) === null)
    const errors = Object.fromEntries(bad.map(name => [name, t('history.bad-date', { typed: typed[name] })]))
    const newestHref = before === null ? undefined : historyHref(typed)
    return sendPage(
      reply,
      HistoryPage({
        frame: frameOf(request),
        filter: typed,
        errors,
        newestHref,
        fileHref: historyHref(typed, {}, workPaths.historyFile),
        ...shown,
      }),
      bad.length > 0 ? 422 : 200,
    )
  })

  app.get(workPaths.recordHistory(':kind', ':id'), { config: { may: ['read', 'history'] } }, async (request, reply) => {
    const { authorityId, language } = viewerOf(request)
    const [id, kind] = [idOf(request), (request.params as { kind: string }).kind]
    const address = workPaths.recordHistory(kind, id)
    const before = beforeNumber(request)
    const shown = await inWork(deps, request, async tx => {
      const filter = { kind, person: null, from: null, to: null, recordId: id }
      const { entries, older } = await listHistory(tx, authorityId, filter, before)
      const names = await namesIn(tx, authorityId, [id, ...entries])
      // A record read from a document may have no entry of its own; one of another authority has neither entry nor name.
      const title = found(names.get(id) ?? entries[0]?.title)
      const compareHref = (await revisionsOf(tx, authorityId, kind, id)).length > 1 ? workPaths.revisions(kind, id) : undefined
      return { entries, names, title, compareHref, olderHref: older ? `${address}?foer=${entries.at(-1)?.number}` : undefined }
    })
    const crumbs = [
      { label: translator(language)('history.title'), href: workPaths.history },
      { label: shown.title, href: recordAddress(kind, id) },
      { label: translator(language)('history.title') },
    ]
    return sendPage(
      reply,
      RecordHistoryPage({ frame: frameOf(request), crumbs, newestHref: before === null ? undefined : address, ...shown }),
    )
  })
}

function beforeNumber(request: FastifyRequest): number | null {
  const number = Number(queryText(request, 'foer'))
  return Number.isSafeInteger(number) && number > 0 ? number : null
}

const pageHref = (typed: TypedFilter, entries: readonly HistoryEntry[]): string =>
  historyHref(typed, { foer: String(entries.at(-1)?.number ?? '') })
