import type { WorkTransaction } from '../db/connect.ts'
import { countStates, type Matrix, matrixOf, type StateCounts } from '../domain/rounds/matrix.ts'
import { isMissing, OBLIGATION_STATES, type ObligationState } from '../domain/rounds/obligation.ts'
import { isUuid } from '../domain/uuid.ts'
import { type NamedUnit, unitsById } from './asking-store.ts'
import { goalsOfPlan, type NamedGoal } from './goal-store.ts'
import { type Holders, readHolders } from './holder-store.ts'
import { type Agreement, agreementsOf, type Obligation, obligationsOfRound } from './obligation-store.ts'
import { type SentReminder, sentReminders } from './reminder-ledger-store.ts'
import type { RoundEntry } from './round-store.ts'

/** What the address asks to see of a round. */
export type OverviewFilter = {
  readonly view: 'matrix' | 'list'
  readonly state: ObligationState | 'missing' | null
  readonly unit: string | null
  readonly goal: string | null
}

export type Overview = {
  readonly filter: OverviewFilter
  readonly counts: StateCounts
  readonly matrix: Matrix<Obligation>
  /** What the filter lets through, for the list. */
  readonly listed: readonly Obligation[]
  readonly units: ReadonlyMap<string, NamedUnit>
  readonly goals: ReadonlyMap<string, NamedGoal>
  readonly holders: Holders
  readonly agreements: readonly Agreement[]
  readonly reminders: readonly SentReminder[]
  /** Units with missing answers and nobody who answers. */
  readonly orphans: readonly string[]
}

export async function overviewOf(
  tx: WorkTransaction,
  authorityId: string,
  round: RoundEntry,
  filter: OverviewFilter,
  today: string,
): Promise<Overview> {
  const obligations = await obligationsOfRound(tx, authorityId, round.id)
  const units = await unitsById(tx, authorityId)
  const goals = await goalsOfPlan(tx, authorityId, round.plan_id)
  const holders = await readHolders(tx, authorityId, units, today)
  const order = [...units.keys()]
  const place = new Map(order.map((id, index) => [id, index]))
  const matrix = matrixOf(obligations, order, [...goals.keys()])
  return {
    filter,
    counts: countStates(obligations),
    matrix,
    listed: obligations.filter(one => isListed(one, filter)).sort((a, b) => (place.get(a.unitId) ?? 0) - (place.get(b.unitId) ?? 0)),
    units,
    goals,
    holders,
    agreements: await agreementsOf(tx, authorityId, round.id),
    reminders: await sentReminders(tx, authorityId, round.id),
    orphans: matrix.rows.filter(row => row.missing > 0 && holders.contributors(row.unitId).length === 0).map(row => row.unitId),
  }
}

const isListed = (one: Obligation, { state, unit, goal }: OverviewFilter): boolean =>
  (state === null || (state === 'missing' ? isMissing(one.state) : one.state === state)) &&
  (unit === null || one.unitId === unit) &&
  (goal === null || (goal === 'intet' ? one.underGoalId === null : one.underGoalId === goal))

export function readFilter(query: (name: string) => string): OverviewFilter {
  const state = query('tilstand')
  const [unit, goal] = [query('enhed'), query('maal')]
  return {
    view: query('vis') === 'liste' ? 'list' : 'matrix',
    state: state === 'missing' ? state : (OBLIGATION_STATES.find(one => one === state) ?? null),
    unit: isUuid(unit) ? unit : null,
    goal: isUuid(goal) || goal === 'intet' ? goal : null,
  }
}

/** The address of a view of the round. */
export function filterHref(path: string, filter: Partial<OverviewFilter>): string {
  const query = new URLSearchParams()
  if (filter.view === 'list') query.set('vis', 'liste')
  if (filter.state) query.set('tilstand', filter.state)
  if (filter.unit) query.set('enhed', filter.unit)
  if (filter.goal) query.set('maal', filter.goal)
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
