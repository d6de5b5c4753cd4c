import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OWN_KINDS, ownValue } from './own-fields.ts'

const field = (kind: (typeof OWN_KINDS)[number]) => ({ kind, choices: ['Havnen', 'Midtbyen'] })

describe('a value of an own field', () => {
  test.each([
    ['number', '1.250,50', '1250,5'],
    ['number', '12.5', null],
    ['number', 'mange', null],
    ['choice', 'Havnen', 'Havnen'],
    ['choice', 'havnen', null],
    ['date', 'juni 2027', '2027-06'],
    ['date', '31.2.2026', null],
    ['link', 'https://www.proevby.example/sag?nr=4', 'https://www.proevby.example/sag?nr=4'],
    ['link', 'javascript:alert(1)', null],
    ['link', 'www.proevby.example', null],
    ['link', 'https://localhost', null],
    ['text', 'Sag 26/114', 'Sag 26/114'],
  ] as const)('of kind %s: %s is kept as %s', (kind, typed, kept) => expect(ownValue(field(kind), typed)).toBe(kept))

  test('kept once is kept the same the second time', () => {
    const typed = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.constantFrom('12,50', '1.000', 'marts 2026', '2026-h1', 'https://a.dk', 'Havnen'),
    )
    fc.assert(
      fc.property(fc.constantFrom(...OWN_KINDS), typed, (kind, text) => {
        const kept = ownValue(field(kind), text)
        if (kept !== null) expect(ownValue(field(kind), kept)).toBe(kept)
      }),
    )
  })
})
