import { expect, test } from 'vitest'
import { danishDay } from './danish-day.ts'

test('the day begins two hours before UTC in summer and one in winter', () => {
  expect(danishDay(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01')
  expect(danishDay(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
  expect(danishDay(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31')
  expect(danishDay(new Date('2026-12-31T23:00:00Z'))).toBe('2027-01-01')
})
