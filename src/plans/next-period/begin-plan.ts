import type { WorkTransaction } from '../../db/connect.ts'
import { type CarryDecision, decideCarryOver, inOrderOfTree } from '../../domain/carry-over.ts'
import { accepted, type Outcome, type Refusal } from '../../domain/refusal.ts'
import { parseCarryChoices } from '../../history/carry-over-form.ts'
import { addCarryOvers } from '../../history/carry-over-store.ts'
import { copiedDoc } from '../../history/copied-doc.ts'
import { createRecord, readRecord } from '../../history/edit-record.ts'
import type { Writer } from '../../history/revision-store.ts'
import { fieldsOfDoc } from '../../web/doc-fields.ts'
import type { Fields } from '../../web/fields.ts'
import { found } from '../../web/work-request.ts'
import { initiativeKind, insertInitiative } from '../initiative-store.ts'
import { insertPlan, planKind } from '../plan-store.ts'
import { carriedInitiative } from './carried-initiative.ts'
import { goalsInto, initiativeItems, MOST_ITEMS, type PlanItem, setPredecessor } from './next-plan-store.ts'

type Begun = { readonly tx: WorkTransaction; readonly writer: Writer; readonly newId: () => string }

/**
 * Makes the plan of the next period beside the present one: the initiatives that go on, as drafts of their own in a plan that is being
 * made, and an act for each initiative that says what became of it. The same form sent twice makes one.
 */
export async function beginPlan(begun: Begun, fromId: string, id: string, fields: Fields): Promise<Outcome<'begun' | 'existing'>> {
  const { tx, writer } = begun
  found(await planKind.read(tx, writer.authorityId, fromId, true))
  const items = await initiativeItems(tx, writer.authorityId, fromId)
  const choices = parseCarryChoices(fields)
  const decided = choices.ok ? decideCarryOver(items, choices.value) : choices
  const doc = {
    ...{ policy: fields.text('policy'), title: fields.text('title'), title_en: '' },
    ...{ period_from: fields.text('period_from'), period_to: fields.text('period_to'), state: 'planning' },
  }
  const parsed = planKind.parse(fieldsOfDoc(doc))
  const refusals = [...tooMany(items), ...fields.refusals, ...(parsed.ok ? [] : parsed.refusals), ...(decided.ok ? [] : decided.refusals)]
  if (!decided.ok || refusals.length > 0) return { ok: false, refusals }
  const made = await createRecord(tx, planKind, writer, id, fieldsOfDoc(doc), plan => insertPlan(tx, writer, id, plan))
  if (made.kind === 'refused') return { ok: false, refusals: made.refusals }
  if (made.kind === 'existing') return accepted('existing')
  await setPredecessor(tx, writer, id, fromId)
  const goals = await goalsInto(tx, writer.authorityId, doc.policy)
  const copyOf = await copyInitiatives(begun, { planId: id, goals }, items, decided.value)
  await addCarryOvers(tx, writer, 'initiative', id, decided.value, { newId: begun.newId, copyOf })
  return accepted('begun')
}

export const tooMany = (items: readonly PlanItem[]): Refusal[] =>
  items.length > MOST_ITEMS ? [{ key: 'plans.next.too-many', params: { max: MOST_ITEMS } }] : []

/** The initiatives that go on, each after the one it stands under. Gives the copy's id by the old one's. */
async function copyInitiatives(
  { tx, writer, newId }: Begun,
  into: { readonly planId: string; readonly goals: ReadonlyMap<string, string> },
  items: readonly PlanItem[],
  decisions: readonly CarryDecision[],
): Promise<ReadonlyMap<string, string>> {
  const copyOf = new Map<string, string>()
  for (const { id: from, parentId } of inOrderOfTree(items, decisions)) {
    const id = newId()
    const record = found(await readRecord(tx, initiativeKind, writer.authorityId, from))
    const doc = carriedInitiative(copiedDoc(record), { ...into, newId, parentId: parentId ? copyOf.get(parentId) : undefined })
    const made = await createRecord(tx, initiativeKind, writer, id, fieldsOfDoc(doc), initiative =>
      insertInitiative(tx, writer, id, initiative),
    )
    if (made.kind !== 'created') throw new Error(`initiative ${from} could not be carried over`)
    copyOf.set(from, id)
  }
  return copyOf
}
