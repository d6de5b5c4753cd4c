import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from './merge.ts'
import { withOwnerMoved } from './owner-move.ts'

const row = (unit: string, part: string) => ({ id: unit, unit, part })

describe('a unit in another’s place', () => {
  test('keeps the place and the part', () => {
    expect(withOwnerMoved([row('a', 'lead'), row('b', 'partner')], 'a', 'c')).toEqual([row('c', 'lead'), row('b', 'partner')])
  })
  test('that was there already keeps the stronger part', () => {
    expect(withOwnerMoved([row('a', 'lead'), row('b', 'partner')], 'a', 'b')).toEqual([row('b', 'lead')])
    expect(withOwnerMoved([row('a', 'partner'), row('b', 'cross-cutting')], 'a', 'b')).toEqual([row('b', 'cross-cutting')])
  })
  test('is in the list once, the old one no more, and everybody else as before', () => {
    const owners = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('lead', 'partner', 'cross-cutting')), {
      selector: ([unit]) => unit,
    })
    fc.assert(
      fc.property(owners, pairs => {
        const before = pairs.map(([unit, part]) => row(unit, part))
        const after = withOwnerMoved(before, 'a', 'b')
        const had = before.some(({ unit }) => unit === 'a')
        expect(after.filter(one => one['unit'] === 'a')).toEqual([])
        expect(after.filter(one => one['unit'] === 'b')).toHaveLength(had || before.some(({ unit }) => unit === 'b') ? 1 : 0)
        const others = (rows: readonly Row[]) => rows.filter(one => one['unit'] !== 'a' && one['unit'] !== 'b')
        expect(others(after)).toEqual(others(before))
      }),
    )
  })
})
