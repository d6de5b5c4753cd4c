import type { Doc } from '../domain/merge.ts'
import type { Outcome } from '../domain/refusal.ts'
import { UNIT_KINDS, type UnitKind } from '../domain/unit-kind.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

/** Days are YYYY-MM-DD; null is unknown for the first and "still there" for the last. */
export type UnitInput = {
  readonly officialName: string
  readonly shortName: string
  readonly abbreviation: string
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
}

export function readUnit(fields: Fields): Outcome<UnitInput> {
  const form = new FormReader(fields.text, fields.all)
  const unit: UnitInput = {
    officialName: form.text('official_name', { max: 200 }),
    shortName: form.text('short_name', { max: 100 }),
    abbreviation: form.text('abbreviation', { max: 20 }),
    kind: form.oneOf('kind', UNIT_KINDS, 'administration'),
    parentId: form.id('parent'),
    validFrom: form.day('valid_from'),
    validTo: form.day('valid_to'),
  }
  if (unit.officialName === '') form.refuse('authorities.official-name-missing', 'official_name')
  form.text('official_name_en', { max: 200 })
  if (unit.validFrom && unit.validTo && unit.validTo < unit.validFrom) form.refuse('history.to-before-from', 'valid_to')
  return form.outcome(unit)
}

export const unitDoc = (unit: UnitInput): Doc => ({
  official_name: unit.officialName,
  short_name: unit.shortName,
  abbreviation: unit.abbreviation,
  kind: unit.kind,
  parent: unit.parentId ?? '',
  valid_from: unit.validFrom ?? '',
  valid_to: unit.validTo ?? '',
})
