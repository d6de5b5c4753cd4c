import type { WorkTransaction } from '../../db/connect.ts'
import { type CarryDecision, decideCarryOver, inOrderOfTree } from '../../domain/carry-over.ts'
import { accepted, type Outcome } from '../../domain/refusal.ts'
import { parseCarryChoices } from '../../history/carry-over-form.ts'
import { addCarryOvers } from '../../history/carry-over-store.ts'
import { copiedDoc } from '../../history/copied-doc.ts'
import { createRecord, readRecord } from '../../history/edit-record.ts'
import type { Writer } from '../../history/revision-store.ts'
import { fieldsOfDoc } from '../../web/doc-fields.ts'
import type { Fields } from '../../web/fields.ts'
import { found } from '../../web/work-request.ts'
import { goalKind, insertGoal } from '../goal-store.ts'
import { insertPolicy, policyKind } from '../policy-store.ts'
import { insertPriority, priorityKind } from '../priority-store.ts'
import { goalItems, prioritiesOf } from './next-policy-store.ts'

type Begun = { readonly tx: WorkTransaction; readonly writer: Writer; readonly newId: () => string }

/**
 * Makes the policy of the next period beside the present one: its text and the goals that go on, as drafts of their own, and an act
 * for each goal that says what became of it. The same form sent twice makes one.
 */
export async function beginPolicy(begun: Begun, fromId: string, id: string, fields: Fields): Promise<Outcome<'begun' | 'existing'>> {
  const { tx, writer } = begun
  const from = found(await readRecord(tx, policyKind, writer.authorityId, fromId, true))
  const items = await goalItems(tx, writer.authorityId, fromId)
  const choices = parseCarryChoices(fields)
  const decided = choices.ok ? decideCarryOver(items, choices.value) : choices
  const doc = {
    ...copiedDoc(from),
    ...{ title: fields.text('title'), title_en: '', period_from: fields.text('period_from'), period_to: fields.text('period_to') },
    ...{ adopted_on: '', adopted_by: '', decision_reference: '', predecessor: fromId },
  }
  const parsed = policyKind.parse(fieldsOfDoc(doc))
  const refusals = [...fields.refusals, ...(parsed.ok ? [] : parsed.refusals), ...(decided.ok ? [] : decided.refusals)]
  if (!decided.ok || refusals.length > 0) return { ok: false, refusals }
  const made = await createRecord(tx, policyKind, writer, id, fieldsOfDoc(doc), policy => insertPolicy(tx, writer, id, policy))
  if (made.kind === 'refused') return { ok: false, refusals: made.refusals }
  if (made.kind === 'existing') return accepted('existing')
  const copyOf = await copyGoals(begun, id, items, decided.value)
  await addCarryOvers(tx, writer, 'goal', id, decided.value, { newId: begun.newId, copyOf })
  return accepted('begun')
}

/** The goals that go on, each after the one it stands under, with their priorities. Gives the copy's id by the old one's. */
async function copyGoals(
  begun: Begun,
  policyId: string,
  items: Awaited<ReturnType<typeof goalItems>>,
  decisions: readonly CarryDecision[],
): Promise<ReadonlyMap<string, string>> {
  const { tx, writer, newId } = begun
  const copyOf = new Map<string, string>()
  for (const item of inOrderOfTree(items, decisions)) {
    const id = newId()
    const parent = (item.parentId && copyOf.get(item.parentId)) ?? ''
    const record = found(await readRecord(tx, goalKind, writer.authorityId, item.id))
    const fields = fieldsOfDoc({ ...copiedDoc(record), parent })
    await createRecord(tx, goalKind, writer, id, fields, goal => insertGoal(tx, writer, policyId, id, goal))
    copyOf.set(item.id, id)
    for (const priority of await prioritiesOf(tx, writer.authorityId, item.id)) await copyPriority(begun, priority, id)
  }
  return copyOf
}

async function copyPriority({ tx, writer, newId }: Begun, from: string, goalId: string): Promise<void> {
  const id = newId()
  const record = found(await readRecord(tx, priorityKind, writer.authorityId, from))
  await createRecord(tx, priorityKind, writer, id, fieldsOfDoc(copiedDoc(record)), priority =>
    insertPriority(tx, writer, goalId, id, priority),
  )
}
