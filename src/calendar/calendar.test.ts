import type { FastifyInstance } from 'fastify'
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan } from '../../test/invented-round.ts'
import { aColleague, type SignedIn, signIn, type TestDeps, type Typed, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
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
})
afterAll(async () => {
  await app.close()
  await db.close()
})
beforeEach(async () => {
  plan = await aPlan(deps)
  nadia = await signIn(app, deps, plan.coordinator)
})

const MEETING = {
  kind: 'council-meeting',
  title: 'Handicaprådet',
  first: '2026-03-03',
  every: 'quarterly',
  same: 'weekday',
  days: '1',
} as const

async function enter(typed: Typed = {}) {
  const id = deps.newId()
  return { id, answer: await nadia.post(workPaths.newYearEntry, { id, ...MEETING, ...typed }) }
}
async function template(): Promise<string> {
  const id = deps.newId()
  const typed = { id, title: 'Årsstatus', asks: ['initiative'], answer_days: '28', reminder_days: '0', units: [plan.social] }
  await nadia.post(workPaths.newRoundTemplate, typed)
  return id
}
const year = async (browser: SignedIn, of = 2026) => (await browser.get(`${workPaths.yearWheel}?aar=${of}`)).body

/** The address of the page that has just made one. */
async function address(browser: SignedIn, path: string): Promise<string> {
  const page = (await browser.post(path)).body
  return /http:\/\/localhost:3000(\/kalender\/[^<]+\.ics)/.exec(page)?.[1] ?? ''
}
/** What an independent reader of calendars makes of an address. */
async function read(path: string): Promise<ICAL.Event[]> {
  const answer = await app.inject(path)
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  const calendar = new ICAL.Component(ICAL.parse(answer.body))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone), 'Europe/Copenhagen')
  return calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
}
const titled = (events: readonly ICAL.Event[], title: string) => events.filter(event => event.summary === title)

describe('the year wheel', () => {
  test('shows what comes again in its months, in words and in rule', async () => {
    await enter({ exceptions: '2026-06-02 til 2026-06-09\n2026-09-01', place: 'Rådhuset', starts_at: '9', ends_at: '11.30' })
    const page = await year(nadia)
    for (const text of ['3. marts kl. 09:00-11:30', '9. juni kl. 09:00-11:30', '1. december kl. 09:00-11:30', 'Rådhuset'])
      expect(page).toContain(text)
    expect(page).not.toContain('2. juni')
    expect(page).not.toContain('1. september')
    expect(page).toContain('hvert kvartal, første tirsdag i måneden')
    expect(await year(nadia, 2027)).toContain('2. marts')
  })
  test('shows the days of the rounds there are', async () => {
    await nadia.post(workPaths.newRound, {
      id: deps.newId(),
      plan: plan.planId,
      title: 'Midtvejsstatus',
      asks: ['initiative'],
      opens_on: '2026-04-07',
      deadline: '2026-05-06',
    })
    const page = await year(nadia)
    for (const text of ['7. april', '6. maj', 'Runde sendes ud', 'Svarfrist']) expect(page).toContain(text)
  })
  test('is changed and cleared again; a stale form is shown beside what was saved', async () => {
    const { id } = await enter()
    expect((await nadia.post(workPaths.yearEntry(id), { ...MEETING, title: 'Rådsmøde', revision: '1' })).statusCode).toBe(303)
    expect((await nadia.post(workPaths.yearEntry(id), { ...MEETING, title: 'Andet', revision: '1' })).statusCode).toBe(409)
    expect(await year(nadia)).toContain('Rådsmøde')
    await nadia.post(workPaths.deleteYearEntry(id), { revision: '2' })
    expect(await year(nadia)).not.toContain('Rådsmøde')
  })
  test.each<[string, Typed, string]>([
    ['no name', { title: '' }, 'Udfyld feltet'],
    ['no first day', { first: '' }, 'Udfyld feltet'],
    ['a day there is not', { first: '2026-02-30' }, '2026-02-30'],
    ['a fifth Tuesday', { first: '2026-03-31' }, 'Ikke alle måneder har fem'],
    ['a last Tuesday that is the first', { same: 'last-weekday' }, 'ikke den sidste'],
    ['an end before its beginning', { until: '2026-01-01' }, 'før den første'],
    ['an hour that is none', { starts_at: '25' }, 'ikke et klokkeslæt'],
    ['an end before the beginning of the meeting', { starts_at: '11', ends_at: '9' }, 'Slutter, før'],
    ['hours over several days', { starts_at: '9', days: '3' }, 'har ikke klokkeslæt'],
    ['exceptions that are none', { exceptions: 'i juli' }, 'Skriv en dag på hver linje'],
    ['an exception on a day without a meeting', { exceptions: '2026-03-04' }, 'Der er ikke noget den 2026-03-04'],
    ['a round without a template', { kind: 'round' }, 'Vælg rundens skabelon'],
    ['a personal number', { note: 'Ring 070761-4285' }, 'CPR-nummer'],
  ])('refuses %s, and keeps what was typed', async (_what, typed, sentence) => {
    const { answer } = await enter({ place: 'Mødelokale 4', ...typed })
    expect([answer.statusCode, answer.body.includes(sentence), answer.body.includes('Mødelokale 4')]).toEqual([422, true, true])
  })
  test('is kept by the coordinator and the council’s secretary, and read by those who work here', async () => {
    const { id } = await enter()
    const secretary = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'council-secretary'))
    expect((await secretary.post(workPaths.yearEntry(id), { ...MEETING, title: 'Rådsmøde', revision: '1' })).statusCode).toBe(303)
    const reader = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'reader'))
    expect(await year(reader)).toContain('Rådsmøde')
    expect((await reader.post(workPaths.yearEntry(id), MEETING)).statusCode).toBe(403)
    const member = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'council-member'))
    expect((await member.get(workPaths.yearWheel)).statusCode).toBe(403)
  })
})

