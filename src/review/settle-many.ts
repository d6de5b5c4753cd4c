import type { WorkTransaction } from '../db/connect.ts'
import { type ReviewAct, standOf } from '../domain/review/acts.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import { insertAct } from './act-store.ts'
import { changeItems, type Decider, type ItemChange } from './item-store.ts'

type ManyAct = { readonly id: string; readonly readingId: string; readonly act: ReviewAct; readonly title: string }

/**
 * Settles many items in one act, which is taken back as one. What somebody has decided since it was shown is left as it is.
 * Answers how many landed.
 */
export async function settleMany(tx: WorkTransaction, who: Decider, act: ManyAct, changes: readonly ItemChange[]): Promise<number> {
  const landed = await changeItems(tx, who, changes)
  const items = changes.filter(({ item }) => landed.has(item.id)).map(({ item }) => ({ itemId: item.id, before: standOf(item) }))
  if (items.length === 0) return 0
  await insertAct(tx, who, { ...act, items })
  await audit(tx, {
    ...auditOf(who),
    act: 'items-settled',
    recordKind: 'reading',
    recordId: act.readingId,
    title: act.title,
    after: { act: act.act, items: items.length },
  })
  return items.length
}
