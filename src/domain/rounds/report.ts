import type { OwnKind } from '../own-fields.ts'
import type { Status } from '../status.ts'
import type { Draft } from './answer.ts'
import type { Figure, LastAnswer } from './complete.ts'
import type { ObligationState } from './obligation.ts'
import { figuresSaid, type SaidFigure } from './report-figures.ts'

export type ReportFile = { readonly id: string; readonly name: string; readonly bytes: number }

/** A public value in one of the authority's own fields, as it stood when the report was frozen. */
export type ReportOwn = { readonly name: { readonly da: string; readonly en?: string }; readonly kind: OwnKind; readonly value: string }

/** One unit's approved answer, as it is printed; what was said last time stands with it, so that the change can be seen. */
export type ReportAnswer = {
  readonly unit: string
  readonly unitShort: string
  readonly initiativeId?: string
  readonly number: string
  readonly title: string
  readonly status: Status | null
  readonly cause: string
  readonly trend: string
  readonly text: string
  readonly nextStep: string
  readonly nothingNew: string
  readonly nothingNewWords: string
  /** What went with it that everyone may see. */
  readonly files?: readonly ReportFile[]
  /** Missing in reports frozen before figures were printed. */
  readonly figures?: readonly Omit<SaidFigure, 'indicatorId'>[]
  readonly own?: readonly ReportOwn[]
  readonly before?: { readonly status: Status | null; readonly text: string; readonly saidOn: string }
}

export type CouncilWord = { readonly agreement: 'agree' | 'partly' | 'disagree'; readonly text: string; readonly givenOn: string }

export type ReportGoal = {
  readonly id: string | null
  readonly number: string
  readonly title: string
  readonly answers: readonly ReportAnswer[]
  readonly council?: CouncilWord
}

export type Report = {
  readonly title: string
  readonly windowFrom?: string
  readonly windowTo?: string
  readonly leftOut: string
  readonly leftOutReason: string
  readonly frozenOn: string
  readonly goals: readonly ReportGoal[]
  /** Who answered after the deadline, and by how much at the most. */
  readonly late: readonly { readonly unit: string; readonly days: number }[]
  readonly waived: readonly { readonly unit: string; readonly title: string; readonly reason: string }[]
  readonly unanswered: readonly { readonly unit: string; readonly title: string }[]
}

/** What the report is made of: every obligation of the round, with its answer where one was approved. */
export type Reported = {
  readonly unit: { readonly name: string; readonly short: string }
  readonly subject: 'initiative' | 'goal'
  readonly subjectId: string
  readonly underGoalId: string | null
  readonly number: string
  readonly title: string
  readonly state: ObligationState
  readonly daysLate: number
  readonly words: string
  readonly answer: Draft | undefined
  readonly status: Status | null
  /** Of an initiative. */
  readonly own: readonly ReportOwn[]
  readonly last: LastAnswer | null
  readonly files: readonly ReportFile[]
  readonly figures: readonly Figure[]
}

export type ReportHead = Pick<Report, 'title' | 'leftOut' | 'leftOutReason' | 'frozenOn'> & {
  readonly windowFrom: string | null
  readonly windowTo: string | null
}

type Goal = { readonly id: string; readonly number: string; readonly title: string }

/** The report by goal and unit. Every obligation is accounted for: printed, waived with its reason, or named as unanswered. */
export function buildReport(
  head: ReportHead,
  goals: readonly Goal[],
  reported: readonly Reported[],
  council: ReadonlyMap<string, CouncilWord>,
): Report {
  const known = new Set(goals.map(goal => goal.id))
  const of = (goalId: string | null) =>
    reported.filter(one => one.state === 'approved' && (goalId === null ? !known.has(one.underGoalId ?? '') : one.underGoalId === goalId))
  const sections = [...goals, { id: null, number: '', title: '' }].map(goal => {
    const word = goal.id === null ? undefined : council.get(goal.id)
    return { ...goal, answers: of(goal.id).flatMap(answerOf), ...(word ? { council: word } : {}) }
  })
  const { windowFrom, windowTo, ...rest } = head
  return {
    ...rest,
    ...(windowFrom ? { windowFrom } : {}),
    ...(windowTo ? { windowTo } : {}),
    goals: sections.filter(section => section.answers.length > 0 || 'council' in section),
    late: latest(reported),
    waived: reported.filter(one => one.state === 'waived').map(one => ({ unit: one.unit.name, title: one.title, reason: one.words })),
    unanswered: reported
      .filter(one => one.state !== 'approved' && one.state !== 'waived')
      .map(one => ({ unit: one.unit.name, title: one.title })),
  }
}

function answerOf(one: Reported): ReportAnswer[] {
  const { answer, last } = one
  if (!answer) return []
  const figures = figuresSaid(one).map(({ indicatorId: _, ...figure }) => figure)
  const before = last && last.text !== '' ? { before: { status: last.status, text: last.text, saidOn: last.saidOn } } : {}
  return [
    {
      unit: one.unit.name,
      unitShort: one.unit.short,
      ...(one.subject === 'initiative' ? { initiativeId: one.subjectId } : {}),
      number: one.number,
      title: one.title,
      status: one.status,
      cause: answer.cause,
      trend: answer.trend,
      text: answer.text,
      nextStep: answer.nextStep,
      nothingNew: answer.nothingNew,
      nothingNewWords: answer.nothingNewWords,
      ...(one.files.length > 0 ? { files: one.files } : {}),
      ...(figures.length > 0 ? { figures } : {}),
      ...(one.own.length > 0 ? { own: one.own } : {}),
      ...before,
    },
  ]
}

function latest(reported: readonly Reported[]): Report['late'] {
  const days = new Map<string, number>()
  for (const one of reported) if (one.daysLate > 0) days.set(one.unit.name, Math.max(days.get(one.unit.name) ?? 0, one.daysLate))
  return [...days].map(([unit, most]) => ({ unit, days: most }))
}

/** Whether the word or the text is another than last time. */
export const hasChanged = ({ nothingNew, before, status, text }: ReportAnswer): boolean =>
  nothingNew === '' && (before === undefined || before.status !== status || before.text !== text)
