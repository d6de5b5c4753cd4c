import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Room } from './room.ts'

test('one authority takes no more than its share, and leaves room for the others', () => {
  const room = new Room({ authority: 60, all: 100 })
  expect(room.take('a', 40)).toBeDefined()
  expect(room.take('a', 21)).toBeUndefined()
  expect(room.take('a', 20)).toBeDefined()
  expect(room.take('b', 41)).toBeUndefined()
  expect(room.take('b', 40)).toBeDefined()
})

test('room is given back once, however often one says so', () => {
  const room = new Room({ authority: 50, all: 100 })
  const first = room.take('a', 30)
  const second = room.take('a', 20)
  first?.()
  first?.()
  expect(room.take('a', 31)).toBeUndefined()
  expect(room.take('a', 30)).toBeDefined()
  second?.()
  expect(room.take('a', 20)).toBeDefined()
})

test('whatever is taken and given back, no more is held than there is room for, and in the end it is all free', () => {
  const step = fc.record({ authority: fc.constantFrom('a', 'b', 'c'), bytes: fc.integer({ min: 0, max: 40 }), stays: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const room = new Room({ authority: 50, all: 100 })
      const held: { authority: string; bytes: number; leave: () => void }[] = []
      for (const { authority, bytes, stays } of steps) {
        const leave = room.take(authority, bytes)
        if (leave && stays) held.push({ authority, bytes, leave })
        else leave?.()
        const own = held.filter(each => each.authority === authority).reduce((sum, each) => sum + each.bytes, 0)
        expect(own).toBeLessThanOrEqual(50)
        expect(held.reduce((sum, each) => sum + each.bytes, 0)).toBeLessThanOrEqual(100)
      }
      for (const { leave } of held) leave()
      expect(room.take('a', 50)).toBeDefined()
      expect(room.take('b', 50)).toBeDefined()
    }),
  )
})
