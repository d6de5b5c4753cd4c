import type { Assessment, Phase } from '../status.ts'

/** What is known of an initiative without asking anybody. Days as YYYY-MM-DD. */
export type StatusFacts = {
  /** The last day it can begin and still be on time: 31 December of a start stated as a year. */
  readonly startsBy: string | null
  readonly endsBy: string | null
  /** Last days of the deadlines of its activities, done or not. */
  readonly activities: readonly { readonly deadline: string | null; readonly isDone: boolean }[]
  readonly money: {
    readonly status: 'funded' | 'within-budget' | 'partly-funded' | 'unfunded' | 'unclear' | 'not-applicable'
    /** The last year with money in it; null where no year is known. */
    readonly lastYear: number | null
    readonly permanent: boolean
  }
  /** Of each indicator the newest period that has both a measured value and a target. */
  readonly measures: readonly { readonly measured: number; readonly target: number; readonly moreIsBetter: boolean }[]
}

export const REASONS = [
  'start-passed',
  'end-passed',
  'deadlines-passed',
  'unfunded',
  'money-ended',
  'measures-behind',
  'dates-hold',
  'money-holds',
  'measures-reached',
] as const
export type ReasonKey = (typeof REASONS)[number]
export type Reason = { readonly key: ReasonKey; readonly params: Readonly<Record<string, string | number>> }

/** `assessment` is 'not-assessed' when nothing is known that says anything; then there are no reasons. */
export type Proposal = { readonly assessment: Assessment; readonly because: readonly Reason[] }

const reason = (key: ReasonKey, params: Reason['params'] = {}): Reason => ({ key, params })

/**
 * What dates, money and measures say of an initiative in this phase. Missing money stops the work; a day that has passed or a target
 * not reached delays it; and only when nothing of the kind is found do the things that hold speak for it. What has ended is not assessed.
 */
export function proposeAssessment(facts: StatusFacts, phase: Phase, today: string): Proposal {
  if (phase === 'completed' || phase === 'given-up') return { assessment: 'not-assessed', because: [] }
  const stops = moneyStops(facts, today)
  const delays = [...datesPassed(facts, phase, today), ...measuresBehind(facts)]
  if (stops.length > 0) return { assessment: 'stalled', because: [...stops, ...delays] }
  if (delays.length > 0) return { assessment: 'delayed', because: delays }
  const holds = whatHolds(facts)
  return { assessment: holds.length > 0 ? 'on-plan' : 'not-assessed', because: holds }
}

function moneyStops({ money }: StatusFacts, today: string): Reason[] {
  if (money.status === 'unfunded') return [reason('unfunded')]
  const ended = !money.permanent && money.lastYear !== null && money.lastYear < yearOf(today)
  return ended ? [reason('money-ended', { year: money.lastYear })] : []
}

/** Work in operation has no end to be late for; work that should not have begun yet is not late. */
function datesPassed({ startsBy, endsBy, activities }: StatusFacts, phase: Phase, today: string): Reason[] {
  const late = activities.filter(({ deadline, isDone }) => !isDone && deadline !== null && deadline < today).length
  return [
    ...(phase === 'not-begun' && startsBy !== null && startsBy < today ? [reason('start-passed', { day: startsBy })] : []),
    ...(phase !== 'operations' && endsBy !== null && endsBy < today ? [reason('end-passed', { day: endsBy })] : []),
    ...(late > 0 ? [reason('deadlines-passed', { count: late })] : []),
  ]
}

function measuresBehind({ measures }: StatusFacts): Reason[] {
  const behind = measures.filter(one => !isReached(one)).length
  return behind > 0 ? [reason('measures-behind', { count: behind, of: measures.length })] : []
}

function whatHolds({ startsBy, endsBy, activities, money, measures }: StatusFacts): Reason[] {
  const isDated = startsBy !== null || endsBy !== null || activities.some(one => one.deadline !== null)
  return [
    ...(isDated ? [reason('dates-hold')] : []),
    ...(money.status === 'funded' || money.status === 'within-budget' ? [reason('money-holds')] : []),
    ...(measures.length > 0 ? [reason('measures-reached', { count: measures.length })] : []),
  ]
}

/** A target of zero is a target: no waiting list, no complaints. */
const isReached = ({ measured, target, moreIsBetter }: StatusFacts['measures'][number]): boolean =>
  moreIsBetter ? measured >= target : measured <= target

const yearOf = (day: string): number => Number(day.slice(0, 4))
