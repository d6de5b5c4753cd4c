import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uuidv7 } from './id.ts'

const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 }).map(ms => new Date(Math.min(ms, 8.64e15)))

test('an id is a UUID of version 7 in PostgreSQL’s own spelling', () => {
  fc.assert(
    fc.property(moment, random, (at, bytes) => {
      expect(uuidv7(at, bytes)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }),
  )
})

test('an id holds its time, so later ids sort later', () => {
  fc.assert(
    fc.property(moment, random, (at, bytes) => {
      expect(Number.parseInt(uuidv7(at, bytes).replaceAll('-', '').slice(0, 12), 16)).toBe(at.getTime())
    }),
  )
})

test('too little chance is refused', () => {
  expect(() => uuidv7(new Date(0), new Uint8Array(8))).toThrow(RangeError)
})
