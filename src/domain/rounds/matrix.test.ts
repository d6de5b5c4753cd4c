import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countStates, matrixOf, type Placed } from './matrix.ts'
import { isMissing, OBLIGATION_STATES } from './obligation.ts'

const UNITS = ['social', 'teknik', 'kultur']
const GOALS = ['1', '2']
const placed: fc.Arbitrary<Placed> = fc.record({
  id: fc.uuid(),
  unitId: fc.constantFrom(...UNITS),
  underGoalId: fc.constantFrom(null, ...GOALS),
  due: fc.constantFrom('2026-12-04', '2026-12-08'),
  state: fc.constantFrom(...OBLIGATION_STATES),
})

describe('the matrix of a round', () => {
  test('holds every answer exactly once, and its totals are sums of its rows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(placed, { selector: one => one.id }), all => {
        const matrix = matrixOf(all, UNITS, GOALS)
        const inCells = matrix.rows.flatMap(row => row.cells.flatMap(cell => cell?.obligations.map(one => one.id) ?? []))
        expect(inCells.sort()).toEqual(all.map(one => one.id).sort())
        const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0)
        expect(sum(matrix.rows.map(row => row.owed))).toBe(sum(matrix.totals.map(total => total.owed)))
        expect(sum(matrix.rows.map(row => row.missing))).toBe(all.filter(one => isMissing(one.state)).length)
        expect(countStates(all).all).toBe(all.length)
      }),
    )
  })
  test('says of a cell what is furthest from done, and its nearest deadline', () => {
    const at = (id: string, state: Placed['state'], due = '2026-12-04') => ({ id, unitId: 'social', underGoalId: '1', due, state })
    const [row] = matrixOf([at('a', 'approved'), at('b', 'open', '2026-12-08'), at('c', 'drafted')], UNITS, GOALS).rows
    expect(row?.cells[0]).toMatchObject({ state: 'open', approved: 1, due: '2026-12-04' })
  })
  test('leaves out goals and units nobody is asked about', () => {
    const matrix = matrixOf([{ id: 'a', unitId: 'teknik', underGoalId: '2', due: '2026-12-04', state: 'open' }], UNITS, GOALS)
    expect([matrix.goals, matrix.rows.map(row => row.unitId)]).toEqual([['2'], ['teknik']])
  })
})
