import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isQuietDay, workingDay } from './days.ts'
import { dateRefusals } from './round.ts'
import { datesFrom, relativeDates } from './template.ts'

const RULE = { answerDays: 28, approveDays: 7, publishDays: 21 }

describe('the dates of a new round', () => {
  test('are counted from the day it is sent out', () => {
    expect(datesFrom('2027-02-01', RULE)).toEqual({
      opensOn: '2027-02-01',
      deadline: '2027-03-01',
      approveBy: '2027-03-08',
      // A Monday: 22 March 2027; Easter begins on the Thursday after it.
      publishOn: '2027-03-22',
    })
  })
  test('never fall on a day when nobody is at work', () => {
    // Four weeks from 1 December is between Christmas and New Year, but 24 days are Christmas Day.
    expect(datesFrom('2026-12-01', { ...RULE, answerDays: 24 }).deadline).toBe('2026-12-28')
  })
  test('are the same number of days as last time, across the change of the clock', () => {
    const last = { opensOn: '2026-03-02', deadline: '2026-04-10', approveBy: null, publishOn: '2026-05-01' }
    expect(relativeDates(last)).toEqual({ answerDays: 39, approveDays: null, publishDays: 21 })
  })
  test('always make a round that can be sent out, on whichever day it begins', () => {
    const days = fc.nat(366)
    const rule = fc.record({ answerDays: fc.integer({ min: 1, max: 366 }), approveDays: fc.option(days), publishDays: fc.option(days) })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_000 }), rule, (offset, relative) => {
        const dates = datesFrom(addDays('2020-01-01', offset), relative)
        expect(dateRefusals({ windowFrom: null, windowTo: null, ...dates })).toEqual([])
        for (const day of [dates.deadline, dates.approveBy, dates.publishOn]) expect(day === null || !isQuietDay(day)).toBe(true)
        expect(dates.approveBy === null || dates.approveBy >= dates.deadline).toBe(true)
      }),
    )
  })
  test('read back from a round give the same round again on the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 15_000 }),
        fc.integer({ min: 1, max: 200 }),
        fc.option(fc.nat(100)),
        (offset, answer, approve) => {
          const opensOn = workingDay(addDays('2020-01-01', offset), 1)
          const dates = datesFrom(opensOn, { answerDays: answer, approveDays: approve, publishDays: null })
          expect(datesFrom(opensOn, relativeDates(dates))).toEqual(dates)
        },
      ),
    )
  })
})
