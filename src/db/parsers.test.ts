import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

const one = async (expression: string) =>
  (await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db.open)).rows[0]?.value

test('a date is the day as printed, in any time zone', async () => {
  expect(await one(`date '2027-03-28'`)).toBe('2027-03-28')
  expect(await one(`array[date '2027-03-28', null]`)).toEqual(['2027-03-28', null])
})

test('whole numbers come as numbers, and one that a number cannot hold is an error', async () => {
  expect(await one('9007199254740991::int8')).toBe(9_007_199_254_740_991)
  expect(await one('(select sum(amount) from (values (1::int8), (2)) as v(amount))')).toBe(3)
  expect(await one('array[1::int8, 2]')).toEqual([1, 2])
  await expect(one('9007199254740992::int8')).rejects.toThrow(RangeError)
  await expect(one('9007199254740992::numeric')).rejects.toThrow(RangeError)
})

test('shares come as numbers', async () => {
  expect(await one('0.25::numeric')).toBe(0.25)
  expect(await one('array[0.5::numeric]')).toEqual([0.5])
})
