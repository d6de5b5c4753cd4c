import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { aPlan, type InventedPlan, obligationOf, openARound } from '../../../test/invented-round.ts'
import { aColleague, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testApp, testDeps } from '../../../test/sign-in.ts'
import { inAuthority } from '../../db/connect.ts'
import { EMPTY_DRAFT } from '../../domain/rounds/answer.ts'
import { workPaths } from '../../web/paths.ts'
import { tellNews } from './news-job.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let plan: InventedPlan
let nadia: SignedIn
let mette: SignedIn
let karen: SignedIn
let people: Record<'mette' | 'karen' | 'lars', Coordinator>
let round: string
let one: string

const MINUTE = 60_000
const ANSWER = { act: 'submit', status: 'on-plan', trend: 'better', text: 'Rampen er bygget.', next_step: 'Indvielse i maj.' }

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
  people = {
    mette: await aColleague(deps, plan.coordinator, 'contributor', plan.social),
    karen: await aColleague(deps, plan.coordinator, 'approver', plan.social),
    lars: await aColleague(deps, plan.coordinator, 'contributor', plan.social),
  }
  await inOwn(tx => tx.updateTable('work.person').set({ password_hash: 'x' }).where('id', '<>', people.lars.personId).execute())
  mette = await signIn(app, deps, people.mette)
  karen = await signIn(app, deps, people.karen)
  round = await openARound(nadia, deps, plan)
  one = await obligationOf(deps, plan, round, 'Bostøtte')
  return () => app.close()
})

const inOwn = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(db.work, plan.coordinator.authorityId, work)
const tell = () => inOwn(tx => tellNews(tx, deps, plan.coordinator.authorityId))
const answer = (typed: Typed = {}, id = one) =>
  mette.post(workPaths.contribution(id), { base: JSON.stringify(EMPTY_DRAFT), ...ANSWER, ...typed })
const approval = async (act: 'approve' | 'return', words = '') => {
  const { at } = await inOwn(tx =>
    tx
      .selectFrom('work.obligation_act')
      .select('done_at as at')
      .where('obligation_id', '=', one)
      .where('kind', '=', 'submission')
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow(),
  )
  return karen.post(workPaths.approval(one), { act, words, sent: at.toISOString() })
}
/** To whom which mail went, those of the opening left out. */
const mails = async () => {
  const rows = await inOwn(tx =>
    tx
      .selectFrom('work.mail')
      .select(['template', 'to_person_id', 'body_text', 'secret_link'])
      .where('template', 'not in', ['round-opened', 'answer-link'])
      .orderBy('queued_at')
      .orderBy('id')
      .execute(),
  )
  const names = new Map(Object.entries(people).map(([name, { personId }]) => [personId, name]))
  return rows.map(row => ({ ...row, to: names.get(row.to_person_id ?? '') }))
}
const told = async () => (await mails()).map(({ to, template }) => `${to} ${template}`).sort()

describe('a round that is sent out', () => {
  test('is told to each who is asked, in one mail with all that is hers; who has no account gets a link', async () => {
    const sent = await inOwn(tx => tx.selectFrom('work.mail').select(['to_person_id', 'template', 'body_text', 'secret_link']).execute())
    const to = (who: Coordinator) => sent.filter(mail => mail.to_person_id === who.personId)
    expect(to(people.mette)).toEqual([
      {
        to_person_id: people.mette.personId,
        template: 'round-opened',
        body_text: expect.stringMatching(/- Bostøtte\n- Mere tid|- Mere tid\n- Bostøtte/),
        secret_link: '',
      },
    ])
    expect(to(people.mette)[0]?.body_text).toContain(`http://localhost:3000${workPaths.tasks}`)
    expect(to(people.lars)).toEqual([expect.objectContaining({ template: 'answer-link', secret_link: expect.stringContaining('/svar/') })])
    expect(to(people.karen)).toEqual([])
  })
  test('is told once, however often the button is pressed', async () => {
    await nadia.post(workPaths.openRound(round))
    const calls = await inOwn(tx => tx.selectFrom('work.round_call').select('person_id').execute())
    expect(calls.length).toBe(2)
  })
  test('and closed is told to each, and to those who have not answered what is missing', async () => {
    await answer()
    await nadia.post(workPaths.closeRound(round))
    const closed = (await mails()).filter(mail => mail.template.startsWith('round-closed'))
    expect(closed.map(mail => mail.template)).toEqual(['round-closed-missing', 'round-closed-missing'])
    expect(closed.every(mail => mail.body_text.includes('- Mere tid') && !mail.body_text.includes('- Bostøtte'))).toBe(true)
  })
})

