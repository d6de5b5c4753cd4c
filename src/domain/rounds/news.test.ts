import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NEWS_KINDS, type News, newsDue } from './news.ts'

const NOW = new Date('2026-03-02T12:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const news = (given: Partial<News>): News => ({
  personId: 'mette',
  kind: 'received',
  roundId: 'spring',
  obligationId: 'ramps',
  number: 1,
  at: ago(20),
  ...given,
})

describe('news of answers', () => {
  test('wait until she has paused, and come as one mail', () => {
    const five = [50, 40, 30, 20, 9].map((minutes, index) => news({ at: ago(minutes), obligationId: `o${index}` }))
    expect(newsDue(five, NOW)).toEqual([])
    expect(newsDue(five, ago(-1))).toEqual([five])
  })
  test('come after an hour, however busy she is', () => {
    const busy = [61, 1].map((minutes, index) => news({ at: ago(minutes), obligationId: `o${index}` }))
    expect(newsDue(busy, NOW)).toEqual([busy])
  })
  test('of an answer that came back are told at once', () => {
    const back = news({ kind: 'returned', at: NOW })
    expect(newsDue([back, news({ at: NOW })], NOW)).toEqual([[back]])
  })
  test('are told to each person, of each kind and round by itself, and each once', () => {
    const any = fc.record({
      personId: fc.constantFrom('mette', 'jonas'),
      kind: fc.constantFrom(...NEWS_KINDS),
      roundId: fc.constantFrom('spring', 'autumn'),
      obligationId: fc.uuid(),
      number: fc.integer({ min: 1, max: 9 }),
      at: fc.integer({ min: 0, max: 120 }).map(ago),
    })
    fc.assert(
      fc.property(fc.array(any), untold => {
        const mails = newsDue(untold, NOW)
        for (const mail of mails) expect(new Set(mail.map(one => [one.personId, one.kind, one.roundId].join())).size).toBe(1)
        const told = mails.flat()
        expect(new Set(told).size).toBe(told.length)
        for (const one of untold) if (one.at <= ago(60)) expect(told).toContain(one)
      }),
    )
  })
})
