import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Choice, type Doc, merge, type Row, resolve, sameDoc } from './merge.ts'

const words = fc.constantFrom('', 'Ramper', 'Elevatorer', 'Døre', 'Lys')
const set = fc.uniqueArray(fc.constantFrom('9', '19', '24', '27'))
const rows = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), title: words, aim: words }), { selector: row => row.id })
const doc: fc.Arbitrary<Doc> = fc.record({ title: words, text: words, articles: set, activities: rows })

const rowsOf = (of: Doc) => of['activities'] as readonly Row[]
const wordsIn = (of: Doc) => [of['title'], of['text'], ...rowsOf(of).flatMap(row => [row['title'], row['aim']])].filter(Boolean)
const choose = (result: ReturnType<typeof merge>, take: Choice['take']) =>
  resolve(
    result,
    new Map(result.conflicts.map(({ path }) => [path, take === 'written' ? { take, text: 'Skrevet sammen' } : { take }] as const)),
  )

describe('merging two people’s changes', () => {
  test('what only one of them changed stands, and nobody is asked', () => {
    fc.assert(
      fc.property(doc, doc, (base, changed) => {
        expect(merge(base, changed, base).conflicts).toEqual([])
        expect(sameDoc(merge(base, changed, base).merged, changed)).toBe(true)
        expect(sameDoc(merge(base, base, changed).merged, changed)).toBe(true)
      }),
    )
  })

  test('the same change by both is one change', () => {
    fc.assert(
      fc.property(doc, doc, (base, changed) => {
        const both = merge(base, changed, changed)
        expect(both.conflicts).toEqual([])
        expect(sameDoc(both.merged, changed)).toBe(true)
      }),
    )
  })

  test('it makes no difference who is called mine, but for which words the conflict shows first', () => {
    fc.assert(
      fc.property(doc, doc, doc, (base, theirs, mine) => {
        const paths = (one: Doc, other: Doc) =>
          merge(base, one, other)
            .conflicts.map(conflict => conflict.path)
            .sort()
        expect(paths(theirs, mine)).toEqual(paths(mine, theirs))
      }),
    )
  })

  test('no word that one of them wrote vanishes unseen: it is in the merged record, or in a conflict', () => {
    fc.assert(
      fc.property(doc, doc, doc, (base, theirs, mine) => {
        const result = merge(base, theirs, mine)
        const kept = JSON.stringify([result.merged, result.conflicts])
        const was = JSON.stringify(base)
        for (const word of [...wordsIn(theirs), ...wordsIn(mine)])
          if (!was.includes(JSON.stringify(word))) expect(kept).toContain(JSON.stringify(word))
      }),
    )
  })

  test('choosing one side in every conflict keeps all of that side’s changes', () => {
    fc.assert(
      fc.property(doc, doc, doc, fc.constantFrom('theirs' as const, 'mine' as const), (base, theirs, mine, take) => {
        const result = merge(base, theirs, mine)
        const resolved = choose(result, take)
        const side = take === 'mine' ? mine : theirs
        for (const conflict of result.conflicts) {
          const again = 'doc' in resolved ? merge(base, side, resolved.doc).conflicts.map(({ path }) => path) : [conflict.path]
          expect(again).not.toContain(conflict.path)
        }
      }),
    )
  })

  test('an undecided conflict is named, and nothing is saved for it', () => {
    const result = merge({ title: 'Ramper' }, { title: 'Døre' }, { title: 'Lys' })
    expect(resolve(result, new Map())).toEqual({ undecided: ['title'] })
    expect(resolve(result, new Map([['title', { take: 'before' as const }]]))).toEqual({ doc: { title: 'Ramper' } })
    expect(resolve(result, new Map([['title', { take: 'written' as const, text: 'Døre og lys' }]]))).toEqual({
      doc: { title: 'Døre og lys' },
    })
  })

  test('a row that one removed and the other changed is a question', () => {
    const row = { id: 'a', title: 'Ramper', aim: '' }
    const result = merge({ activities: [row] }, { activities: [] }, { activities: [{ ...row, aim: 'Alle kan komme ind' }] })
    expect(result.conflicts.map(conflict => conflict.path)).toEqual(['activities/a'])
    expect(resolve(result, new Map([['activities/a', { take: 'theirs' as const }]]))).toEqual({ doc: { activities: [] } })
  })

  test('rows that each of them added are both there, in their places', () => {
    const row = (id: string): Row => ({ id, title: id })
    const { merged } = merge(
      { activities: [row('1'), row('2')] },
      { activities: [row('1'), row('x'), row('2')] },
      { activities: [row('2'), row('1'), row('y')] },
    )
    expect(rowsOf(merged).map(({ id }) => id)).toEqual(['2', '1', 'x', 'y'])
  })

  test('without the common version every difference is a question, and there is no "as before"', () => {
    const result = merge(undefined, { title: 'Døre', text: 'Ens' }, { title: 'Lys', text: 'Ens' })
    expect(result.conflicts).toEqual([{ kind: 'text', path: 'title', base: null, theirs: 'Døre', mine: 'Lys' }])
    expect(resolve(result, new Map([['title', { take: 'before' as const }]]))).toEqual({ undecided: ['title'] })
  })
})
