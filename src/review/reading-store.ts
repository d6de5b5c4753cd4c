import { z } from 'zod'
import type { WorkTransaction } from '../db/connect.ts'
import type { Draft, DraftFinding } from '../domain/draft.ts'
import type { Target } from '../domain/review/acceptance/target.ts'
import type { NameChoice } from '../domain/review/unit-names.ts'

/** What is kept of a draft beside its items. */
export type Summary = Pick<Draft, 'title' | 'issuer' | 'kind' | 'language' | 'period' | 'vision' | 'units' | 'noise'>

export type StoredReading = {
  readonly id: string
  readonly documentId: string
  readonly documentTitle: string
  readonly fileName: string
  /** The number of the last line with words in it. */
  readonly lineCount: number
  /** Lines with words in them. */
  readonly filledLines: number
  readonly readAt: Date
  readonly summary: Summary
  readonly findings: readonly DraftFinding[]
  /** null until a person has chosen. */
  readonly target: Target | null
  /** The plan the document seems to speak of, of a policy that is there. */
  readonly spokenOf: { readonly policyId: string; readonly planId: string } | null
  readonly names: Readonly<Record<string, NameChoice>>
  readonly revision: number
}

const frame = { to: z.literal('new'), title: z.string(), from: z.string(), until: z.string() }
const there = z.object({ to: z.literal('record'), id: z.string() })
const targetSchema = z.object({
  policy: z.union([there, z.object({ ...frame, vision: z.string() })]),
  plan: z.union([there, z.object(frame), z.object({ to: z.literal('none') })]),
})
const namesSchema = z.record(
  z.string(),
  z.union([
    z.object({ to: z.literal('unit'), unitId: z.string() }),
    z.object({ to: z.literal('new'), officialName: z.string(), abbreviation: z.string() }),
    z.object({ to: z.literal('none') }),
  ]),
)
const summarySchema = z.object({
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  kind: z.enum(['status', 'action-plan', 'policy', 'national-report', 'memo', 'hearing-statement', 'unknown']),
  language: z.enum(['da', 'nb', 'sv', 'en']),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  vision: z.string().nullable(),
  units: z.array(z.object({ name: z.string(), abbreviation: z.string().nullable() })),
  noise: z.array(z.number()),
})

export type NewReading = {
  readonly authorityId: string
  readonly id: string
  readonly documentId: string
  readonly readerVersion: string
  readonly summary: Summary
  readonly findings: readonly DraftFinding[]
  readonly readBy: string | null
  readonly readAt: Date
}

export async function insertReading(tx: WorkTransaction, reading: NewReading): Promise<void> {
  await tx
    .insertInto('work.reading')
    .values({
      authority_id: reading.authorityId,
      id: reading.id,
      document_id: reading.documentId,
      reader_version: reading.readerVersion,
      summary: JSON.stringify(reading.summary),
      findings: JSON.stringify(reading.findings),
      read_by: reading.readBy,
      read_at: reading.readAt,
    })
    .execute()
}

/**
 * `lock` holds the reading until the transaction ends: 'share' for a decision, which others may make beside it;
 * 'update' for acceptance, which must see every decision and be alone.
 */
export async function findReading(
  tx: WorkTransaction,
  authorityId: string,
  id: string,
  lock?: 'share' | 'update',
): Promise<StoredReading | undefined> {
  let query = tx
    .selectFrom('work.reading as reading')
    .innerJoin('work.document as document', join =>
      join.onRef('document.authority_id', '=', 'reading.authority_id').onRef('document.id', '=', 'reading.document_id'),
    )
    .select(({ selectFrom }) => [
      'reading.id',
      'reading.document_id as documentId',
      'document.title as documentTitle',
      'document.file_name as fileName',
      'reading.read_at as readAt',
      'reading.summary',
      'reading.findings',
      'reading.target',
      'reading.policy_id as policyId',
      'reading.plan_id as planId',
      'reading.names',
      'reading.revision',
      selectFrom('work.document_line as line')
        .select(({ fn }) => fn.max('line.number').as('count'))
        .where('line.authority_id', '=', authorityId)
        .whereRef('line.document_id', '=', 'reading.document_id')
        .as('lineCount'),
      selectFrom('work.document_line as line')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('line.authority_id', '=', authorityId)
        .whereRef('line.document_id', '=', 'reading.document_id')
        .as('filledLines'),
    ])
    .where('reading.authority_id', '=', authorityId)
    .where('reading.id', '=', id)
  if (lock === 'share') query = query.forShare('reading')
  if (lock === 'update') query = query.forUpdate('reading')
  const row = await query.executeTakeFirst()
  return (
    row && {
      ...row,
      lineCount: row.lineCount ?? 0,
      filledLines: row.filledLines ?? 0,
      summary: summarySchema.parse(row.summary),
      // Written by us from the reader's own type; an unknown code would only lack its sentence.
      findings: row.findings as unknown as readonly DraftFinding[],
      spokenOf: row.policyId && row.planId ? { policyId: row.policyId, planId: row.planId } : null,
      target: row.target === null ? null : targetSchema.parse(row.target),
      names: namesSchema.parse(row.names),
    }
  )
}

/** What the document seems to speak of; a person's choice takes its place. */
export async function noteSpokenOf(
  tx: WorkTransaction,
  authorityId: string,
  id: string,
  { policyId, planId }: { readonly policyId: string; readonly planId: string },
): Promise<void> {
  await tx
    .updateTable('work.reading')
    .set({ policy_id: policyId, plan_id: planId })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute()
}

/** False when somebody chose first. */
export async function chooseTarget(
  tx: WorkTransaction,
  authorityId: string,
  reading: { readonly id: string; readonly revision: number },
  target: Target,
  names: Readonly<Record<string, NameChoice>>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('work.reading')
    .set({
      target: JSON.stringify(target),
      names: JSON.stringify(names),
      policy_id: target.policy.to === 'record' ? target.policy.id : null,
      plan_id: target.plan.to === 'record' ? target.plan.id : null,
      revision: reading.revision + 1,
    })
    .where('authority_id', '=', authorityId)
    .where('id', '=', reading.id)
    .where('revision', '=', reading.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type StandingAcceptance = { readonly id: string; readonly acceptedAt: Date; readonly acceptedBy: string }

export async function standingAcceptance(
  tx: WorkTransaction,
  authorityId: string,
  readingId: string,
): Promise<StandingAcceptance | undefined> {
  const row = await tx
    .selectFrom('work.acceptance as acceptance')
    .leftJoin('work.person as person', join =>
      join.onRef('person.authority_id', '=', 'acceptance.authority_id').onRef('person.id', '=', 'acceptance.accepted_by'),
    )
    .select(['acceptance.id', 'acceptance.accepted_at as acceptedAt', 'person.name as acceptedBy'])
    .where('acceptance.authority_id', '=', authorityId)
    .where('acceptance.reading_id', '=', readingId)
    .where('acceptance.undone_at', 'is', null)
    .executeTakeFirst()
  return row && { ...row, acceptedBy: row.acceptedBy ?? '' }
}

export type SourceLine = { readonly number: number; readonly page: number | null; readonly text: string; readonly mended: string | null }

export async function sourceLines(
  tx: WorkTransaction,
  authorityId: string,
  documentId: string,
  from: number,
  to: number,
): Promise<readonly SourceLine[]> {
  return tx
    .selectFrom('work.document_line')
    .select(['number', 'page', 'text', 'mended'])
    .where('authority_id', '=', authorityId)
    .where('document_id', '=', documentId)
    .where('number', '>=', from)
    .where('number', '<=', to)
    .orderBy('number')
    .execute()
}
