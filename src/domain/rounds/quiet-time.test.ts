import { describe, expect, test } from 'vitest'
import { isQuietFor, NO_QUIET_TIME, quietTimeFault } from './quiet-time.ts'

describe('days without reminders', () => {
  test('are the weekdays a person is not at work', () => {
    const fridays = { ...NO_QUIET_TIME, weekdays: [5] }
    expect(['2026-03-05', '2026-03-06', '2026-03-13'].map(day => isQuietFor(fridays, day))).toEqual([false, true, true])
  })
  test('are the days she is away, the first and the last included', () => {
    const away = { weekdays: [], awayFrom: '2026-07-06', awayTo: '2026-07-17' }
    expect(['2026-07-03', '2026-07-06', '2026-07-17', '2026-07-20'].map(day => isQuietFor(away, day))).toEqual([false, true, true, false])
  })
  test('cannot be every day, end before they begin, have one end only, or last for ever', () => {
    const away = (awayFrom: string | null, awayTo: string | null) => quietTimeFault({ weekdays: [], awayFrom, awayTo })
    expect(quietTimeFault({ ...NO_QUIET_TIME, weekdays: [1, 2, 3, 4, 5] })).toBe('every-day')
    expect(away('2026-07-06', null)).toBe('half')
    expect(away(null, '2026-07-06')).toBe('half')
    expect(away('2026-07-17', '2026-07-06')).toBe('backwards')
    expect(away('2026-07-06', '2026-09-30')).toBe('too-long')
    expect([away('2026-07-06', '2026-07-06'), away(null, null)]).toEqual([null, null])
  })
})
