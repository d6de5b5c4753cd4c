import type { RecordKind } from '../history/edit-record.ts'
import type { ConstraintRefusals } from '../web/constraint-refusal.ts'
import { readUnit, type UnitInput, unitDoc } from './unit-form.ts'
import { findUnit, updateUnit } from './unit-store.ts'

export const UNIT: RecordKind<UnitInput> = {
  kind: 'unit',
  async read(tx, authorityId, id, lock) {
    const unit = await findUnit(tx, authorityId, id, lock)
    return unit && { revision: unit.revision, title: unit.officialName, doc: unitDoc(unit) }
  },
  parse: readUnit,
  doc: unitDoc,
  title: unit => unit.officialName,
  write: (tx, writer, id, unit, revision) => updateUnit(tx, writer.authorityId, id, unit, revision),
  translated: { kind: 'unit', fields: ['official_name'] },
}

export const UNIT_CONSTRAINTS: ConstraintRefusals = {
  unit_living_name: { key: 'authorities.unit-name-taken', field: 'official_name' },
  unit_circle: { key: 'authorities.unit-circle', field: 'parent' },
  unit_check: { key: 'authorities.unit-circle', field: 'parent' },
}
