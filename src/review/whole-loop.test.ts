import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, testApp, testDeps } from '../../test/sign-in.ts'
import { workPaths } from '../web/paths.ts'
import { INVENTED_PLAN } from './invented-plan.ts'
import { reviewPaths } from './review-paths.ts'

let db: TestDatabase
let owner: pg.Client
let app: FastifyInstance
let who: Coordinator
let browser: SignedIn

beforeAll(async () => {
  db = await freshDatabase()
  owner = new pg.Client(db.owner)
  await owner.connect()
  const deps = testDeps(db)
  app = await testApp(deps)
  who = await anAuthority(deps)
  browser = await signIn(app, deps, who)
})
afterAll(async () => {
  await app.close()
  await owner.end()
  await db.close()
})

test('a plan is uploaded, reviewed, accepted, undone and accepted again', async () => {
  const uploaded = await browser.upload(
    workPaths.uploadDocument,
    {},
    { field: 'file', name: 'plan.txt', type: 'text/plain', bytes: Buffer.from(INVENTED_PLAN) },
  )
  expect(uploaded.statusCode).toBe(303)
  const {
    rows: [reading],
  } = await owner.query('select id from work.reading')
  const page = await browser.get(workPaths.review(reading.id))
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Flere små boliger')
  console.log(page.body.length)
  const { rows: items } = await owner.query('select id, kind, fields, state, revision, position from work.draft_item order by position')
  console.log(items.map(i => [i.position, i.kind, i.fields.number, i.fields.title]))
  for (const url of ['correct', 'merge', 'split', 'skip'] as const) {
    const r = await browser.get(reviewPaths.act(reading.id, items.find(i => i.kind === 'initiative').id, url))
    expect([url, r.statusCode]).toEqual([url, 200])
  }
  expect((await browser.get(reviewPaths.target(reading.id))).statusCode).toBe(200)
  expect((await browser.get(workPaths.acceptance(reading.id))).statusCode).toBe(200)
  for (const item of items) {
    if (item.kind === 'section') continue
    const r = await browser.post(reviewPaths.act(reading.id, item.id, 'accept'), { revision: '1' })
    expect(r.statusCode).toBe(303)
  }
  const t0 = performance.now()
  const done = await browser.post(workPaths.acceptance(reading.id))
  console.log('accept', performance.now() - t0)
  expect(done.statusCode).toBe(303)
  const after = await browser.get(workPaths.acceptance(reading.id))
  expect(after.statusCode).toBe(200)
  console.log(
    (await owner.query('select number, title, starts_on, ends_on, ends_precision from work.initiative')).rows,
    (await owner.query('select count(*) from work.source')).rows,
  )
  const undone = await browser.post(reviewPaths.undo(reading.id))
  expect(undone.statusCode).toBe(303)
  console.log(
    (await owner.query('select count(*) from work.initiative')).rows,
    (await owner.query('select count(*) from work.source')).rows,
  )
})
