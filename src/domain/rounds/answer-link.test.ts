import { describe, expect, test } from 'vitest'
import { linkLastDay, linkState } from './answer-link.ts'

const OPEN = { lastDue: '2026-04-10', closedOn: null, isRevoked: false, holdsAny: true }

describe('a personal link', () => {
  test('lasts thirty days past the latest deadline, or past the day the round was closed', () => {
    expect(linkLastDay(OPEN)).toBe('2026-05-10')
    expect(linkLastDay({ ...OPEN, closedOn: '2026-03-20' })).toBe('2026-04-19')
  })
  test.each([
    [OPEN, '2026-05-10', 'usable'],
    [OPEN, '2026-05-11', 'expired'],
    [{ ...OPEN, isRevoked: true }, '2026-03-01', 'revoked'],
    [{ ...OPEN, holdsAny: false }, '2026-03-01', 'ended'],
    [{ ...OPEN, isRevoked: true, holdsAny: false }, '2026-06-01', 'revoked'],
  ] as const)('%j on %s is %s', (link, today, state) => expect(linkState(link, today)).toBe(state))
})
