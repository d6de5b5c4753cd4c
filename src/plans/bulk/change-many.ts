import type { WorkTransaction } from '../../db/connect.ts'
import { type BulkChange, bulkPart, bulkUndo, partOf } from '../../domain/bulk-change.ts'
import { type Doc, sameDoc } from '../../domain/merge.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { editRecord, readRecord } from '../../history/edit-record.ts'
import type { Writer } from '../../history/revision-store.ts'
import { fieldsOfDoc } from '../../web/doc-fields.ts'
import { found } from '../../web/work-request.ts'
import { initiativeKind } from '../initiative-store.ts'
import { addBulkItems, addUndo, type Bulk, type BulkItem, beginBulk, readBulk } from './bulk-store.ts'

/** One of the chosen as the change would leave it. `before` and `after` are only what the change touches. */
export type Foreseen = BulkItem & {
  readonly title: string
  readonly revision: number
  readonly isSame: boolean
  /** Why it cannot be so here: an end before its beginning. */
  readonly refusals: readonly Refusal[]
}

export async function foresee(
  tx: WorkTransaction,
  authorityId: string,
  ids: readonly string[],
  change: BulkChange,
  lock: boolean,
): Promise<Foreseen[]> {
  const seen: Foreseen[] = []
  for (const initiativeId of ids) {
    const { doc, title, revision } = found(await readRecord(tx, initiativeKind, authorityId, initiativeId, lock))
    const after = bulkPart(doc, change)
    const before = partOf(doc, Object.keys(after))
    const parsed = initiativeKind.parse(fieldsOfDoc({ ...doc, ...after }))
    seen.push({ initiativeId, title, revision, before, after, isSame: sameDoc(before, after), refusals: parsed.ok ? [] : parsed.refusals })
  }
  return seen
}

export type Done = 'changed' | 'existing' | 'refused' | 'stale'

/**
 * Makes the change in all of them, or in none: 'stale' where one was edited after the person saw what it would become. `seen` is the
 * revision of each as it was shown.
 */
export async function changeMany(
  tx: WorkTransaction,
  writer: Writer,
  given: { readonly id: string; readonly planId: string; readonly ids: readonly string[]; readonly change: BulkChange },
  seen: ReadonlyMap<string, number>,
): Promise<Done> {
  const foreseen = await foresee(tx, writer.authorityId, given.ids, given.change, true)
  // Asked once they are held: the same form sent twice finds what the first one did.
  if (await readBulk(tx, writer.authorityId, given.id)) return 'existing'
  if (foreseen.some(one => one.refusals.length > 0)) return 'refused'
  if (foreseen.some(one => seen.get(one.initiativeId) !== one.revision)) return 'stale'
  await beginBulk(tx, writer, given.id, given.planId, given.change.kind)
  const changing = foreseen.filter(one => !one.isSame)
  for (const one of changing) await overwrite(tx, writer, one.initiativeId, one.after)
  await addBulkItems(tx, writer.authorityId, given.id, changing)
  return 'changed'
}

/** Gives back what each said before, where it still says what the change made of it. Says in how many; null when it was taken back before. */
export async function undoMany(tx: WorkTransaction, writer: Writer, bulk: Bulk): Promise<number | null> {
  if (!(await addUndo(tx, writer, bulk.id))) return null
  let given = 0
  for (const { initiativeId, before, after } of bulk.items) {
    const { doc } = found(await readRecord(tx, initiativeKind, writer.authorityId, initiativeId, true))
    const back = bulkUndo(doc, before, after)
    if (!back) continue
    await overwrite(tx, writer, initiativeId, back)
    given += 1
  }
  return given
}

/** The same way in as the form's, so that each has its revision and its line in the history. */
async function overwrite(tx: WorkTransaction, writer: Writer, id: string, part: Doc): Promise<void> {
  const { doc, revision } = found(await readRecord(tx, initiativeKind, writer.authorityId, id, true))
  const edit = await editRecord(tx, initiativeKind, writer, id, fieldsOfDoc({ ...doc, ...part, revision: String(revision) }))
  if (edit.kind !== 'saved') throw new Error(`initiative ${id} could not be changed with the others: ${edit.kind}`)
}
