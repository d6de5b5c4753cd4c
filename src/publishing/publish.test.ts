import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { newId } from '../db/new-id.ts'
import { loadExample } from '../example/load.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

test('the example is published in three versions', async () => {
  expect(await loadExample({ work: db.work, newId, clock: () => new Date('2026-11-22T12:00:00Z') }, 'havnstad-havnstad')).toBe(true)
  const rows = await db.open.selectFrom('published.publication').selectAll().orderBy('version').execute()
  console.log(rows)
  console.log(
    await db.open
      .selectFrom('published.facet_count')
      .selectAll()
      .execute()
      .then(r => r.slice(0, 20)),
  )
  console.log(
    await db.open
      .selectFrom('published.initiative')
      .select(['record_id', 'from_version', 'until_version', 'number', 'title'])
      .limit(5)
      .execute(),
  )
  console.log(JSON.stringify((await db.open.selectFrom('published.initiative').selectAll().limit(1).execute())[0], null, 1))
})
