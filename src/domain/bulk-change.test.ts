import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BulkChange, bulkPart, bulkUndo } from './bulk-change.ts'
import { sameDoc } from './merge.ts'

const owner = (unit: string, part: string) => ({ id: unit, unit, part })
const DOC = {
  title: 'Ramper',
  owners: [owner('sof', 'lead'), owner('buf', 'partner'), owner('tmf', 'cross-cutting')],
  starts: '2025',
  ends: '',
  coordinator_name: 'Lise',
  coordinator_email: 'lise@a.dk',
}

describe('one change in many', () => {
  test('puts a unit in the lead and leaves the others where they are', () => {
    expect(bulkPart(DOC, { kind: 'lead', unit: 'buf' })).toEqual({ owners: [owner('buf', 'lead'), owner('tmf', 'cross-cutting')] })
  })
  test('of an end alone leaves each its own beginning', () => {
    expect(bulkPart(DOC, { kind: 'time', starts: '', ends: '2027' })).toEqual({ starts: '2025', ends: '2027' })
  })
  test('is taken back only where it still stands', () => {
    const after = bulkPart(DOC, { kind: 'coordinator', name: 'Omar', email: 'omar@a.dk' })
    const before = { coordinator_name: 'Lise', coordinator_email: 'lise@a.dk' }
    expect(bulkUndo({ ...DOC, ...after }, before, after)).toEqual(before)
    expect(bulkUndo({ ...DOC, ...after, coordinator_email: 'ny@a.dk' }, before, after)).toEqual({ coordinator_name: 'Lise' })
    expect(bulkUndo({ ...DOC, coordinator_name: 'Eva', coordinator_email: 'eva@a.dk' }, before, after)).toBeNull()
  })

  test('made and taken back at once is as if it had not been made', () => {
    const unit = fc.constantFrom('sof', 'buf', 'tmf', 'kff')
    const owners = fc.uniqueArray(fc.record({ unit, part: fc.constantFrom('lead', 'partner', 'cross-cutting') }), {
      selector: one => one.unit,
    })
    const change: fc.Arbitrary<BulkChange> = fc.oneof(
      fc.record({ kind: fc.constant('lead' as const), unit }),
      fc.record({ kind: fc.constant('time' as const), starts: fc.constantFrom('', '2026'), ends: fc.constantFrom('', '2027') }),
      fc.record({ kind: fc.constant('coordinator' as const), name: fc.string(), email: fc.string() }),
    )
    fc.assert(
      fc.property(owners, change, (some, made) => {
        const doc = { ...DOC, owners: some.map(one => owner(one.unit, one.part)) }
        const after = bulkPart(doc, made)
        const before = Object.fromEntries(Object.keys(after).map(field => [field, doc[field as keyof typeof doc]]))
        const changed = { ...doc, ...after }
        expect(sameDoc({ ...changed, ...bulkUndo(changed, before, after) }, doc)).toBe(true)
      }),
    )
  })
})
