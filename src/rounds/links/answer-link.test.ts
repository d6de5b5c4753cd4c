import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { aPlan, type InventedPlan, obligationOf, openARound } from '../../../test/invented-round.ts'
import {
  aColleague,
  type Coordinator,
  form,
  type SignedIn,
  signIn,
  type TestDeps,
  type Typed,
  testApp,
  testDeps,
} from '../../../test/sign-in.ts'
import { inAuthority } from '../../db/connect.ts'
import { EMPTY_DRAFT } from '../../domain/rounds/answer.ts'
import { answerLinkPaths, workPaths } from '../../web/paths.ts'
import { remind } from '../reminder-job.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let plan: InventedPlan
let nadia: SignedIn
let mette: Coordinator
let round: string
let one: string

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(async () => {
  await db.close()
})
beforeEach(async () => {
  deps = testDeps(db)
  app = await testApp(deps)
  plan = await aPlan(deps)
  nadia = await signIn(app, deps, plan.coordinator)
  mette = await aColleague(deps, plan.coordinator, 'contributor', plan.social)
  round = await openARound(nadia, deps, plan)
  one = await obligationOf(deps, plan, round, 'Bostøtte')
  return () => app.close()
})

const inOwn = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(db.work, plan.coordinator.authorityId, work)
const mails = () => inOwn(tx => tx.selectFrom('work.mail').selectAll().where('template', '=', 'answer-link').orderBy('queued_at').execute())

/** Nadia sends Mette a link; the key is in the mail and nowhere else. */
async function aKey(): Promise<string> {
  expect((await nadia.post(workPaths.answerLinks(round), { person: mette.personId })).statusCode).toBe(303)
  const link = (await mails()).at(-1)?.secret_link ?? ''
  return link.slice(`${deps.origin}/svar/`.length)
}

/** A browser without any session, that keeps the cookie of the form. */
function aBrowser(key: string) {
  const paths = answerLinkPaths(key)
  const get = (url: string) => app.inject({ url, cookies: { 'tovholder-form': FORM } })
  const post = (url: string, typed: Typed) =>
    app.inject({
      method: 'POST',
      url,
      ...form({ csrf: FORM, base: JSON.stringify(EMPTY_DRAFT), ...typed }),
      cookies: { 'tovholder-form': FORM },
    })
  return {
    tasks: () => get(paths.tasks),
    shown: (id = one) => get(paths.contribution(id)),
    answer: (typed: Typed = {}, id = one) => post(paths.contribution(id), { ...ANSWER, ...typed }),
    draft: (typed: Typed, id = one) => post(paths.draft(id), typed),
  }
}
const FORM = 'f'.repeat(43)
const ANSWER = { act: 'submit', status: 'on-plan', trend: 'better', text: 'Rampen er bygget.', next_step: 'Indvielse i maj.' }

