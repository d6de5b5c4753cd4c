import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../rounds/days.ts'
import { type Every, isRuled, occurrences, type Recurrence, ruleFault, type Same, weekdayOf } from './recurrence.ts'

const rule = (first: string, every: Every, same: Same = 'date', more: Partial<Recurrence> = {}): Recurrence => ({
  first,
  every,
  same,
  until: null,
  exceptions: [],
  ...more,
})
const days = (of: Recurrence, from: string, to: string) => occurrences(of, from, to).map(({ day }) => day)

describe('what comes again', () => {
  test('on the first Tuesday in March is on it in every year', () => {
    expect(days(rule('2027-03-02', 'yearly', 'weekday'), '2027-01-01', '2030-12-31')).toEqual([
      '2027-03-02',
      '2028-03-07',
      '2029-03-06',
      '2030-03-05',
    ])
  })
  test('in every quarter and every month keeps its place', () => {
    expect(days(rule('2027-02-10', 'quarterly'), '2027-01-01', '2027-12-31')).toEqual([
      '2027-02-10',
      '2027-05-10',
      '2027-08-10',
      '2027-11-10',
    ])
    expect(days(rule('2027-01-29', 'monthly', 'last-weekday'), '2027-01-01', '2027-04-30')).toEqual([
      '2027-01-29',
      '2027-02-26',
      '2027-03-26',
      '2027-04-30',
    ])
  })
  test('on the 31st is on the last day of a shorter month, and on 29 February on the 28th', () => {
    expect(days(rule('2027-01-31', 'monthly'), '2027-01-01', '2027-04-30')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ])
    expect(days(rule('2028-02-29', 'yearly'), '2029-01-01', '2032-12-31')).toEqual(['2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'])
  })
  test('ends when it says, and once is once', () => {
    expect(days(rule('2027-01-05', 'monthly', 'date', { until: '2027-03-04' }), '2027-01-01', '2028-12-31')).toEqual([
      '2027-01-05',
      '2027-02-05',
    ])
    expect(days(rule('2027-01-05', 'once'), '2026-01-01', '2030-12-31')).toEqual(['2027-01-05'])
  })
  test('is left out or moved on one day without moving the others', () => {
    const exceptions = [
      { day: '2027-04-06', movedTo: '2027-04-13' },
      { day: '2027-07-06', movedTo: null },
    ]
    const meetings = rule('2027-01-05', 'quarterly', 'weekday', { exceptions })
    expect(occurrences(meetings, '2027-01-01', '2027-12-31')).toEqual([
      { ruled: '2027-01-05', day: '2027-01-05' },
      { ruled: '2027-04-06', day: '2027-04-13' },
      { ruled: '2027-10-05', day: '2027-10-05' },
    ])
  })
  test('is found when it was moved into the days that are asked about, and not when it was moved out of them', () => {
    const moved = rule('2026-12-15', 'yearly', 'date', { exceptions: [{ day: '2026-12-15', movedTo: '2027-01-12' }] })
    expect([days(moved, '2026-01-01', '2026-12-31'), days(moved, '2027-01-01', '2027-06-30')]).toEqual([[], ['2027-01-12']])
  })
  test('on a fifth Tuesday, or on a last one that is not, cannot be', () => {
    expect(ruleFault(rule('2027-03-30', 'monthly', 'weekday'))).toBe('fifth')
    expect(ruleFault(rule('2027-03-16', 'monthly', 'last-weekday'))).toBe('not-last')
    expect(ruleFault(rule('2027-03-30', 'monthly', 'last-weekday'))).toBeNull()
    expect(ruleFault(rule('2027-03-30', 'once', 'weekday'))).toBeNull()
  })
  test('keeps its weekday, its first day and its order, whatever the rule', () => {
    const anyRule = fc.record({
      first: fc.nat(20_000).map(offset => addDays('2000-01-01', offset)),
      every: fc.constantFrom<Every[]>('monthly', 'quarterly', 'yearly'),
      same: fc.constantFrom<Same[]>('date', 'weekday', 'last-weekday'),
    })
    fc.assert(
      fc.property(anyRule, ({ first, every, same }) => {
        const of = rule(first, every, same)
        fc.pre(ruleFault(of) === null)
        const found = days(of, first, addDays(first, 1500))
        expect(found[0]).toBe(first)
        expect([...new Set(found)].sort()).toEqual(found)
        for (const day of found) expect(isRuled(of, day)).toBe(true)
        if (same !== 'date') for (const day of found) expect(weekdayOf(day)).toBe(weekdayOf(first))
        expect(isRuled(of, addDays(first, 1))).toBe(false)
      }),
    )
  })
})
