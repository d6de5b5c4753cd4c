import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMAIL_LIMIT, FAILURE_WINDOW_MS, waitsUntil } from './throttle.ts'

const now = new Date('2026-03-02T09:00:00Z')
const secondsAfter = (count: number) => {
  const until = waitsUntil({ count, last: now }, EMAIL_LIMIT, now)
  return until === null ? 0 : (until.getTime() - now.getTime()) / 1000
}

describe('waiting after wrong passwords', () => {
  test('begins with the fifth and doubles up to a quarter of an hour', () => {
    expect([0, 4, 5, 6, 7, 8, 9, 10, 50].map(secondsAfter)).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900])
  })

  test('is over when its time has passed', () => {
    const last = new Date(now.getTime() - 30_000)
    expect(waitsUntil({ count: 5, last }, EMAIL_LIMIT, now)).toBeNull()
  })

  test('never lasts longer than the failures are remembered', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(FAILURE_WINDOW_MS), (count, ago) => {
        const until = waitsUntil({ count, last: new Date(now.getTime() - ago) }, EMAIL_LIMIT, now)
        return until === null || until.getTime() - now.getTime() <= FAILURE_WINDOW_MS - ago
      }),
    )
  })
})
