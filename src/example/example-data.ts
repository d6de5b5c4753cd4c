import type { Assessment, Phase, Trend } from '../domain/status.ts'

/** How the example is written down: short, so that a person can read it and see a whole municipality. */

export type ExampleUnit = {
  readonly key: string
  readonly name: string
  readonly short: string
  readonly abbreviation: string
  readonly english: string
  readonly parent?: string
  readonly kind?: 'department' | 'center' | 'institution'
  readonly validTo?: string
}

export type ExampleGoal = {
  readonly number: string
  readonly title: string
  readonly text: string
  readonly english?: string
  readonly articles: readonly number[]
  readonly priorities: readonly { readonly text: string; readonly units: readonly string[] }[]
  readonly remark?: { readonly author: string; readonly said: string; readonly text: string }
  readonly indicator?: ExampleIndicator
}

export type ExampleIndicator = {
  readonly name: string
  readonly unit: string
  readonly moreIsBetter: boolean
  /** period, measured, target, and the unit it is for when it is not the whole authority. */
  readonly values: readonly (readonly [period: string, measured: number | null, target: number | null, unit?: string])[]
}

export type ExampleMoney = {
  readonly source: string
  readonly kind?: 'operating' | 'capital'
  readonly permanent?: boolean
  /** Million kroner by year. */
  readonly years: Readonly<Record<number, number>>
  readonly partOf?: number
}

export type ExampleInitiative = {
  readonly number: string
  readonly title: string
  readonly summary: string
  readonly text: string
  readonly english?: { readonly title: string; readonly summary: string }
  readonly lead: readonly string[]
  readonly partners?: readonly string[]
  readonly groups: readonly string[]
  readonly groupWords?: string
  /** "2025", "2025-H2", "2026-03" …, as domain/timeframe reads it. */
  readonly from?: string
  readonly to?: string
  readonly words?: string
  readonly ongoing?: boolean
  readonly permanent?: boolean
  readonly funding: 'funded' | 'within-budget' | 'partly-funded' | 'unfunded' | 'unclear' | 'not-applicable'
  readonly money?: readonly ExampleMoney[]
  readonly status?: {
    readonly phase: Phase
    readonly assessment: Assessment
    readonly trend?: Trend
    readonly reason: string
    readonly next: string
    readonly on: string
    /** Of what is completed; the day it was said where the plan has no other. */
    readonly completedOn?: string
    /** Of what is given up. */
    readonly decision?: string
  }
  readonly council?: {
    readonly assessment: Assessment
    readonly trend: Trend
    readonly reason: string
    readonly next: string
    readonly on: string
  }
  readonly activities?: readonly (readonly [title: string, deadline: string, done?: string])[]
  readonly indicator?: ExampleIndicator
  readonly articles?: readonly number[]
  readonly alsoServes?: readonly string[]
  readonly evidence?: string
}

export type ExamplePlan = {
  readonly title: string
  readonly from: string
  readonly to: string
  readonly state: 'current' | 'past'
  readonly initiatives: readonly ExampleInitiative[]
}

export type ExamplePolicy = {
  readonly title: string
  readonly vision: string
  /** Field by field. */
  readonly english: Readonly<Record<string, string>>
  readonly from: string
  readonly to: string
  readonly adoptedOn: string
  readonly adoptedBy: string
  readonly decision: string
  readonly goals: readonly ExampleGoal[]
  readonly plans: readonly ExamplePlan[]
}

/** What happened to one initiative after its plan was published. */
export type ExampleLaterInitiative = {
  readonly number: string
  /** In the notation of the initiative's form. */
  readonly fields?: Readonly<Record<string, string>>
  /** An appropriation it got besides those it had. */
  readonly money?: ExampleMoney
  readonly status?: {
    readonly phase: Phase
    readonly assessment: Assessment
    readonly trend: Trend
    readonly reason: string
    readonly next: string
    readonly completedOn?: string
    /** Why it is assessed otherwise than dates, money and measures propose. */
    readonly override?: string
  }
}

/** A later publication and what was done for it. */
export type ExampleLater = {
  readonly at: string
  readonly note: string
  readonly initiatives: readonly ExampleLaterInitiative[]
}
