import { furthest, isMissing, OBLIGATION_STATES, type ObligationState } from './obligation.ts'

/** What the overview needs of an obligation. */
export type Placed = {
  readonly id: string
  readonly unitId: string
  readonly underGoalId: string | null
  readonly due: string
  readonly state: ObligationState
}

export type Cell<T extends Placed> = {
  readonly obligations: readonly T[]
  /** The answer that is furthest from being done speaks for the cell. */
  readonly state: ObligationState
  readonly approved: number
  /** The nearest deadline of what is missing; null when nothing is. */
  readonly due: string | null
}

export type MatrixRow<T extends Placed> = {
  readonly unitId: string
  /** One for each goal, in their order; null where the unit is not asked. */
  readonly cells: readonly (Cell<T> | null)[]
  readonly missing: number
  /** Waived ones are not counted: nobody waits for them. */
  readonly owed: number
}

export type Matrix<T extends Placed> = {
  readonly goals: readonly (string | null)[]
  readonly rows: readonly MatrixRow<T>[]
  /** For each goal: how many are approved of how many. */
  readonly totals: readonly { readonly approved: number; readonly owed: number }[]
}

export type StateCounts = Readonly<Record<ObligationState, number>> & { readonly all: number }

export function countStates(obligations: readonly { readonly state: ObligationState }[]): StateCounts {
  const counts = Object.fromEntries(OBLIGATION_STATES.map(state => [state, 0])) as Record<ObligationState, number>
  for (const { state } of obligations) counts[state] += 1
  return { ...counts, all: obligations.length }
}

/** Units by goals; `units` and `goals` give the order, what is under no goal comes last. Each obligation stands in exactly one cell. */
export function matrixOf<T extends Placed>(obligations: readonly T[], units: readonly string[], goals: readonly string[]): Matrix<T> {
  const known = new Set(goals)
  const goalOf = (one: T) => (one.underGoalId !== null && known.has(one.underGoalId) ? one.underGoalId : null)
  const byUnit = Map.groupBy(obligations, one => one.unitId)
  const columns: (string | null)[] = goals.filter(goal => obligations.some(one => goalOf(one) === goal))
  if (obligations.some(one => goalOf(one) === null)) columns.push(null)
  const rows = units.flatMap(unitId => {
    const own = byUnit.get(unitId)
    if (!own) return []
    const byGoal = Map.groupBy(own, goalOf)
    const cells = columns.map(goal => cellOf(byGoal.get(goal) ?? []))
    return [{ unitId, cells, missing: own.filter(one => isMissing(one.state)).length, owed: own.filter(isOwed).length }]
  })
  const byGoal = Map.groupBy(obligations, goalOf)
  const totals = columns.map(goal => tally(byGoal.get(goal) ?? []))
  return { goals: columns, rows, totals }
}

const isOwed = ({ state }: Placed): boolean => state !== 'waived'
const approved = (of: readonly Placed[]): number => of.filter(one => one.state === 'approved').length
const tally = (of: readonly Placed[]) => ({ approved: approved(of), owed: of.filter(isOwed).length })

function cellOf<T extends Placed>(obligations: readonly T[]): Cell<T> | null {
  const state = furthest(obligations.map(one => one.state))
  if (state === undefined) return null
  const dues = obligations.filter(one => isMissing(one.state)).map(one => one.due)
  return { obligations, state, approved: approved(obligations), due: dues.sort()[0] ?? null }
}
