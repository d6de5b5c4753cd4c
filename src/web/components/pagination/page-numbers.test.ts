import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageNumbers } from './page-numbers.ts'

test('the first, the last and the neighbours are shown, the rest is a gap', () => {
  expect(pageNumbers(7, 40)).toEqual([1, null, 6, 7, 8, null, 40])
  expect(pageNumbers(1, 40)).toEqual([1, 2, null, 40])
  expect(pageNumbers(1, 1)).toEqual([1])
})

test('a gap never hides a single page', () => {
  expect(pageNumbers(4, 5)).toEqual([1, 2, 3, 4, 5])
})

test('whatever the page, the row is short, rising, and holds the ends and the page', () => {
  const place = fc.integer({ min: 1, max: 5000 }).chain(pages => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)))
  fc.assert(
    fc.property(place, ([page, pages]) => {
      const row = pageNumbers(page, pages)
      const numbers = row.filter(number => number !== null)
      expect(row.length).toBeLessThanOrEqual(7)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      expect(numbers).toEqual(expect.arrayContaining([1, page, pages]))
    }),
  )
})
