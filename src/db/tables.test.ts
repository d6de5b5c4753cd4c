import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableTypes } from '../../scripts/table-types.ts'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

test('the table types say what the migrations made (if not: npm run db:types)', async () => {
  const client = new pg.Client(db.owner)
  await client.connect()
  const written = await readFile(new URL('tables.ts', import.meta.url), 'utf8')
  expect(await tableTypes(client)).toBe(written)
  await client.end()
})
