import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan } from '../../test/invented-round.ts'
import { aColleague, type SignedIn, signIn, type TestDeps, type Typed, testApp, testDeps } from '../../test/sign-in.ts'
import { workPaths } from '../web/paths.ts'

describe('the revisions of a record', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let plan: InventedPlan
  let nadia: SignedIn
  let id: string

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
    plan = await aPlan(deps)
    nadia = await signIn(app, deps, plan.coordinator)
    id = deps.newId()
    const typed = { plan: plan.planId, title: 'Ramper', goals: plan.goal }
    await nadia.post(workPaths.newInitiative(plan.planId), { id, ...typed, text: 'Vi bygger fem ramper i byen.' })
    await save({ ...typed, text: 'Vi bygger seks ramper i byen.', revision: '1' })
    await save({ ...typed, text: 'Vi bygger seks ramper i havnen.', evidence: 'Målt i 2025', revision: '2' })
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const save = async (typed: Typed) => expect((await nadia.post(workPaths.initiative(id), typed)).statusCode).toBe(303)
  const compare = async (query = '') => (await nadia.get(`${workPaths.revisions('initiative', id)}${query}`)).body

  test('are compared two by two, word by word: the newest with the one before unless others are chosen', async () => {
    const newest = await compare()
    expect(newest).toMatch(/<del>.*byen.*<\/del>\s*<ins>.*havnen/s)
    expect(newest).not.toMatch(/<del>[^<]*<span[^>]*>[^<]*<\/span>\s*fem/)
    const first = await compare('?fra=1&til=2')
    expect(first).toMatch(/<del>.*fem.*<\/del><ins>.*seks/s)
    expect(first).not.toContain('Målt i 2025')
    expect(await compare('?fra=2&til=2')).toContain('Der er ingen forskel')
    expect((await nadia.get(`${workPaths.revisions('initiative', id)}?fra=99`)).statusCode).toBe(404)
  })

  test('stand side by side, each with its own marks', async () => {
    const page = await compare('?fra=1&til=3&vis=side')
    const [, before = '', after = ''] =
      /data-l="Udgave 1".*?>(.*?)<\/td>.*?data-l="Udgave 3".*?>(.*?)<\/td>/s.exec(page.slice(page.indexOf('Vi bygger') - 400)) ?? []
    expect([before.includes('<del>'), before.includes('<ins>')]).toEqual([true, false])
    expect([after.includes('<del>'), after.includes('<ins>')]).toEqual([false, true])
  })

  test('are brought back as a new one, by those who may edit, and not over what somebody wrote meanwhile', async () => {
    const reader = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'contributor'))
    const action = workPaths.restore('initiative', id)
    expect((await reader.post(action, { restored: '1', revision: '3' })).statusCode).toBe(403)
    expect((await nadia.post(action, { restored: '1', revision: '2' })).statusCode).toBe(409)
    expect((await nadia.post(action, { restored: '77', revision: '3' })).statusCode).toBe(404)
    expect((await nadia.post(action, { restored: '1', revision: '3' })).headers.location).toContain('history.done.restored')
    expect((await nadia.get(workPaths.initiative(id))).body).toContain('Vi bygger fem ramper i byen.')
    expect(await compare('?fra=3&til=4')).toMatch(/<del>.*seks/s)
    const history = (await nadia.get(workPaths.recordHistory('initiative', id))).body
    for (const words of ['Gammel udgave hentet frem', 'Sammenlign udgaver']) expect(history).toContain(words)
  })
})
