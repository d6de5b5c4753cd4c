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
  const t = Date.now()
  expect(await loadExample({ work: db.work, newId, clock: () => new Date('2026-11-22T12:00:00Z') }, 'havnstad-havnstad')).toBe(true)
  console.log(Date.now() - t)
  const rows = await db.open.selectFrom('published.publication').selectAll().orderBy('version').execute()
  console.log(rows)
  const words = await db.open.selectFrom('published.search_term').selectAll().orderBy('entries', 'desc').execute()
  console.log(
    words.length,
    words
      .slice(0, 300)
      .map(w => `${w.term}:${w.form}:${w.whole ? '' : '-'}${w.entries}`)
      .join(' '),
  )
  console.log(await db.open.selectFrom('published.search_posting').selectAll().limit(20).execute())
})
