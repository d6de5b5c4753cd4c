import { sql } from 'kysely'
import type { WorkTransaction } from '../../db/connect.ts'
import type { Refusal } from '../../domain/refusal.ts'

export type Stage = 'waiting' | 'opening' | 'lines' | 'structure'

/** How far a reading has come. `fileAt` of `fileCount` files; `done` of `total` pages, where they can be counted. */
export type Heard = {
  readonly stage: Stage
  readonly done: number | null
  readonly total: number | null
  readonly fileAt: number
  readonly fileCount: number
}

export type NewIntake = {
  readonly authorityId: string
  readonly id: string
  readonly fileName: string
  readonly documentId: string | null
  readonly sentBy: string
  readonly at: Date
}

/** What became of one file. */
export type FileOutcome = {
  readonly fileName: string
  readonly outcome: 'read' | 'known' | 'refused'
  readonly refusals: readonly Refusal[]
  readonly readingId: string | null
  readonly documentId: string | null
}

export type Intake = Heard & {
  readonly id: string
  readonly fileName: string
  readonly documentId: string | null
  readonly sentAt: Date
  readonly heardAt: Date
  readonly stoppedByName: string
  readonly stoppedAt: Date | null
  readonly endedAt: Date | null
  readonly files: readonly FileOutcome[]
}

/** What has ended is of interest for a while, and then only history. */
const KEPT_DAYS = 30

export async function insertIntake(tx: WorkTransaction, intake: NewIntake, heard: Heard): Promise<void> {
  const old = new Date(intake.at.getTime() - KEPT_DAYS * 86_400_000)
  await tx.deleteFrom('work.intake').where('authority_id', '=', intake.authorityId).where('sent_at', '<', old).execute()
  await tx
    .insertInto('work.intake')
    .values({
      authority_id: intake.authorityId,
      id: intake.id,
      file_name: intake.fileName,
      document_id: intake.documentId,
      sent_by: intake.sentBy,
      sent_at: intake.at,
      heard_at: intake.at,
      ...columnsOf(heard),
    })
    .execute()
}

const columnsOf = (heard: Heard) => ({
  stage: heard.stage,
  done: heard.done,
  total: heard.total,
  file_at: heard.fileAt,
  file_count: heard.fileCount,
})

/** Says that the reading lives and how far it has come; answers whether somebody has asked it to stop. */
export async function hearIntake(tx: WorkTransaction, authorityId: string, id: string, at: Date, heard: Heard): Promise<boolean> {
  const row = await tx
    .updateTable('work.intake')
    .set({ heard_at: at, ...columnsOf(heard) })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .returning('stopped_at')
    .executeTakeFirst()
  return row?.stopped_at !== null
}

export async function endIntake(
  tx: WorkTransaction,
  authorityId: string,
  id: string,
  at: Date,
  files: readonly FileOutcome[],
): Promise<void> {
  await tx.updateTable('work.intake').set({ ended_at: at }).where('authority_id', '=', authorityId).where('id', '=', id).execute()
  if (files.length === 0) return
  await tx
    .insertInto('work.intake_file')
    .values(
      files.map((file, at) => ({
        authority_id: authorityId,
        intake_id: id,
        position: at + 1,
        file_name: file.fileName,
        outcome: file.outcome,
        refusals: JSON.stringify(file.refusals),
        reading_id: file.readingId,
        document_id: file.documentId,
      })),
    )
    .execute()
}

/** Asks a reading to stop. False when it has ended, or somebody has asked before. */
export async function stopIntake(
  tx: WorkTransaction,
  authorityId: string,
  id: string,
  who: { readonly personId: string; readonly name: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('work.intake')
    .set({ stopped_by: who.personId, stopped_by_name: who.name, stopped_at: who.at })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const intakes = (tx: WorkTransaction, authorityId: string) =>
  tx
    .selectFrom('work.intake')
    .select([
      'id',
      'file_name as fileName',
      'document_id as documentId',
      'sent_at as sentAt',
      'heard_at as heardAt',
      'done',
      'total',
      'file_at as fileAt',
      'file_count as fileCount',
      'stopped_by_name as stoppedByName',
      'stopped_at as stoppedAt',
      'ended_at as endedAt',
    ])
    .select(sql<Stage>`stage`.as('stage'))
    .where('authority_id', '=', authorityId)

export async function findIntake(tx: WorkTransaction, authorityId: string, id: string): Promise<Intake | undefined> {
  const row = await intakes(tx, authorityId).where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const files = await tx
    .selectFrom('work.intake_file')
    .select(['file_name as fileName', 'reading_id as readingId', 'document_id as documentId'])
    .select([sql<FileOutcome['outcome']>`outcome`.as('outcome'), sql<readonly Refusal[]>`refusals`.as('refusals')])
    .where('authority_id', '=', authorityId)
    .where('intake_id', '=', id)
    .orderBy('position')
    .execute()
  return { ...row, files }
}

/** Those that nobody has stopped and that have not ended: going on, or left behind by a process that is gone. Few, and newest first. */
export async function openIntakes(tx: WorkTransaction, authorityId: string): Promise<readonly Omit<Intake, 'files'>[]> {
  return intakes(tx, authorityId)
    .where('ended_at', 'is', null)
    .where('stopped_at', 'is', null)
    .orderBy('sent_at', 'desc')
    .limit(20)
    .execute()
}
