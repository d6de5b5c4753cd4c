import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isQuietDay } from './days.ts'
import { OBLIGATION_STATES } from './obligation.ts'
import { type Awaited, digestsOf, REMINDER_DAYS, type ReminderStep, stepToday } from './reminders.ts'

const DUE = '2026-12-04'
const OPENED = '2026-11-02'
const mette: Awaited = { obligationId: 'a', state: 'open', due: DUE, holders: ['mette'], approvers: ['karen'], sent: [] }

/** Every day from the opening, as a server that is up sends them. */
function sendAll(obligation: Awaited, days = 60, isDown = (_day: string) => false) {
  const log: { day: string; to: string; step: ReminderStep }[] = []
  let sent: { personId: string; step: ReminderStep }[] = []
  for (let day = OPENED; day < addDays(OPENED, days); day = addDays(day, 1)) {
    if (isDown(day)) continue
    for (const digest of digestsOf([{ ...obligation, sent }], REMINDER_DAYS, OPENED, day))
      for (const { step } of digest.items) {
        log.push({ day, to: digest.personId, step })
        sent = [...sent, { personId: digest.personId, step }]
      }
  }
  return log
}

describe('reminders', () => {
  test('come 21 and 7 days before, on the day, 3 and 14 days after, and then to the approver', () => {
    expect(sendAll(mette)).toEqual([
      { day: '2026-11-13', to: 'mette', step: -21 },
      { day: '2026-11-27', to: 'mette', step: -7 },
      { day: '2026-12-04', to: 'mette', step: 0 },
      { day: '2026-12-07', to: 'mette', step: 3 },
      { day: '2026-12-18', to: 'mette', step: 14 },
      { day: '2026-12-21', to: 'karen', step: 'approver' },
    ])
  })

  test('stop when the answer is submitted, not when it is begun', () => {
    const on = (state: Awaited['state']) => digestsOf([{ ...mette, state }], REMINDER_DAYS, OPENED, '2026-12-04').length
    expect(OBLIGATION_STATES.filter(state => on(state) > 0)).toEqual(['open', 'drafted', 'returned'])
  })

  test('are one message a person, however many answers she owes', () => {
    const many = [1, 2, 3].map(n => ({ ...mette, obligationId: `a${n}` }))
    const digests = digestsOf(many, REMINDER_DAYS, OPENED, '2026-12-04')
    expect(digests.map(({ personId, items }) => [personId, items.length])).toEqual([['mette', 3]])
  })

  test('that could not be sent for some days come as one, the newest', () => {
    const log = sendAll(mette, 60, day => day >= '2026-11-20' && day < '2026-12-08')
    expect(log.map(({ day, step }) => [day, step])).toEqual([
      ['2026-11-13', -21],
      ['2026-12-08', 3],
      ['2026-12-18', 14],
      ['2026-12-21', 'approver'],
    ])
  })

  test('begin again when the deadline is moved', () => {
    const moved = { ...mette, due: '2027-01-29', sent: [] }
    expect(digestsOf([moved], REMINDER_DAYS, OPENED, '2026-12-18')).toEqual([])
    expect(digestsOf([moved], REMINDER_DAYS, OPENED, '2027-01-08')).toHaveLength(1)
  })

  test('about what nobody holds go to nobody', () => {
    expect(digestsOf([{ ...mette, holders: [] }], REMINDER_DAYS, OPENED, '2026-12-04')).toEqual([])
  })

  test('of days before the opening are not caught up', () => {
    expect(stepToday('2026-11-05', REMINDER_DAYS, OPENED, '2026-11-03')).toBeNull()
    expect(stepToday('2026-11-05', REMINDER_DAYS, OPENED, '2026-11-05')).toBe(0)
  })

  test('wait for a person who is away, and come to her as one when she is back; her colleague hears on the day', () => {
    const away = (day: string) => (id: string) => id === 'mette' && day >= '2026-12-01' && day <= '2026-12-08'
    const both = { ...mette, holders: ['mette', 'jonas'] }
    const to = (day: string, sent: Awaited['sent']) =>
      digestsOf([{ ...both, sent }], REMINDER_DAYS, OPENED, day, away(day)).map(digest => [digest.personId, digest.items[0]?.step])
    expect(to('2026-12-04', [])).toEqual([['jonas', 0]])
    const heard = [
      { personId: 'jonas', step: 0 },
      { personId: 'jonas', step: 3 },
    ]
    expect(to('2026-12-09', heard)).toEqual([['mette', 3]])
  })

  test('come to a deputy who has taken over since the step was sent, and not to the one who is away', () => {
    const sent = [{ personId: 'karen', step: 'approver' as const }]
    const deputy = { ...mette, approvers: ['bodil'], sent }
    expect(digestsOf([deputy], REMINDER_DAYS, OPENED, '2026-12-22').map(({ personId }) => personId)).toEqual(['bodil'])
  })

  test('come on the same days across a change of the clock', () => {
    const spring = { ...mette, due: '2026-04-10' }
    // The clock changes on 29 March 2026: 21 days before the deadline is 20 March, 7 days before it is the last day before Easter.
    const days = ['2026-03-20', '2026-04-01'].map(day => digestsOf([spring], REMINDER_DAYS, '2026-03-02', day)[0]?.items[0]?.step)
    expect(days).toEqual([-21, -7])
  })

  test('never come on a quiet day, nor twice, whatever the deadline', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), days => {
        const log = sendAll({ ...mette, due: addDays(OPENED, days) }, days + 40)
        expect(log.filter(({ day }) => isQuietDay(day))).toEqual([])
        expect(new Set(log.map(({ step }) => step)).size).toBe(log.length)
      }),
      { numRuns: 60 },
    )
  })
})
