import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Refusal } from '../domain/refusal.ts'
import { isWritable } from '../domain/rounds/obligation.ts'
import { formatTime } from '../i18n/format.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { translator } from '../i18n/translate.ts'
import type { Fields } from '../web/fields.ts'
import { type FormState, openedForm, refusedForm } from '../web/form-state.ts'
import { withFlash } from '../web/frame.ts'
import { HttpError } from '../web/http-error.ts'
import { found } from '../web/work-request.ts'
import { unitsById } from './asking-store.ts'
import { readContribution, saveDraft, submitAnswer, withdrawAnswer } from './contribution.ts'
import { baseIn, draftIn, formValues } from './contribution-form.ts'
import { ContributionPage } from './contribution-page.tsx'
import { councilSaid, sentAnswer } from './contribution-store.ts'
import type { Desk } from './desk.tsx'
import { attachmentsOf } from './files/attachment-store.ts'
import { goalsOfPlan } from './goal-store.ts'
import { readHolders } from './holder-store.ts'
import { type Obligation, readObligation } from './obligation-store.ts'
import { ReadingCheck } from './reading-check.tsx'
import { ReceiptPage } from './receipt-page.tsx'
import { readRound } from './round-store.ts'
import { SentPage } from './sent-page.tsx'
import { nextTask, tasksOf } from './tasks.ts'

/** The obligation, if she who sits at the desk may do this with it; else it is not there for her. */
export async function mine(tx: WorkTransaction, desk: Desk, id: string, verb: 'read' | 'create'): Promise<Obligation> {
  const obligation = found(await readObligation(tx, desk.writer.authorityId, id))
  if (!desk.may(verb, obligation)) throw new HttpError(404)
  return obligation
}

/** The answer to be written, or as it was sent. */
export async function answerPage(tx: WorkTransaction, desk: Desk, id: string, form?: FormState, fileError?: string): Promise<VNode> {
  const { authorityId, at } = desk.writer
  const obligation = await mine(tx, desk, id, 'read')
  const contribution = found(await readContribution(tx, authorityId, obligation.id))
  const units = await unitsById(tx, authorityId)
  const today = danishDay(at)
  const goal = (await goalsOfPlan(tx, authorityId, contribution.round.plan_id)).get(obligation.underGoalId ?? '')
  const shown = {
    desk,
    contribution,
    unit: units.get(obligation.unitId),
    goal,
    approvers: (await readHolders(tx, authorityId, units, today)).approvers(obligation.unitId),
    council: await councilSaid(tx, authorityId, obligation),
    below: await desk.below?.(tx, obligation.id),
    today,
    files: await attachmentsOf(tx, authorityId, { roundId: obligation.roundId, obligationId: id }),
    instructions: await attachmentsOf(tx, authorityId, { roundId: obligation.roundId, obligationId: null }),
  }
  const mayWrite = contribution.round.stage === 'open' && desk.may('create', obligation)
  if (isWritable(obligation.state) && mayWrite)
    return <ContributionPage {...shown} form={form ?? openedForm(formValues(contribution.draft))} fileError={fileError} />
  return <SentPage {...shown} answer={await sentAnswer(tx, authorityId, obligation.id)} />
}

/** Takes the form of an answer: saves it, and sends it when that is the button. Where to go then, or the page with what is wrong. */
export async function takeAnswer(tx: WorkTransaction, desk: Desk, id: string, fields: Fields): Promise<{ page: VNode } | { to: string }> {
  const refused = async (refusals: readonly Refusal[]) => ({
    page: await answerPage(tx, desk, id, refusedForm(translator(desk.lang), fields, refusals)),
  })
  await mine(tx, desk, id, 'create')
  if (fields.refusals.length > 0) return refused(fields.refusals)
  const act = fields.text('act')
  const { writer, paths } = desk
  const saved = await saveDraft(tx, writer, id, baseIn(fields), draftIn(fields))
  if (act === 'save' || !saved) return { to: saved ? withFlash(paths.tasks, 'rounds.done.draft') : paths.contribution(id) }
  const sent = await submitAnswer(tx, writer, id, act === 'nothing-new')
  if (!sent.ok) return refused(sent.refusals)
  const next = await nextTask(tx, desk.holder, danishDay(writer.at))
  return { to: withFlash(next ? paths.contribution(next.id) : paths.receipt(sent.value.roundId), 'rounds.done.sent') }
}

/** What she has sent in the round: when, to whom, and what happens now. `refusals` when something could not be taken back. */
export async function receiptPage(tx: WorkTransaction, desk: Desk, roundId: string, refusals: readonly Refusal[] = []): Promise<VNode> {
  const { authorityId, at } = desk.writer
  const round = found(await readRound(tx, authorityId, roundId))
  const today = danishDay(at)
  const tasks = await tasksOf(tx, { ...desk.holder, roundId }, today)
  return <ReceiptPage desk={desk} round={round} tasks={tasks} today={today} refusals={refusals} />
}

/** Takes one answer back. Where to go then, or the receipt with the reason why it stays. */
export async function takeBack(tx: WorkTransaction, desk: Desk, id: string): Promise<{ page: VNode } | { to: string }> {
  const { roundId } = await mine(tx, desk, id, 'create')
  const done = await withdrawAnswer(tx, desk.writer, id)
  if (!done.ok) return { page: await receiptPage(tx, desk, roundId, done.refusals) }
  return { to: withFlash(desk.paths.contribution(id), 'rounds.done.taken-back') }
}

type DraftAnswer = { readonly status: 200 | 409 | 422; readonly body: { readonly said: string } & Record<string, unknown> }

/** Keeps what is typed, and answers with what the page is to show: what was saved, merged with what others wrote meanwhile. */
export async function takeDraft(tx: WorkTransaction, desk: Desk, id: string, fields: Fields): Promise<DraftAnswer> {
  const { lang, writer } = desk
  const t = translator(lang)
  const obligation = await mine(tx, desk, id, 'create')
  const [fault] = fields.refusals
  if (fault) return { status: 422, body: { said: refusalText(t, fault) } }
  const saved = await saveDraft(tx, writer, id, baseIn(fields), draftIn(fields))
  if (!saved) return { status: 409, body: { said: t('rounds.answer.not-now') } }
  const { draft, mergedWith } = saved
  const unit = (await unitsById(tx, writer.authorityId)).get(obligation.unitId)
  const at = formatTime(lang, writer.at)
  const said = mergedWith
    ? t('rounds.saved-merged', { name: mergedWith, at })
    : t('rounds.saved-at', { at, unit: unit?.abbreviation || unit?.name || '' })
  const reading = renderToString(<ReadingCheck t={t} text={draft.text} />)
  return { status: 200, body: { said, draft, values: formValues(draft), reading } }
}
