import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import {
  aColleague,
  anAuthority,
  type Coordinator,
  form,
  type SignedIn,
  signIn,
  type TestDeps,
  type Typed,
  testApp,
  testDeps,
} from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'

const DAY = 86_400_000
const PASSWORD = 'grøn fyrtårn i regnvejr'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let karen: Coordinator
let browser: SignedIn
let unit: string

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await testApp(deps)
  karen = await anAuthority(deps)
  browser = await signIn(app, deps, karen)
  unit = deps.newId()
  await inAuthority(deps.work, karen.authorityId, tx =>
    tx.insertInto('work.unit').values({ authority_id: karen.authorityId, id: unit, official_name: 'Socialforvaltningen' }).execute(),
  )
})
afterAll(async () => {
  await app.close()
  await db.close()
})

let made = 0
const NEW = () => ({
  id: deps.newId(),
  name: 'Bo Lund',
  email: `bo-${++made}@proevby.example`,
  language: 'da',
  role: 'contributor',
  unit,
  valid_from: '2026-03-02',
  valid_to: '',
})
const invite = (typed: Typed = {}) => {
  const sent = { ...NEW(), ...typed }
  return browser.post('/arbejde/personer/ny', sent).then(answer => ({ answer, sent, page: `/arbejde/personer/${sent.id}` }))
}
/** The link, as the mail in the outbox has it until it is sent. */
const linkTo = async (personId: string): Promise<string> => {
  const mail = await inAuthority(deps.work, karen.authorityId, tx =>
    tx.selectFrom('work.mail').select('secret_link').where('to_person_id', '=', personId).orderBy('id', 'desc').executeTakeFirstOrThrow(),
  )
  return new URL(mail.secret_link).pathname
}
const accept = async (path: string, typed: Typed = { password: PASSWORD, password_again: PASSWORD }) => {
  const opened = await app.inject(path)
  const token = opened.cookies[0]?.value ?? ''
  const sent = form({ csrf: token, ...typed })
  return app.inject({ method: 'POST', url: path, ...sent, headers: { ...sent.headers, cookie: `tovholder-form=${token}` } })
}
const termsOf = (who: Pick<Coordinator, 'personId'>) =>
  inAuthority(deps.work, karen.authorityId, tx =>
    tx
      .selectFrom('work.appointment')
      .select(['role', 'valid_from as from', 'valid_to as to'])
      .where('person_id', '=', who.personId)
      .orderBy('valid_from')
      .execute(),
  )
const appointmentOf = async (who: Pick<Coordinator, 'personId'>): Promise<string> =>
  (
    await inAuthority(deps.work, karen.authorityId, tx =>
      tx.selectFrom('work.appointment').select('id').where('person_id', '=', who.personId).orderBy('valid_from').executeTakeFirstOrThrow(),
    )
  ).id

