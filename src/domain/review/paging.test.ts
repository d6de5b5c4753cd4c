import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReviewItem } from '../review.ts'
import { inItemOrder, lineRuns, pagesOf } from './paging.ts'

const itemAt = (position: number, from: number, to: number, section: string): ReviewItem => ({
  id: String(position),
  position,
  kind: 'section',
  section,
  fields: { title: '', loose: true },
  corrected: null,
  confidence: 0,
  marks: {},
  lines: [from, to],
  state: 'open',
  mergedInto: null,
  splitFrom: null,
  skipReason: '',
  recognised: null,
  takes: null,
  status: null,
  revision: 1,
})
const anyItems = fc
  .array(
    fc.record({
      from: fc.integer({ min: 1, max: 3000 }),
      length: fc.integer({ min: 0, max: 500 }),
      section: fc.constantFrom('A', 'B', 'C'),
    }),
    {
      maxLength: 60,
    },
  )
  .map(all => all.map(({ from, length, section }, at) => itemAt(at, from, from + length, section)))

test('pages hold every item once, in order, however they are cut', () => {
  fc.assert(
    fc.property(anyItems, fc.constantFrom('by-section' as const, 'as-they-come' as const), (items, cut) => {
      expect(pagesOf(items, cut).flat()).toEqual(items)
    }),
  )
})

test('the lines beside a page name each line once, and come in the order of its items', () => {
  fc.assert(
    fc.property(anyItems, items => {
      const runs = inItemOrder(lineRuns(items, 4000), items)
      const lines = runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
      expect(new Set(lines).size).toBe(lines.length)
      const [first] = items
      if (first) expect(runs[0]?.[0]).toBeLessThanOrEqual(first.lines[0])
      if (first) expect(runs[0]?.[1]).toBeGreaterThanOrEqual(first.lines[0])
    }),
  )
})
