import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountText, parseAmount } from './money.ts'

describe('an amount as a clerk types it', () => {
  test.each([
    ['1.250.000', 125_000_000],
    ['1 250 000 kr.', 125_000_000],
    ['44,2 mio. kr.', 4_420_000_000],
    ['44,2 mio.kr', 4_420_000_000],
    ['300 t.kr.', 30_000_000],
    ['1,5 mia.', 150_000_000_000],
    ['1 million', 100_000_000],
    ['12,50', 1250],
    ['0', 0],
  ])('%s', (typed, ore) => expect(parseAmount(typed)).toBe(ore))

  test.each(['', '-5', '1.25.000', '1,2,3', '12,505', '1e9', 'mio.', '5 dage', '5 constructor', '99999999999 mia.', '1.250.00'])(
    '%s is none',
    typed => expect(parseAmount(typed)).toBeNull(),
  )

  test('whole øre come back from how they are shown', () => {
    fc.assert(fc.property(fc.maxSafeNat(), ore => parseAmount(amountText(ore)) === ore))
    fc.assert(fc.property(fc.nat(9_000_000), n => parseAmount(amountText(n * 100_000)) === n * 100_000))
  })
  test('a round amount is short', () => {
    expect(amountText(125_000_000)).toBe('1,25 mio.')
    expect(amountText(57_060_000_000)).toBe('570,6 mio.')
    expect(amountText(45_000_000)).toBe('450.000')
    expect(amountText(125_033_350)).toBe('1.250.333,50')
  })
})