describe('an invitation', () => {
  test('is not sent to one who is added without an account, and can be sent later', async () => {
    const { answer, sent, page } = await invite({ no_account: 'on' })
    expect(answer.headers.location).toBe(`${page}?sket=people.done.added`)
    await expect(linkTo(sent.id)).rejects.toThrow('no result')
    expect(await termsOf({ personId: sent.id })).toEqual([{ role: 'contributor', from: '2026-03-02', to: null }])
    await browser.post(`${page}/invitation`)
    expect((await app.inject(await linkTo(sent.id))).statusCode).toBe(200)
  })
  test('makes a person with a role, who chooses her own password and is signed in', async () => {
    const { answer, sent, page } = await invite()
    expect(answer.headers.location).toBe(`${page}?sket=people.done.invited`)
    const shown = (await browser.get(page)).body
    expect(shown).toContain('Bidragyder i Socialforvaltningen')
    expect(shown).toContain('Venter på svar indtil 16. marts 2026')
    const path = await linkTo(sent.id)
    expect((await app.inject(path)).body).toContain('Velkommen, Bo Lund')
    const entered = await accept(path)
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/arbejde'])
    const cookie = `tovholder=${entered.cookies.find(one => one.name === 'tovholder')?.value}`
    expect((await app.inject({ url: '/arbejde/konto', headers: { cookie } })).body).toContain('Bidragyder')
    const history = (await browser.get(`/arbejde/historik/person/${sent.id}`)).body
    for (const act of ['Oprettet', 'Fik en rolle', 'Inviteret', 'Invitation brugt']) expect(history).toContain(act)
    expect(history).not.toContain(path.split('.').at(-1))
  })

  test('works once, also for two who use it at the same moment', async () => {
    const { sent } = await invite()
    const path = await linkTo(sent.id)
    const answers = await Promise.all([accept(path), accept(path)])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([303, 410])
    expect((await app.inject(path)).body).toContain('Invitationen er brugt')
  })

  test('is kept as a hash only, and opening the link uses nothing up', async () => {
    const { sent } = await invite()
    const path = await linkTo(sent.id)
    for (let scans = 0; scans < 3; scans++) expect((await app.inject(path)).statusCode).toBe(200)
    const rows = await inAuthority(deps.work, karen.authorityId, tx =>
      tx.selectFrom('work.invitation').selectAll().where('person_id', '=', sent.id).execute(),
    )
    expect(JSON.stringify(rows)).not.toContain(path.split('.').at(-1))
    expect((await accept(path)).statusCode).toBe(303)
  })

  test('taken back, replaced or too old opens nothing, and each says why', async () => {
    const { sent, page } = await invite()
    const first = await linkTo(sent.id)
    await browser.post(`${page}/invitation`)
    expect((await app.inject(first)).body).toContain('trukket tilbage')
    const second = await linkTo(sent.id)
    await browser.post(`${page}/invitation/fortryd`)
    expect((await app.inject(second)).statusCode).toBe(410)
    await browser.post(`${page}/invitation`)
    const third = await linkTo(sent.id)
    deps.passTime(14 * DAY)
    expect((await app.inject(third)).body).toContain('for gammel')
    deps.passTime(-14 * DAY)
    expect((await app.inject('/invitation/gaet')).statusCode).toBe(404)
    expect((await app.inject(`/invitation/${karen.authorityId}.${'x'.repeat(43)}`)).statusCode).toBe(404)
  })

  test('asks for a password that holds, and keeps the link usable until it gets one', async () => {
    const path = await linkTo((await invite()).sent.id)
    const short = await accept(path, { password: 'kort', password_again: 'kort' })
    expect([short.statusCode, short.body.includes('mindst 12 tegn')]).toEqual([422, true])
    expect((await accept(path)).statusCode).toBe(303)
  })

  test('sent twice makes one person, one role and one mail', async () => {
    const sent = NEW()
    const answers = await Promise.all([browser.post('/arbejde/personer/ny', sent), browser.post('/arbejde/personer/ny', sent)])
    expect(answers.map(answer => answer.statusCode)).toEqual([303, 303])
    expect(await termsOf({ personId: sent.id })).toHaveLength(1)
    const mails = await inAuthority(deps.work, karen.authorityId, tx =>
      tx.selectFrom('work.mail').select('id').where('to_person_id', '=', sent.id).execute(),
    )
    expect(mails).toHaveLength(1)
  })

  test.each([
    [{ name: '' }, 'Skriv personens navn'],
    [{ email: 'bo' }, 'Skriv en e-mail'],
    [{ role: 'konge' }, 'Vælg en rolle'],
    [{ unit: '' }, 'Vælg, hvor rollen gælder'],
    [{ valid_from: '2026-03-01' }, 'kan ikke ændres bagud'],
    [{ valid_from: '2026-03-09', valid_to: '2026-03-08' }, 'Slutdatoen ligger før'],
    [{ valid_to: 'snart' }, 'er ikke en dag'],
    [{ unit: '01890000-0000-7000-8000-000000000000' }, 'er slettet imens'],
    [{ name: 'Bo 010203-1234' }, 'CPR'],
  ])('refuses %o and makes nothing', async (typed, text) => {
    const { answer, sent } = await invite(typed)
    expect([answer.statusCode, answer.body.includes(text)]).toEqual([422, true])
    expect((await browser.get(`/arbejde/personer/${sent.id}`)).statusCode).toBe(404)
  })

  test('an address that is somebody’s already is refused, whatever its case', async () => {
    const { sent } = await invite()
    const { answer } = await invite({ email: sent.email.toUpperCase() })
    expect([answer.statusCode, answer.body.includes('hører allerede til en person')]).toEqual([422, true])
  })
})

