import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan, obligationOf, openARound } from '../../test/invented-round.ts'
import { aColleague, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testApp, testDeps } from '../../test/sign-in.ts'
import { smtpPeer } from '../../test/smtp-peer.ts'
import { inAuthority } from '../db/connect.ts'
import { EMPTY_DRAFT } from '../domain/rounds/answer.ts'
import { deliverDue } from '../mail/deliver.ts'
import { openSmtp } from '../mail/smtp.ts'
import { workPaths } from '../web/paths.ts'
import { remind } from './reminder-job.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let plan: InventedPlan
let nadia: SignedIn
let metteIs: Coordinator
let mette: SignedIn
let karenIs: Coordinator
let round: string

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
  metteIs = await aColleague(deps, plan.coordinator, 'contributor', plan.social)
  mette = await signIn(app, deps, metteIs)
  karenIs = await aColleague(deps, plan.coordinator, 'approver', plan.social)
  round = await openARound(nadia, deps, plan)
})

const on = (day: string, hour = 'T08:00:00Z') => {
  const then = testDeps(db, { now: new Date(`${day}${hour}`) })
  return inAuthority(db.work, plan.coordinator.authorityId, tx => remind(tx, then, plan.coordinator.authorityId))
}
const mails = () =>
  inAuthority(db.work, plan.coordinator.authorityId, tx =>
    tx
      .selectFrom('work.mail')
      .select(['to_person_id', 'template', 'body_text', 'state'])
      .where('authority_id', '=', plan.coordinator.authorityId)
      // Others tell that the round is open, or what became of an answer.
      .where('template', 'in', ['round-reminder', 'round-overdue'])
      .orderBy('queued_at')
      .execute(),
  )
const ask = (people: readonly string[], typed: Typed = {}) => nadia.post(workPaths.remindRound(round), { people, ...typed })
const shown = async (unit = '') => (await nadia.get(`${workPaths.remindRound(round)}?enhed=${unit}`)).body

describe('a reminder that is asked for', () => {
  test('shows who misses what before it is sent, and is one mail about all of it', async () => {
    const page = await shown()
    expect(page).toContain(`${metteIs.name}: mangler 2 svar`)
    expect(page).toContain('Bostøtte')
    expect((await ask([metteIs.personId])).statusCode).toBe(303)
    const [mail, ...more] = await mails()
    expect([mail?.to_person_id, mail?.template, more.length]).toEqual([metteIs.personId, 'round-reminder', 0])
    for (const title of ['- Bostøtte', '- Mere tid']) expect(mail?.body_text).toContain(title)
    const overview = (await nadia.get(workPaths.round(round))).body
    for (const text of ['1 sendt til 1 person', 'Nadia Friis bad om det', 'I kø']) expect(overview).toContain(text)
    expect((await nadia.get(workPaths.history)).body).toContain('Påmindet')
  })
  test('goes out once a day, however often it is asked for', async () => {
    await ask([metteIs.personId])
    const again = await ask([metteIs.personId])
    expect([again.statusCode, again.body.includes('de har fået en i dag')]).toEqual([422, true])
    expect(await shown()).toContain('Har fået en påmindelse i dag')
    expect(await mails()).toHaveLength(1)
  })
  test('does not come on the day of one that the plan has sent', async () => {
    const day = '2026-03-20'
    await on(day)
    const then = testDeps(db, { now: new Date(`${day}T12:00:00Z`) })
    const later = await testApp(then)
    const answer = await (await signIn(later, then, plan.coordinator)).post(workPaths.remindRound(round), { people: [metteIs.personId] })
    await later.close()
    expect([answer.statusCode, (await mails()).length]).toEqual([422, 1])
  })
  test('can be for one unit, and leaves out who owes nothing there', async () => {
    expect(await shown(plan.handicap)).toContain(`${metteIs.name}: mangler 1 svar`)
    expect(await shown(plan.teknik)).toContain('Der er ingen at påminde')
    expect((await ask([metteIs.personId], { enhed: plan.teknik })).statusCode).toBe(422)
  })
  test('is not for who has answered, and a draft is no answer', async () => {
    const one = await obligationOf(deps, plan, round, 'Bostøtte')
    await mette.post(workPaths.contributionDraft(one), { base: JSON.stringify(EMPTY_DRAFT), text: 'Vi er begyndt.' })
    expect(await shown(plan.handicap)).toContain('mangler 1 svar')
    const answer = { act: 'submit', status: 'on-plan', trend: 'better', text: 'Rampen er bygget.', next_step: 'Indvielse i maj.' }
    await mette.post(workPaths.contribution(one), { base: JSON.stringify(EMPTY_DRAFT), ...answer })
    expect(await shown(plan.handicap)).toContain('Der er ingen at påminde')
  })
  test('wants somebody chosen, a round that is open, and the right to it', async () => {
    expect((await ask([])).body).toContain('Vælg mindst én')
    expect((await ask(['ingen', karenIs.personId])).statusCode).toBe(422)
    expect((await mette.get(workPaths.remindRound(round))).statusCode).toBe(403)
    await nadia.post(workPaths.closeRound(round))
    expect((await ask([metteIs.personId])).statusCode).toBe(409)
    expect(await mails()).toEqual([])
  })
})

