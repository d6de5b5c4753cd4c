import type { WorkTransaction } from '../db/connect.ts'
import { accepted, type Outcome, refused } from '../domain/refusal.ts'
import { mayDo } from '../domain/rounds/obligation.ts'
import { mayApproveOwn } from '../domain/rounds/round.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { type Obligation, readObligation, writeAct } from './obligation-store.ts'
import { readRound } from './round-store.ts'

/** Approves an answer as it was sent. Two pairs of eyes, unless the authority says that one is enough. */
export async function approve(tx: WorkTransaction, writer: Writer, id: string): Promise<Outcome<Obligation>> {
  const obligation = await readObligation(tx, writer.authorityId, id, true)
  const round = obligation && (await readRound(tx, writer.authorityId, obligation.roundId))
  if (!obligation || !round || !mayDo('approval', obligation.state)) return refused({ key: 'rounds.approval.not-now' })
  if (!mayApproveOwn(obligation.submittedBy, writer.personId ?? '', round.own_approval))
    return refused({ key: 'rounds.approval.own', params: { title: obligation.title } })
  await writeAct(tx, writer, id, { kind: 'approval' })
  await audit(tx, { ...auditOf(writer), act: 'approval', recordKind: 'obligation', recordId: id, title: obligation.title })
  return accepted(obligation)
}

/** Sends an answer back with a word; what was written stays, and goes on from there. */
export async function returnAnswer(tx: WorkTransaction, writer: Writer, id: string, words: string): Promise<Outcome<Obligation>> {
  if (words === '') return refused({ key: 'rounds.approval.words-missing', field: 'words' })
  if (words.length > 2000) return refused({ key: 'web.too-long', field: 'words', params: { max: 2000, length: words.length } })
  const obligation = await readObligation(tx, writer.authorityId, id, true)
  const round = obligation && (await readRound(tx, writer.authorityId, obligation.roundId))
  if (!obligation || round?.stage !== 'open' || !mayDo('return', obligation.state)) return refused({ key: 'rounds.approval.not-now' })
  await writeAct(tx, writer, id, { kind: 'return', words })
  await audit(tx, { ...auditOf(writer), act: 'return', recordKind: 'obligation', recordId: id, title: obligation.title, reason: words })
  return accepted(obligation)
}
