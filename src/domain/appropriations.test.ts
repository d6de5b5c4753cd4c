import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Appropriation, faultsOf, totalOf, yearTotals } from './appropriations.ts'

const an = (id: string, amount: number | null, given: Partial<Appropriation> = {}): Appropriation => ({
  id,
  amount,
  partOf: null,
  years: new Map(),
  ...given,
})

describe('no krone twice', () => {
  test('a part is not added to its whole', () => {
    expect(totalOf([an('a', 300), an('b', 100, { partOf: 'a' }), an('c', 50)])).toBe(350)
  })
  test('an amount by years is their sum, and shows in each year', () => {
    const rows = [
      an('a', null, {
        years: new Map([
          [2026, 20],
          [2025, 10],
        ]),
      }),
      an('b', null, { years: new Map([[2026, 5]]) }),
    ]
    expect(totalOf(rows)).toBe(35)
    expect([...yearTotals(rows)]).toEqual([
      [2025, 10],
      [2026, 25],
    ])
  })
  test('an amount known in words only makes no total', () => expect(totalOf([an('a', null)])).toBeNull())
  test('splitting a sum into parts never changes the total', () => {
    const sums = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(sums, parts => {
        const whole = an(
          'whole',
          parts.reduce((a, b) => a + b, 0),
        )
        const rows = [whole, ...parts.map((amount, index) => an(`part-${index}`, amount, { partOf: 'whole' }))]
        expect(totalOf(rows)).toBe(whole.amount)
        expect(faultsOf(rows)).toEqual([])
      }),
    )
  })
})

describe('what cannot be right', () => {
  test('parts that come to more than their whole', () => {
    expect(faultsOf([an('a', 100), an('b', 60, { partOf: 'a' }), an('c', 60, { partOf: 'a' })])).toEqual([
      { id: 'a', fault: 'parts-exceed' },
    ])
  })
  test('a part of a part, of itself, or of nothing', () => {
    const rows = [
      an('a', 100),
      an('b', 50, { partOf: 'a' }),
      an('c', 10, { partOf: 'b' }),
      an('d', 10, { partOf: 'd' }),
      an('e', 1, { partOf: 'x' }),
    ]
    expect(faultsOf(rows).map(({ id, fault }) => `${id} ${fault}`)).toEqual(['c part-of-part', 'd part-of-nothing', 'e part-of-nothing'])
  })
  test('years that come to more than the amount', () => {
    expect(
      faultsOf([
        an('a', 10, {
          years: new Map([
            [2025, 6],
            [2026, 6],
          ]),
        }),
      ]),
    ).toEqual([{ id: 'a', fault: 'years-exceed' }])
  })
})