describe('a personal link', () => {
  test('opens what its person is asked about, and takes her answer without a session', async () => {
    const browser = aBrowser(await aKey())
    const tasks = await browser.tasks()
    expect([tasks.statusCode, tasks.body.includes('Bostøtte'), tasks.body.includes('Ramper')]).toEqual([200, true, false])
    expect((await browser.draft({ text: 'Halv' })).json()).toMatchObject({ said: expect.stringContaining('Kladde gemt') })
    expect((await browser.shown()).body).toContain('Halv')
    const sent = await browser.answer()
    expect([sent.statusCode, String(sent.headers.location)]).toEqual([303, expect.stringMatching(/^\/svar\/.*sket=rounds\.done\.sent$/)])
    expect(sent.cookies.map(cookie => cookie.name)).not.toContain('tovholder')
  })

  test('is written in the history, and for the approver, as the door the answer came in by', async () => {
    await aBrowser(await aKey()).answer()
    const entries = await inOwn(tx =>
      tx
        .selectFrom('work.audit_entry')
        .select(['act', 'person_id', 'after'])
        .where('act', 'in', ['answer-link-made', 'submission'])
        .execute(),
    )
    expect(entries.slice(1)).toEqual([
      { act: 'answer-link-made', person_id: plan.coordinator.personId, after: { person: mette.name } },
      { act: 'submission', person_id: mette.personId, after: expect.objectContaining({ via: 'answer-link', text: 'Rampen er bygget.' }) },
    ])
    const karen = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'approver', plan.social))
    expect((await karen.get(workPaths.approval(one))).body).toContain('via personligt link')
  })

  test('shows what was sent when it is used again, and does not send it twice', async () => {
    const browser = aBrowser(await aKey())
    await browser.answer()
    await browser.answer({ text: 'En gang til.' })
    const again = (await browser.shown()).body
    expect([again.includes('Rampen er bygget.'), again.includes('En gang til.')]).toEqual([true, false])
    const acts = await inOwn(tx => tx.selectFrom('work.obligation_act').select('kind').where('obligation_id', '=', one).execute())
    expect(acts).toEqual([{ kind: 'submission' }])
  })

  test('opens nothing else: not another’s answers, not another round, not the workspace', async () => {
    const key = await aKey()
    const browser = aBrowser(key)
    const teknik = await aColleague(deps, plan.coordinator, 'contributor', plan.teknik)
    const second = await openARound(nadia, deps, plan, { units: [plan.social, plan.teknik] })
    const others = [await obligationOf(deps, plan, second, 'Ramper'), await obligationOf(deps, plan, second, 'Bostøtte')]
    for (const id of others) {
      expect((await browser.shown(id)).statusCode).toBe(404)
      expect((await browser.answer({}, id)).statusCode).toBe(404)
      expect((await browser.draft({ text: 'Fremmed' }, id)).statusCode).toBe(404)
    }
    expect(teknik.authorityId).toBe(mette.authorityId)
    const walked = app.workspaceRoutes.filter(({ method, url }) => method === 'GET' && !url.includes(':'))
    for (const { url } of walked) {
      const { statusCode } = await app.inject({ url, cookies: { tovholder: key, 'tovholder-form': FORM } })
      expect([url, statusCode]).toEqual([url, 303])
    }
  })

  test('is told to nobody: no cache, no search, no other site; and only its hash is kept', async () => {
    const key = await aKey()
    const { headers, body } = await aBrowser(key).tasks()
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
    expect(body).toContain('<meta name="robots" content="noindex"')
    const kept = await inOwn(tx => tx.selectFrom('work.answer_link').selectAll().execute())
    expect(JSON.stringify(kept)).not.toContain(key.split('.')[1])
    const audit = await inOwn(tx => tx.selectFrom('work.audit_entry').selectAll().execute())
    expect(JSON.stringify(audit)).not.toContain(key.split('.')[1])
  })

  test('takes no form from another site', async () => {
    const { contribution } = answerLinkPaths(await aKey())
    const elsewhere = await app.inject({ method: 'POST', url: contribution(one), ...form({ ...ANSWER, csrf: FORM }) })
    expect(elsewhere.statusCode).toBe(403)
  })

  test('stops personal identity numbers at the door', async () => {
    const refused = await aBrowser(await aKey()).answer({ text: 'Ring til 070761-4285' })
    expect([refused.statusCode, refused.body.includes('CPR-nummer')]).toEqual([422, true])
  })

  test.each([
    ['revoked', 410, 'Linket er trukket tilbage', () => nadia.post(workPaths.revokeAnswerLinks(round), { person: mette.personId })],
    ['of a role that has ended', 410, 'Du svarer ikke længere i denne runde', () => endRoles()],
    ['of one who has left', 404, 'Linket er ikke rigtigt', () => leave()],
    ['past its days', 410, 'Linket er udløbet', async () => deps.passTime(71 * 86_400_000)],
  ])('%s says what to do', async (_case, status, title, happens) => {
    const browser = aBrowser(await aKey())
    await happens()
    for (const answer of [await browser.tasks(), await browser.shown(), await browser.answer()])
      expect([answer.statusCode, answer.body.includes(`<h1>${title}</h1>`)]).toEqual([status, true])
  })

  test('of a round that is closed shows what was sent, and takes nothing more', async () => {
    const browser = aBrowser(await aKey())
    await browser.answer()
    await nadia.post(workPaths.closeRound(round))
    expect((await browser.tasks()).body).toContain('Runden er lukket for svar')
    expect((await browser.shown()).body).toContain('Rampen er bygget.')
    const other = await obligationOf(deps, plan, round, 'Mere tid')
    expect((await browser.answer({}, other)).body).toContain('Runden er lukket for svar')
  })

  test('that nobody made is not found, and many guesses wait; a right one never does', async () => {
    const key = await aKey()
    const guess = (index: number) => `${plan.coordinator.authorityId}.${String(index).padStart(43, 'x')}`
    const seen = new Set<number>()
    for (let index = 0; index < 40; index += 1) seen.add((await aBrowser(guess(index)).tasks()).statusCode)
    expect([...seen]).toEqual([404, 429])
    expect((await aBrowser('ikke-en-noegle').tasks()).statusCode).toBe(404)
    expect((await aBrowser(key).tasks()).statusCode).toBe(200)
  })
})

