import type { WorkTransaction } from '../db/connect.ts'
import { SUCCESSION_KINDS, type SuccessionKind } from '../domain/unit-kind.ts'
import type { Writer } from '../history/revision-store.ts'

export type Succession = {
  readonly id: string
  readonly kind: SuccessionKind
  readonly happenedOn: string
  readonly note: string
  readonly from: { readonly id: string; readonly name: string }
  readonly to: { readonly id: string; readonly name: string }
}

/** What a unit came from and what it became, the latest first. */
export async function successionsOf(tx: WorkTransaction, authorityId: string, unitId: string): Promise<Succession[]> {
  const rows = await tx
    .selectFrom('work.unit_succession as s')
    .innerJoin('work.unit as f', join => join.onRef('f.authority_id', '=', 's.authority_id').onRef('f.id', '=', 's.from_unit_id'))
    .innerJoin('work.unit as t', join => join.onRef('t.authority_id', '=', 's.authority_id').onRef('t.id', '=', 's.to_unit_id'))
    .select([
      's.id',
      's.kind',
      's.happened_on',
      's.note',
      'f.id as fromId',
      'f.official_name as fromName',
      't.id as toId',
      't.official_name as toName',
    ])
    .where('s.authority_id', '=', authorityId)
    .where(eb => eb.or([eb('s.from_unit_id', '=', unitId), eb('s.to_unit_id', '=', unitId)]))
    .orderBy('s.happened_on', 'desc')
    .orderBy('t.official_name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    kind: SUCCESSION_KINDS.find(kind => kind === row.kind) ?? 'moved',
    happenedOn: row.happened_on,
    note: row.note,
    from: { id: row.fromId, name: row.fromName },
    to: { id: row.toId, name: row.toName },
  }))
}

/** Whether the form with this id has been taken before. */
export async function isRecorded(tx: WorkTransaction, authorityId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('work.unit_succession')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

export type SuccessionRow = {
  readonly id: string
  readonly kind: SuccessionKind
  readonly happenedOn: string
  readonly note: string
  readonly fromId: string
  readonly toId: string
}

export async function insertSuccession(tx: WorkTransaction, writer: Writer, row: SuccessionRow): Promise<void> {
  await tx
    .insertInto('work.unit_succession')
    .values({
      authority_id: writer.authorityId,
      id: row.id,
      from_unit_id: row.fromId,
      to_unit_id: row.toId,
      kind: row.kind,
      happened_on: row.happenedOn,
      note: row.note,
      recorded_by: writer.personId,
      recorded_at: writer.at,
    })
    .execute()
}
