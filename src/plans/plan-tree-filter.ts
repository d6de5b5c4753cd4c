import { ASSESSMENTS, type Assessment, PHASES, type Phase } from '../domain/status.ts'
import { isUuid } from '../domain/uuid.ts'

/** What a plan may lack: no lead unit, no dates, no measurements, no known money, no word that is still worth something. */
export const GAPS = ['owner', 'time', 'measure', 'money', 'word'] as const
export type Gap = (typeof GAPS)[number]

/** What a plan's list is narrowed to. It lives in the address, so that a list can be sent to a colleague. */
export type TreeFilter = {
  readonly text: string
  readonly unit: string | null
  readonly goal: string | null
  readonly phase: Phase | null
  readonly assessment: Assessment | null
  readonly gap: Gap | null
}

/** The words of the address. */
const NAMES = { text: 'q', unit: 'enhed', goal: 'maal', phase: 'fase', assessment: 'vurdering', gap: 'mangler' } as const
export const filterName = (key: keyof TreeFilter): string => NAMES[key]

/** Reads the address; what it does not know is left out, as an old link may hold a unit that is gone. */
export function treeFilter(query: (name: string) => string): TreeFilter {
  const id = (name: string) => (isUuid(query(name)) ? query(name) : null)
  return {
    text: query(NAMES.text).trim(),
    unit: id(NAMES.unit),
    goal: id(NAMES.goal),
    phase: PHASES.find(phase => phase === query(NAMES.phase)) ?? null,
    assessment: ASSESSMENTS.find(assessment => assessment === query(NAMES.assessment)) ?? null,
    gap: GAPS.find(gap => gap === query(NAMES.gap)) ?? null,
  }
}

/** Nothing narrowed: a list of everything, to narrow from. */
export const NO_FILTER: TreeFilter = { text: '', unit: null, goal: null, phase: null, assessment: null, gap: null }

/** The goals that are folded, by their ids; this one is what no goal has. */
export const NO_GOAL = 'uden'
const CLOSED = 'skjult'
export function closedGoals(query: unknown): readonly string[] {
  // A plan has some dozens of goals: their ids are longer than any other word of an address.
  const text = (query as Readonly<Record<string, unknown>>)[CLOSED]
  const ids = typeof text === 'string' ? text.split('.') : []
  return [...new Set(ids)].filter(id => isUuid(id) || id === NO_GOAL)
}

export const isFiltered = (filter: TreeFilter): boolean => Object.values(filter).some(Boolean)

/** The address of a page of the list under a filter, with some goals folded. */
export function filterHref(path: string, filter: TreeFilter, page = 1, closed: readonly string[] = []): string {
  const query = new URLSearchParams()
  for (const key of ['text', 'unit', 'goal', 'phase', 'assessment', 'gap'] as const) if (filter[key]) query.set(NAMES[key], filter[key])
  if (page > 1) query.set('side', String(page))
  if (closed.length > 0) query.set(CLOSED, closed.join('.'))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
