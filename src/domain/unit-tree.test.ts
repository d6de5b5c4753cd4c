import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { branchOf, treeOrder } from './unit-tree.ts'

const unit = (id: string, parentId: string | null = null) => ({ id, parentId })

describe('the tree of units', () => {
  test('a unit stands right after the one it belongs to', () => {
    const units = [unit('b'), unit('a2', 'a'), unit('a'), unit('a1', 'a'), unit('a1x', 'a1')]
    expect(treeOrder(units).map(({ unit: { id }, depth }) => [id, depth])).toEqual([
      ['b', 0],
      ['a', 0],
      ['a2', 1],
      ['a1', 1],
      ['a1x', 2],
    ])
  })

  test('a unit whose parent is not shown stands at the top', () => {
    expect(treeOrder([unit('x', 'away')])).toEqual([{ unit: unit('x', 'away'), depth: 0 }])
  })

  test('a branch is the unit and all that is under it', () => {
    const units = [unit('a'), unit('a1', 'a'), unit('a1x', 'a1'), unit('b')]
    expect([...branchOf(units, 'a')].sort()).toEqual(['a', 'a1', 'a1x'])
    expect([...branchOf(units, 'b')]).toEqual(['b'])
  })

  test('every unit is shown once, whatever the tree', () => {
    const trees = fc
      .array(fc.nat(), { maxLength: 30 })
      .map(above => above.map((n, index) => unit(`${index}`, index > 0 && n % 3 ? `${n % index}` : null)))
    fc.assert(
      fc.property(trees, units => {
        expect(
          treeOrder(units)
            .map(({ unit }) => unit.id)
            .sort(),
        ).toEqual(units.map(({ id }) => id).sort())
      }),
    )
  })
})
