import type { AmountKind, FundingStatus, LineRange } from '../../draft.ts'
import type { Ore } from '../../money.ts'
import type { StatusSaid } from '../../status/said.ts'
import type { Timeframe } from '../../timeframe.ts'

/** Everything one acceptance makes, with its ids: what is shown beforehand as counts, and written in one transaction. */
export type RecordSet = {
  readonly policyId: string
  readonly planId: string | null
  readonly policy: NewPolicy | null
  readonly plan: NewPlan | null
  readonly units: readonly NewUnit[]
  readonly goals: readonly NewGoal[]
  readonly priorities: readonly NewPriority[]
  readonly initiatives: readonly NewInitiative[]
  readonly indicators: readonly NewIndicator[]
  readonly remarks: readonly NewRemark[]
  readonly statuses: readonly NewStatus[]
  readonly goalUpdates: readonly Update<NewGoal>[]
  readonly initiativeUpdates: readonly Update<NewInitiative>[]
  readonly sources: readonly NewSource[]
}

/** Days as YYYY-MM-DD, the first and the last of the period. */
export type NewPolicy = {
  readonly id: string
  readonly title: string
  readonly vision: string
  readonly periodFrom: string | null
  readonly periodTo: string | null
}
export type NewPlan = Omit<NewPolicy, 'vision'>
export type NewUnit = { readonly id: string; readonly officialName: string; readonly abbreviation: string; readonly position: number }

export type NewGoal = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly text: string
  readonly parentId: string | null
  readonly articles: readonly number[]
  readonly position: number
}

export type NewPriority = {
  readonly id: string
  readonly goalId: string
  readonly text: string
  readonly unitIds: readonly string[]
  readonly position: number
}

export type UnitPart = 'lead' | 'partner' | 'cross-cutting'

export type NewAppropriation = {
  readonly id: string
  readonly partOf: string | null
  readonly words: string
  readonly ore: Ore | null
  readonly permanent: boolean
  readonly note: string
  readonly kind?: AmountKind | undefined
  readonly priceLevel?: string | undefined
}

export type NewInitiative = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly text: string
  readonly parentId: string | null
  readonly goalIds: readonly string[]
  readonly units: readonly { readonly unitId: string; readonly part: UnitPart }[]
  readonly targetGroupIds: readonly string[]
  readonly targetGroupWords: string
  readonly time: Timeframe
  readonly funding: FundingStatus
  readonly appropriations: readonly NewAppropriation[]
  readonly position: number
}

export type NewObservation = {
  readonly id: string
  readonly unitId: string | null
  readonly period: string
  readonly measured: number | null
  readonly target: number | null
}

export type NewIndicator = {
  readonly id: string
  readonly goalId: string | null
  readonly initiativeId: string | null
  readonly name: string
  readonly unitOfMeasure: string
  readonly observations: readonly NewObservation[]
  readonly position: number
}

export type NewRemark = {
  readonly id: string
  readonly goalId: string | null
  readonly initiativeId: string | null
  readonly author: string
  readonly said: string
  readonly text: string
}

/** A word about an initiative that is there already; `itemId` is where it was read. */
export type NewStatus = {
  readonly id: string
  readonly initiativeId: string
  readonly title: string
  readonly said: StatusSaid
  readonly itemId: string
}

/** A record that is there already and takes over these fields; `values.id` is its id. */
export type Update<T> = { readonly values: T; readonly takes: readonly string[] }

export type SourceKind = 'policy' | 'plan' | 'unit' | 'goal' | 'priority' | 'initiative' | 'indicator' | 'remark' | 'status'

/** field '': the record as a whole. */
export type NewSource = {
  readonly id: string
  readonly recordKind: SourceKind
  readonly recordId: string
  readonly field: string
  readonly lines: LineRange
  readonly itemId: string | null
}
