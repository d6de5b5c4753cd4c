import type { FastifyRequest } from 'fastify'
import { type PeriodEnd, parsePeriodEnd } from '../domain/period.ts'
import { isUuid } from '../domain/uuid.ts'
import { da } from '../i18n/da.ts'
import { workPaths } from '../web/paths.ts'
import { queryText } from '../web/work-request.ts'
import type { HistoryFilter } from './history-store.ts'
import { HISTORY_KINDS } from './record-address.ts'

/** The filter as typed: kind, act, person, words, from, to. */
export type TypedFilter = Readonly<Record<'slags' | 'handling' | 'person' | 'ord' | 'fra' | 'til', string>>

export const typedFilter = (request: FastifyRequest): TypedFilter => ({
  slags: queryText(request, 'slags'),
  handling: queryText(request, 'handling'),
  person: queryText(request, 'person'),
  ord: queryText(request, 'ord').trim(),
  fra: queryText(request, 'fra').trim(),
  til: queryText(request, 'til').trim(),
})

const ACT = 'history.act.'
/** Every act there is a word for, so that one that is new can be asked for at once. */
export const ACTS: readonly string[] = Object.keys(da).flatMap(key => (key.startsWith(ACT) ? [key.slice(ACT.length)] : []))

const ENDS: Readonly<Record<'fra' | 'til', PeriodEnd>> = { fra: 'from', til: 'to' }
export const dayOf = (typed: TypedFilter, name: 'fra' | 'til'): string | null => parsePeriodEnd(typed[name], ENDS[name])

export const filterOf = (typed: TypedFilter): HistoryFilter => ({
  kind: HISTORY_KINDS.find(kind => kind === typed.slags) ?? null,
  act: ACTS.find(act => act === typed.handling) ?? null,
  words: typed.ord,
  person: isUuid(typed.person) ? typed.person : null,
  from: dayOf(typed, 'fra'),
  to: dayOf(typed, 'til'),
})

/** An address of the history, narrowed so. */
export function historyHref(typed: TypedFilter, more: Readonly<Record<string, string>> = {}, address: string = workPaths.history): string {
  const query = new URLSearchParams(Object.entries({ ...typed, ...more }).filter(([, value]) => value !== '')).toString()
  return query ? `${address}?${query}` : address
}
