import type { WorkTransaction } from '../db/connect.ts'
import type { TextOf } from '../domain/review/splitting.ts'
import { itemsOf } from './item-store.ts'
import { findReading, sourceLines } from './reading-store.ts'

/** An item's lines as read, by number; a blank line is ''. */
export async function textsOf(tx: WorkTransaction, authorityId: string, readingId: string, itemId: string): Promise<TextOf> {
  const reading = await findReading(tx, authorityId, readingId)
  const item = (await itemsOf(tx, authorityId, readingId)).find(({ id }) => id === itemId)
  if (!reading || !item) return () => ''
  const lines = await sourceLines(tx, authorityId, reading.documentId, ...item.lines)
  const texts = new Map(lines.map(line => [line.number, line.text]))
  return number => texts.get(number) ?? ''
}
