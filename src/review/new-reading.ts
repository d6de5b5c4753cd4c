import type { WorkTransaction } from '../db/connect.ts'
import type { Draft } from '../domain/draft.ts'
import { itemsOfDraft } from '../domain/review/items-of-draft.ts'
import { likeliestPlan } from '../domain/review/likeliest-plan.ts'
import { recogniseItems } from './context.ts'
import { insertItems } from './item-store.ts'
import { findReading, insertReading, noteSpokenOf } from './reading-store.ts'
import { plannedInitiatives } from './surroundings-store.ts'

export type ReadDocument = {
  readonly authorityId: string
  readonly documentId: string
  readonly readerVersion: string
  readonly draft: Draft
  /** Numbers of the document's non-blank lines, ascending. */
  readonly filledLines: readonly number[]
  readonly readBy: string | null
  readonly readAt: Date
  readonly newId: () => string
}

/** Keeps a draft as a reading to review, in the transaction that keeps the document. Returns its id. */
export async function addReading(tx: WorkTransaction, read: ReadDocument): Promise<string> {
  const { authorityId, documentId, readerVersion, draft, readBy, readAt, newId } = read
  const { title, issuer, kind, language, period, vision, units, noise } = draft
  const id = newId()
  const summary = { title, issuer, kind, language, period, vision, units, noise }
  await insertReading(tx, { authorityId, id, documentId, readerVersion, summary, findings: draft.findings, readBy, readAt })
  const items = itemsOfDraft(draft, read.filledLines, newId)
  await insertItems(tx, authorityId, id, items)
  const planned = await plannedInitiatives(tx, authorityId)
  const planId = likeliestPlan(items, planned)
  const spokenOf = planned.find(initiative => initiative.planId === planId)
  if (spokenOf) await noteSpokenOf(tx, authorityId, id, spokenOf)
  const reading = await findReading(tx, authorityId, id)
  if (reading) await recogniseItems(tx, authorityId, reading)
  return id
}
