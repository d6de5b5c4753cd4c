import type { RecordKind } from '../../history/edit-record.ts'
import type { OwnFieldInput } from './own-field-form.ts'
import { ownFieldKind } from './own-field-store.ts'

/** How many initiatives have a value in a field, and which values. */
export type Uses = { readonly count: number; readonly values: readonly string[] }

/** A field that has values keeps its kind, and a choice keeps the choices that are taken: nobody's words become nonsense. */
export const ownFieldInUse = (uses: Uses, was: OwnFieldInput['kind']): RecordKind<OwnFieldInput> => ({
  ...ownFieldKind,
  parse(fields) {
    const parsed = ownFieldKind.parse(fields)
    if (!parsed.ok || uses.count === 0) return parsed
    const { kind, choices } = parsed.value
    if (kind !== was) return { ok: false, refusals: [{ key: 'plans.own.kind-in-use', field: 'kind', params: { count: uses.count } }] }
    const lost = kind === 'choice' ? uses.values.filter(value => !choices.includes(value)) : []
    if (lost.length === 0) return parsed
    return { ok: false, refusals: [{ key: 'plans.own.choice-in-use', field: 'choices', params: { choices: lost.join(', ') } }] }
  },
})