describe('the coordinator', () => {
  test('has sent a link to everyone without an account by sending the round out', async () => {
    const [mail, ...more] = await mails()
    expect([mail?.to_email, more.length]).toEqual([mette.email, 0])
    expect((await aBrowser(mail?.secret_link.split('/svar/')[1] ?? '').tasks()).body).toContain('Bostøtte')
  })

  test('sends a link to all who have none and no account, once, and sees when each was used', async () => {
    await nadia.post(workPaths.revokeAnswerLinks(round), { person: mette.personId })
    const lars = await aColleague(deps, plan.coordinator, 'contributor', plan.social)
    await inOwn(tx => tx.updateTable('work.person').set({ password_hash: 'x' }).where('id', '=', lars.personId).execute())
    expect((await nadia.get(workPaths.answerLinks(round))).body).toContain('Send link til 1 uden konto')
    await nadia.post(workPaths.answerLinks(round))
    expect((await nadia.post(workPaths.answerLinks(round))).statusCode).toBe(422)
    const mail = (await mails()).at(-1)
    expect([mail?.to_email, (await mails()).length]).toEqual([mette.email, 2])
    expect(mail?.body_text).toContain('- Bostøtte')
    const page = () => nadia.get(workPaths.answerLinks(round)).then(({ body }) => body)
    expect(await page()).toContain('Ikke brugt')
    await aBrowser(mail?.secret_link.split('/svar/')[1] ?? '').tasks()
    expect(await page()).toContain('Sidst brugt 2. marts 2026')
    await nadia.post(workPaths.revokeAnswerLinks(round), { person: mette.personId })
    expect(await page()).toContain('Trukket tilbage')
  })

  test('can send no link to someone who is not asked, nor in a round that is not open', async () => {
    expect((await nadia.post(workPaths.answerLinks(round), { person: plan.coordinator.personId })).statusCode).toBe(404)
    await nadia.post(workPaths.closeRound(round))
    const closed = await nadia.post(workPaths.answerLinks(round), { person: mette.personId })
    expect([closed.statusCode, closed.body.includes('Runden er ikke åben')]).toEqual([422, true])
  })

  test('leaves the reminders to bring a link to those who have no account', async () => {
    const then = testDeps(db, { now: new Date('2026-03-20T08:00:00Z') })
    await inOwn(tx => remind(tx, then, plan.coordinator.authorityId))
    const reminder = await inOwn(tx =>
      tx.selectFrom('work.mail').select(['body_text', 'secret_link']).where('template', '=', 'round-reminder').executeTakeFirstOrThrow(),
    )
    expect(reminder.body_text).toContain('{link}')
    expect((await aBrowser(reminder.secret_link.split('/svar/')[1] ?? '').tasks()).body).toContain('Bostøtte')
  })
})

const endRoles = () =>
  inOwn(tx =>
    tx
      .updateTable('work.appointment')
      .set({ valid_from: '2026-01-01', valid_to: '2026-03-01' })
      .where('person_id', '=', mette.personId)
      .execute(),
  )
const leave = () => inOwn(tx => tx.updateTable('work.person').set({ left_at: deps.clock() }).where('id', '=', mette.personId).execute())
