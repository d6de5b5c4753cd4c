import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan, openARound } from '../../test/invented-round.ts'
import { aColleague, type SignedIn, signIn, type TestDeps, type Typed, testApp, testDeps } from '../../test/sign-in.ts'
import { workPaths } from '../web/paths.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let plan: InventedPlan
let nadia: SignedIn

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await testApp(deps)
  plan = await aPlan(deps)
  nadia = await signIn(app, deps, plan.coordinator)
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const TEMPLATE = {
  title: 'Årsstatus',
  asks: ['initiative', 'goal'],
  question_goal: 'Hvad kan borgerne mærke?',
  instructions: 'Skriv kort, og begynd med borgeren.',
  left_out: 'Budget 2028',
  left_out_reason: 'Det er ikke vedtaget.',
  answer_days: '28',
  approve_days: '7',
  publish_days: '21',
  reminder_days: '-21, -7, 0, 3, 14',
} as const

async function make(typed: Typed = {}) {
  const id = deps.newId()
  return { id, answer: await nadia.post(workPaths.newRoundTemplate, { id, ...TEMPLATE, units: [plan.social], ...typed }) }
}
const begin = async (from: string, day: string) =>
  (await nadia.get(`${workPaths.newRound}?fra=${from}&dag=${encodeURIComponent(day)}`)).body

/** Whether the page's field or box has this value, chosen where it can be chosen. */
const ticked = (page: string, value: string) => new RegExp(`<input[^>]*value="${value}"[^>]*checked`).test(page)

describe('a template for rounds', () => {
  test('is listed with its days, changed, and deleted', async () => {
    const { id, answer } = await make()
    expect(answer.statusCode).toBe(303)
    const list = (await nadia.get(workPaths.roundTemplates)).body
    expect(list).toContain('28 dage til at svare, godkendes 7 dage efter fristen, udgives 21 dage efter fristen')
    const changed = { ...TEMPLATE, title: 'Halvårsstatus', answer_days: '14', units: [plan.social], revision: '1' }
    expect((await nadia.post(workPaths.roundTemplate(id), changed)).statusCode).toBe(303)
    expect((await nadia.get(workPaths.roundTemplates)).body).toContain('Halvårsstatus')
    // Somebody who began from the old one is shown both.
    expect((await nadia.post(workPaths.roundTemplate(id), { ...changed, title: 'Andet navn' })).statusCode).toBe(409)
    const question = (await nadia.get(workPaths.deleteRoundTemplate(id))).body
    expect(question).toContain('Halvårsstatus')
    expect((await nadia.post(workPaths.deleteRoundTemplate(id), { revision: '2' })).statusCode).toBe(303)
    expect((await nadia.get(workPaths.roundTemplate(id))).statusCode).toBe(404)
  })

  test('makes a round of its questions and units, with its dates counted from the chosen day', async () => {
    const { id } = await make()
    const page = await begin(id, '2027-02-01')
    for (const text of ['Hvad kan borgerne mærke?', 'Skriv kort, og begynd med borgeren.', 'Budget 2028', 'Det er ikke vedtaget.'])
      expect(page).toContain(text)
    for (const day of ['2027-02-01', '2027-03-01', '2027-03-08', '2027-03-22']) expect(page).toContain(`value="${day}"`)
    expect([ticked(page, plan.social), ticked(page, plan.teknik), ticked(page, 'goal')]).toEqual([true, false, true])
  })

  test('lets a round go on where the last one of the plan ended', async () => {
    await openARound(nadia, deps, plan, { window_to: '2026-02' })
    const { id } = await make()
    expect(await begin(id, '2027-02-01')).toContain('name="window_from" value="2026-03"')
  })

  test('is saved from a round, its dates as days', async () => {
    const round = await openARound(nadia, deps, plan, { instructions: 'Svar med tal.', publish_on: '2026-05-01' })
    const page = (await nadia.get(`${workPaths.newRoundTemplate}?fra=${round}`)).body
    expect(page).toContain('Svar med tal.')
    expect(page).toMatch(/name="answer_days"[^>]*value="39"/)
    expect(page).toMatch(/name="publish_days"[^>]*value="21"/)
    expect(ticked(page, plan.social)).toBe(true)
  })

  test.each<[string, Typed, string]>([
    ['no name', { title: '' }, 'Udfyld feltet'],
    ['no days to answer', { answer_days: '' }, 'Udfyld feltet'],
    ['a deadline on the day it opens', { answer_days: '0' }, 'ikke et antal dage fra 1 til 366'],
    ['days before the deadline to approve', { approve_days: '-3' }, 'ikke et antal dage fra 0 til 366'],
    ['nothing asked about', { asks: [] }, 'Vælg, om I spørger'],
    ['something left out without a reason', { left_out_reason: '' }, 'hvorfor det ikke skal med'],
    ['a personal number', { instructions: 'Ring 070761-4285' }, 'CPR-nummer'],
  ])('with %s is refused, and keeps what was typed', async (_what, typed, sentence) => {
    const { answer } = await make({ question_initiative: 'Hvad er nyt her?', ...typed })
    expect([answer.statusCode, answer.body.includes(sentence), answer.body.includes('Hvad er nyt her?')]).toEqual([422, true, true])
  })

  test('begun on a day that is none says so at the day, and shows what was typed', async () => {
    const { id } = await make()
    const page = await begin(id, 'næste uge')
    expect(page).toContain('value="næste uge"')
    expect(page).toContain('href="#opens_on"')
    expect(page).toContain('Hvad kan borgerne mærke?')
  })

  test('is the coordinator’s: nobody else reads or changes one', async () => {
    const { id } = await make()
    for (const role of ['reader', 'contributor', 'approver', 'administrator'] as const) {
      const browser = await signIn(app, deps, await aColleague(deps, plan.coordinator, role))
      expect([role, (await browser.get(workPaths.roundTemplates)).statusCode]).toEqual([role, 403])
      expect([role, (await browser.post(workPaths.roundTemplate(id), TEMPLATE)).statusCode]).toEqual([role, 403])
    }
  })
})
