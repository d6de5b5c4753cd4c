import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testDeps } from '../../../test/sign-in.ts'
import { inAuthority } from '../../db/connect.ts'
import { carryField } from '../../domain/carry-over.ts'
import { buildApp } from '../../web/app.ts'
import { sitePaths, workPaths } from '../../web/paths.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let karen: Coordinator
let browser: SignedIn
let policy: string
let plan: string
let goals: Readonly<Record<'work' | 'home', string>>
let initiatives: Readonly<Record<'mentor' | 'ramps' | 'below' | 'done', string>>

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
  const id = deps.newId
  ;[policy, plan, goals, initiatives] = [id(), id(), { work: id(), home: id() }, { mentor: id(), ramps: id(), below: id(), done: id() }]
  await send(workPaths.newPolicy, { id: policy, title: 'Politik 2023', vision: 'Lige muligheder', vision_en: 'Equal chances' })
  await send(workPaths.newGoal(policy), { id: goals.work, number: '1', title: 'Flere i job' })
  await send(workPaths.newGoal(policy), { id: goals.home, number: '2', title: 'Eget hjem', text: 'En bolig til alle' })
  await send(workPaths.newPriority(goals.home), { id: id(), text: 'Unge først' })
  await send(workPaths.newPlan, { id: plan, policy, title: 'Plan 2023' })
  const one = (key: keyof typeof initiatives, typed: Typed) => send(workPaths.newInitiative(plan), { id: initiatives[key], plan, ...typed })
  const money = id()
  await one('mentor', {
    ...{ number: '1.1', title: 'Mentor', goals: goals.work, plain_summary: 'En voksen følger den unge.', ends: '2025' },
    [`appropriations.${money}.source_agreement`]: 'Budget 2023',
    [`appropriations.${money}.kind`]: 'operating',
    [`indicators.${id()}.name`]: 'Unge i job',
  })
  await one('ramps', { number: '2.1', title: 'Ramper', goals: goals.home })
  await one('below', { number: '2.1.1', title: 'Skolens rampe', goals: goals.home, parent: initiatives.ramps })
  await one('done', { number: '2.2', title: 'Kortet', goals: goals.home })
  await send(workPaths.initiativeStatus(initiatives.done), {
    ...{ id: id(), phase: 'completed', assessment: 'on-plan', completed_on: '2026-02-01', stated_on: '2026-02-02' },
  })
})

async function send(path: string, typed: Typed): Promise<void> {
  const answer = await browser.post(path, typed)
  expect([path, answer.statusCode], answer.body).toEqual([path, 303])
}
const choose = (id: string, how: string, reason = '', into = ''): Typed => ({
  [carryField(id, 'how')]: how,
  [carryField(id, 'reason')]: reason,
  [carryField(id, 'into')]: into,
})
async function nextPolicy(typed: Typed = {}): Promise<string> {
  const id = deps.newId()
  await send(workPaths.nextPolicy(policy), { id, title: 'Politik 2027', period_from: '2027', period_to: '2030', ...typed })
  return id
}
async function nextPlan(typed: Typed = {}): Promise<string> {
  const id = deps.newId()
  await send(workPaths.nextPlan(plan), { id, title: 'Plan 2027', policy, ...typed })
  return id
}
const page = async (path: string) => (await browser.get(path)).body
/** Titles and ids of a plan's initiatives, or a policy's goals. */
const titles = (table: 'work.initiative' | 'work.goal', column: 'plan_id' | 'policy_id', id: string) =>
  inAuthority(db.work, karen.authorityId, tx =>
    tx
      .selectFrom(table)
      .select(['id', 'title', 'parent_id'])
      .where(column as 'id', '=', id)
      .orderBy('number_key')
      .execute(),
  )
async function publish(): Promise<void> {
  const form = await page(workPaths.newPublication)
  await send(workPaths.newPublication, { version: /name="version" value="(\d+)"/.exec(form)?.[1] ?? '0' })
}
const open = async (kind: 'initiatives' | 'goals' | 'plans', slug: string) =>
  (await app.inject({ url: sitePaths(karen.slug, 'da').record(kind, slug) })).body

describe('the next policy', () => {
  test('begins with the text and the goals that go on, and the old one stays as it is', async () => {
    const next = await nextPolicy({ ...choose(goals.work, 'dropped', 'Er blevet lov') })
    expect((await titles('work.goal', 'policy_id', next)).map(goal => goal.title)).toEqual(['Eget hjem'])
    expect(await titles('work.goal', 'policy_id', policy)).toHaveLength(2)
    const body = await page(workPaths.policy(next))
    expect(body).toContain('Lige muligheder')
    expect(body).toContain('Politik 2023')
    expect(await page(workPaths.editPolicy(next))).toContain('Equal chances')
    const [home] = await titles('work.goal', 'policy_id', next)
    expect(await page(workPaths.goal(home?.id ?? ''))).toContain('Unge først')
    expect(await page(workPaths.goal(goals.work))).toContain('Er blevet lov')
  })

  test('is not public before it is adopted or carried out, and tells nobody of itself', async () => {
    await nextPolicy(choose(goals.work, 'dropped', 'Er blevet lov'))
    await publish()
    expect(await open('goals', '1-flere-i-job')).not.toContain('Er blevet lov')
    expect((await app.inject({ url: sitePaths(karen.slug, 'da').page('policies') })).body).not.toContain('Politik 2027')
  })
})

