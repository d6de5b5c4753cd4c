import type { WorkTransaction } from '../db/connect.ts'
import { decimalText } from '../domain/decimal.ts'
import { isRows, type Row } from '../domain/merge.ts'
import { editRecord, readRecord } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { fieldsOfDoc } from '../web/doc-fields.ts'
import { initiativeKind } from './initiative-store.ts'

export type Measured = { readonly indicatorId: string; readonly value: number }

/**
 * Writes figures into an initiative's measurements of a period, through its own form: so each has its revision and its line in the
 * history, and who is editing the initiative meanwhile is shown both. A figure of the same period is put right; a target stays.
 */
export async function keepMeasured(
  tx: WorkTransaction,
  writer: Writer,
  initiativeId: string,
  period: string,
  figures: readonly Measured[],
  newId: () => string,
): Promise<void> {
  const record = await readRecord(tx, initiativeKind, writer.authorityId, initiativeId, true)
  if (!record) return
  const before = record.doc['observations']
  const rows: readonly Row[] = before && isRows(before) ? before : []
  const observations = figures.reduce((all, figure) => withMeasured(all, figure, period, newId), rows)
  const edit = await editRecord(
    tx,
    initiativeKind,
    writer,
    initiativeId,
    fieldsOfDoc({ ...record.doc, observations, revision: String(record.revision) }),
  )
  if (edit.kind !== 'saved') throw new Error(`figures of initiative ${initiativeId} were ${edit.kind}`)
}

function withMeasured(rows: readonly Row[], { indicatorId, value }: Measured, period: string, newId: () => string): readonly Row[] {
  const measured = decimalText(value)
  const isIt = (row: Row) => row['indicator'] === indicatorId && row['unit'] === '' && row['period'] === period
  if (rows.some(isIt)) return rows.map(row => (isIt(row) ? { ...row, measured } : row))
  return [...rows, { id: newId(), indicator: indicatorId, unit: '', period, measured, target: '' }]
}
