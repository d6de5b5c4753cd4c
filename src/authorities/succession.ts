import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Outcome } from '../domain/refusal.ts'
import { accepted, refused } from '../domain/refusal.ts'
import { audit } from '../history/audit.ts'
import { auditOf, createRecord } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { fieldsOf } from '../web/fields.ts'
import { changeUnit } from './change-unit.ts'
import { lastedUntil, type SuccessionInput } from './succession-form.ts'
import { insertSuccession, isRecorded } from './succession-store.ts'
import { lockItems } from './unit-move-store.ts'
import { itemsOfUnit, planMoves } from './unit-moves.ts'
import { UNIT } from './unit-record.ts'
import { findUnit, insertUnit, listUnits, lockUnits, type Unit } from './unit-store.ts'

type Ids = { /** Of the form; sent again, it records nothing. */ readonly form: string; readonly newUnit: string; more(): string }

/** Records the act: the unit ends, its successors go on, and what belonged to it follows a single successor on the day. Undefined: no such unit. */
export async function recordSuccession(
  tx: WorkTransaction,
  writer: Writer,
  unitId: string,
  input: SuccessionInput,
  ids: Ids,
): Promise<Outcome<true> | undefined> {
  const { authorityId } = writer
  await lockUnits(tx, authorityId)
  const unit = await findUnit(tx, authorityId, unitId)
  if (!unit) return undefined
  if (await isRecorded(tx, authorityId, ids.form)) return accepted(true)
  const last = lastedUntil(unit, input.happenedOn)
  if (!last.ok) return last
  const living = await livingUnits(tx, authorityId, unitId)
  if (!input.successorIds.every(id => living.has(id))) return refused({ key: 'history.gone-choice', field: 'successors' })
  const items = await itemsOfUnit(tx, authorityId, unitId, new Set(input.successorIds), danishDay(writer.at))
  await lockItems(tx, authorityId, items)
  await changeUnit(tx, writer, unitId, { valid_to: last.value })
  if (input.newName !== '') await makeSuccessor(tx, writer, ids.newUnit, unit, input)
  const successors = [...input.successorIds, ...(input.newName === '' ? [] : [ids.newUnit])]
  for (const [index, toId] of successors.entries()) {
    const { kind, happenedOn, note } = input
    await insertSuccession(tx, writer, { id: index === 0 ? ids.form : ids.more(), kind, happenedOn, note, fromId: unitId, toId })
  }
  const { kind, happenedOn, note } = input
  const after = { kind, happened_on: happenedOn, note, successors }
  await audit(tx, { ...auditOf(writer), act: 'succeeded', recordKind: 'unit', recordId: unitId, title: unit.officialName, after })
  // All of it goes to a single successor; of several, only people can say which.
  const [only] = successors.length === 1 ? successors : []
  if (only) await planMoves(tx, writer, { fromId: unitId, day: happenedOn, items: items.map(item => ({ ...item, toId: only })) }, ids.more)
  return accepted(true)
}

async function livingUnits(tx: WorkTransaction, authorityId: string, apart: string): Promise<ReadonlySet<string>> {
  const units = await listUnits(tx, authorityId)
  return new Set(units.filter(unit => unit.validTo === null && unit.id !== apart).map(unit => unit.id))
}

/** The new unit takes the old one's place in the tree. */
async function makeSuccessor(tx: WorkTransaction, writer: Writer, id: string, old: Unit, input: SuccessionInput): Promise<void> {
  const typed = { official_name: input.newName, kind: old.kind, parent: old.parentId ?? '', valid_from: input.happenedOn }
  const made = await createRecord(tx, UNIT, writer, id, fieldsOf(typed), unit => insertUnit(tx, writer.authorityId, id, unit))
  if (made.kind !== 'created') throw new Error(`the successor of unit ${old.id} could not be made: ${made.kind}`)
}