describe('a role', () => {
  test('is given once, and the same again for another time', async () => {
    const bo = await aColleague(deps, karen, 'reader')
    const address = `/arbejde/personer/${bo.personId}/roller/ny`
    const give = (typed: Typed) =>
      browser.post(address, { id: deps.newId(), role: 'approver', unit, valid_from: '', valid_to: '', ...typed })
    expect((await give({ valid_from: '2026-03-02', valid_to: '2026-03-31' })).statusCode).toBe(303)
    const again = await give({ valid_from: '2026-03-31' })
    expect([again.statusCode, again.body.includes('har allerede den rolle')]).toEqual([422, true])
    expect((await give({ valid_from: '2026-04-01' })).statusCode).toBe(303)
    expect((await termsOf(bo)).filter(({ role }) => role === 'approver')).toHaveLength(2)
  })

  test('ends on a day, and on that day its holder is out', async () => {
    const bo = await aColleague(deps, karen, 'reader')
    const hers = await signIn(app, deps, bo)
    const address = `/arbejde/roller/${await appointmentOf(bo)}/slut`
    expect((await browser.post(address, { last_day: '2026-03-01' })).statusCode).toBe(422)
    expect((await browser.post(address, { last_day: '2026-03-02' })).statusCode).toBe(303)
    expect((await hers.get('/arbejde')).statusCode).toBe(200)
    deps.passTime(DAY / 2 + DAY / 4)
    expect((await hers.get('/arbejde')).headers.location).toContain('/log-ind')
    deps.passTime(-(DAY / 2 + DAY / 4))
  })

  test('of the last administrator does not end', async () => {
    const lone = await anAuthority(deps)
    const own = await signIn(app, deps, lone)
    const { body } = await own.get(`/arbejde/personer/${lone.personId}`)
    const [, id] = /roller\/([0-9a-f-]+)\/slut"[^>]*>[^<]*<span>[^<]*<span class="sr-only"> Administrator/.exec(body) ?? []
    const refused = await own.post(`/arbejde/roller/${id}/slut`, { last_day: '2026-03-02' })
    expect([refused.statusCode, refused.body.includes('den sidste administrator')]).toEqual([422, true])
    await aColleague(deps, lone, 'administrator')
    expect((await own.post(`/arbejde/roller/${id}/slut`, { last_day: '2026-03-02' })).statusCode).toBe(303)
  })
})

