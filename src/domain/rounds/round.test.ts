import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askList, mayApproveOwn, openingRefusals, type RoundDates, type Subject, type Unit } from './round.ts'

const unit = (id: string, parentId: string | null = null, validTo: string | null = null): Unit => ({ id, parentId, name: id, validTo })
const UNITS = new Map(
  [unit('social'), unit('handicap', 'social'), unit('teknik'), unit('boern', null, '2026-11-30')].map(one => [one.id, one]),
)
const subject = (id: string, ...owners: string[]): Subject => ({ kind: 'initiative', id, owners })
const DATES: RoundDates = { windowFrom: '2025-07-01', windowTo: '2026-10-31', opensOn: '2026-11-02', deadline: '2026-12-04' }
const refusals = (dates: RoundDates, asked: readonly string[], subjects: readonly Subject[], today = '2026-11-02') =>
  openingRefusals(dates, askList(UNITS, asked, subjects), UNITS, today).map(({ key }) => key)

describe('who is asked', () => {
  test('is each owner of each initiative, also below the units chosen', () => {
    const list = askList(
      UNITS,
      ['social'],
      [subject('ramper', 'teknik'), subject('støtte', 'handicap'), subject('vej', 'social', 'teknik'), subject('ingen')],
    )
    expect(list.asked.map(one => [one.subject.id, one.unitId])).toEqual([
      ['støtte', 'handicap'],
      ['vej', 'social'],
    ])
    expect(list.notAsked.map(one => one.id)).toEqual(['ramper'])
    expect(list.withoutOwner.map(one => one.id)).toEqual(['ingen'])
  })
  test('accounts for every initiative exactly once: asked about, not asked, or without an owner', () => {
    const subjects = fc.uniqueArray(
      fc.record({ kind: fc.constant('initiative' as const), id: fc.uuid(), owners: fc.uniqueArray(fc.constantFrom(...UNITS.keys())) }),
      { selector: one => one.id },
    )
    fc.assert(
      fc.property(subjects, fc.uniqueArray(fc.constantFrom(...UNITS.keys())), (all, asked) => {
        const list = askList(UNITS, asked, all)
        const ids = [
          ...new Set(list.asked.map(one => one.subject.id)),
          ...list.notAsked.map(one => one.id),
          ...list.withoutOwner.map(one => one.id),
        ]
        expect(ids.sort()).toEqual(all.map(one => one.id).sort())
      }),
    )
  })
})

describe('a round', () => {
  test('that asks somebody in good time can be opened', () => {
    expect(refusals(DATES, ['social'], [subject('støtte', 'handicap')])).toEqual([])
  })
  test('cannot have its deadline before it opens, nor one that has passed', () => {
    expect(refusals({ ...DATES, deadline: '2026-11-02' }, ['social'], [subject('støtte', 'handicap')])).toEqual([
      'rounds.deadline-before-opening',
      'rounds.deadline-passed',
    ])
    expect(refusals(DATES, ['social'], [subject('støtte', 'handicap')], '2026-12-04')).toEqual(['rounds.deadline-passed'])
  })
  test('cannot ask nobody', () => {
    expect(refusals(DATES, [], [subject('støtte', 'handicap')])).toEqual(['rounds.asks-nobody'])
    expect(refusals(DATES, ['social'], [])).toEqual(['rounds.asks-nobody'])
  })
  test('cannot ask a unit that closes before the deadline', () => {
    expect(refusals(DATES, ['boern'], [subject('skole', 'boern')])).toEqual(['rounds.unit-closes'])
  })
  test('cannot look at a window that ends before it begins', () => {
    expect(refusals({ ...DATES, windowTo: '2025-06-30' }, ['social'], [subject('støtte', 'handicap')])).toEqual(['rounds.window-backwards'])
  })
})

test('one’s own answer is approved by another, unless the authority says otherwise', () => {
  expect(mayApproveOwn('mette', 'karen', false)).toBe(true)
  expect(mayApproveOwn('mette', 'mette', false)).toBe(false)
  expect(mayApproveOwn('mette', 'mette', true)).toBe(true)
  expect(mayApproveOwn(null, 'mette', false)).toBe(true)
})
