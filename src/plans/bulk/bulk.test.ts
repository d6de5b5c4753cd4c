import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testDeps } from '../../../test/sign-in.ts'
import { inAuthority } from '../../db/connect.ts'
import { buildApp } from '../../web/app.ts'
import { workPaths } from '../../web/paths.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let karen: Coordinator
let browser: SignedIn
let plan: string
let roads: string
let ids: readonly [string, string]

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await buildApp(deps)
})
afterAll(async () => {
  await app.close()
  await db.close()
})
beforeEach(async () => {
  karen = await anAuthority(deps)
  browser = await signIn(app, deps, karen)
  const [policy, social] = [deps.newId(), deps.newId()]
  ;[plan, roads, ids] = [deps.newId(), deps.newId(), [deps.newId(), deps.newId()]]
  await inAuthority(db.work, karen.authorityId, async tx => {
    const unit = { authority_id: karen.authorityId }
    await tx
      .insertInto('work.unit')
      .values([
        { ...unit, id: social, official_name: 'Socialforvaltningen' },
        { ...unit, id: roads, official_name: 'Vej og Park' },
      ])
      .execute()
  })
  await browser.post(workPaths.newPolicy, { id: policy, title: 'Handicappolitik' })
  await browser.post(workPaths.newPlan, { id: plan, policy, title: 'Handleplan' })
  for (const [n, id] of ids.entries())
    await browser.post(workPaths.newInitiative(plan), {
      ...{ id, plan, number: `1.${n + 1}`, title: `Indsats ${n + 1}`, starts: '2026', text: 'Uændret tekst' },
      [`owners.${social}.unit`]: social,
      [`owners.${social}.part`]: 'lead',
    })
})

const LEAD = () => ({ kind: 'lead', unit: roads })
/** The page that shows what would change, as the ticks and the form ask for it. */
const preview = (change: Record<string, string>, chosen: readonly string[] = ids) => {
  const query = new URLSearchParams([...chosen.map(id => ['valgt', id]), ...Object.entries({ ...change, vis: 'ja' })])
  return browser.get(`${workPaths.bulkChange(plan)}?${query}`)
}
const make = (change: Typed, typed: Typed = {}) =>
  browser.post(workPaths.bulkChange(plan), {
    ...{ valgt: ids, ...change },
    ...Object.fromEntries(ids.map(id => [`revision.${id}`, '1'])),
    ...{ id: deps.newId(), ...typed },
  })
const page = async (path: string) => (await browser.get(path)).body
const edit = (id: string, typed: Typed) => browser.post(workPaths.initiative(id), { plan, number: '1.1', title: 'Indsats 1', ...typed })

describe('a change in many', () => {
  test('begins with ticks in the plan, and shows each before and after', async () => {
    expect(await page(workPaths.plan(plan))).toContain(`name="valgt" value="${ids[0]}"`)
    expect(await page(`${workPaths.bulkChange(plan)}?valgt=${ids[0]}&valgt=${ids[1]}`)).toContain('Ret 2 initiativer')
    const { body } = await preview(LEAD())
    expect(body).toMatch(/1\.1 Indsats 1.*Socialforvaltningen.*Vej og Park.*1\.2 Indsats 2/s)
    expect(await page(workPaths.initiative(ids[0]))).toContain('name="revision" value="1"')
  })

  test('is made in all, leaves the rest of each alone, and has a line in the history of each', async () => {
    const answer = await make(LEAD())
    expect(answer.statusCode).toBe(303)
    for (const id of ids) {
      expect(await page(workPaths.initiative(id))).toContain('Uændret tekst')
      expect(await page(workPaths.recordHistory('initiative', id))).toContain('Vej og Park')
    }
    expect(await page(String(answer.headers.location))).toContain('2 initiativer, Karen Holm')
  })

  test('is taken back as one, but not where somebody has written since', async () => {
    const change = deps.newId()
    await make({ kind: 'coordinator', name: 'Omar Saleh', email: 'omar@proevby.example' }, { id: change })
    await edit(ids[0], { revision: '2', coordinator_name: 'Eva Lind', coordinator_email: 'eva@proevby.example' })
    expect((await browser.post(workPaths.undoBulk(change))).statusCode).toBe(303)
    expect(await page(workPaths.initiative(ids[0]))).toContain('Eva Lind')
    expect(await page(workPaths.initiative(ids[1]))).not.toContain('Omar Saleh')
    expect(await page(workPaths.bulkAct(change))).toContain('Taget tilbage af Karen Holm')
  })

  test('taken back twice is taken back once', async () => {
    const change = deps.newId()
    await make({ kind: 'time', ends: '2027' }, { id: change })
    for (const _ of [1, 2]) await browser.post(workPaths.undoBulk(change))
    expect(await page(workPaths.initiative(ids[0]))).toContain('name="revision" value="3"')
  })

  test('sent twice is made once', async () => {
    const id = deps.newId()
    for (const _ of [1, 2]) expect((await make(LEAD(), { id })).statusCode).toBe(303)
    expect(await page(workPaths.initiative(ids[0]))).toContain('name="revision" value="2"')
  })

  test('is made in none when one was edited after it was shown', async () => {
    await edit(ids[0], { revision: '1', text: 'Ny tekst' })
    const answer = await make(LEAD())
    expect([answer.statusCode, answer.body.includes('har rettet et af initiativerne')]).toEqual([409, true])
    expect(await page(workPaths.initiative(ids[1]))).toContain('name="revision" value="1"')
  })

  test('that does not fit one is made in none, and says which', async () => {
    const answer = await make({ kind: 'time', ends: '2024' })
    expect(answer.statusCode).toBe(422)
    expect((await preview({ kind: 'time', ends: '2024' })).body).toContain('class="lack"')
    expect(await page(workPaths.initiative(ids[1]))).toContain('name="revision" value="1"')
  })

  test('leaves those that have it already as they are', async () => {
    await make({ kind: 'time', ends: '2027' })
    expect((await preview({ kind: 'time', ends: '2027' })).body).toContain('0 initiativer bliver ændret')
  })

  test.each([
    [{ kind: 'lead' }, 'Vælg den enhed'],
    [{ kind: 'time' }, 'Skriv, hvornår'],
    [{ kind: 'time', ends: 'snart' }, 'snart'],
    [{ kind: 'coordinator' }, 'Skriv tovholders navn'],
    [{ kind: 'coordinator', name: '070761-4285' }, 'CPR-nummer'],
    [{ kind: 'alt' }, 'Vælg en af mulighederne'],
  ])('asked for as %j is refused beside the field', async (change, sentence) => {
    const answer = await preview(change as Record<string, string>)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  })

  test('reaches no initiative of another plan or another authority', async () => {
    const stranger = await signIn(app, deps, await anAuthority(deps))
    expect((await stranger.get(`${workPaths.bulkChange(plan)}?valgt=${ids[0]}`)).statusCode).toBe(404)
    expect((await preview(LEAD(), [deps.newId()])).body).toContain('0 initiativer bliver ændret')
    expect(await page(`${workPaths.bulkChange(plan)}?valgt=nej`)).toContain('I har ikke valgt nogen')
  })
})
