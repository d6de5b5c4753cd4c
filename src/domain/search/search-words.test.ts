import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allowedDistance, editDistance } from './edit-distance.ts'
import { englishStem } from './english-stem.ts'
import { tokensOf } from './tokens.ts'

describe('the distance between two words', () => {
  test.each([
    ['politik', 'politik', 0],
    ['politik', 'poltik', 1],
    ['politik', 'poiltik', 1],
    ['politik', 'politisk', 1],
    ['bolig', 'blig', 1],
    ['kørestol', 'korestol', 1],
    ['bolig', 'skole', 3],
  ])('%s → %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance)
  })

  test('is the same both ways, and never more than one above the limit', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b, 2)).toBe(editDistance(b, a, 2))
        expect(editDistance(a, b, 2)).toBeLessThanOrEqual(3)
      }),
    )
  })

  test('may be greater for a longer word, and is none for three letters', () => {
    expect([allowedDistance('vej'), allowedDistance('bolig'), allowedDistance('politik')]).toEqual([0, 1, 2])
  })
})

test.each([
  'home homes',
  'policy policies',
  'plan plans planned planning',
  'improve improved improving',
  'disability disabilities',
  'bus buses',
])('English forms of one word are one: %s', forms => {
  expect(new Set(forms.split(' ').map(englishStem)).size).toBe(1)
})

describe('the words of a text', () => {
  test('are words and printed numbers; a hyphen parts them', () => {
    expect(tokensOf('4.1 Børne- og ungeplan (§ 85a), 2026-2029').map(token => token.text)).toEqual([
      '4.1',
      'Børne',
      'og',
      'ungeplan',
      '85a',
      '2026',
      '2029',
    ])
  })

  test('stand where they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text =>
        tokensOf(text).every(token => text.slice(token.start, token.end) === token.text),
      ),
    )
  })
})
