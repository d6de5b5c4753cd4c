import type { Doc } from '../domain/merge.ts'
import { periodEndText } from '../domain/period.ts'
import { accepted, type Outcome } from '../domain/refusal.ts'
import { REMINDER_DAYS } from '../domain/rounds/reminders.ts'
import { dateRefusals } from '../domain/rounds/round.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

export const ASKS = ['initiative', 'goal'] as const
export type Asks = (typeof ASKS)[number]

/** Days are YYYY-MM-DD. */
export type RoundInput = {
  readonly planId: string
  readonly title: string
  readonly windowFrom: string | null
  readonly windowTo: string | null
  readonly opensOn: string
  readonly deadline: string
  readonly approveBy: string | null
  readonly publishOn: string | null
  readonly asks: readonly Asks[]
  readonly questionInitiative: string
  readonly questionGoal: string
  readonly instructions: string
  readonly leftOut: string
  readonly leftOutReason: string
  readonly reminderDays: readonly number[]
  readonly ownApproval: boolean
  readonly unitIds: readonly string[]
}

/** "-21, -7, 0, 3, 14": whole days from the deadline, a year at most either way. */
function parseDays(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;]+/).filter(part => part !== '')
  const days = parts.map(part => (/^[-−+]?\d{1,3}$/.test(part) ? Number(part.replace('−', '-')) : Number.NaN))
  return days.every(day => Math.abs(day) <= 366) && days.length <= 10 ? [...new Set(days)].sort((a, b) => a - b) : null
}

const daysText = (days: readonly number[]): string => days.join(', ')

export function parseRound(fields: Fields): Outcome<RoundInput> {
  const read = new FormReader(fields.text, fields.all)
  const day = (name: string) => {
    const found = read.day(name)
    if (fields.text(name) === '') read.refuse('web.required', name)
    return found ?? ''
  }
  const planId = read.id('plan')
  if (fields.text('plan') === '') read.refuse('rounds.plan-missing', 'plan')
  const asks = ASKS.filter(kind => fields.all('asks').includes(kind))
  if (asks.length === 0) read.refuse('rounds.asks-nothing', 'asks')
  const input: RoundInput = {
    planId: planId ?? '',
    title: read.text('title', { required: true, max: 300 }),
    windowFrom: read.periodEnd('window_from', 'from'),
    windowTo: read.periodEnd('window_to', 'to'),
    opensOn: day('opens_on'),
    deadline: day('deadline'),
    approveBy: read.day('approve_by'),
    publishOn: read.day('publish_on'),
    asks,
    questionInitiative: read.text('question_initiative', { max: 1000 }),
    questionGoal: read.text('question_goal', { max: 1000 }),
    instructions: read.text('instructions', { max: 5000 }),
    leftOut: read.text('left_out', { max: 1000 }),
    leftOutReason: read.text('left_out_reason', { max: 1000 }),
    reminderDays: read.parsed('reminder_days', parseDays, 'rounds.bad-days') ?? [],
    ownApproval: read.yes('own_approval'),
    unitIds: read.ids('units'),
  }
  if (input.leftOut !== '' && input.leftOutReason === '') read.refuse('rounds.left-out-reason', 'left_out_reason')
  if (input.opensOn && input.deadline) for (const { key, field, params } of dateRefusals(input)) read.refuse(key, field ?? '', params)
  if (input.approveBy && input.deadline && input.approveBy < input.deadline) read.refuse('rounds.approve-before-deadline', 'approve_by')
  const outcome = read.outcome(input)
  return outcome.ok ? accepted(input) : outcome
}

export const roundDoc = (round: RoundInput): Doc => ({
  plan: round.planId,
  title: round.title,
  window_from: periodEndText(round.windowFrom, 'from'),
  window_to: periodEndText(round.windowTo, 'to'),
  opens_on: round.opensOn,
  deadline: round.deadline,
  approve_by: round.approveBy ?? '',
  publish_on: round.publishOn ?? '',
  asks: [...round.asks],
  question_initiative: round.questionInitiative,
  question_goal: round.questionGoal,
  instructions: round.instructions,
  left_out: round.leftOut,
  left_out_reason: round.leftOutReason,
  reminder_days: daysText(round.reminderDays),
  own_approval: round.ownApproval ? 'on' : '',
  units: [...round.unitIds].sort(),
})

/** What a new round begins with. */
export const EMPTY_ROUND = { asks: ['initiative'], reminder_days: daysText(REMINDER_DAYS) }
