import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinTexts, wordDiff } from './word-diff.ts'

const text = fc.array(fc.constantFrom('Kommunen', 'bygger', ' ', '\n', 'ramper', ',', 'og', 'døre', '6')).map(parts => parts.join(''))

describe('what changed in a text', () => {
  test('is shown by whole words', () => {
    expect(wordDiff('Vi bygger 5 ramper.', 'Vi bygger 6 ramper.')).toEqual([
      { kind: 'same', text: 'Vi bygger ' },
      { kind: 'removed', text: '5' },
      { kind: 'added', text: '6' },
      { kind: 'same', text: ' ramper.' },
    ])
  })
  test('joins changes with only a blank between them', () => {
    expect(wordDiff('Her er fem store ramper til alle', 'Her er to små ramper til alle')).toEqual([
      { kind: 'same', text: 'Her er ' },
      { kind: 'removed', text: 'fem store' },
      { kind: 'added', text: 'to små' },
      { kind: 'same', text: ' ramper til alle' },
    ])
  })
  test('is the whole text where hardly a word is left of it', () => {
    const kinds = wordDiff('Vi bygger ramper, døre og nye stier.', 'Man har, siger de, lagt alt om.').map(part => part.kind)
    expect(kinds).toEqual(['removed', 'added'])
  })
  test('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after)
        const without = (kind: string) =>
          parts
            .filter(part => part.kind !== kind)
            .map(part => part.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })
  test('takes two long texts without a common word in its stride', () => {
    const began = performance.now()
    wordDiff('a '.repeat(20_000), 'b '.repeat(20_000))
    wordDiff('a b '.repeat(10_000), 'b a '.repeat(10_000))
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('writing two changes together', () => {
  test('takes both where they touched different words', () => {
    expect(joinTexts('Vi bygger 5 ramper.', 'Vi bygger 6 ramper.', 'Vi bygger 5 ramper og døre.')).toBe('Vi bygger 6 ramper og døre.')
  })
  test('puts one after the other where they touched the same', () => {
    expect(joinTexts('Vi bygger 5.', 'Vi bygger 6.', 'Vi bygger 7.')).toBe('Vi bygger 6.\n\nVi bygger 7.')
  })
  test('is the change itself when only one made any', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(joinTexts(base, changed, base)).toBe(changed)
        expect(joinTexts(base, base, changed)).toBe(changed)
      }),
    )
  })
})
