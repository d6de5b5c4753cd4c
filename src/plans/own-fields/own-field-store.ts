import { sql } from 'kysely'
import type { WorkTransaction } from '../../db/connect.ts'
import type { HideableField, OwnField } from '../../domain/own-fields.ts'
import { audit } from '../../history/audit.ts'
import { auditOf, type RecordKind } from '../../history/edit-record.ts'
import type { Writer } from '../../history/revision-store.ts'
import type { ConstraintRefusals } from '../../web/constraint-refusal.ts'
import { type OwnFieldInput, ownFieldDoc, parseOwnField } from './own-field-form.ts'

const columns = (field: OwnFieldInput) => ({
  name: field.name,
  hint: field.hint,
  kind: field.kind,
  choices: [...field.choices],
  visibility: field.visibility,
  in_lists: field.inLists,
  in_use: field.inUse,
})

export const OWN_FIELD_CONSTRAINTS: ConstraintRefusals = { own_field_name: { key: 'plans.own.name-taken', field: 'name' } }

const FIELDS = ['id', 'name', 'hint', 'kind', 'choices', 'visibility', 'in_lists as inLists', 'in_use as inUse'] as const

export const ownFieldKind: RecordKind<OwnFieldInput> = {
  kind: 'own-field',
  translated: { kind: 'own-field', fields: ['name'] },
  parse: parseOwnField,
  doc: ownFieldDoc,
  title: field => field.name,
  async read(tx, authorityId, id, lock) {
    const row = await tx
      .selectFrom('work.own_field')
      .select([...FIELDS, 'revision'])
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .$if(lock, query => query.forUpdate())
      .executeTakeFirst()
    return row && { revision: row.revision, title: row.name, doc: ownFieldDoc(row) }
  },
  async write(tx, writer, id, field, revision) {
    await tx
      .updateTable('work.own_field')
      .set({ ...columns(field), revision })
      .where('authority_id', '=', writer.authorityId)
      .where('id', '=', id)
      .execute()
  },
}

/** A new field comes after those there are. */
export async function insertOwnField(tx: WorkTransaction, writer: Writer, id: string, field: OwnFieldInput): Promise<void> {
  const last = sql<number>`(select coalesce(max(f.position), 0) + 1 from work.own_field f where f.authority_id = ${writer.authorityId})`
  await tx
    .insertInto('work.own_field')
    .values({ authority_id: writer.authorityId, id, ...columns(field), position: last })
    .execute()
}

/** All fields of the authority, in their order. */
export const ownFields = (tx: WorkTransaction, authorityId: string): Promise<OwnField[]> =>
  tx.selectFrom('work.own_field').select(FIELDS).where('authority_id', '=', authorityId).orderBy('position').orderBy('name').execute()

/** How many initiatives have a value, field by field; and of a choice, which choices are taken. */
export async function usesOf(tx: WorkTransaction, authorityId: string, id: string): Promise<{ count: number; values: readonly string[] }> {
  const { rows } = await sql<{ value: string; count: number }>`
    select value, count(*) as count from work.own_value
    where authority_id = ${authorityId} and field_id = ${id} group by value order by value limit 1000`.execute(tx)
  return { count: rows.reduce((sum, row) => sum + row.count, 0), values: rows.map(row => row.value) }
}

export async function useCounts(tx: WorkTransaction, authorityId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('work.own_value')
    .select(['field_id', eb => eb.fn.countAll<number>().as('count')])
    .where('authority_id', '=', authorityId)
    .groupBy('field_id')
    .execute()
  return new Map(rows.map(row => [row.field_id, row.count]))
}

/** Refused by the database while an initiative has a value in it. */
export async function removeOwnField(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx.deleteFrom('work.own_field').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}

export async function internalFields(tx: WorkTransaction, authorityId: string): Promise<HideableField[]> {
  const rows = await tx.selectFrom('work.internal_field').select('field').where('authority_id', '=', authorityId).orderBy('field').execute()
  return rows.map(row => row.field)
}

/** Keeps some fields inside and lets others out; what two people choose at once both stands. */
export async function setInternalFields(
  tx: WorkTransaction,
  writer: Writer,
  change: { readonly hide: readonly HideableField[]; readonly show: readonly HideableField[] },
): Promise<void> {
  const { authorityId: authority_id } = writer
  const before = await internalFields(tx, authority_id)
  if (change.show.length > 0)
    await tx.deleteFrom('work.internal_field').where('authority_id', '=', authority_id).where('field', 'in', change.show).execute()
  if (change.hide.length > 0)
    await tx
      .insertInto('work.internal_field')
      .values(change.hide.map(field => ({ authority_id, field })))
      .onConflict(conflict => conflict.doNothing())
      .execute()
  const after = await internalFields(tx, authority_id)
  if (before.join() === after.join()) return
  await audit(tx, {
    ...auditOf(writer),
    act: 'visibility-set',
    recordKind: 'authority',
    recordId: authority_id,
    before: { internal_fields: before },
    after: { internal_fields: after },
  })
}
