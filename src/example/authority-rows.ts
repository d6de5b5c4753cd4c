import { SUCCESSION, TARGET_GROUPS, UNITS } from './havnstad/units.ts'
import { type Places, type Rows, translation } from './rows.ts'

/** Havnstad itself: its units with their tree and one succession, and its target groups. */
export function authorityRows(rows: Rows, authorityId: string, newId: () => string): Places {
  const units = new Map(UNITS.map(unit => [unit.key, newId()]))
  // Data elsewhere names some units by their abbreviation.
  for (const unit of UNITS) units.set(unit.abbreviation, units.get(unit.key) ?? '')
  const groups = new Map(TARGET_GROUPS.map(group => [group.key as string, newId()]))
  const places = { authorityId, newId, units, groups }
  for (const [position, unit] of UNITS.entries()) {
    const id = units.get(unit.key) ?? ''
    rows.add('work.unit', {
      authority_id: authorityId,
      id,
      parent_id: unit.parent === undefined ? null : units.get(unit.parent),
      official_name: unit.name,
      short_name: unit.short,
      abbreviation: unit.abbreviation,
      kind: unit.kind ?? 'administration',
      valid_to: unit.validTo ?? null,
      position,
    })
    translation(rows, places, 'unit', id, 'official_name', unit.english)
  }
  rows.add('work.unit_succession', {
    authority_id: authorityId,
    id: newId(),
    from_unit_id: units.get(SUCCESSION.from),
    to_unit_id: units.get(SUCCESSION.to),
    kind: SUCCESSION.kind,
    happened_on: SUCCESSION.on,
    note: SUCCESSION.note,
  })
  for (const [position, group] of TARGET_GROUPS.entries()) {
    const id = groups.get(group.key) ?? ''
    rows.add('work.target_group', { authority_id: authorityId, id, name: group.name, description: group.text, position })
    translation(rows, places, 'target-group', id, 'name', group.english)
  }
  return places
}
