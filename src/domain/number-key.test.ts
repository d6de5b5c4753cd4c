import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberKey } from './number-key.ts'

test('numbers sort as people read them', () => {
  const numbers = ['1', '1.2', '1.9', '1.10', '2', '2 a', '10']
  expect([...numbers].reverse().sort((a, b) => (numberKey(a) < numberKey(b) ? -1 : 1))).toEqual(numbers)
})
test('whole numbers keep their order', () => {
  fc.assert(fc.property(fc.nat(999_999), fc.nat(999_999), (a, b) => numberKey(`${a}`) < numberKey(`${b}`) === a < b))
})
