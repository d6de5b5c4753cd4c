import type { Appropriation } from '../domain/appropriations.ts'
import type { StatedDate, Timeframe } from '../domain/timeframe.ts'

export const PARTS = ['lead', 'partner', 'cross-cutting'] as const
export const FUNDING_STATUSES = ['funded', 'within-budget', 'partly-funded', 'unfunded', 'unclear', 'not-applicable'] as const
export const MONEY_KINDS = ['operating', 'capital'] as const
export const PERMANENCES = ['permanent', 'temporary'] as const
export type Part = (typeof PARTS)[number]
export type FundingStatus = (typeof FUNDING_STATUSES)[number]

export type Owner = { readonly unitId: string; readonly part: Part }

/** Days are YYYY-MM-DD. */
export type Activity = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly actors: string
  readonly aim: string
  readonly deadline: StatedDate | null
  readonly deadlineWords: string
  readonly doneOn: string | null
}

export type InitiativeAppropriation = Appropriation & {
  readonly words: string
  readonly sourceAgreement: string
  readonly kind: (typeof MONEY_KINDS)[number]
  readonly permanence: (typeof PERMANENCES)[number]
  readonly priceLevel: string
  readonly note: string
}

export type Indicator = {
  readonly id: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly moreIsBetter: boolean
  readonly note: string
}

/** A measured value, a target, or both, for a period; of one unit, or in all. */
export type Observation = {
  readonly id: string
  readonly indicatorId: string
  readonly unitId: string | null
  readonly period: string
  readonly measured: number | null
  readonly target: number | null
}

/** A value in one of the authority's own fields, as `ownValue` spells it. */
export type OwnValue = { readonly fieldId: string; readonly value: string }

/** An initiative with everything on it that its form can change. Statuses, remarks and sources are acts of their own. */
export type InitiativeInput = {
  /** Not yet to be published. */
  readonly isDraft: boolean
  readonly planId: string
  readonly parentId: string | null
  readonly number: string
  readonly title: string
  readonly text: string
  readonly plainSummary: string
  readonly goalIds: readonly string[]
  readonly owners: readonly Owner[]
  readonly coordinatorName: string
  readonly coordinatorEmail: string
  readonly targetGroupIds: readonly string[]
  readonly targetGroupWords: string
  readonly timeframe: Timeframe
  readonly fundingStatus: FundingStatus
  readonly evidence: string
  readonly articles: readonly number[]
  readonly activities: readonly Activity[]
  readonly appropriations: readonly InitiativeAppropriation[]
  readonly indicators: readonly Indicator[]
  readonly observations: readonly Observation[]
  readonly ownValues: readonly OwnValue[]
}
