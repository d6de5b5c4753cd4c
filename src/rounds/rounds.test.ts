import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan, openARound, ROUND } from '../../test/invented-round.ts'
import { aColleague, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { workPaths } from '../web/paths.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let nadia: Coordinator
let browser: SignedIn
let plan: InventedPlan

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await testApp(deps)
  plan = await aPlan(deps)
  nadia = plan.coordinator
  browser = await signIn(app, deps, nadia)
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const make = async (typed: Typed = {}) => {
  const id = deps.newId()
  const answer = await browser.post(workPaths.newRound, { id, ...ROUND, plan: plan.planId, units: [plan.social], ...typed })
  return { id, answer }
}

describe('a round', () => {
  test('is made, shown and edited until it is sent out', async () => {
    const { id, answer } = await make({ title: 'Midtvejsstatus' })
    expect(answer.statusCode).toBe(303)
    expect((await browser.get(workPaths.rounds)).body).toContain('Midtvejsstatus')
    expect((await browser.get(workPaths.round(id))).body).toContain('Runden er ikke sendt ud')
    const edited = { ...ROUND, plan: plan.planId, units: [plan.social], title: 'Slutstatus', revision: '1' }
    expect((await browser.post(workPaths.editRound(id), edited)).statusCode).toBe(303)
    await browser.post(workPaths.openRound(id))
    expect((await browser.post(workPaths.editRound(id), { ...edited, revision: '2' })).statusCode).toBe(409)
    expect((await browser.get(workPaths.deleteRound(id))).statusCode).toBe(409)
  })

  test.each<[string, Typed, string]>([
    ['a deadline on the day it opens', { deadline: ROUND.opens_on }, 'Fristen skal ligge efter'],
    ['a window that is backwards', { window_from: '2026', window_to: '2025' }, 'Perioden slutter, før den begynder'],
    ['nothing asked about', { asks: [] }, 'Vælg, om I spørger'],
    ['days that are none', { reminder_days: 'i morgen' }, 'ikke en liste af dage'],
    ['something left out without a reason', { left_out: 'Budget 2027' }, 'hvorfor det ikke skal med'],
    ['approval before the deadline', { approve_by: '2026-03-15' }, 'før fristen er gået'],
    ['no title', { title: '' }, 'Udfyld feltet'],
    ['a personal number', { instructions: 'Ring 070761-4285' }, 'CPR-nummer'],
  ])('with %s is refused, and keeps what was typed', async (_what, typed, sentence) => {
    const { answer } = await make({ question_goal: 'Hvad mærker borgerne?', ...typed })
    expect([answer.statusCode, answer.body.includes(sentence), answer.body.includes('Hvad mærker borgerne?')]).toEqual([422, true, true])
  })

  test('shows before it is sent who is asked about what, who is not, and who has no one to answer', async () => {
    const { id } = await make()
    const page = (await browser.get(workPaths.openRound(id))).body
    expect(page).toContain('2 svar fra 2 enheder')
    expect(page).toContain('Bostøtte')
    expect(page).toContain('Ingen svarer for enheden')
    expect(page.indexOf('Ramper')).toBeGreaterThan(page.indexOf('Spørger I ikke om'))
    expect(page.indexOf('Uden ejer')).toBeGreaterThan(page.indexOf('Har ingen ansvarlig enhed'))
  })

  test('that asks nobody is not sent out', async () => {
    const { id } = await make({ units: [] })
    const answer = await browser.post(workPaths.openRound(id))
    expect([answer.statusCode, answer.body.includes('Runden spørger ingen')]).toEqual([422, true])
    expect((await browser.get(workPaths.round(id))).body).toContain('Runden er ikke sendt ud')
  })

  test('that asks a unit which closes before the deadline is not sent out', async () => {
    const { id } = await make({ units: [plan.closing] })
    const answer = await browser.post(workPaths.openRound(id))
    expect([answer.statusCode, answer.body.includes('lukker')]).toEqual([422, true])
  })

  test('whose deadline has passed meanwhile is not sent out', async () => {
    const other = await aPlan(deps)
    const id = deps.newId()
    await (await signIn(app, deps, other.coordinator)).post(workPaths.newRound, { id, ...ROUND, plan: other.planId, units: [other.social] })
    const later = testDeps(db, { now: new Date('2026-05-01T09:00:00Z') })
    const lateApp = await testApp(later)
    const late = await signIn(lateApp, later, other.coordinator)
    expect((await late.post(workPaths.openRound(id))).body).toContain('Fristen er allerede gået')
    await lateApp.close()
  })

  test('sent out twice asks everybody once', async () => {
    const id = await openARound(browser, deps, plan)
    await browser.post(workPaths.openRound(id))
    const asked = await inAuthority(deps.work, nadia.authorityId, tx =>
      tx.selectFrom('work.obligation').select('id').where('round_id', '=', id).execute(),
    )
    expect(asked).toHaveLength(2)
  })

  test('is copied with everything but its dates', async () => {
    const { id } = await make({ instructions: 'Skriv til borgere.', window_to: '2026-02' })
    const page = (await browser.get(`${workPaths.newRound}?fra=${id}&dag=2027-03-01`)).body
    expect(page).toContain('Skriv til borgere.')
    expect(page).toContain('value="2026-03"')
    // 39 days, as last time: 9 April 2027.
    expect(page).toContain('value="2027-04-09"')
    expect(page).not.toContain(`value="${ROUND.deadline}"`)
  })
})

describe('the overview of a round', () => {
  test('shows units by goals, a list, and only what is missing', async () => {
    const id = await openARound(browser, deps, plan)
    const matrix = (await browser.get(workPaths.round(id))).body
    expect(matrix).toContain('0 af 2 er godkendt, 2 mangler')
    expect(matrix).toContain('1 Et godt hverdagsliv')
    expect(matrix).toContain('Ikke spurgt')
    const list = (await browser.get(`${workPaths.round(id)}?vis=liste&tilstand=missing&enhed=${plan.handicap}`)).body
    expect(list).toContain('Bostøtte')
    expect(list).not.toContain('Mere tid</')
  })

  test('says which units have nobody who answers, until somebody is appointed', async () => {
    const id = await openARound(browser, deps, plan)
    expect((await browser.get(workPaths.round(id))).body).toContain('2 enheder har ingen, der svarer')
    await aColleague(deps, nadia, 'contributor', plan.social)
    expect((await browser.get(workPaths.round(id))).body).not.toContain('har ingen, der svarer')
  })

  test('is open to a reader, who can agree nothing', async () => {
    const id = await openARound(browser, deps, plan)
    const reader = await signIn(app, deps, await aColleague(deps, nadia, 'reader'))
    const page = await reader.get(workPaths.round(id))
    expect([page.statusCode, page.body.includes('Lav en aftale')]).toEqual([200, false])
    expect((await reader.post(workPaths.roundAgreements(id), { agreement: 'waiver' })).statusCode).toBe(403)
  })
})

describe('an agreement', () => {
  test('waives with a reason, which is shown, and can be lifted', async () => {
    const id = await openARound(browser, deps, plan)
    const waive = { agreement: 'waiver', unit: plan.handicap, words: 'Svarer sammen med Social.' }
    expect((await browser.post(workPaths.roundAgreements(id), waive)).statusCode).toBe(303)
    const page = (await browser.get(workPaths.round(id))).body
    expect(page).toContain('1 er fritaget')
    expect(page).toContain('Svarer sammen med Social.')
    await browser.post(workPaths.roundAgreements(id), { agreement: 'waiver-lifted', unit: plan.handicap })
    expect((await browser.get(workPaths.round(id))).body).toContain('0 af 2 er godkendt, 2 mangler')
  })

  test('moves a deadline for those chosen only', async () => {
    const id = await openARound(browser, deps, plan)
    await browser.post(workPaths.roundAgreements(id), { agreement: 'deadline-moved', unit: plan.social, due: '2026-04-20' })
    const list = (await browser.get(`${workPaths.round(id)}?vis=liste`)).body
    expect(list.split('20. april 2026').length - 1).toBe(2)
  })

  test('hands a task over to another unit, unless that is asked about the same', async () => {
    const id = await openARound(browser, deps, plan)
    const over = { agreement: 'handed-over', unit: plan.handicap, to_unit: plan.teknik }
    expect((await browser.post(workPaths.roundAgreements(id), over)).statusCode).toBe(303)
    expect((await browser.get(`${workPaths.round(id)}?vis=liste&enhed=${plan.teknik}`)).body).toContain('Bostøtte')
  })

  test.each<[Typed, string]>([
    [{ agreement: 'waiver', words: 'Grund' }, 'Vælg mindst én enhed'],
    [{ unit: 'social' }, 'Vælg, hvad der er aftalt'],
    [{ agreement: 'waiver', unit: 'social' }, 'Skriv grunden til fritagelsen'],
    [{ agreement: 'deadline-moved', unit: 'social' }, 'Skriv den nye frist'],
    [{ agreement: 'deadline-moved', unit: 'social', due: '2026-03-02' }, 'skal ligge efter i dag'],
    [{ agreement: 'handed-over', unit: 'social' }, 'Vælg den enhed, der overtager'],
    [{ agreement: 'waiver-lifted', unit: 'social' }, 'passer ikke på nogen'],
    [{ agreement: 'waiver', unit: 'social', words: 'Spørg 070761-4285' }, 'CPR-nummer'],
  ])('of %j is refused with a sentence', async (typed, sentence) => {
    const id = await openARound(browser, deps, plan)
    const answer = await browser.post(workPaths.roundAgreements(id), typed['unit'] ? { ...typed, unit: plan.social } : typed)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  })

  test('is not made in a round that is closed', async () => {
    const id = await openARound(browser, deps, plan)
    expect((await browser.post(workPaths.closeRound(id))).statusCode).toBe(303)
    const answer = await browser.post(workPaths.roundAgreements(id), { agreement: 'waiver', unit: plan.social, words: 'For sent' })
    expect([answer.statusCode, answer.body.includes('Runden er lukket')]).toEqual([422, true])
  })
})

test('everything done in a round is in the history', async () => {
  const id = await openARound(browser, deps, plan)
  await browser.post(workPaths.roundAgreements(id), { agreement: 'waiver', unit: plan.social, words: 'Ingen opgaver i perioden' })
  await browser.post(workPaths.closeRound(id))
  const page = (await browser.get(workPaths.recordHistory('round', id))).body
  for (const word of ['Oprettet', 'Sendt ud', 'Lukket for svar']) expect(page).toContain(word)
  expect((await browser.get(`${workPaths.history}?slags=obligation`)).body).toContain('Fritaget')
})
