import { type Doc, isRows, type Row, type Value } from '../domain/merge.ts'
import { isUuid } from '../domain/uuid.ts'
import { type Fields, fieldsOf } from './fields.ts'

/** A row's field in a form: "activities.<id>.title". */
export const rowField = (rows: string, id: string, field: string): string => `${rows}.${id}.${field}`

/** The rows of a form in the order they were sent, blank ones too. An id that is none is no row. */
export function rowsIn(fields: Fields, rows: string): Row[] {
  const found = new Map<string, Record<string, string>>()
  for (const name of fields.names) {
    const [start, id = '', field = ''] = name.split('.')
    if (start !== rows || !isUuid(id) || field === '' || field === 'id') continue
    const row = found.get(id) ?? {}
    row[field] = fields.text(name)
    found.set(id, row)
  }
  return [...found].map(([id, row]) => ({ ...row, id }))
}

/** Whether anything was typed in a row; `apart` names fields that always have a value (a select without an empty choice). */
export const isBlankRow = (row: Row, apart: readonly string[] = []): boolean =>
  Object.entries(row).every(([field, value]) => field === 'id' || apart.includes(field) || value === '')

/** A document as the form that would be sent for it. Rows with nothing in them would vanish, so each keeps its fields. */
export const fieldsOfDoc = (doc: Doc): Fields =>
  fieldsOf(Object.fromEntries(Object.entries(doc).flatMap(([field, value]) => named(field, value))))

function named(field: string, value: Value): [string, string | readonly string[]][] {
  if (!isRows(value)) return [[field, value as string | readonly string[]]]
  return value.flatMap(row => {
    const { id, ...rest } = row
    return Object.entries(rest).map(([name, text]): [string, string] => [rowField(field, id, name), text])
  })
}

/** Name and value of each hidden field that carries a form on unchanged. */
export const hiddenPairs = (fields: Fields): (readonly [string, string])[] =>
  fields.names.flatMap(name => fields.all(name).map(value => [name, value] as const))
