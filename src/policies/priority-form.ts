import type { Doc } from '../domain/merge.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

export type PriorityInput = { readonly text: string; readonly unitIds: readonly string[] }

export function parsePriority(fields: Fields): Outcome<PriorityInput> {
  const read = new FormReader(fields.text, fields.all)
  return read.outcome({ text: read.text('text', { required: true, max: 4000 }), unitIds: read.ids('units') })
}

export const priorityDoc = (priority: PriorityInput): Doc => ({ text: priority.text, units: [...priority.unitIds].sort() })
