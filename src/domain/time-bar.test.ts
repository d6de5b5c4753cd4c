import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeBar, yearFrame } from './time-bar.ts'

const frame = { first: 2024, last: 2027 }

test('a bar lies where its years are', () => {
  expect(timeBar(frame, '2024-01-01', '2027-12-31', false)).toEqual({ start: 0, end: 1, open: false })
  expect(timeBar(frame, '2026-01-01', null, true)).toMatchObject({ end: 1, open: true })
  expect(timeBar(frame, null, null, false)).toBeNull()
  expect(timeBar(frame, '2030-01-01', null, true)).toBeNull()
  expect(timeBar(frame, null, '2023-12-31', false)).toBeNull()
})
test('a bar never leaves the frame', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.option(day), fc.option(day), fc.boolean(), (one, other, ongoing) => {
      const [from, to] = one && other && one > other ? [other, one] : [one, other]
      const bar = timeBar(frame, from, to, ongoing)
      expect(bar === null || (bar.start >= 0 && bar.end <= 1 && bar.start < bar.end)).toBe(true)
    }),
  )
})
test('the frame is the plan’s period, or a guess from this year', () => {
  expect(yearFrame('2023-01-01', '2026-12-31', 2026)).toEqual({ first: 2023, last: 2026 })
  expect(yearFrame(null, null, 2026)).toEqual({ first: 2026, last: 2029 })
})
