import type { WorkTransaction } from '../db/connect.ts'
import { danishDay } from '../domain/danish-day.ts'
import type { Outcome } from '../domain/refusal.ts'
import { accepted, refused } from '../domain/refusal.ts'
import { branchOf } from '../domain/unit-tree.ts'
import { audit } from '../history/audit.ts'
import { auditOf, createRecord, editRecord, readRecord } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { moveWaiting } from '../rounds/waiting-work.ts'
import { fieldsOf } from '../web/fields.ts'
import { moveRoles } from './moved-roles-store.ts'
import { lastedUntil, type SuccessionInput } from './succession-form.ts'
import { insertSuccession, isRecorded } from './succession-store.ts'
import { UNIT } from './unit-record.ts'
import { findUnit, insertUnit, listUnits, lockUnits, type Unit } from './unit-store.ts'

type Ids = { /** Of the form; sent again, it records nothing. */ readonly form: string; readonly newUnit: string; more(): string }

/** Records the act: the unit ends, its successors go on, and what stood under it follows a single successor. Undefined: no such unit. */
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
  await changeUnit(tx, writer, unitId, { valid_to: last.value })
  if (input.newName !== '') await makeSuccessor(tx, writer, ids.newUnit, unit, input)
  const successors = [...input.successorIds, ...(input.newName === '' ? [] : [ids.newUnit])]
  for (const [index, toId] of successors.entries()) {
    const { kind, happenedOn, note } = input
    await insertSuccession(tx, writer, { id: index === 0 ? ids.form : ids.more(), kind, happenedOn, note, fromId: unitId, toId })
  }
  if (successors.length === 1 && successors[0]) await moveAll(tx, writer, unitId, successors[0], input.happenedOn, ids.more)
  const { kind, happenedOn, note } = input
  const after = { kind, happened_on: happenedOn, note, successors }
  await audit(tx, { ...auditOf(writer), act: 'succeeded', recordKind: 'unit', recordId: unitId, title: unit.officialName, after })
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

/** What stood under the unit, who had a role in it and what waited for it go on in its one successor. Of several, only people can say which. */
async function moveAll(tx: WorkTransaction, writer: Writer, fromId: string, toId: string, day: string, newId: () => string): Promise<void> {
  await moveBranch(tx, writer, fromId, toId)
  const today = danishDay(writer.at)
  // What somebody did in her role until today was done in the unit she had it in.
  const moved = await moveRoles(tx, writer, { fromId, toId, day: day > today ? day : today, newId })
  for (const { personId, name, role, from, to } of moved) {
    const doc = (unit: string) => ({ role, unit, valid_from: from, valid_to: to ?? '' })
    const note = { act: 'role-moved', recordKind: 'person', recordId: personId, title: name, before: doc(fromId), after: doc(toId) }
    await audit(tx, { ...auditOf(writer), ...note })
  }
  if (day <= today) await moveWaiting(tx, writer, fromId, toId)
}

/** A successor may itself stand under the unit that ends; the branch it stands in stays where it is. */
async function moveBranch(tx: WorkTransaction, writer: Writer, fromId: string, toId: string): Promise<void> {
  const units = await listUnits(tx, writer.authorityId)
  const children = units.filter(unit => unit.parentId === fromId && unit.validTo === null && !branchOf(units, unit.id).has(toId))
  for (const child of children) await changeUnit(tx, writer, child.id, { parent: toId })
}

/** The same way as a form would: with revision, history and English texts. */
async function changeUnit(tx: WorkTransaction, writer: Writer, id: string, change: Readonly<Record<string, string>>): Promise<void> {
  const stored = await readRecord(tx, UNIT, writer.authorityId, id, true)
  const edit = await editRecord(tx, UNIT, writer, id, fieldsOf({ ...stored?.doc, ...change, revision: String(stored?.revision) }))
  if (edit.kind !== 'saved') throw new Error(`unit ${id} could not be changed: ${edit.kind}`)
}
