import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { accepted, type Outcome, type Refusal, refused } from '../domain/refusal.ts'
import { ANSWER_STATUSES, axesOf } from '../domain/rounds/answer.ts'
import { daysLate } from '../domain/rounds/obligation.ts'
import { buildReport, type Report, type Reported } from '../domain/rounds/report.ts'
import { TRENDS } from '../domain/status.ts'
import { parseStatedDate } from '../domain/timeframe.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import type { Translate } from '../i18n/translate.ts'
import { sayStatus } from '../plans/say-status.ts'
import { nothingNewWords } from './answer-words.ts'
import { closeRound, unitsById } from './asking-store.ts'
import { figuresOf, lastAnswerOf, sentAnswer } from './contribution-store.ts'
import { publicFilesOf } from './files/attachment-store.ts'
import { goalsOfPlan } from './goal-store.ts'
import { keepFigures } from './keep-figures.ts'
import { obligationsOfRound } from './obligation-store.ts'
import { councilWords, freezeReport, publicOwnValues, readReport } from './report-store.ts'
import type { RoundEntry } from './round-store.ts'

export type Drafted = { readonly report: Report; readonly reported: readonly Reported[] }

/** The report as it would be frozen now. */
export async function draftReport(tx: WorkTransaction, authorityId: string, round: RoundEntry, now: Date): Promise<Drafted> {
  const units = await unitsById(tx, authorityId)
  const goals = await goalsOfPlan(tx, authorityId, round.plan_id)
  const files = await publicFilesOf(tx, authorityId, round.id)
  const own = await publicOwnValues(tx, authorityId, round.plan_id)
  const reported: Reported[] = []
  for (const one of await obligationsOfRound(tx, authorityId, round.id, true)) {
    const unit = units.get(one.unitId)
    const answer = await sentAnswer(tx, authorityId, one.id)
    reported.push({
      ...one,
      unit: { name: unit?.name ?? '', short: unit?.abbreviation ?? '' },
      daysLate: one.submittedAt ? daysLate(one.due, danishDay(one.submittedAt)) : 0,
      answer,
      status: ANSWER_STATUSES.find(status => status === answer?.status) ?? null,
      own: own.get(one.subjectId) ?? [],
      last: await lastAnswerOf(tx, authorityId, one),
      files: files.get(one.id) ?? [],
      figures: await figuresOf(tx, authorityId, one),
    })
  }
  const { title, left_out: leftOut, left_out_reason: leftOutReason, window_from: windowFrom, window_to: windowTo } = round
  const head = { title, leftOut, leftOutReason, windowFrom, windowTo, frozenOn: danishDay(now) }
  return { report: buildReport(head, [...goals.values()], reported, await councilWords(tx, authorityId, round.id)), reported }
}

/**
 * Closes the round and freezes what it came to; each approved answer becomes the newest status of its initiative, in the same
 * transaction. What waits for approval stops it: nobody's sent answer is left out by a click.
 */
export async function freeze(
  tx: WorkTransaction,
  writer: Writer,
  round: RoundEntry,
  { newId, t }: { readonly newId: () => string; readonly t: Translate },
): Promise<Outcome<Report>> {
  if (round.stage === 'planned') return refused({ key: 'rounds.report.not-open' })
  if (await readReport(tx, writer.authorityId, round.id)) return refused({ key: 'rounds.report.already' })
  const { report, reported } = await draftReport(tx, writer.authorityId, round, writer.at)
  const pending = reported.filter(one => one.state === 'submitted').length
  if (pending > 0) return refused({ key: 'rounds.report.pending', params: { count: pending } })
  if (report.goals.every(goal => goal.answers.length === 0)) return refused({ key: 'rounds.report.no-answers' })
  const [first, ...rest] = await sayAll(tx, writer, round, reported, newId, t)
  if (first) return refused(first, ...rest)
  await closeRound(tx, writer, round.id)
  await keepFigures(tx, writer, round, reported, report.frozenOn, newId)
  await freezeReport(tx, writer, round.id, report)
  await audit(tx, { ...auditOf(writer), act: 'frozen', recordKind: 'round', recordId: round.id, title: round.title })
  return accepted(report)
}

/** One status for each initiative that was answered about: of the unit that leads it, which was asked first. */
async function sayAll(
  tx: WorkTransaction,
  writer: Writer,
  round: RoundEntry,
  reported: readonly Reported[],
  newId: () => string,
  t: Translate,
): Promise<Refusal[]> {
  const today = danishDay(writer.at)
  const refusals: Refusal[] = []
  const said = new Set<string>()
  for (const { subject, subjectId, state, answer, status, last, title } of reported) {
    const chosen = ANSWER_STATUSES.find(one => one === status)
    if (subject !== 'initiative' || state !== 'approved' || !answer || !chosen || said.has(subjectId)) continue
    said.add(subjectId)
    const done = await sayStatus(
      tx,
      writer,
      { initiativeId: subjectId, id: newId(), today },
      {
        ...axesOf(chosen, last?.phase ?? null),
        voice: 'owner',
        speaker: '',
        reason: answer.text,
        trend: TRENDS.find(one => one === answer.trend) ?? 'unchanged',
        nextStep: answer.nextStep || nothingNewWords(t, answer),
        statedOn: today,
        completedOn: chosen === 'completed' ? (parseStatedDate(answer.completedOn)?.start ?? last?.saidOn ?? null) : null,
        decisionReference: answer.decision,
        overrideReason: t('rounds.report.override', { round: round.title }),
      },
    )
    if (done && !done.ok)
      for (const refusal of done.refusals)
        refusals.push({ key: 'rounds.report.status-refused', params: { title, why: refusalText(t, refusal) } })
  }
  return refusals
}
