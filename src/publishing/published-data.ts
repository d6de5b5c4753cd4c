import type { Carry } from '../domain/carry-over.ts'
import type { OwnKind } from '../domain/own-fields.ts'
import type { Assessment, Phase, Status, Trend, Voice } from '../domain/status.ts'
import type { Precision } from '../domain/timeframe.ts'
/** What the jsonb columns of `published` hold. Written by a publication, read by the public site: this file is their contract. */

/**
 * Values of `initiative_facet` and `facet_count`: status and funding by their code, goal, unit, target group and plan by the
 * slug of their present address (goals and units also those above them), year as "2026", article as "9".
 * An address whose record is in neither `withdrawn` nor a current row was deleted after it had been public: 410, without a reason.
 */

/** A text in the authority's own language, and in English where somebody has translated the present wording. */
export type Text = { readonly da: string; readonly en?: string }

/** Points at another published record by its id, with what a reader needs to follow or understand it. */
export type Ref = { readonly id: string; readonly slug: string; readonly number?: string; readonly title: Text }

/** What became of a goal or an initiative in the next period. Absent until that period is public. */
export type FateData = {
  readonly how: Carry
  readonly reason: string
  readonly successor?: Ref
  /** The policy or the plan of the next period. */
  readonly into: Ref
}

export type PublishedDate = { readonly date: string; readonly precision: Precision }

export type SourceData = {
  readonly documentId: string
  readonly documentTitle: string
  /** Address of the document's public page; absent where the document itself is not public. */
  readonly documentSlug?: string
  readonly lineFrom: number
  readonly lineTo: number
  /** The lines themselves, at most 40, where the document is public. */
  readonly lines?: readonly { readonly number: number; readonly text: string }[]
}

export type AuthorityData = {
  readonly name: string
  readonly kind: string
  readonly about: Text
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string }
  readonly languages: readonly string[]
  /** The own fields every initiative may have a public value in: the columns of the list as a file. Absent where there are none. */
  readonly ownFields?: readonly Omit<OwnData, 'value'>[]
  /** The policy the front page is about. */
  readonly policy?: Ref & { readonly period: { readonly from?: string; readonly to?: string }; readonly vision: Text }
}

export type PolicyData = {
  readonly slug: string
  readonly title: Text
  readonly vision: Text
  readonly periodFrom?: string
  readonly periodTo?: string
  readonly adoptedOn?: string
  readonly adoptedBy: string
  readonly decisionReference: string
  readonly goals: readonly Ref[]
  readonly plans: readonly Ref[]
  readonly predecessor?: Ref
  readonly successor?: Ref
}

export type PlanData = {
  readonly slug: string
  readonly title: Text
  readonly policy: Ref
  readonly state: 'planning' | 'current' | 'past'
  readonly periodFrom?: string
  readonly periodTo?: string
  readonly predecessor?: Ref
  readonly successors?: readonly Ref[]
}

export type IndicatorData = {
  readonly id: string
  readonly name: string
  readonly unitOfMeasure: string
  readonly moreIsBetter: boolean
  readonly note: string
  readonly observations: readonly {
    readonly period: string
    readonly unit?: string
    readonly measured?: number
    readonly target?: number
    /** The status round that confirmed the figure. */
    readonly source?: string
  }[]
}

export type RemarkData = { readonly author: string; readonly said: string; readonly text: string }

export type GoalData = {
  readonly slug: string
  readonly number: string
  readonly title: Text
  readonly text: Text
  readonly policy: Ref
  readonly parent?: Ref
  readonly children: readonly Ref[]
  readonly articles: readonly number[]
  readonly priorities: readonly { readonly text: Text; readonly units: readonly Ref[] }[]
  readonly indicators: readonly IndicatorData[]
  readonly remarks: readonly RemarkData[]
  readonly sources: readonly SourceData[]
  readonly fate?: FateData
  /** What it goes on from. */
  readonly predecessors?: readonly Ref[]
}

