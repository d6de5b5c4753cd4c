import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalText, parseDecimal } from './decimal.ts'

test.each([
  ['72', 72],
  ['72,5', 72.5],
  ['-1.250,75', -1250.75],
  ['0', 0],
])('%s is %d', (typed, value) => expect(parseDecimal(typed)).toBe(value))

test.each(['', '72.5', '1.2', '1,23456', '1e3', 'mange', '99999999999999', ',5', '1 000'])('%s is no value', typed =>
  expect(parseDecimal(typed)).toBeNull(),
)

test('a value comes back from how it is shown', () => {
  fc.assert(fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), n => parseDecimal(decimalText(n / 10_000)) === n / 10_000))
})
