import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { danishDay } from '../danish-day.ts'
import { addDays, daysBetween, easterSunday, isHoliday, isQuietDay, workingDay } from './days.ts'

const day = fc.integer({ min: 0, max: 40_000 }).map(days => addDays('1995-01-01', days))

describe('days', () => {
  test('are counted as days, also over the nights when the clock is set', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29')
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
    expect(daysBetween('2026-03-01', '2026-11-01')).toBe(245)
    fc.assert(fc.property(day, fc.integer({ min: -900, max: 900 }), (from, days) => daysBetween(from, addDays(from, days)) === days))
  })

  test('in Denmark begin at Danish midnight, summer and winter', () => {
    expect(danishDay(new Date('2026-03-28T23:30:00Z'))).toBe('2026-03-29')
    expect(danishDay(new Date('2026-03-29T22:30:00Z'))).toBe('2026-03-30')
    expect(danishDay(new Date('2026-10-25T22:30:00Z'))).toBe('2026-10-25')
  })

  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i falls on %s', (year, easter) => {
    expect(easterSunday(year)).toBe(easter)
  })

  test('that are holidays: Easter, Ascension, Whitsun, and the fixed ones; Great Prayer Day until 2023', () => {
    for (const holiday of ['2026-04-02', '2026-04-03', '2026-04-06', '2026-05-14', '2026-05-25', '2026-06-05', '2026-12-24', '2023-05-05'])
      expect([holiday, isHoliday(holiday)]).toEqual([holiday, true])
    for (const ordinary of ['2024-04-26', '2026-05-01', '2026-04-07']) expect([ordinary, isHoliday(ordinary)]).toEqual([ordinary, false])
  })

  test('a working day is never quiet, is the day itself where it can be, and never far away', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(1 as const, -1 as const), (from, step) => {
        const found = workingDay(from, step)
        expect(isQuietDay(found)).toBe(false)
        expect(daysBetween(from, found) * step).toBeGreaterThanOrEqual(0)
        expect(daysBetween(from, found) * step).toBeLessThan(9)
        if (!isQuietDay(from)) expect(found).toBe(from)
      }),
    )
  })
})
