import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { ASSESSMENTS, PHASES, statusOf } from '../domain/status.ts'
import { buildApp } from '../web/app.ts'
import { workPaths } from '../web/paths.ts'
import { STATUS } from './plan-tree-store.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let karen: Coordinator
let browser: SignedIn
let initiative: string
let plan: string

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await buildApp(deps)
  karen = await anAuthority(deps)
  browser = await signIn(app, deps, karen)
  const policy = deps.newId()
  ;[plan, initiative] = [deps.newId(), deps.newId()]
  await browser.post(workPaths.newPolicy, { id: policy, title: 'Handicappolitik' })
  await browser.post(workPaths.newPlan, { id: plan, policy, title: 'Handleplan' })
  await browser.post(workPaths.newInitiative(plan), { id: initiative, plan, title: 'Ramper' })
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const SAID = {
  phase: 'running',
  assessment: 'delayed',
  reason: 'Entreprenøren er bagud.',
  next_step: 'Nyt møde i april',
  stated_on: '2026-02-27',
}
const state = (typed: Record<string, string>) =>
  browser.post(workPaths.initiativeStatus(initiative), { id: deps.newId(), ...SAID, ...typed })

describe('a status', () => {
  test('is added to those before, and shows on the plan', async () => {
    expect((await state({})).statusCode).toBe(303)
    expect((await state({ assessment: 'on-plan', reason: 'Indhentet.', stated_on: '2026-03-01' })).statusCode).toBe(303)
    const page = (await browser.get(workPaths.initiativeStatus(initiative))).body
    expect(page.indexOf('Indhentet.')).toBeGreaterThan(0)
    expect(page.indexOf('Indhentet.')).toBeLessThan(page.indexOf('Entreprenøren er bagud.'))
    expect((await browser.get(workPaths.plan(plan))).body).toContain('st--on-plan')
  })

  test('sent twice is written once', async () => {
    const id = deps.newId()
    for (const _ of [1, 2]) expect((await state({ id, reason: 'Sendt to gange' })).statusCode).toBe(303)
    const page = (await browser.get(workPaths.initiativeStatus(initiative))).body
    expect(page.split('Sendt to gange')).toHaveLength(2)
  })

  test.each([
    [{ reason: '' }, 'Skriv, hvorfor'],
    [{ phase: 'given-up', assessment: 'not-assessed', reason: '' }, 'Skriv, hvorfor'],
    [{ stated_on: '2026-03-03' }, 'ligger i fremtiden'],
    [{ stated_on: '2026' }, 'er ikke en dag'],
    [{ phase: '' }, 'Vælg, hvor langt I er'],
    [{ assessment: 'godt' }, 'Vælg en af mulighederne'],
    [{ reason: 'Ring 070761-4285' }, 'CPR-nummer'],
  ])('with %j is refused', async (typed, sentence) => {
    const answer = await state(typed as Record<string, string>)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  })

  test('that nobody has assessed needs no reason', async () => {
    expect((await state({ phase: 'not-begun', assessment: 'not-assessed', reason: '' })).statusCode).toBe(303)
  })

  test('leaves a form that is open elsewhere as it is', async () => {
    await state({})
    expect((await browser.post(workPaths.initiative(initiative), { plan, title: 'Ramper og døre', revision: '1' })).statusCode).toBe(303)
  })
})

test('the plan’s SQL and the domain agree on every status there can be', async () => {
  await inAuthority(db.work, karen.authorityId, async tx => {
    for (const phase of PHASES)
      for (const assessment of ASSESSMENTS) {
        const id = deps.newId()
        await tx.insertInto('work.initiative').values({ authority_id: karen.authorityId, id, plan_id: plan, title: 'Prøve' }).execute()
        const entry = { authority_id: karen.authorityId, id: deps.newId(), initiative_id: id, stated_on: '2026-01-01' }
        await tx
          .insertInto('work.status_entry')
          .values({ ...entry, phase, assessment })
          .execute()
        const { rows } = await sql<{ status: string }>`select ${STATUS} as status from work.initiative i where i.id = ${id}`.execute(tx)
        expect([phase, assessment, rows[0]?.status]).toEqual([phase, assessment, statusOf({ phase, assessment })])
      }
  })
})

describe('the overview', () => {
  test('says what is missing, with the way to it', async () => {
    const page = (await browser.get(workPaths.home)).body
    expect(page).toContain('har ingen ejer i Handleplan')
    expect(page).toContain(`${workPaths.plan(plan)}?mangler=owner`)
    expect(page).toContain('Intet er offentliggjort endnu')
  })
  test('of an empty workspace says how to begin', async () => {
    const other = await signIn(app, deps, await anAuthority(deps))
    expect((await other.get(workPaths.home)).body).toContain('Læs jeres handleplan ind')
  })
})
