import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Reason } from '../domain/status/proposal.ts'
import type { Override, StatusSaid } from '../domain/status/said.ts'
import type { Assessment, Phase, Trend, Voice } from '../domain/status.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'

/** An initiative somebody speaks of; `title` is what the audit calls it. */
export type SpokenOf = { readonly id: string; readonly title: string }

/**
 * Writes a status beside those there are: none is ever overwritten, and the same form sent twice writes one. Whoever has a status
 * to add, a person, a round or an accepted document, adds it here, after `checkStatus`.
 * The initiative's revision stands: a person with its form open has nothing to merge.
 */
export async function addStatus(
  tx: WorkTransaction,
  writer: Writer,
  initiative: SpokenOf,
  id: string,
  { said, override }: { readonly said: StatusSaid; readonly override: Override | null },
): Promise<'added' | 'existing'> {
  const { authorityId: authority_id, at } = writer
  const written = await tx
    .insertInto('work.status_entry')
    .values({ authority_id, id, initiative_id: initiative.id, ...columnsOf(said), recorded_by: writer.personId, recorded_at: at })
    .onConflict(conflict => conflict.columns(['authority_id', 'id']).doNothing())
    .executeTakeFirst()
  if (written.numInsertedOrUpdatedRows === 0n) return 'existing'
  if (override) await addOverride(tx, writer, id, override)
  await tx
    .updateTable('work.initiative')
    .set({ changed_at: at })
    .where('authority_id', '=', authority_id)
    .where('id', '=', initiative.id)
    .execute()
  await audit(tx, {
    ...auditOf(writer),
    act: 'status-stated',
    recordKind: 'initiative',
    recordId: initiative.id,
    title: initiative.title,
    reason: override?.reason ?? '',
    after: { ...columnsOf(said), trend: said.trend ?? '', completed_on: said.completedOn ?? '', proposed: override?.proposed ?? '' },
  })
  return 'added'
}

const columnsOf = (said: StatusSaid) => ({
  voice: said.voice,
  speaker: said.speaker,
  phase: said.phase,
  assessment: said.assessment,
  trend: said.trend,
  reason: said.reason,
  next_step: said.nextStep,
  stated_on: said.statedOn,
  completed_on: said.completedOn,
  decision_reference: said.decisionReference,
})

async function addOverride(tx: WorkTransaction, writer: Writer, statusEntryId: string, { proposed, because, reason }: Override) {
  await tx
    .insertInto('work.assessment_override')
    .values({
      authority_id: writer.authorityId,
      status_entry_id: statusEntryId,
      proposed,
      proposed_because: JSON.stringify(because),
      reason,
      overridden_by: writer.personId,
      overridden_by_name: writer.name,
      overridden_at: writer.at,
    })
    .execute()
}

export type StatusEntry = {
  readonly id: string
  readonly voice: Voice
  readonly speaker: string
  readonly phase: Phase
  readonly assessment: Assessment
  readonly trend: Trend | null
  readonly reason: string
  readonly next_step: string
  readonly stated_on: string
  readonly completed_on: string | null
  readonly decision_reference: string
  readonly override: {
    readonly proposed: Assessment
    readonly because: readonly Reason[]
    readonly reason: string
    readonly by: string
  } | null
  /** The lines of a document that it was read from; none where a person wrote it. */
  readonly sources: readonly StatusSource[]
}

export type StatusSource = {
  readonly document_id: string
  readonly document: string
  readonly line_from: number
  readonly line_to: number
}

/** Every status, the newest first. */
export async function statusesOf(tx: WorkTransaction, authorityId: string, initiativeId: string): Promise<StatusEntry[]> {
  const rows = await tx
    .selectFrom('work.status_entry as s')
    .leftJoin('work.assessment_override as o', join =>
      join.onRef('o.authority_id', '=', 's.authority_id').onRef('o.status_entry_id', '=', 's.id'),
    )
    .select(['s.id', 's.voice', 's.speaker', 's.phase', 's.assessment', 's.trend', 's.reason', 's.next_step', 's.stated_on'])
    .select(['s.completed_on', 's.decision_reference'])
    .select(['o.proposed', 'o.reason as override_reason', 'o.overridden_by_name'])
    // Only addOverride writes the column, and it writes reasons.
    .select(sql<readonly Reason[] | null>`o.proposed_because`.as('because'))
    .select(sourcesOfStatus(authorityId).as('sources'))
    .where('s.authority_id', '=', authorityId)
    .where('s.initiative_id', '=', initiativeId)
    .orderBy('s.stated_on', 'desc')
    .orderBy('s.recorded_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ proposed, because, override_reason, overridden_by_name, ...entry }) => ({
    ...entry,
    override: proposed && { proposed, because: because ?? [], reason: override_reason ?? '', by: overridden_by_name ?? '' },
  }))
}

const sourcesOfStatus = (authorityId: string) => sql<StatusSource[]>`(
  select coalesce(json_agg(json_build_object('document_id', d.id, 'document', d.title, 'line_from', line.line_from, 'line_to', line.line_to)
    order by line.line_from), '[]')
  from work.source line join work.document d on d.authority_id = line.authority_id and d.id = line.document_id
  where line.authority_id = ${authorityId} and line.record_kind = 'status' and line.record_id = s.id)`

/** What the owner said last, of the newest first. */
export const ownersLast = (statuses: readonly StatusEntry[]): StatusEntry | undefined => statuses.find(entry => entry.voice === 'owner')
