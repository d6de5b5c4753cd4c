import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CARRIES, type CarryChoice, decideCarryOver, inOrderOfTree } from './carry-over.ts'

const item = (id: string, number: string, parentId: string | null = null) => ({ id, number, title: `Indsats ${number}`, parentId })
const ITEMS = [item('a', '1.1'), item('b', '1.2'), item('c', '1.2.1', 'b'), item('d', '')]
const choice = (id: string, how: CarryChoice['how'], into = '', reason = 'Derfor') => ({ id, how, into, reason })
const fieldsOf = (...choices: CarryChoice[]) => {
  const outcome = decideCarryOver(ITEMS, choices)
  return outcome.ok ? [] : outcome.refusals.map(one => `${one.field} ${one.key}`)
}
const survivors = (...choices: CarryChoice[]) => {
  const outcome = decideCarryOver(ITEMS, choices)
  return outcome.ok ? Object.fromEntries(outcome.value.map(one => [one.id, one.survivor])) : outcome.refusals
}

describe('into the next period', () => {
  test('everything goes on that nobody chose otherwise for', () => expect(survivors()).toEqual({ a: 'a', b: 'b', c: 'c', d: 'd' }))
  test('one is merged into another by its number or its title', () => {
    expect(survivors(choice('a', 'merged', ' 1.2 '), choice('c', 'merged', 'indsats 1.1'))).toEqual([
      { key: 'plans.next.into-unknown', field: 'items.c.into', params: { typed: 'indsats 1.1' } },
    ])
    expect(survivors(choice('a', 'merged', '1.2'), choice('c', 'dropped'))).toEqual({ a: 'b', b: 'b', c: null, d: 'd' })
  })
  test.each([
    ['into nothing', choice('a', 'merged'), 'items.a.into plans.next.into-missing'],
    ['into what is not there', choice('a', 'merged', '9.9'), 'items.a.into plans.next.into-unknown'],
    ['into itself', choice('a', 'merged', '1.1'), 'items.a.into plans.next.into-unknown'],
    ['without a reason', choice('a', 'merged', '1.2', ''), 'items.a.reason plans.next.reason-missing'],
  ])('none is merged %s', (_, chosen, refusal) => expect(fieldsOf(chosen)).toEqual([refusal]))
  test('none is dropped without a reason', () => {
    expect(fieldsOf(choice('d', 'dropped', '', ''))).toEqual(['items.d.reason plans.next.reason-missing'])
  })
  test('an item without a number is not meant by an empty field', () => {
    expect(fieldsOf(choice('a', 'merged', ''))).toEqual(['items.a.into plans.next.into-missing'])
  })

  test('whatever is chosen, what goes on comes after what it stands under, and every survivor goes on', () => {
    const tree = fc
      .array(fc.nat(), { minLength: 1, maxLength: 12 })
      .map(parents => parents.map((parent, n) => item(String(n), `${n}`, n === 0 || parent % 3 === 0 ? null : String(parent % n))))
    const hows = fc.array(fc.tuple(fc.constantFrom(...CARRIES), fc.nat(11)), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(tree, hows, (items, chosen) => {
        const choices = items.map(({ id }, n) => choice(id, chosen[n]?.[0] ?? 'carried', String(chosen[n]?.[1])))
        const outcome = decideCarryOver(items, choices)
        if (!outcome.ok) return
        const order = inOrderOfTree(items, outcome.value).map(one => one.id)
        for (const { survivor } of outcome.value) if (survivor !== null) expect(order).toContain(survivor)
        for (const { id, parentId } of items)
          if (parentId && order.includes(id) && order.includes(parentId)) expect(order.indexOf(parentId)).toBeLessThan(order.indexOf(id))
      }),
    )
  })
})
