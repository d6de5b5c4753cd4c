import type { WorkTransaction } from '../db/connect.ts'
import { accepted, type Outcome } from '../domain/refusal.ts'
import { type Proposal, proposeAssessment } from '../domain/status/proposal.ts'
import { checkStatus, type StatusSaid } from '../domain/status/said.ts'
import type { Phase } from '../domain/status.ts'
import type { Writer } from '../history/revision-store.ts'
import { initiativeKind } from './initiative-store.ts'
import { statusFacts } from './status-facts-store.ts'
import { addStatus } from './status-store.ts'

/** What dates, money and measures propose for an initiative in a phase; undefined when there is no such initiative. */
export async function proposalFor(
  tx: WorkTransaction,
  authorityId: string,
  initiativeId: string,
  phase: Phase,
  today: string,
): Promise<Proposal | undefined> {
  const facts = await statusFacts(tx, authorityId, initiativeId)
  return facts && proposeAssessment(facts, phase, today)
}

/**
 * Says a status of an initiative: the way in for every slice that has one to add, be it from a form, a round or a document that was
 * accepted. `id` is the new status'; sent twice it is written once. undefined when there is no such initiative.
 */
export async function sayStatus(
  tx: WorkTransaction,
  writer: Writer,
  { initiativeId, id, today }: { readonly initiativeId: string; readonly id: string; readonly today: string },
  said: StatusSaid,
): Promise<Outcome<'added' | 'existing'> | undefined> {
  const initiative = await initiativeKind.read(tx, writer.authorityId, initiativeId, true)
  const proposal = await proposalFor(tx, writer.authorityId, initiativeId, said.phase, today)
  if (!initiative || !proposal) return undefined
  const checked = checkStatus(said, proposal, today)
  if (!checked.ok) return checked
  return accepted(await addStatus(tx, writer, { id: initiativeId, title: initiative.title }, id, checked.value))
}
