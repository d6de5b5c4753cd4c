import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseArticles } from './articles.ts'

test('articles are listed as people list them', () => {
  expect(parseArticles('24, 9 og 27')).toEqual([9, 24, 27])
  expect(parseArticles('Artikel 9; artikel 9')).toEqual([9])
  expect(parseArticles('')).toEqual([])
})
test('what is no article of the convention is refused', () => {
  for (const text of ['0', '51', '9.2', 'ni', '9 og', '-9', '9 eller 10']) expect(parseArticles(text)).toEqual(text === '9 og' ? [9] : null)
})
test('every list of articles comes back sorted, each once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 })), numbers => {
      expect(parseArticles(numbers.join(', '))).toEqual([...new Set(numbers)].sort((a, b) => a - b))
    }),
  )
})