describe('the next plan', () => {
  test('begins with what the initiatives are, and not with when, for which money and how it went', async () => {
    const next = await nextPlan(choose(initiatives.done, 'dropped', 'Gennemført'))
    const made = await titles('work.initiative', 'plan_id', next)
    expect(made.map(one => one.title)).toEqual(['Mentor', 'Ramper', 'Skolens rampe'])
    expect(made[2]?.parent_id).toBe(made[1]?.id)
    const mentor = await page(workPaths.initiative(made[0]?.id ?? ''))
    for (const kept of ['En voksen følger den unge.', 'Unge i job', 'Fortsætter fra', '1.1 Mentor']) expect(mentor).toContain(kept)
    for (const left of ['Budget 2023', 'value="2025"']) expect(mentor).not.toContain(left)
    expect(await page(workPaths.initiative(initiatives.mentor))).toContain('Budget 2023')
  })

  test('serves the goals of the next policy that go on from its own', async () => {
    const into = await nextPolicy(choose(goals.work, 'merged', 'Hænger sammen', '2'))
    const next = await nextPlan({ policy: into })
    const [mentor] = await titles('work.initiative', 'plan_id', next)
    const [home] = await titles('work.goal', 'policy_id', into)
    const body = await page(workPaths.initiative(mentor?.id ?? ''))
    expect(body).toMatch(new RegExp(`value="${home?.id}"[^>]*checked`))
  })

  test('suggests that what has ended is left out', async () => {
    const form = await page(workPaths.nextPlan(plan))
    const row = form.slice(form.indexOf(carryField(initiatives.done, 'how')))
    expect(row.slice(0, 400)).toMatch(/value="dropped" selected/)
    expect(row).toContain('value="Gennemført"')
  })

  test('is one, however often its form is sent', async () => {
    const id = deps.newId()
    for (const _ of [1, 2]) await send(workPaths.nextPlan(plan), { id, title: 'Plan 2027', policy })
    expect(await titles('work.initiative', 'plan_id', id)).toHaveLength(4)
  })

  test.each<[string, Typed, string]>([
    ['without a reason', { how: 'dropped' }, 'Skriv hvorfor.'],
    ['into nothing', { how: 'merged', reason: 'Ens' }, 'Skriv nummeret'],
    ['into what is not there', { how: 'merged', reason: 'Ens', into: '9.9' }, 'ikke en anden linje'],
    ['in a way there is none', { how: 'glemt' }, 'Vælg en af mulighederne'],
  ])('leaves nothing out %s', async (_, typed, sentence) => {
    const fields = Object.fromEntries(Object.entries(typed).map(([name, value]) => [`items.${initiatives.ramps}.${name}`, value]))
    const id = deps.newId()
    const answer = await browser.post(workPaths.nextPlan(plan), { id, title: 'Plan 2027', policy, ...fields })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect((await browser.get(workPaths.plan(id))).statusCode).toBe(404)
  })

  test('needs a title and a policy, and keeps what was typed', async () => {
    const id = deps.newId()
    const answer = await browser.post(workPaths.nextPlan(plan), {
      id,
      title: '',
      policy: '',
      ...choose(initiatives.ramps, 'dropped', 'For dyrt'),
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('value="For dyrt"')
  })

  test('of another authority cannot be made', async () => {
    const stranger = await signIn(app, deps, await anAuthority(deps))
    expect((await stranger.post(workPaths.nextPlan(plan), { id: deps.newId(), title: 'Plan' })).statusCode).toBe(404)
  })

  test('when public, is pointed at by every old page, which stays where it was', async () => {
    const next = await nextPlan({
      ...choose(initiatives.done, 'dropped', 'Kortet er færdigt'),
      ...choose(initiatives.mentor, 'merged', 'Samme hold gør begge dele', '2.1'),
    })
    await publish()
    expect(await open('initiatives', '2-2-kortet')).not.toContain('Kortet er færdigt')
    await send(workPaths.editPlan(next), { revision: '1', title: 'Plan 2027', policy, state: 'current' })
    await publish()
    expect(await open('initiatives', '2-2-kortet')).toMatch(/Ikke med i.*Plan 2027.*Kortet er færdigt/s)
    expect(await open('initiatives', '1-1-mentor')).toMatch(/Lagt sammen med.*Ramper.*Samme hold/s)
    expect(await open('initiatives', '2-1-ramper')).toMatch(/Fortsætter som.*2-1-ramper-2/s)
    expect(await open('initiatives', '2-1-ramper-2')).toMatch(/Fortsætter fra.*1-1-mentor/s)
    expect(await open('plans', 'plan-2023')).toMatch(/Afløst af.*plan-2027/s)
  })

  test('whose initiative is deleted again leaves the old one saying nothing of it', async () => {
    const next = await nextPlan()
    const [mentor] = await titles('work.initiative', 'plan_id', next)
    await send(workPaths.deleteInitiative(mentor?.id ?? ''), { revision: '1' })
    expect((await browser.get(workPaths.initiative(initiatives.mentor))).statusCode).toBe(200)
  })
})
