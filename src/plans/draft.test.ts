import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type Typed, testDeps } from '../../test/sign-in.ts'
import { buildApp } from '../web/app.ts'
import { sitePaths, workPaths } from '../web/paths.ts'

let db: TestDatabase
let app: FastifyInstance
let karen: Coordinator
let browser: SignedIn
const ids = { policy: '', plan: '', draft: '', below: '' }

beforeAll(async () => {
  db = await freshDatabase()
  const deps = testDeps(db)
  app = await buildApp(deps)
  karen = await anAuthority(deps)
  browser = await signIn(app, deps, karen)
  for (const key of Object.keys(ids) as (keyof typeof ids)[]) ids[key] = deps.newId()
  await browser.post(workPaths.newPolicy, { id: ids.policy, title: 'Handicappolitik' })
  await browser.post(workPaths.newPlan, { id: ids.plan, policy: ids.policy, title: 'Handleplan' })
  await make({ id: ids.draft, title: 'Hemmelige ramper', draft: 'yes' })
  await make({ id: ids.below, title: 'Synlig rampe', parent: ids.draft })
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const make = (typed: Typed) => browser.post(workPaths.newInitiative(ids.plan), { plan: ids.plan, ...typed })
async function publish(): Promise<void> {
  const form = (await browser.get(workPaths.newPublication)).body
  const version = /name="version" value="(\d+)"/.exec(form)?.[1] ?? '0'
  expect((await browser.post(workPaths.newPublication, { version })).statusCode).toBe(303)
}
const open = async (path: string) => (await app.inject({ url: path })).body
const site = () => sitePaths(karen.slug, 'da')

test('a draft stays at home, in pages, files and beside what stands under it', async () => {
  await publish()
  for (const path of [site().page('initiatives'), site().json('initiatives'), site().record('initiatives', 'synlig-rampe'), site().home])
    expect(await open(path)).not.toContain('Hemmelige')
  expect(await open(site().page('initiatives'))).toContain('Synlig rampe')
  expect((await browser.get(workPaths.plan(ids.plan))).body).toContain('Kladde, ikke med')
})

test('it goes out when it is no longer one, and cannot slip away as one again', async () => {
  const save = (typed: Typed) => browser.post(workPaths.initiative(ids.draft), { plan: ids.plan, title: 'Hemmelige ramper', ...typed })
  expect((await save({ revision: '1' })).statusCode).toBe(303)
  await publish()
  expect(await open(site().page('initiatives'))).toContain('Hemmelige ramper')
  expect((await browser.get(workPaths.initiative(ids.draft))).body).not.toContain('name="draft"')
  await save({ revision: '2', draft: 'yes', text: 'Ny tekst' })
  await publish()
  expect(await open(site().page('initiatives'))).toContain('Hemmelige ramper')
})
