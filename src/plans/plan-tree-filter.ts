import { STATUSES, type Status } from '../domain/status.ts'
import { isUuid } from '../domain/uuid.ts'

/** What a plan may lack: no lead unit, no dates, no measurements, no known money, no word that is still worth something. */
export const GAPS = ['owner', 'time', 'measure', 'money', 'word'] as const
export type Gap = (typeof GAPS)[number]

/** What a plan's list is narrowed to. It lives in the address, so that a list can be sent to a colleague. */
export type TreeFilter = {
  readonly text: string
  readonly unit: string | null
  readonly goal: string | null
  readonly status: Status | null
  readonly gap: Gap | null
}

/** The words of the address. */
const NAMES = { text: 'q', unit: 'enhed', goal: 'maal', status: 'status', gap: 'mangler' } as const
export const filterName = (key: keyof TreeFilter): string => NAMES[key]

/** Reads the address; what it does not know is left out, as an old link may hold a unit that is gone. */
export function treeFilter(query: (name: string) => string): TreeFilter {
  const id = (name: string) => (isUuid(query(name)) ? query(name) : null)
  return {
    text: query(NAMES.text).trim(),
    unit: id(NAMES.unit),
    goal: id(NAMES.goal),
    status: STATUSES.find(status => status === query(NAMES.status)) ?? null,
    gap: GAPS.find(gap => gap === query(NAMES.gap)) ?? null,
  }
}

export const isFiltered = (filter: TreeFilter): boolean => Object.values(filter).some(Boolean)

/** The address of a page of the list under a filter. */
export function filterHref(path: string, filter: TreeFilter, page = 1): string {
  const query = new URLSearchParams()
  for (const key of ['text', 'unit', 'goal', 'status', 'gap'] as const) if (filter[key]) query.set(NAMES[key], filter[key])
  if (page > 1) query.set('side', String(page))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
