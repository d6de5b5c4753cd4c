import type { Doc } from '../domain/merge.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

export type TargetGroupInput = { readonly name: string; readonly description: string }

export function readTargetGroup(fields: Fields): Outcome<TargetGroupInput> {
  const form = new FormReader(fields.text, fields.all)
  const group = { name: form.text('name', { max: 200 }), description: form.text('description', { max: 4000 }) }
  if (group.name === '') form.refuse('authorities.target-group-name-missing', 'name')
  form.text('name_en', { max: 200 })
  form.text('description_en', { max: 4000 })
  return form.outcome(group)
}

export const targetGroupDoc = ({ name, description }: TargetGroupInput): Doc => ({ name, description })
