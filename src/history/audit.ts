import type { Transaction } from 'kysely'
import type { Tables } from '../db/tables.ts'
import { appendEntries } from './audit-store.ts'

/** One change by one person: what it was called, what it was before and after. Both sides are plain data, without secrets. */
export type AuditNote = {
  readonly authorityId: string
  readonly at: Date
  /** null: the system itself, e.g. the example being loaded. */
  readonly personId: string | null
  readonly personName: string
  readonly act: string
  readonly recordKind: string
  readonly recordId: string | null
  readonly title?: string
  readonly reason?: string
  readonly before?: unknown
  readonly after?: unknown
}

/** Appends to the authority's chain, in the transaction of the change itself: both land, or neither. */
export const audit = (tx: Transaction<Tables>, note: AuditNote): Promise<void> => auditAll(tx, [note])

/** Appends several entries in one statement: each finds the one before it as its predecessor. A hundred take some 20 ms. */
export async function auditAll(tx: Transaction<Tables>, notes: readonly AuditNote[]): Promise<void> {
  if (notes.length === 0) return
  await appendEntries(tx, notes.map(rowOf))
}

const rowOf = (note: AuditNote) => ({
  authority_id: note.authorityId,
  at: note.at,
  person_id: note.personId,
  person_name: note.personName,
  act: note.act,
  record_kind: note.recordKind,
  record_id: note.recordId,
  title: note.title ?? '',
  reason: note.reason ?? '',
  before: note.before === undefined ? null : JSON.stringify(note.before),
  after: note.after === undefined ? null : JSON.stringify(note.after),
  number: 1,
  previous_hash: Buffer.alloc(0),
  hash: Buffer.alloc(0),
})