describe('a person’s own quiet days', () => {
  const say = (typed: Typed) => mette.post(workPaths.quietTime, { away_from: '', away_to: '', ...typed })

  test('hold the plan’s reminders back until she is there again, and those that are asked for', async () => {
    expect((await say({ away_from: '2026-03-02', away_to: '2026-03-24' })).statusCode).toBe(303)
    expect((await mette.get(workPaths.quietTime)).body).toContain('value="2026-03-24"')
    expect([await on('2026-03-20'), await on('2026-03-24'), await on('2026-03-25'), await on('2026-03-26')]).toEqual([0, 0, 1, 0])
    expect(await shown()).toContain('Vil ikke have påmindelser i dag')
    expect((await ask([metteIs.personId])).statusCode).toBe(422)
  })
  test('on a weekday hold back that day only', async () => {
    // The seventh day before the deadline is Good Friday, so this reminder comes on the Wednesday before Easter.
    await say({ quiet_weekdays: ['3'] })
    expect([await on('2026-04-01'), await on('2026-04-07')]).toEqual([0, 1])
  })
  test.each<[string, Typed, string]>([
    ['every weekday', { quiet_weekdays: ['1', '2', '3', '4', '5'] }, 'Vælg højst fire'],
    ['one end only', { away_from: '2026-07-06' }, 'både første og sidste dag'],
    ['an end before the beginning', { away_from: '2026-07-06', away_to: '2026-07-01' }, 'før den første'],
    ['half a year', { away_from: '2026-07-06', away_to: '2026-12-31' }, 'Højst 60 dage'],
    ['a day that is none', { away_from: 'juli', away_to: '2026-07-06' }, 'juli'],
  ])('cannot be %s', async (_what, typed, sentence) => {
    const answer = await say(typed)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  })
})

describe('the plan’s reminders', () => {
  test('follow the Danish day: after midnight in Denmark it is the next day, on either side of the change of the clock', async () => {
    // 22:30 UTC on the 19th is 23:30 in Denmark; an hour later the 20th has begun there. In April it begins at 22:00 UTC.
    expect([await on('2026-03-19', 'T22:30:00Z'), await on('2026-03-19', 'T23:30:00Z')]).toEqual([0, 1])
    expect([await on('2026-03-31', 'T21:30:00Z'), await on('2026-03-31', 'T22:30:00Z')]).toEqual([0, 1])
  })
  test('stop when an answer is sent, not when it is begun', async () => {
    const ids = [await obligationOf(deps, plan, round, 'Bostøtte'), await obligationOf(deps, plan, round, 'Mere tid')]
    for (const id of ids) await mette.post(workPaths.contributionDraft(id), { base: JSON.stringify(EMPTY_DRAFT), text: 'Vi er begyndt.' })
    expect(await on('2026-03-20')).toBe(1)
    const answer = { act: 'submit', status: 'on-plan', trend: 'better', text: 'Den er bygget.', next_step: 'Indvielse i maj.' }
    for (const id of ids) await mette.post(workPaths.contribution(id), { base: JSON.stringify(EMPTY_DRAFT), ...answer })
    expect(await on('2026-04-01')).toBe(0)
  })
  test('go to the deputy of an approver who is away, who can approve', async () => {
    for (const day of ['2026-03-20', '2026-04-01', '2026-04-10', '2026-04-13', '2026-04-24']) await on(day)
    await inAuthority(db.work, karenIs.authorityId, tx =>
      tx.updateTable('work.appointment').set({ valid_to: '2026-04-20' }).where('person_id', '=', karenIs.personId).execute(),
    )
    const deputy = await aColleague(deps, plan.coordinator, 'approver', plan.social)
    expect(await on('2026-04-27')).toBe(1)
    expect((await mails()).at(-1)).toMatchObject({ to_person_id: deputy.personId, template: 'round-overdue' })
    const one = await obligationOf(deps, plan, round, 'Bostøtte')
    const answer = { act: 'submit', status: 'on-plan', trend: 'better', text: 'Den er bygget.', next_step: 'Indvielse i maj.' }
    await mette.post(workPaths.contribution(one), { base: JSON.stringify(EMPTY_DRAFT), ...answer })
    const bodil = await signIn(app, deps, deputy)
    const sent = /name="sent" value="([^"]+)"/.exec((await bodil.get(workPaths.approval(one))).body)?.[1] ?? ''
    expect((await bodil.post(workPaths.approval(one), { act: 'approve', sent })).statusCode).toBe(303)
  })
  test('that are due while the mail server is down wait in the outbox, and arrive once when it is up again', async () => {
    const peer = await smtpPeer()
    const at = (moment: string) => ({ work: db.work, clock: () => new Date(moment) })
    const deliver = async (url: string, moment: string) => {
      const mailer = openSmtp({ url, from: 'Tovholder <tov@proevby.example>' })
      await deliverDue(at(moment), mailer, new AbortController().signal).finally(() => mailer.close())
    }
    await on('2026-03-20')
    await deliver('smtp://127.0.0.1:1', '2026-03-20T08:05:00Z')
    expect([await on('2026-03-20', 'T12:00:00Z'), await on('2026-03-23'), peer.taken.length]).toEqual([0, 0, 0])
    expect((await mails()).map(mail => mail.state)).toEqual(['queued'])
    expect((await nadia.get(workPaths.round(round))).body).toContain('I kø')
    for (const moment of ['2026-03-24T08:00:00Z', '2026-03-24T09:00:00Z']) await deliver(peer.url, moment)
    expect((await mails()).map(mail => mail.state)).toEqual(['sent'])
    expect(peer.taken.some(mail => mail.includes(metteIs.email))).toBe(true)
    expect((await nadia.get(workPaths.round(round))).body).toContain('21 dage før fristen')
    await peer.close()
  })
  test('come to who takes over a unit between two of them, and to nobody twice', async () => {
    await on('2026-03-20')
    const jonas = await aColleague(deps, plan.coordinator, 'contributor', plan.social)
    expect([await on('2026-03-23'), await on('2026-03-24')]).toEqual([1, 0])
    expect((await mails()).map(mail => mail.to_person_id)).toEqual([metteIs.personId, jonas.personId])
  })
})