describe('a round whose day has come', () => {
  const YEARLY = { kind: 'round', title: 'Årsstatus', first: '2026-03-02', every: 'yearly', same: 'date' } as const
  const rounds = () =>
    inAuthority(deps.work, plan.coordinator.authorityId, tx =>
      tx
        .selectFrom('work.round as r')
        .leftJoin('work.round_opening as o', join => join.onRef('o.authority_id', '=', 'r.authority_id').onRef('o.round_id', '=', 'r.id'))
        .select(['r.title', 'r.opens_on', 'r.deadline', 'o.opened_at'])
        .where('r.authority_id', '=', plan.coordinator.authorityId)
        .execute(),
    )

  test('is a task for the coordinator, who begins it from its template; nothing is sent out, and pressed twice it is one round', async () => {
    const { id } = await enter({ ...YEARLY, template: await template() })
    expect((await nadia.get(workPaths.tasks)).body).toContain('Begynd runden')
    const begun = await nadia.post(workPaths.beginYearRound(id), { day: '2026-03-02' })
    expect(begun.headers.location).toMatch(/^\/arbejde\/runder\/.*\/ret\?sket=calendar\.done\.begun$/)
    expect((await nadia.post(workPaths.beginYearRound(id), { day: '2026-03-02' })).statusCode).toBe(409)
    expect(await rounds()).toEqual([{ title: 'Årsstatus 2026', opens_on: '2026-03-02', deadline: '2026-03-30', opened_at: null }])
    expect((await nadia.get(workPaths.tasks)).body).not.toContain('Begynd runden')
  })
  test('is no task before its day, nor for those who make no rounds', async () => {
    await enter({ ...YEARLY, first: '2026-03-03', template: await template() })
    expect((await nadia.get(workPaths.tasks)).body).not.toContain('Begynd runden')
    await enter({ ...YEARLY, template: await template() })
    const mette = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'contributor', plan.social))
    expect((await mette.get(workPaths.tasks)).body).not.toContain('Begynd runden')
  })
  test('can be passed over with a reason, which the history keeps', async () => {
    const { id } = await enter({ ...YEARLY, template: await template() })
    expect((await nadia.post(workPaths.passOverYearRound(id), { day: '2026-03-02', reason: '' })).statusCode).toBe(422)
    expect((await nadia.post(workPaths.passOverYearRound(id), { day: '2026-03-02', reason: 'Planen er ny.' })).statusCode).toBe(303)
    expect((await nadia.get(workPaths.tasks)).body).not.toContain('Begynd runden')
    expect((await nadia.get(workPaths.history)).body).toContain('Planen er ny.')
  })
  test('on a day the rule does not have is not there', async () => {
    const { id } = await enter({ ...YEARLY, template: await template() })
    for (const day of ['2026-03-05', '2026-13-01', 'i dag'])
      expect([day, (await nadia.post(workPaths.beginYearRound(id), { day })).statusCode]).toEqual([day, 404])
    expect(await rounds()).toEqual([])
  })
  test('without a plan to ask about leads to the form that says so, and stays a task', async () => {
    const { id } = await enter({ ...YEARLY, template: await template() })
    await inAuthority(deps.work, plan.coordinator.authorityId, async tx => {
      await tx.deleteFrom('work.initiative').execute()
      await tx.deleteFrom('work.plan').execute()
    })
    const led = await nadia.post(workPaths.beginYearRound(id), { day: '2026-03-02' })
    expect(led.headers.location).toMatch(/^\/arbejde\/runder\/ny\?fra=/)
    expect((await nadia.get(workPaths.tasks)).body).toContain('Begynd runden')
  })
  test('holds on to its template: it cannot be deleted meanwhile', async () => {
    const from = await template()
    await enter({ ...YEARLY, template: from })
    const answer = await nadia.post(workPaths.deleteRoundTemplate(from), { revision: '1' })
    expect([answer.statusCode, answer.body.includes('årshjulet bruger den')]).toEqual([409, true])
  })
})

