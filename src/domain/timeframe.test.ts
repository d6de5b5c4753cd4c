import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStatedDate, statedDateText } from './timeframe.ts'

describe('a date as exact as it was stated', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12-31', 'year'],
    ['2026-H1', '2026-01-01', '2026-06-30', 'half'],
    ['2026-h2', '2026-07-01', '2026-12-31', 'half'],
    ['2026-Q1', '2026-01-01', '2026-03-31', 'quarter'],
    ['2026-K3', '2026-07-01', '2026-09-30', 'quarter'],
    ['2026-02', '2026-02-01', '2026-02-28', 'month'],
    ['2028-2', '2028-02-01', '2028-02-29', 'month'],
    ['2026-03-31', '2026-03-31', '2026-03-31', 'day'],
    ['31.3.2026', '2026-03-31', '2026-03-31', 'day'],
    ['juni 2027', '2027-06-01', '2027-06-30', 'month'],
    ['June 2027', '2027-06-01', '2027-06-30', 'month'],
  ])('%s', (typed, start, end, precision) => expect(parseStatedDate(typed)).toEqual({ start, end, precision }))

  test.each(['', '26', '2026-13', '2026-02-30', '2026-00', '2026-Q5', '2026-H0', '1899', '2200', 'snart', '2026-03-31T12', '31/3 2026'])(
    '%s is none',
    typed => expect(parseStatedDate(typed)).toBeNull(),
  )

  const years = fc.integer({ min: 1900, max: 2199 })
  const stated = fc.oneof(
    years.map(String),
    fc.tuple(years, fc.constantFrom('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4')).map(([year, part]) => `${year}-${part}`),
    fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10)),
  )
  test('comes back from either end of its period as it was typed', () => {
    fc.assert(
      fc.property(stated, typed => {
        const date = parseStatedDate(typed)
        expect(date && statedDateText(date.start, date.precision)).toBe(typed)
        expect(date && statedDateText(date.end, date.precision)).toBe(typed)
        expect(date && date.start <= date.end).toBe(true)
      }),
    )
  })
})