export type UnitData = {
  readonly slug: string
  readonly officialName: Text
  readonly shortName: string
  readonly abbreviation: string
  readonly kind: string
  readonly parent?: Ref
  readonly children: readonly Ref[]
  readonly validTo?: string
  readonly successors: readonly (Ref & { readonly how: string; readonly on: string })[]
  readonly predecessors: readonly (Ref & { readonly how: string; readonly on: string })[]
}

export type TargetGroupData = { readonly slug: string; readonly name: Text; readonly description: Text }

export type DocumentData = {
  readonly slug: string
  readonly title: string
  readonly kind: string
  readonly issuer: string
  readonly dated: string
  readonly fileName: string
  readonly byteSize: number
  readonly lineCount: number
  /** The whole text, as it was read: the public page shows it, so that a source can be followed. */
  readonly lines: readonly { readonly number: number; readonly text: string }[]
}

export type StatusData = {
  readonly voice: Voice
  /** Who speaks, where it is not the owner. */
  readonly speaker?: string
  readonly phase: Phase
  readonly assessment: Assessment
  readonly status: Status
  readonly trend?: Trend
  readonly reason: string
  readonly nextStep: string
  readonly statedOn: string
  /** Of what is completed. */
  readonly completedOn?: string
  /** Of what is given up. */
  readonly decisionReference?: string
}

/** A value in one of the authority's own fields, with the field's name as it was then. */
export type OwnData = {
  readonly id: string
  readonly name: Text
  readonly kind: OwnKind
  /** As `ownValue` spells it: "12,5", "2026-Q3". */
  readonly value: string
  readonly inLists: boolean
}

export type InitiativeTimeframe = {
  readonly words: string
  readonly from?: PublishedDate
  readonly to?: PublishedDate
  readonly ongoing: boolean
  readonly permanent: boolean
}

/** What one row of a list shows: `published.initiative.list_data`. */
export type InitiativeListData = {
  readonly slug: string
  readonly title: Text
  readonly summary: Text
  readonly leadUnits: readonly string[]
  readonly timeframe: InitiativeTimeframe
  readonly fundingStatus: string
  /** Whole øre; absent where no amount is known. Amounts that are part of another are not added. */
  readonly amountOre?: number
  readonly permanentMoney: boolean
  readonly status: Status
  readonly trend?: Trend
  /** Absent where there are none. */
  readonly own?: readonly OwnData[]
}

export type AppropriationData = {
  readonly id: string
  readonly partOf?: string
  readonly words: string
  readonly sourceAgreement: string
  readonly kind: 'operating' | 'capital'
  readonly permanence: 'permanent' | 'temporary'
  readonly priceLevel: string
  readonly amountOre?: number
  readonly years: readonly { readonly year: number; readonly amountOre: number }[]
  readonly note: string
}

/** The whole page of an initiative: `published.initiative.data`. */
export type InitiativeData = InitiativeListData & {
  readonly number: string
  readonly text: Text
  readonly plan: Ref
  readonly policy: Ref
  readonly parent?: Ref
  readonly children: readonly Ref[]
  readonly goals: readonly Ref[]
  readonly units: readonly { readonly part: 'lead' | 'partner' | 'cross-cutting'; readonly unit: Ref }[]
  readonly targetGroups: readonly Ref[]
  readonly targetGroupWords: string
  readonly coordinator: { readonly name: string; readonly email: string }
  readonly articles: readonly number[]
  readonly evidence: string
  readonly activities: readonly {
    readonly number: string
    readonly title: string
    readonly actors: string
    readonly aim: string
    readonly deadlineWords: string
    readonly deadline?: PublishedDate
    readonly doneOn?: string
  }[]
  readonly appropriations: readonly AppropriationData[]
  readonly indicators: readonly IndicatorData[]
  readonly remarks: readonly RemarkData[]
  /** The newest word of each voice. */
  readonly statuses: readonly StatusData[]
  readonly sources: readonly SourceData[]
  readonly fate?: FateData
  /** What it goes on from. */
  readonly predecessors?: readonly Ref[]
}

/** `published.publication.counts`: what the version changed, and what it holds. */
export type PublicationCounts = {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly initiatives: number
  readonly records: number
}
