import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCpr } from './cpr.ts'

const places = (text: string) => findCpr(text).map(p => `${p.line}:${p.column}+${p.length}`)

describe('a personal identity number in a text', () => {
  it('is found with a hyphen, with a blank and without either', () => {
    expect(places('Borgeren 070761-4285 bor her')).toEqual(['1:10+11'])
    expect(places('070761 4285')).toEqual(['1:1+11'])
    expect(places('Født 0707614285.')).toEqual(['1:6+10'])
  })
  it('is found right after its label', () => {
    expect(places('CPR:070761-4285')).toEqual(['1:5+11'])
    expect(places('Cpr.nr.0707614285')).toEqual(['1:8+10'])
  })
  it('is placed by line and column', () => {
    expect(places('Ingen her\nmen her: 311299-1234\n\n(010203-4567)')).toEqual(['2:10+11', '4:2+11'])
  })
  it('need not pass the check digit, which has not been required since 2007', () => {
    expect(places('010107-4000')).toHaveLength(1)
  })
  it('may be a replacement number, with 60 added to the day', () => {
    expect(places('670761-4285')).toHaveLength(1)
    expect(places('600761-4285')).toHaveLength(0)
  })
  it('must be a date that exists in the century its seventh digit gives', () => {
    expect(places('310261-4285')).toHaveLength(0)
    expect(places('290200-4285')).toHaveLength(1)
    expect(places('290200-1285')).toHaveLength(0)
    expect(places('011361-4285')).toHaveLength(0)
  })
})

describe('what is not a personal identity number', () => {
  it.each([
    'Bevilling 1.010.203.456 kr.',
    'Der er afsat 0101203456 kr.',
    'Ring på tlf. 0101203456',
    'EAN 5798000123456',
    'sag 2024-010203-45678',
    'https://eksempel.dk/sider/0102034567/vis',
    'Konto 0102034567',
    'Perioden 2023-2026 og budget 2025',
    '12 34 56 78',
    '010203-45678',
    'a010203-4567',
  ])('%s', text => {
    expect(findCpr(text)).toEqual([])
  })
})

describe('findCpr on any text', () => {
  it('finds every number that is planted, and reports places that lie inside the text', () => {
    const planted = fc.record({
      before: fc.constantFrom('', 'Notat om ', 'to\nlinjer, '),
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 12 }),
      year: fc.integer({ min: 0, max: 99 }),
      serial: fc.integer({ min: 0, max: 9999 }),
    })
    fc.assert(
      fc.property(planted, ({ before, day, month, year, serial }) => {
        const two = (n: number) => String(n).padStart(2, '0')
        const number = `${two(day)}${two(month)}${two(year)}-${String(serial).padStart(4, '0')}`
        const text = `${before}${number} er nævnt`
        const [place] = findCpr(text)
        const row = text.split('\n')[(place?.line ?? 0) - 1] ?? ''
        expect(row.slice((place?.column ?? 0) - 1).startsWith(number)).toBe(true)
      }),
    )
  })
  it('takes a million digits in its stride', () => {
    const began = performance.now()
    findCpr('1'.repeat(1_000_000))
    findCpr('0102034567 '.repeat(50_000))
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
