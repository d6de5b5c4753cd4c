import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type PeriodEnd, parsePeriodEnd } from '../domain/period.ts'
import { isUuid } from '../domain/uuid.ts'
import { translator } from '../i18n/translate.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found, idOf, inWork, queryText } from '../web/work-request.ts'
import { HistoryPage, RecordHistoryPage, type TypedFilter } from './history-pages.tsx'
import { type HistoryEntry, type HistoryFilter, listHistory, peopleToChoose, readChain } from './history-store.ts'
import { HISTORY_KINDS, recordAddress } from './record-address.ts'
import { namesIn } from './record-names-store.ts'

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
      HistoryPage({ frame: frameOf(request), filter: typed, errors, newestHref, ...shown }),
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
      return { entries, names, title, olderHref: older ? `${address}?foer=${entries.at(-1)?.number}` : undefined }
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

const typedFilter = (request: FastifyRequest): TypedFilter => ({
  slags: queryText(request, 'slags'),
  person: queryText(request, 'person'),
  fra: queryText(request, 'fra').trim(),
  til: queryText(request, 'til').trim(),
})

const ENDS: Readonly<Record<'fra' | 'til', PeriodEnd>> = { fra: 'from', til: 'to' }
const dayOf = (typed: TypedFilter, name: 'fra' | 'til'): string | null => parsePeriodEnd(typed[name], ENDS[name])

const filterOf = (typed: TypedFilter): HistoryFilter => ({
  kind: HISTORY_KINDS.find(kind => kind === typed.slags) ?? null,
  person: isUuid(typed.person) ? typed.person : null,
  from: dayOf(typed, 'fra'),
  to: dayOf(typed, 'til'),
})

function beforeNumber(request: FastifyRequest): number | null {
  const number = Number(queryText(request, 'foer'))
  return Number.isSafeInteger(number) && number > 0 ? number : null
}

function historyHref(typed: TypedFilter, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(Object.entries({ ...typed, ...more }).filter(([, value]) => value !== '')).toString()
  return query ? `${workPaths.history}?${query}` : workPaths.history
}

const pageHref = (typed: TypedFilter, entries: readonly HistoryEntry[]): string =>
  historyHref(typed, { foer: String(entries.at(-1)?.number ?? '') })