describe('a hand-over', () => {
  const wish = (receiver: Coordinator, typed: Typed = {}) => ({
    id: deps.newId(),
    receiver: receiver.personId,
    first_day: '2026-04-01',
    last_day: '',
    reason: '',
    ...typed,
  })

  test('gives the role to another from a day, in one act that both pages show', async () => {
    const [bo, eva] = [await aColleague(deps, karen, 'contributor', unit), await aColleague(deps, karen, 'reader')]
    const sent = wish(eva, { reason: 'Ny opgavefordeling' })
    const address = `/arbejde/roller/${await appointmentOf(bo)}/overdragelse`
    for (let twice = 0; twice < 2; twice++) expect((await browser.post(address, sent)).statusCode).toBe(303)
    expect(await termsOf(bo)).toEqual([{ role: 'contributor', from: '2026-03-02', to: '2026-03-31' }])
    expect((await termsOf(eva)).at(-1)).toEqual({ role: 'contributor', from: '2026-04-01', to: null })
    for (const { personId } of [bo, eva]) expect((await browser.get(`/arbejde/personer/${personId}`)).body).toContain('Ny opgavefordeling')
    expect((await browser.get('/arbejde/overdragelser')).body).toContain('Bidragyder i Socialforvaltningen')
  })

  test('for a leave lends every role to a deputy, and gives them back', async () => {
    const [bo, eva] = [await aColleague(deps, karen, 'contributor', unit), await aColleague(deps, karen, 'reader')]
    await browser.post(`/arbejde/personer/${bo.personId}/roller/ny`, {
      id: deps.newId(),
      role: 'approver',
      unit: 'hele',
      valid_from: '2026-03-02',
    })
    const address = `/arbejde/personer/${bo.personId}/fravaer`
    const missing = await browser.post(address, wish(eva))
    expect([missing.statusCode, missing.body.includes('sidste dag af fraværet')]).toEqual([422, true])
    const sent = wish(eva, { last_day: '2026-04-30' })
    for (let twice = 0; twice < 2; twice++) expect((await browser.post(address, sent)).statusCode).toBe(303)
    const terms = await termsOf(bo)
    expect(terms.filter(({ to }) => to === '2026-03-31')).toHaveLength(2)
    expect(terms.filter(({ from }) => from === '2026-05-01')).toHaveLength(2)
    expect((await termsOf(eva)).filter(({ from, to }) => from === '2026-04-01' && to === '2026-04-30')).toHaveLength(2)
  })

  test('of several roles is all or nothing', async () => {
    const [bo, eva] = [await aColleague(deps, karen, 'contributor', unit), await aColleague(deps, karen, 'approver', unit)]
    await browser.post(`/arbejde/personer/${bo.personId}/roller/ny`, { id: deps.newId(), role: 'approver', unit, valid_from: '2026-03-02' })
    const refused = await browser.post(`/arbejde/personer/${bo.personId}/fravaer`, wish(eva, { last_day: '2026-04-30' }))
    expect([refused.statusCode, refused.body.includes('har allerede rollen')]).toEqual([422, true])
    expect((await termsOf(bo)).map(({ to }) => to)).toEqual([null, null])
  })

  test('of two at once one is first, and the other is refused: never two successors', async () => {
    const bo = await aColleague(deps, karen, 'contributor', unit)
    const [eva, ole] = [await aColleague(deps, karen, 'reader'), await aColleague(deps, karen, 'reader')]
    const address = `/arbejde/roller/${await appointmentOf(bo)}/overdragelse`
    const answers = await Promise.all([browser.post(address, wish(eva)), browser.post(address, wish(ole))])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([303, 422])
  })

  test.each([
    [{ receiver: '' }, 'Vælg, hvem der overtager'],
    [{ first_day: '' }, 'Skriv den første dag'],
    [{ first_day: '2026-03-02' }, 'begynder først'],
    [{ first_day: '2026-02-28' }, 'kan ikke ændres bagud'],
    [{ last_day: '2026-03-31' }, 'Slutdatoen ligger før'],
  ])('with %o is refused', async (typed, text) => {
    const [bo, eva] = [await aColleague(deps, karen, 'contributor', unit), await aColleague(deps, karen, 'reader')]
    const answer = await browser.post(`/arbejde/roller/${await appointmentOf(bo)}/overdragelse`, wish(eva, typed))
    expect([answer.statusCode, answer.body.includes(text)]).toEqual([422, true])
  })
})

describe('the list of people', () => {
  test('is searched by part of a name or an address, and says when nobody is found', async () => {
    const { sent } = await invite({ name: 'Ægir Østergård' })
    for (const q of ['øster', sent.email.slice(0, 5)])
      expect((await browser.get(`/arbejde/personer?q=${encodeURIComponent(q)}`)).body).toContain('Ægir Østergård')
    expect((await browser.get('/arbejde/personer?q=%25')).body).toContain('Ingen fundet')
  })

  test('two who correct the same person at once are shown each other’s version', async () => {
    const { sent, page } = await invite()
    const edit = (typed: Typed) =>
      browser.post(`${page}/ret`, { name: sent.name, email: sent.email, language: 'da', revision: '1', ...typed })
    expect((await edit({ name: 'Bo Lund Holm' })).statusCode).toBe(303)
    expect((await edit({ name: 'Bo L. Holm' })).statusCode).toBe(409)
    const moved = await edit({ name: 'Bo Lund Holm', email: `ny-${sent.email}`, revision: '2' })
    expect(moved.statusCode).toBe(303)
    const names = await deps.work.selectFrom('ops.sign_in_name').select('email').where('person_id', '=', sent.id).execute()
    expect(names).toEqual([{ email: `ny-${sent.email}` }])
  })

  test('a coordinator without the administrator’s role reads it, hands over, and gives nobody a role', async () => {
    const local = await signIn(app, deps, await aColleague(deps, karen, 'coordinator'))
    const { page } = await invite()
    expect((await local.get(page)).body).not.toContain('Giv en rolle')
    expect((await local.get('/arbejde/personer/ny')).statusCode).toBe(403)
    expect((await local.get('/arbejde/overdragelser')).statusCode).toBe(200)
  })
})
