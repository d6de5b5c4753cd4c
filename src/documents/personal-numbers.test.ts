import { expect, test } from 'vitest'
import { maskedPlaces } from './personal-numbers.ts'

test('the place of a personal identity number is shown, the number never', () => {
  const { count, shown } = maskedPlaces('Overskrift\nBorgeren med 010203-1234 har søgt om hjælp.\n')
  expect(count).toBe(1)
  expect(shown).toEqual([{ line: 2, excerpt: 'Borgeren med ••••••-•••• har søgt om hjælp.' }])
})

test('another number on the same line is masked too', () => {
  const { shown } = maskedPlaces('010203-1234 og 020304-2345')
  expect(shown).toHaveLength(2)
  for (const { excerpt } of shown) expect(excerpt).not.toMatch(/\d/)
})

test('a long line is cut around the number', () => {
  const { shown } = maskedPlaces(`${'ord '.repeat(50)}010203-1234${' ord'.repeat(50)}`)
  expect(shown[0]?.excerpt.length).toBeLessThan(100)
  expect(shown[0]?.excerpt).toMatch(/^….*••••••-••••.*…$/)
})

test('no more places are shown than help, but all are counted', () => {
  const { count, shown } = maskedPlaces('010203-1234\n'.repeat(60))
  expect(count).toBe(60)
  expect(shown).toHaveLength(20)
})

test('a text without numbers has no places', () => {
  expect(maskedPlaces('Ring 33 66 33 66.')).toEqual({ count: 0, shown: [] })
})