describe('a calendar’s address', () => {
  test('gives every time as an event of its own, whole days as days', async () => {
    const { id } = await enter({
      kind: 'hearing',
      title: 'Høring om næste plan',
      first: '2026-05-04',
      every: 'once',
      days: '28',
      note: 'Svar til:\nNadia; Friis',
    })
    const [hearing] = titled(await read(await address(nadia, workPaths.calendarLinks)), 'Høring om næste plan')
    expect(hearing?.uid).toBe(`${id}-2026-05-04@tovholder`)
    expect([hearing?.startDate.isDate, hearing?.startDate.toString(), hearing?.endDate.toString()]).toEqual([
      true,
      '2026-05-04',
      '2026-06-01',
    ])
    expect(hearing?.description).toBe('Svar til:\nNadia; Friis')
  })
  test('keeps the hour of a meeting across the change of the clock', async () => {
    await enter({ first: '2026-01-25', every: 'monthly', same: 'last-weekday', starts_at: '9', ends_at: '11' })
    const meetings = titled(await read(await address(nadia, workPaths.calendarLinks)), 'Handicaprådet')
    const at = (day: string) =>
      meetings
        .find(one => one.startDate.toString().startsWith(day))
        ?.startDate.toJSDate()
        .toISOString()
    // The clock goes on one hour on 29 March 2026 and back on 25 October: nine o'clock is eight, then seven, then eight again in UTC.
    expect([at('2026-02-22'), at('2026-03-29'), at('2026-09-27'), at('2026-10-25')]).toEqual([
      '2026-02-22T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
      '2026-09-27T07:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
    ])
  })
  test('names a time that was moved as before, with a higher number', async () => {
    const { id } = await enter()
    const path = await address(nadia, workPaths.calendarLinks)
    const uid = `${id}-2026-06-02@tovholder`
    const june = async () => (await read(path)).find(event => event.uid === uid)
    expect([(await june())?.startDate.toString(), (await june())?.sequence]).toEqual(['2026-06-02', 0])
    await nadia.post(workPaths.yearEntry(id), { ...MEETING, exceptions: '2026-06-02 til 2026-06-09', revision: '1' })
    expect([(await june())?.startDate.toString(), (await june())?.sequence]).toEqual(['2026-06-09', 1])
  })
  test('folds long lines between letters, within 75 bytes', async () => {
    const title = 'Møde om ændringer på skolerne i Ørsted, Åbyhøj og Ærøskøbing — årets sidste 🎄 '.repeat(3).trim()
    await enter({ title })
    const path = await address(nadia, workPaths.calendarLinks)
    for (const line of (await app.inject(path)).body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(titled(await read(path), title)).not.toEqual([])
  })
  test('that is public shows what is public and nothing else: no round, no address of the workspace', async () => {
    await enter({ title: 'Åbent møde', is_public: 'on' })
    await enter({ title: 'Internt møde' })
    const id = deps.newId()
    await nadia.post(workPaths.newRound, {
      id,
      plan: plan.planId,
      title: 'Runde',
      asks: ['initiative'],
      opens_on: '2026-04-07',
      deadline: '2026-05-06',
    })
    const path = await address(nadia, workPaths.publicCalendarLinks)
    const events = await read(path)
    expect(new Set(events.map(event => event.summary))).toEqual(new Set(['Åbent møde']))
    expect((await app.inject(path)).body).not.toContain('/arbejde')
    const own = await read(await address(nadia, workPaths.calendarLinks))
    expect(own.map(event => event.summary)).toEqual(expect.arrayContaining(['Internt møde', 'Svarfrist: Runde']))
  })
  test('is shown once, and nothing can be read from it when it is taken back', async () => {
    const path = await address(nadia, workPaths.calendarLinks)
    expect(await year(nadia)).not.toContain('localhost:3000/kalender/')
    const id = /kalender\/([0-9a-f-]{36})\/tilbage/.exec(await year(nadia))?.[1] ?? ''
    const other = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'coordinator'))
    expect((await other.post(workPaths.withdrawCalendarLink(id))).statusCode).toBe(404)
    expect((await app.inject(path)).statusCode).toBe(200)
    expect((await nadia.post(workPaths.withdrawCalendarLink(id))).statusCode).toBe(303)
    expect((await app.inject(path)).statusCode).toBe(404)
  })
  test('ends with the role of the one who made it for herself', async () => {
    const who = await aColleague(deps, plan.coordinator, 'reader')
    const path = await address(await signIn(app, deps, who), workPaths.calendarLinks)
    expect((await app.inject(path)).statusCode).toBe(200)
    await inAuthority(deps.work, who.authorityId, tx =>
      tx
        .updateTable('work.appointment')
        .set({ valid_from: '2026-01-01', valid_to: '2026-03-01' })
        .where('person_id', '=', who.personId)
        .execute(),
    )
    expect((await app.inject(path)).statusCode).toBe(404)
  })
  test.each([
    '/kalender/x.ics',
    '/kalender/01a21397-b573-7091-9d7f-0a75c2bfdd73.abc.ics',
    `/kalender/01a21397-b573-7091-9d7f-0a75c2bfdd73.${'a'.repeat(43)}.ics`,
  ])('that nobody made is not there: %s', async path => {
    expect((await app.inject(path)).statusCode).toBe(404)
  })
  test('that is public is the coordinator’s or the secretary’s to make', async () => {
    const reader = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'reader'))
    expect((await reader.post(workPaths.publicCalendarLinks)).statusCode).toBe(403)
  })
})
