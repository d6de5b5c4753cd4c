import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlap, passOn, type Term } from './hand-over.ts'

const START = '2026-01-01'
const on = (offset: number): string => new Date(Date.parse(`${START}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10)
const has = ({ from, to }: Term, day: string) => from <= day && (to === null || day <= to)
const day = fc.integer({ min: 0, max: 500 }).map(on)
const end = fc.option(day)

describe('a role that is handed over', () => {
  test('has one holder on each day it had one before, never two and never none', () => {
    fc.assert(
      fc.property(day, end, day, end, (from, to, firstDay, lastDay) => {
        const term = { from, to }
        const passed = passOn(term, { firstDay, lastDay }, START)
        if (!passed.ok) return
        const { holder, receiver, back } = passed.value
        for (let offset = 0; offset <= 520; offset++) {
          const holders = [holder, receiver, ...(back ? [back] : [])].filter(one => has(one, on(offset)))
          expect([on(offset), holders.length]).toEqual([on(offset), has(term, on(offset)) ? 1 : 0])
        }
      }),
    )
  })

  test('comes back after a leave, on the day after its last', () => {
    const passed = passOn({ from: '2026-01-01', to: null }, { firstDay: '2026-03-02', lastDay: '2026-03-29' }, '2026-02-01')
    expect(passed).toMatchObject({ value: { receiver: { to: '2026-03-29' }, back: { from: '2026-03-30', to: null } } })
  })

  test.each([
    ['yesterday', { firstDay: '2026-01-31', lastDay: null }, 'people.day-past'],
    ['an end before its beginning', { firstDay: '2026-03-02', lastDay: '2026-03-01' }, 'history.to-before-from'],
    ['a day after the role has ended', { firstDay: '2027-01-01', lastDay: null }, 'people.hand-over-late'],
    ['its first day', { firstDay: '2026-02-01', lastDay: null }, 'people.hand-over-early'],
  ])('is not handed over from %s', (_, wish, key) => {
    expect(passOn({ from: '2026-02-01', to: '2026-12-31' }, wish, '2026-02-01')).toMatchObject({ refusals: [{ key }] })
  })
})

test('two terms overlap when some day is in both', () => {
  fc.assert(
    fc.property(day, end, day, end, (from, to, other, until) => {
      const [a, b] = [
        { from, to },
        { from: other, to: until },
      ]
      if ((to !== null && to < from) || (until !== null && until < other)) return
      const days = Array.from({ length: 1100 }, (_, offset) => on(offset)).some(one => has(a, one) && has(b, one))
      expect(overlap(a, b)).toBe(days)
    }),
    { numRuns: 50 },
  )
})
