import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import { type Draft, EMPTY_DRAFT, mergeDrafts, sameDraft } from '../domain/rounds/answer.ts'
import { answerFaults, type Figure, type LastAnswer, nothingNewAnswer, nothingNewFaults, prefilled } from '../domain/rounds/complete.ts'
import { isWritable, mayDo } from '../domain/rounds/obligation.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { figuresOf, lastAnswerOf, readStoredDraft, type StoredDraft, writeDraft } from './contribution-store.ts'
import { type Obligation, readObligation, writeAct } from './obligation-store.ts'
import { type RoundEntry, readRound } from './round-store.ts'

/** An obligation with its round, and what an answer to it begins from. */
export type Contribution = {
  readonly obligation: Obligation
  readonly round: RoundEntry
  readonly last: LastAnswer | null
  readonly figures: readonly Figure[]
  readonly stored: StoredDraft | undefined
  /** What is in the fields: the draft, or what was known beforehand. */
  readonly draft: Draft
}

export async function readContribution(tx: WorkTransaction, authorityId: string, id: string): Promise<Contribution | undefined> {
  const obligation = await readObligation(tx, authorityId, id)
  const round = obligation && (await readRound(tx, authorityId, obligation.roundId))
  if (!obligation || !round) return undefined
  const last = await lastAnswerOf(tx, authorityId, obligation)
  const figures = await figuresOf(tx, authorityId, obligation)
  const stored = await readStoredDraft(tx, authorityId, id)
  return { obligation, round, last, figures, stored, draft: stored?.draft ?? prefilled(last, figures) }
}

export type Saved = {
  readonly draft: Draft
  /** Who else had written meanwhile, when the two were woven. */
  readonly mergedWith: string | null
}

/**
 * Keeps what was typed, woven with what somebody else has saved since `base`. undefined when nothing can be written there now.
 * Not in the audit (decision 60): the draft is its unit's own, and what is sent is audited whole.
 */
export async function saveDraft(tx: WorkTransaction, writer: Writer, id: string, base: Draft, mine: Draft): Promise<Saved | undefined> {
  const obligation = await readObligation(tx, writer.authorityId, id, true)
  if (!obligation || !isWritable(obligation.state)) return undefined
  const stored = await readStoredDraft(tx, writer.authorityId, id)
  const draft = stored ? mergeDrafts(base, stored.draft, mine) : mine
  if (!stored || !sameDraft(stored.draft, draft)) await writeDraft(tx, writer, id, draft)
  const isOthers = stored !== undefined && stored.savedBy !== writer.personId && !sameDraft(draft, mine)
  return { draft, mergedWith: isOthers ? stored.savedByName : null }
}

/** Sends the saved draft. An answer after the deadline is taken in as well; how late it is, its date says. */
export async function submitAnswer(
  tx: WorkTransaction,
  writer: Writer,
  id: string,
  sendsNothingNew: boolean,
): Promise<Outcome<Obligation>> {
  const found = await readContribution(tx, writer.authorityId, id)
  if (!found || !isWritable(found.obligation.state)) return refused({ key: 'rounds.answer.not-now' })
  if (found.round.stage !== 'open') return refused({ key: 'rounds.answer.closed' })
  const { obligation, last, figures, draft } = found
  const faults = sendsNothingNew
    ? nothingNewFaults(draft, last)
    : answerFaults(draft, { subject: obligation.subject, last, figures }, danishDay(writer.at))
  const [first, ...rest] = faults
  if (first) return refused(first, ...rest)
  const answer = sendsNothingNew && last ? nothingNewAnswer(draft, last, figures) : { ...draft, nothingNew: '', nothingNewWords: '' }
  await writeAct(tx, writer, id, { kind: 'submission', answer })
  const { title } = obligation
  const after = { ...flat(answer), ...(writer.via ? { via: writer.via } : {}) }
  await audit(tx, { ...auditOf(writer), act: 'submission', recordKind: 'obligation', recordId: id, title, after })
  return { ok: true, value: obligation }
}

/** Takes back what was sent, as long as nobody has approved it and the round is open. The words stay as a draft. */
export async function withdrawAnswer(tx: WorkTransaction, writer: Writer, id: string): Promise<Outcome<Obligation>> {
  const obligation = await readObligation(tx, writer.authorityId, id, true)
  const round = obligation && (await readRound(tx, writer.authorityId, obligation.roundId))
  if (!obligation || round?.stage !== 'open' || !mayDo('withdrawal', obligation.state))
    return refused({ key: 'rounds.receipt.not-now', params: { title: obligation?.title ?? '' } })
  await writeAct(tx, writer, id, { kind: 'withdrawal' })
  const after = writer.via ? { via: writer.via } : {}
  await audit(tx, { ...auditOf(writer), act: 'withdrawal', recordKind: 'obligation', recordId: id, title: obligation.title, after })
  return accepted(obligation)
}

/** An answer as fields of text, for the history. */
const flat = ({ figures, ...texts }: Draft): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(texts).filter(([field, text]) => text !== EMPTY_DRAFT[field as keyof typeof texts])),
  ...Object.fromEntries(Object.entries(figures).map(([id, { value }]) => [id, value])),
})
