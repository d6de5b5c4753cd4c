import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import { UNIT_KINDS } from '../domain/unit-kind.ts'
import type { UnitInput } from './unit-form.ts'

export type Unit = UnitInput & { readonly id: string; readonly revision: number }

const COLUMNS = [
  'id',
  'official_name as officialName',
  'short_name as shortName',
  'abbreviation',
  'kind',
  'parent_id as parentId',
  'valid_from as validFrom',
  'valid_to as validTo',
  'revision',
] as const

/** The database checks the kind; this tells the type. */
const kindOf = (text: string): Unit['kind'] => UNIT_KINDS.find(kind => kind === text) ?? 'administration'

/** All units, past ones too, in Danish order among those beside each other. A few hundred at most: the largest municipality has 200. */
export async function listUnits(tx: WorkTransaction, authorityId: string): Promise<Unit[]> {
  const rows = await tx
    .selectFrom('work.unit')
    .select(COLUMNS)
    .where('authority_id', '=', authorityId)
    .orderBy('position')
    .orderBy(sql`official_name collate "da-x-icu"`)
    .execute()
  return rows.map(row => ({ ...row, kind: kindOf(row.kind) }))
}

/**
 * A locked unit can still be named as a parent meanwhile (`no key`): with a full lock, two who each move their unit under the
 * other's would wait for each other.
 */
export async function findUnit(tx: WorkTransaction, authorityId: string, id: string, lock = false): Promise<Unit | undefined> {
  const row = await tx
    .selectFrom('work.unit')
    .select(COLUMNS)
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .$if(lock, query => query.forNoKeyUpdate())
    .executeTakeFirst()
  return row && { ...row, kind: kindOf(row.kind) }
}

/**
 * Holds every unit and the tree, for an act that changes several: rows first, then the tree's own lock (migration 0011), and only
 * then the history's, which is the order a single edit takes them in. Any other order would let the two wait for each other.
 */
export async function lockUnits(tx: WorkTransaction, authorityId: string): Promise<void> {
  await tx.selectFrom('work.unit').select('id').where('authority_id', '=', authorityId).orderBy('id').forNoKeyUpdate().execute()
  await sql`select pg_advisory_xact_lock(hashtextextended('unit tree ' || ${authorityId}::uuid, 0))`.execute(tx)
}

const values = (unit: UnitInput) => ({
  official_name: unit.officialName,
  short_name: unit.shortName,
  abbreviation: unit.abbreviation,
  kind: unit.kind,
  parent_id: unit.parentId,
  valid_from: unit.validFrom,
  valid_to: unit.validTo,
})

export async function insertUnit(tx: WorkTransaction, authorityId: string, id: string, unit: UnitInput): Promise<void> {
  await tx
    .insertInto('work.unit')
    .values({ authority_id: authorityId, id, ...values(unit) })
    .execute()
}

export async function updateUnit(tx: WorkTransaction, authorityId: string, id: string, unit: UnitInput, revision: number): Promise<void> {
  await tx
    .updateTable('work.unit')
    .set({ ...values(unit), revision })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute()
}

/** Only for a unit nothing refers to; the foreign keys refuse any other. */
export async function deleteUnit(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx
    .deleteFrom('work.source')
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', 'unit')
    .where('record_id', '=', id)
    .execute()
  await tx.deleteFrom('work.unit').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}
