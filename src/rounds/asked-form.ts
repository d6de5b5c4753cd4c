import type { Doc } from '../domain/merge.ts'
import { REMINDER_DAYS } from '../domain/rounds/reminders.ts'
import type { Fields } from '../web/fields.ts'
import type { FormReader } from '../web/form-reader.ts'

export const ASKS = ['initiative', 'goal'] as const
export type Asks = (typeof ASKS)[number]

/** What is asked, of whom, and how they are reminded: the part of a round that a template keeps for the next one. */
export type AskedInput = {
  readonly asks: readonly Asks[]
  readonly questionInitiative: string
  readonly questionGoal: string
  readonly instructions: string
  readonly leftOut: string
  readonly leftOutReason: string
  readonly reminderDays: readonly number[]
  readonly unitIds: readonly string[]
}

/** "-21, -7, 0, 3, 14": whole days from the deadline, a year at most either way. */
function parseDays(text: string): readonly number[] | null {
  const parts = text.split(/[\s,;]+/).filter(part => part !== '')
  const days = parts.map(part => (/^[-−+]?\d{1,3}$/.test(part) ? Number(part.replace('−', '-')) : Number.NaN))
  return days.every(day => Math.abs(day) <= 366) && days.length <= 10 ? [...new Set(days)].sort((a, b) => a - b) : null
}

const daysText = (days: readonly number[]): string => days.join(', ')

export function readAsked(read: FormReader, fields: Fields): AskedInput {
  const asks = ASKS.filter(kind => fields.all('asks').includes(kind))
  if (asks.length === 0) read.refuse('rounds.asks-nothing', 'asks')
  const asked: AskedInput = {
    asks,
    questionInitiative: read.text('question_initiative', { max: 1000 }),
    questionGoal: read.text('question_goal', { max: 1000 }),
    instructions: read.text('instructions', { max: 5000 }),
    leftOut: read.text('left_out', { max: 1000 }),
    leftOutReason: read.text('left_out_reason', { max: 1000 }),
    reminderDays: read.parsed('reminder_days', parseDays, 'rounds.bad-days') ?? [],
    unitIds: read.ids('units'),
  }
  if (asked.leftOut !== '' && asked.leftOutReason === '') read.refuse('rounds.left-out-reason', 'left_out_reason')
  return asked
}

export const askedDoc = (asked: AskedInput): Doc => ({
  asks: [...asked.asks],
  question_initiative: asked.questionInitiative,
  question_goal: asked.questionGoal,
  instructions: asked.instructions,
  left_out: asked.leftOut,
  left_out_reason: asked.leftOutReason,
  reminder_days: daysText(asked.reminderDays),
  units: [...asked.unitIds].sort(),
})

/** As the database names them. */
export const askedColumns = (asked: AskedInput) => ({
  asks: [...asked.asks],
  question_initiative: asked.questionInitiative,
  question_goal: asked.questionGoal,
  instructions: asked.instructions,
  left_out: asked.leftOut,
  left_out_reason: asked.leftOutReason,
  reminder_days: [...asked.reminderDays],
})

type AskedRow = Omit<ReturnType<typeof askedColumns>, 'asks'> & { readonly asks: readonly string[] }

export const askedIn = (row: AskedRow, unitIds: readonly string[]): AskedInput => ({
  asks: ASKS.filter(kind => row.asks.includes(kind)),
  questionInitiative: row.question_initiative,
  questionGoal: row.question_goal,
  instructions: row.instructions,
  leftOut: row.left_out,
  leftOutReason: row.left_out_reason,
  reminderDays: row.reminder_days,
  unitIds,
})

/** What a new round begins with. */
export const EMPTY_ASKED = { asks: ['initiative'], reminder_days: daysText(REMINDER_DAYS) }
