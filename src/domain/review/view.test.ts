import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ITEM_KINDS } from './fields.ts'
import { VIEW_ORDERS, VIEW_SHOWS, type View, viewIn, viewQuery, WHOLE } from './view.ts'

const anyView: fc.Arbitrary<View> = fc.record({
  order: fc.constantFrom(...VIEW_ORDERS),
  shows: fc.constantFrom(...VIEW_SHOWS),
  kind: fc.option(fc.constantFrom(...ITEM_KINDS)),
  section: fc.option(fc.integer({ min: 1, max: 100_000 })),
})

test('an address leads back to the view it was made from', () => {
  fc.assert(
    fc.property(anyView, view => {
      const words = new Map(viewQuery(view))
      expect(viewIn(name => words.get(name) ?? '')).toEqual(view)
    }),
  )
})

test('whatever stands in an address, a view comes of it', () => {
  fc.assert(fc.property(fc.string(), word => VIEW_SHOWS.includes(viewIn(() => word).shows)))
  expect(viewIn(() => '')).toEqual(WHOLE)
})
