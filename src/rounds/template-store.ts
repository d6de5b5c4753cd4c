import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { RecordKind } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { askedColumns, askedIn } from './asked-form.ts'
import { parseTemplate, type TemplateInput, templateDoc } from './template-form.ts'

export const templateKind: RecordKind<TemplateInput> = {
  kind: 'round-template',
  parse: parseTemplate,
  doc: templateDoc,
  title: template => template.title,
  async read(tx, authorityId, id, lock) {
    const row = await tx
      .selectFrom('work.round_template')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .$if(lock, query => query.forUpdate())
      .executeTakeFirst()
    if (!row) return undefined
    const input: TemplateInput = {
      title: row.title,
      answerDays: row.answer_days,
      approveDays: row.approve_days,
      publishDays: row.publish_days,
      ...askedIn(row, await unitsOf(tx, authorityId, id)),
    }
    return { revision: row.revision, title: row.title, doc: templateDoc(input) }
  },
  async write(tx, writer, id, template, revision) {
    await tx
      .updateTable('work.round_template')
      .set({ ...columns(template), revision })
      .where('authority_id', '=', writer.authorityId)
      .where('id', '=', id)
      .execute()
    await tx.deleteFrom('work.round_template_unit').where('authority_id', '=', writer.authorityId).where('template_id', '=', id).execute()
    await insertUnits(tx, writer, id, template)
  },
}

const columns = (template: TemplateInput) => ({
  title: template.title,
  answer_days: template.answerDays,
  approve_days: template.approveDays,
  publish_days: template.publishDays,
  ...askedColumns(template),
})

export async function insertTemplate(tx: WorkTransaction, writer: Writer, id: string, template: TemplateInput): Promise<void> {
  await tx
    .insertInto('work.round_template')
    .values({ authority_id: writer.authorityId, id, ...columns(template), created_at: writer.at })
    .execute()
  await insertUnits(tx, writer, id, template)
}

async function insertUnits(tx: WorkTransaction, writer: Writer, id: string, { unitIds }: TemplateInput): Promise<void> {
  if (unitIds.length === 0) return
  await tx
    .insertInto('work.round_template_unit')
    .values(unitIds.map(unit_id => ({ authority_id: writer.authorityId, template_id: id, unit_id })))
    .execute()
}

async function unitsOf(tx: WorkTransaction, authorityId: string, id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('work.round_template_unit')
    .select('unit_id')
    .where('authority_id', '=', authorityId)
    .where('template_id', '=', id)
    .orderBy('unit_id')
    .execute()
  return rows.map(row => row.unit_id)
}

export type TemplateEntry = {
  readonly id: string
  readonly title: string
  readonly answerDays: number
  readonly approveDays: number | null
  readonly publishDays: number | null
  readonly units: number
}

export async function listTemplates(tx: WorkTransaction, authorityId: string): Promise<TemplateEntry[]> {
  const { rows } = await sql<TemplateEntry>`
    select t.id, t.title, t.answer_days as "answerDays", t.approve_days as "approveDays", t.publish_days as "publishDays",
      (select count(*) from work.round_template_unit u where u.authority_id = t.authority_id and u.template_id = t.id)::int as units
    from work.round_template t where t.authority_id = ${authorityId} order by t.title, t.id limit 200`.execute(tx)
  return rows
}

export async function removeTemplate(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx.deleteFrom('work.round_template').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}
