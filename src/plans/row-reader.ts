import type { Row } from '../domain/merge.ts'
import { isBlankRow, rowField, rowsIn } from '../web/doc-fields.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

/** No initiative of a real plan has a tenth of it; a form beyond it is no person's. */
const MOST_ROWS = 200

/** Rows with something in them, each with a reader whose refusals name the row's own field. */
export function readRows<T>(
  read: FormReader,
  fields: Fields,
  name: string,
  apart: readonly string[],
  parse: (row: Row, reader: FormReader) => T,
): T[] {
  const rows = rowsIn(fields, name).filter(row => !isBlankRow(row, apart))
  if (rows.length > MOST_ROWS) read.refuse('plans.too-many-rows', name, { max: MOST_ROWS })
  return rows.slice(0, MOST_ROWS).map(row => {
    const reader = new FormReader(
      field => row[field] ?? '',
      field => [row[field] ?? ''].filter(Boolean),
      rowField(name, row.id, ''),
    )
    const value = parse(row, reader)
    read.refusals.push(...reader.refusals)
    return value
  })
}
