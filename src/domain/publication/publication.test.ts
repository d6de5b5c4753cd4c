import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressBook } from './addresses.ts'
import { differences } from './differences.ts'
import { publishable } from './publishable.ts'
import { withoutRecords } from './without-records.ts'

describe('an address book', () => {
  test('gives a record the address it asks for, and a number where others were first', () => {
    const book = addressBook([{ recordId: 'a', slug: 'boliger', retired: false }])
    expect(book.claim('b', 'boliger')).toBe('boliger-2')
    expect(book.claim('c', 'boliger')).toBe('boliger-3')
    expect(book.changes()).toEqual({
      retire: [],
      claim: [
        { slug: 'boliger-2', recordId: 'b' },
        { slug: 'boliger-3', recordId: 'c' },
      ],
    })
  })

  test('keeps the address while it is still the one that is wanted', () => {
    const book = addressBook([
      { recordId: 'a', slug: 'boliger', retired: false },
      { recordId: 'b', slug: 'boliger-2', retired: false },
    ])
    expect([book.claim('a', 'boliger'), book.claim('b', 'boliger')]).toEqual(['boliger', 'boliger-2'])
    expect(book.changes()).toEqual({ retire: [], claim: [] })
  })

  test('never gives a retired address to another record, but back to its own', () => {
    const known = [
      { recordId: 'a', slug: 'boliger', retired: true },
      { recordId: 'a', slug: 'nye-boliger', retired: false },
    ]
    expect(addressBook(known).claim('b', 'boliger')).toBe('boliger-2')
    const book = addressBook(known)
    expect(book.claim('a', 'boliger')).toBe('boliger')
    expect(book.changes().retire).toEqual(['nye-boliger'])
  })

  test('gives no address twice, whatever is asked for, and nothing new when asked again', () => {
    const wanted = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('x', 'x-2', 'x-3', 'y')), { maxLength: 20 })
    fc.assert(
      fc.property(wanted, claims => {
        const book = addressBook([])
        const last = new Map(claims.map(([id, slug]) => [id, book.claim(id, slug)]))
        expect(new Set(last.values()).size).toBe(last.size)
        const asked = new Map(claims)
        const before = book.changes().claim.length
        for (const [id, slug] of asked) expect(book.claim(id, slug)).toBe(last.get(id))
        expect(book.changes().claim.length).toBe(before)
      }),
    )
  })

  test('of ten thousand records with one title is made in time', () => {
    const book = addressBook([])
    const started = performance.now()
    for (let n = 0; n < 10_000; n++) book.claim(String(n), 'boliger')
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

describe('differences between two states of a record', () => {
  const fact = (field: string, value: string, key?: string) => (key === undefined ? { field, value } : { field, value, key })

  test('are the facts whose values differ, before and after', () => {
    expect(differences([fact('title', 'Før')], [fact('title', 'Nu')])).toEqual([{ field: 'title', before: 'Før', after: 'Nu' }])
    expect(differences([fact('title', 'Nu')], [fact('title', 'Nu')])).toEqual([])
  })

  test('are told by the keys where there are any', () => {
    expect(differences([fact('units', 'Social', 'u1')], [fact('units', 'Velfærd', 'u1')])).toEqual([])
    expect(differences([fact('units', 'Social', 'u1')], [fact('units', 'Social', 'u2')])).toHaveLength(1)
  })

  test('count what came and what went', () => {
    expect(differences([fact('a', '1')], [fact('b', '2')])).toEqual([
      { field: 'b', before: null, after: '2' },
      { field: 'a', before: '1', after: null },
    ])
  })
})

describe('what goes out', () => {
  const policy = { id: 'p', title: 'Politik', adopted_on: null, predecessor_id: null }
  const plan = (id: string, state: 'planning' | 'current' | 'past') => ({ id, policy_id: 'p', title: id, state })
  const none = new Set<string>()

  test('is every plan but those being made', () => {
    const out = publishable([policy], [plan('now', 'current'), plan('next', 'planning'), plan('old', 'past')], none)
    expect(out.plans.map(each => each.id)).toEqual(['now', 'old'])
    expect(out.heldBack).toEqual([{ recordKind: 'plan', recordId: 'next', title: 'next', reason: 'planning' }])
  })

  test('is not a policy that is not adopted and has only plans being made', () => {
    expect(publishable([policy], [plan('next', 'planning')], none).policies).toEqual([])
    expect(publishable([{ ...policy, adopted_on: '2026-01-01' }], [plan('next', 'planning')], none).policies).toHaveLength(1)
  })

  test('is not a policy that is to succeed another and has no plan yet', () => {
    expect(publishable([{ ...policy, predecessor_id: 'before' }], [], none).policies).toEqual([])
  })

  test('is a policy without any plan', () => {
    expect(publishable([policy], [], none).policies).toHaveLength(1)
  })

  test('is nothing that was withdrawn, nor what lies below it', () => {
    const out = publishable([policy], [plan('now', 'current')], new Set(['p']))
    expect([out.policies, out.plans]).toEqual([[], []])
    expect(out.heldBack).toMatchObject([{ recordId: 'p', reason: 'withdrawn' }])
  })
})

describe('data without a withdrawn record', () => {
  test('has lost every reference to it, in lists, under names and in wrappers', () => {
    const data = {
      title: 'a',
      parent: { id: 'x', title: 'X' },
      goals: [{ id: 'x' }, { id: 'y' }],
      units: [
        { part: 'lead', unit: { id: 'x' } },
        { part: 'partner', unit: { id: 'y' } },
      ],
    }
    expect(withoutRecords(data, new Set(['x']))).toEqual({
      title: 'a',
      goals: [{ id: 'y' }],
      units: [{ part: 'partner', unit: { id: 'y' } }],
    })
  })

  test('keeps the name of a withdrawn document and not its lines', () => {
    const source = {
      documentId: 'd',
      documentTitle: 'Status',
      documentSlug: 'status',
      lineFrom: 1,
      lineTo: 2,
      lines: [{ number: 1, text: 'hemmeligt' }],
    }
    expect(withoutRecords({ sources: [source] }, new Set(['d']))).toEqual({
      sources: [{ documentId: 'd', documentTitle: 'Status', lineFrom: 1, lineTo: 2 }],
    })
  })

  test('is what it was when nothing in it was withdrawn', () => {
    fc.assert(
      fc.property(fc.jsonValue(), data => {
        expect(withoutRecords(data, new Set(['none such']))).toEqual(data)
      }),
    )
  })
})
