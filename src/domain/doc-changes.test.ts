import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asDoc, docChanges } from './doc-changes.ts'
import { isText, sameDoc } from './merge.ts'

describe('what differs between two versions', () => {
  test('is told field by field, in rows too', () => {
    const before = {
      title: 'Ramper',
      articles: ['9'],
      activities: [
        { id: 'a', title: 'Opmåling', aim: '' },
        { id: 'b', title: 'Byggeri' },
      ],
    }
    const after = {
      title: 'Ramper',
      articles: ['9', '19'],
      activities: [
        { id: 'a', title: 'Opmåling', aim: 'Kende behovet' },
        { id: 'c', title: 'Indvielse' },
      ],
    }
    expect(docChanges(before, after).map(({ path }) => path)).toEqual(['articles', 'activities/a/aim', 'activities/c', 'activities/b'])
  })
  test('is nothing exactly when they are the same', () => {
    const row = fc.record({ id: fc.constantFrom('a', 'b'), title: fc.constantFrom('', 'Døre', 'Lys') })
    const rows = fc.uniqueArray(row, { selector: one => one.id }).map(list => list.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    const doc = fc.record({ title: fc.constantFrom('', 'Døre'), articles: fc.subarray(['9', '19']), activities: rows })
    fc.assert(fc.property(doc, doc, (one, other) => (docChanges(one, other).length === 0) === sameDoc(one, other)))
  })
  test('can be told of any data that was recorded', () => {
    fc.assert(fc.property(fc.json(), json => Object.values(asDoc(JSON.parse(json))).every(value => isText(value) || Array.isArray(value))))
    expect(asDoc({ count: 3, at: null, nested: { a: 1 } })).toEqual({ count: '3', at: '', nested: '{"a":1}' })
  })
})
