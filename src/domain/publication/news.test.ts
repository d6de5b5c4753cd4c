import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChangeGroup, type ChangeKind, MOST_BY_NAME, type News, newsOf } from './news.ts'

const group = (kind: ChangeKind, recordKind: string, count: number): ChangeGroup<string> => ({
  kind,
  recordKind,
  count,
  first: Array.from({ length: Math.min(count, MOST_BY_NAME) }, (_, at) => `${recordKind} ${at + 1}`),
})
const told = (news: readonly News<string>[]) =>
  news.map(one => {
    if (one.about === 'one') return one.change
    return one.about === 'many'
      ? `${one.group.count} × ${one.group.kind} ${one.group.recordKind}`
      : `${one.opened.first} + ${one.initiatives}`
  })

describe('what a publication has to tell', () => {
  test('is one line of a plan with forty new initiatives, their goals and units', () => {
    const first = [group('added', 'plan', 1), group('added', 'goal', 6), group('added', 'unit', 9), group('added', 'initiative', 44)]
    expect(told(newsOf(first))).toEqual(['plan 1 + 44'])
  })

  test('is one line of a policy that has no plan yet', () => {
    expect(told(newsOf([group('added', 'policy', 1), group('added', 'goal', 6)]))).toEqual(['policy 1 + 0'])
  })

  test('is every changed initiative by name when they are few, how many when they are not', () => {
    expect(told(newsOf([group('changed', 'initiative', 2)]))).toEqual(['initiative 1', 'initiative 2'])
    expect(told(newsOf([group('changed', 'initiative', 12)]))).toEqual(['12 × changed initiative'])
  })

  test('names the report that came with a plan, and what the plan changed of the one before it', () => {
    const news = newsOf([group('changed', 'initiative', 8), group('added', 'plan', 1), group('added', 'status-report', 1)])
    expect(told(news)).toEqual(['plan 1 + 0', 'status-report 1', '8 × changed initiative'])
  })

  test('tells of initiatives before units', () => {
    expect(told(newsOf([group('changed', 'unit', 1), group('removed', 'initiative', 1)]))).toEqual(['initiative 1', 'unit 1'])
  })

  test('is something whenever anything was changed, and never a long list', () => {
    const kinds = fc.constantFrom<ChangeKind>('added', 'changed', 'removed', 'withdrawn')
    const records = fc.constantFrom('policy', 'plan', 'goal', 'unit', 'initiative', 'document', 'status-report', 'authority')
    const groups = fc.uniqueArray(fc.tuple(kinds, records, fc.integer({ min: 1, max: 100_000 })), {
      selector: ([kind, record]) => `${kind} ${record}`,
      minLength: 1,
    })
    fc.assert(
      fc.property(groups, found => {
        const news = newsOf(found.map(([kind, record, count]) => group(kind, record, count)))
        expect(news.length).toBeGreaterThan(0)
        expect(news.length).toBeLessThanOrEqual(3)
      }),
    )
  })
})
