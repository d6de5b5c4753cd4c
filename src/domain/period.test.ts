import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePeriodEnd, periodEndText } from './period.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))

test('a period of whole years is typed and shown as years', () => {
  expect([parsePeriodEnd('2023', 'from'), parsePeriodEnd('2026', 'to')]).toEqual(['2023-01-01', '2026-12-31'])
  expect([periodEndText('2023-01-01', 'from'), periodEndText('2026-12-31', 'to')]).toEqual(['2023', '2026'])
  expect(periodEndText('2026-06-30', 'to')).toBe('2026-06')
})
test('every day comes back from how it is shown', () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('from' as const, 'to' as const),
      (date, end) => parsePeriodEnd(periodEndText(date, end), end) === date,
    ),
  )
})
