import { CARRIES, type CarryChoice } from '../domain/carry-over.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { rowField, rowsIn } from '../web/doc-fields.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

/** What a person chose for each item of the old period. */
export function parseCarryChoices(fields: Fields): Outcome<readonly CarryChoice[]> {
  const refusals: Refusal[] = []
  const choices = rowsIn(fields, 'items').map((row): CarryChoice => {
    const get = (field: string) => row[field] ?? ''
    const read = new FormReader(get, field => [get(field)], rowField('items', row.id, ''))
    const how = read.oneOf('how', CARRIES, 'carried')
    const choice = { id: row.id, how, into: read.text('into', { max: 500 }), reason: read.text('reason', { max: 2000 }) }
    refusals.push(...read.refusals)
    return choice
  })
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: choices }
}
