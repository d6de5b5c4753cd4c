import { expect, test } from 'vitest'
import { nextAttempt } from './mail-retry.ts'

const at = new Date('2026-10-23T14:00:00Z')

test('the first pauses are short, each is at least as long as the one before, and the last try comes after a weekend', () => {
  const pauses: number[] = []
  let now = at
  for (let attempts = 1; ; attempts++) {
    const next = nextAttempt(attempts, now)
    if (!next) break
    pauses.push(next.getTime() - now.getTime())
    now = next
  }
  expect(pauses[0]).toBe(60_000)
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(now.getTime() - at.getTime()).toBeGreaterThan(60 * 3_600_000)
})

test('after the last try there is none', () => {
  expect(nextAttempt(9, at)).toBeNull()
})
