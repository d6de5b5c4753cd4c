import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lixBand, lixOf } from './lix.ts'

test('short words in short sentences are easy', () => {
  expect(lixOf('Vi bygger en rampe. Så kan du komme ind.')).toEqual({ value: 5, words: 9, sentences: 2 })
  expect(lixBand(5)).toBe('very-easy')
})
test('long words in one long sentence are hard', () => {
  const lix = lixOf('Implementeringen af tilgængelighedsstandarder forudsætter tværsektorielle koordineringsmekanismer')
  expect(lix && lixBand(lix.value)).toBe('very-hard')
})
test('a decimal, a time and an abbreviation inside a word end no sentence', () => {
  expect(lixOf('Døren er 1.250 mm bred')?.sentences).toBe(1)
})
test('a text without words has no LIX, and every other has a finite one', () => {
  expect(lixOf(' ... \n')).toBeNull()
  fc.assert(
    fc.property(fc.string(), text => {
      const lix = lixOf(text)
      expect(lix === null || (Number.isFinite(lix.value) && lix.sentences > 0)).toBe(true)
    }),
  )
})
