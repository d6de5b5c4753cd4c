import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import { numberKey } from '../domain/number-key.ts'
import type { OwnField } from '../domain/own-fields.ts'
import { audit } from '../history/audit.ts'
import { auditOf, type RecordKind } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import type { ConstraintRefusals } from '../web/constraint-refusal.ts'
import type { InitiativeInput } from './initiative.ts'
import { initiativeDoc } from './initiative-doc.ts'
import { parseInitiative } from './initiative-form.ts'
import { readRows, writeRows } from './initiative-rows-store.ts'
import { statedOf } from './stated.ts'

const columns = (initiative: InitiativeInput) => ({
  is_draft: initiative.isDraft,
  plan_id: initiative.planId,
  parent_id: initiative.parentId,
  number: initiative.number,
  number_key: numberKey(initiative.number),
  title: initiative.title,
  text: initiative.text,
  plain_summary: initiative.plainSummary,
  coordinator_name: initiative.coordinatorName,
  coordinator_email: initiative.coordinatorEmail,
  target_group_words: initiative.targetGroupWords,
  timeframe_words: initiative.timeframe.words,
  starts_on: initiative.timeframe.from?.start ?? null,
  starts_precision: initiative.timeframe.from?.precision ?? null,
  ends_on: initiative.timeframe.to?.end ?? null,
  ends_precision: initiative.timeframe.to?.precision ?? null,
  ongoing: initiative.timeframe.ongoing,
  permanent: initiative.timeframe.permanent,
  funding_status: initiative.fundingStatus,
  evidence: initiative.evidence,
  convention_articles: [...initiative.articles],
})

const FOREIGN_ROW = { key: 'history.bad-choice' }
export const INITIATIVE_CONSTRAINTS: ConstraintRefusals = {
  initiative_number: { key: 'plans.number-taken', field: 'number' },
  initiative_check: { key: 'plans.parent-below', field: 'parent' },
  initiative_parent_circle: { key: 'plans.parent-below', field: 'parent' },
  initiative_parent_plan: { key: 'plans.parent-elsewhere', field: 'parent' },
  // A row's id that belongs to another initiative.
  activity_pkey: FOREIGN_ROW,
  appropriation_pkey: FOREIGN_ROW,
  indicator_pkey: FOREIGN_ROW,
  observation_pkey: FOREIGN_ROW,
}

export const initiativeTitle = (initiative: { readonly number: string; readonly title: string }): string =>
  [initiative.number, initiative.title].filter(Boolean).join(' ')

export const initiativeKind: RecordKind<InitiativeInput> = {
  kind: 'initiative',
  translated: { kind: 'initiative', fields: ['title', 'plain_summary', 'text'] },
  parse: fields => parseInitiative(fields),
  doc: initiativeDoc,
  title: initiativeTitle,
  async read(tx, authorityId, id, lock) {
    const row = await tx
      .selectFrom('work.initiative')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .$if(lock, query => query.forUpdate())
      .executeTakeFirst()
    if (!row) return undefined
    const doc = initiativeDoc({
      isDraft: row.is_draft,
      planId: row.plan_id,
      parentId: row.parent_id,
      number: row.number,
      title: row.title,
      text: row.text,
      plainSummary: row.plain_summary,
      coordinatorName: row.coordinator_name,
      coordinatorEmail: row.coordinator_email,
      targetGroupWords: row.target_group_words,
      timeframe: {
        words: row.timeframe_words,
        from: statedOf(row.starts_on, row.starts_precision),
        to: statedOf(row.ends_on, row.ends_precision),
        ongoing: row.ongoing,
        permanent: row.permanent,
      },
      fundingStatus: row.funding_status,
      evidence: row.evidence,
      articles: row.convention_articles,
      ...(await readRows(tx, authorityId, id)),
    })
    return { revision: row.revision, title: initiativeTitle(row), doc }
  },
  async write(tx, writer, id, initiative, revision) {
    await tx
      .updateTable('work.initiative')
      .set({ ...columns(initiative), revision, changed_at: writer.at })
      .where('authority_id', '=', writer.authorityId)
      .where('id', '=', id)
      .execute()
    await moveBelow(tx, writer, id, initiative.planId)
    await writeRows(tx, writer.authorityId, id, initiative)
  },
}

/** The kind with the authority's own fields: what is typed in them is tried against their definitions. */
export const initiativeKindWith = (ownFields: readonly OwnField[]): RecordKind<InitiativeInput> => ({
  ...initiativeKind,
  parse: fields => parseInitiative(fields, ownFields),
})

type Moved = { readonly id: string; readonly number: string; readonly title: string; readonly revision: number; readonly was: string }

/** What stands under an initiative goes along to another plan, level by level: each needs its parent there first. */
async function moveBelow(tx: WorkTransaction, writer: Writer, id: string, planId: string): Promise<void> {
  for (let parents = [id]; parents.length > 0; ) {
    const { rows } = await sql<Moved>`
      with moving as (
        select id, plan_id from work.initiative
        where authority_id = ${writer.authorityId} and parent_id = any(${parents}::uuid[]) and plan_id <> ${planId} for update
      )
      update work.initiative i set plan_id = ${planId}, revision = i.revision + 1, changed_at = ${writer.at}
      from moving where i.authority_id = ${writer.authorityId} and i.id = moving.id
      returning i.id, i.number, i.title, i.revision, moving.plan_id as was`.execute(tx)
    for (const moved of rows) {
      await followMove(tx, writer.authorityId, moved)
      await audit(tx, {
        ...auditOf(writer),
        act: 'edited',
        recordKind: 'initiative',
        recordId: moved.id,
        title: initiativeTitle(moved),
        before: { plan: moved.was },
        after: { plan: planId },
      })
    }
    parents = rows.map(moved => moved.id)
  }
}

/** A move changes no text: an English one that was of the last revision is of this one too. */
async function followMove(tx: WorkTransaction, authorityId: string, { id, revision }: Moved): Promise<void> {
  await tx
    .updateTable('work.translation')
    .set({ of_revision: revision })
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', 'initiative')
    .where('record_id', '=', id)
    .where('of_revision', '=', revision - 1)
    .execute()
}

export async function insertInitiative(tx: WorkTransaction, writer: Writer, id: string, initiative: InitiativeInput): Promise<void> {
  await tx
    .insertInto('work.initiative')
    .values({ authority_id: writer.authorityId, id, ...columns(initiative), created_at: writer.at, changed_at: writer.at })
    .execute()
  await writeRows(tx, writer.authorityId, id, initiative)
}

/** Refused by the database while other initiatives stand under it. Its rows and statuses go with it. */
export async function removeInitiative(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx.deleteFrom('work.initiative').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}
