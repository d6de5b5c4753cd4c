import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Appointed, holdersOf, type PlacedUnit } from './holders.ts'

const TREE = new Map<string, PlacedUnit>(
  [
    { id: 'social', parentId: null },
    { id: 'handicap', parentId: 'social' },
    { id: 'autisme', parentId: 'handicap' },
    { id: 'teknik', parentId: null },
  ].map(unit => [unit.id, unit]),
)
const at = (personId: string, unitId: string | null, to: string | null = null): Appointed => ({ personId, unitId, from: '2026-01-01', to })

describe('who holds a unit’s obligations', () => {
  test('is whoever is appointed there, else at the nearest unit above', () => {
    const appointed = [at('mette', 'social'), at('jonas', 'handicap')]
    expect(holdersOf(TREE, appointed, 'autisme', '2026-06-01')).toEqual(['jonas'])
    expect(holdersOf(TREE, appointed, 'social', '2026-06-01')).toEqual(['mette'])
  })
  test('is nobody when the last appointment ended yesterday', () => {
    const appointed = [at('lise', 'teknik', '2026-11-13')]
    expect(holdersOf(TREE, appointed, 'teknik', '2026-11-13')).toEqual(['lise'])
    expect(holdersOf(TREE, appointed, 'teknik', '2026-11-14')).toEqual([])
  })
  test('may be someone for the whole authority', () => {
    expect(holdersOf(TREE, [at('nadia', null)], 'teknik', '2026-06-01')).toEqual(['nadia'])
  })
  test('is never someone whose appointment is not living, and somebody whenever there is one at or above', () => {
    const appointment = fc.record({
      personId: fc.constantFrom('a', 'b', 'c'),
      unitId: fc.constantFrom(null, 'social', 'handicap', 'autisme', 'teknik'),
      from: fc.constantFrom('2026-01-01', '2026-06-01'),
      to: fc.constantFrom(null, '2026-05-31', '2026-12-31'),
    })
    fc.assert(
      fc.property(
        fc.array(appointment),
        fc.constantFrom(...TREE.keys()),
        fc.constantFrom('2025-12-31', '2026-05-31', '2027-01-01'),
        (all, unit, today) => {
          const living = all.filter(one => one.from <= today && (one.to ?? today) >= today)
          const holders = holdersOf(TREE, all, unit, today)
          for (const holder of holders) expect(living.map(one => one.personId)).toContain(holder)
          if (living.some(one => one.unitId === unit || one.unitId === null)) expect(holders.length).toBeGreaterThan(0)
        },
      ),
    )
  })
  test('is found in a tree that has become a circle', () => {
    const circle = new Map([
      ['a', { id: 'a', parentId: 'b' }],
      ['b', { id: 'b', parentId: 'a' }],
    ])
    expect(holdersOf(circle, [], 'a', '2026-01-01')).toEqual([])
  })
})