describe('an answer', () => {
  test('that was sent is told to its author and its approver, when she has paused, and once', async () => {
    await answer()
    expect(await tell()).toBe(0)
    deps.passTime(5 * MINUTE)
    await answer({}, await obligationOf(deps, plan, round, 'Mere tid'))
    deps.passTime(9 * MINUTE)
    expect(await tell()).toBe(0)
    deps.passTime(MINUTE)
    expect([await tell(), await tell()]).toEqual([2, 0])
    expect(await told()).toEqual(['karen answer-waiting', 'mette answer-received'])
    const [first] = await mails()
    expect(first?.body_text).toMatch(/- Bostøtte\n- Mere tid/)
  })
  test('that came back is told at once, with the word', async () => {
    await answer()
    await approval('return', 'Skriv, hvor mange familier.')
    await tell()
    expect(await told()).toEqual(['mette answer-returned'])
    expect((await mails())[0]?.body_text).toContain('»Skriv, hvor mange familier.«')
  })
  test('that is approved is told to its author; what came before it is no news any more', async () => {
    await answer()
    await approval('approve')
    deps.passTime(11 * MINUTE)
    await tell()
    expect(await told()).toEqual(['mette answer-approved'])
  })
  test('that was taken back is told to nobody', async () => {
    await answer()
    await mette.post(workPaths.withdrawAnswer(one))
    deps.passTime(61 * MINUTE)
    expect(await tell()).toBe(0)
  })
  test('of two processes is told by one', async () => {
    await answer()
    deps.passTime(11 * MINUTE)
    await Promise.all([tell(), tell(), tell()])
    expect(await told()).toEqual(['karen answer-waiting', 'mette answer-received'])
  })
})

describe('what was sent', () => {
  test('has a receipt: what, when, to whom and what happens now', async () => {
    const last = await answer()
    expect(last.headers.location).toContain(workPaths.contribution(await obligationOf(deps, plan, round, 'Mere tid')))
    const done = await answer({}, await obligationOf(deps, plan, round, 'Mere tid'))
    expect(done.headers.location).toContain(workPaths.receipt(round))
    const { body } = await mette.get(workPaths.receipt(round))
    for (const words of [
      'Du har sendt 2 af 2 svar',
      'Bostøtte',
      '2. marts 2026',
      `Svaret ligger hos ${people.karen.name}`,
      'Hvad sker der nu?',
    ])
      expect(body).toContain(words)
  })
  test('can be taken back and sent again; the words are still there, and it is in the history', async () => {
    await answer()
    const back = await mette.post(workPaths.withdrawAnswer(one))
    expect(back.headers.location).toContain(workPaths.contribution(one))
    const page = (await mette.get(workPaths.contribution(one))).body
    expect([page.includes('Rampen er bygget.'), page.includes('Kladde')]).toEqual([true, true])
    expect((await karen.get(workPaths.approvals)).body).not.toContain('Bostøtte')
    expect((await answer({ text: 'Rampen er bygget og åben.' })).statusCode).toBe(303)
    const acts = await inOwn(tx => tx.selectFrom('work.audit_entry').select('act').where('record_id', '=', one).orderBy('number').execute())
    expect(acts.map(({ act }) => act)).toEqual(['submission', 'withdrawal', 'submission'])
  })
  test.each([
    ['is approved', () => approval('approve')],
    ['came back', () => approval('return', 'Igen')],
    ['lies in a round that is closed', () => nadia.post(workPaths.closeRound(round))],
  ])('cannot be taken back when it %s', async (_case, happens) => {
    await answer()
    await happens()
    const refused = await mette.post(workPaths.withdrawAnswer(one))
    expect([refused.statusCode, refused.body.includes('kan ikke tages tilbage')]).toEqual([409, true])
  })
  test('is taken back by nobody of another unit', async () => {
    await answer()
    const other = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'contributor', plan.teknik))
    expect((await other.post(workPaths.withdrawAnswer(one))).statusCode).toBe(404)
  })
})
