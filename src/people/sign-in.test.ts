import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, form, type TestDeps, type Typed, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { hashPassword } from './password-hash.ts'
import { changePassword } from './person-store.ts'

const PASSWORD = 'blå cykel under broen'
const MINUTE = 60_000

describe('signing in', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let karen: Coordinator

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
    karen = await anAuthority(deps)
    await setPassword(karen)
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })
  beforeEach(async () => {
    await db.work.deleteFrom('ops.sign_in_attempt').execute()
  })

  const setPassword = async (who: Coordinator) => {
    const passwordHash = await hashPassword(PASSWORD)
    await inAuthority(deps.work, who.authorityId, tx => changePassword(tx, who, passwordHash, deps.clock()))
  }

  /** A browser that has the sign-in page open. */
  const openPage = async () => {
    const page = await app.inject('/log-ind')
    const token = page.cookies.find(cookie => cookie.name === 'tovholder-form')?.value ?? ''
    return (typed: Typed, headers: Record<string, string> = {}, url = '/log-ind'): Promise<LightMyRequestResponse> => {
      const sent = form({ csrf: token, ...typed })
      return app.inject({ method: 'POST', url, ...sent, headers: { ...sent.headers, cookie: `tovholder-form=${token}`, ...headers } })
    }
  }
  const sessionOf = (answer: LightMyRequestResponse) => answer.cookies.find(cookie => cookie.name === 'tovholder')

  test('the right password opens the workspace at the page the person was on her way to', async () => {
    const send = await openPage()
    const answer = await send({ email: karen.email.toUpperCase(), password: PASSWORD, videre: '/arbejde/konto?side=2' })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/arbejde/konto?side=2')
    const cookie = sessionOf(answer)
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    const account = await app.inject({ url: '/arbejde/konto', headers: { cookie: `tovholder=${cookie?.value}` } })
    expect(account.statusCode).toBe(200)
    expect(account.body).toContain('Karen Holm')
  })

  test('a wrong password and an unknown e-mail get the very same answer', async () => {
    const send = await openPage()
    const wrong = await send({ email: karen.email, password: 'ikke den rigtige' })
    const unknown = await send({ email: 'ukendt@eksempel.dk', password: 'ikke den rigtige' })
    expect([wrong.statusCode, unknown.statusCode]).toEqual([422, 422])
    expect(wrong.body.replaceAll(karen.email, '')).toBe(unknown.body.replaceAll('ukendt@eksempel.dk', ''))
    expect(wrong.body).toContain('passer ikke sammen')
    expect(wrong.body).not.toContain('ikke den rigtige')
  })

  test('an unknown e-mail takes as long as a wrong password', async () => {
    const send = await openPage()
    const timeOf = async (email: string) => {
      const start = performance.now()
      await send({ email, password: 'ikke den rigtige' })
      return performance.now() - start
    }
    const known = [await timeOf(karen.email), await timeOf(karen.email), await timeOf(karen.email)]
    const unknown = [await timeOf('a@b.dk'), await timeOf('c@d.dk'), await timeOf('e@f.dk')]
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 2)
  })

  test('after five wrong passwords the sixth must wait, also when it is right; then it is taken', async () => {
    const send = await openPage()
    for (let n = 0; n < 5; n += 1) expect((await send({ email: karen.email, password: `forkert ${n}` })).statusCode).toBe(422)
    const early = await send({ email: karen.email, password: PASSWORD })
    expect(early.statusCode).toBe(429)
    expect(early.headers['retry-after']).toBe('30')
    expect(early.body).toContain('Vent 1 minut,')
    deps.passTime(MINUTE / 2)
    expect((await send({ email: karen.email, password: PASSWORD })).statusCode).toBe(303)
  })

  test('a storm of guesses sent at once is counted guess by guess', async () => {
    const send = await openPage()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => send({ email: karen.email, password: `forkert ${n}` })))
    expect(answers.filter(answer => answer.statusCode === 422)).toHaveLength(5)
    expect(answers.filter(answer => answer.statusCode === 429)).toHaveLength(15)
  })

  test('whoever guesses from elsewhere cannot keep out a person at her own desk', async () => {
    const send = await openPage()
    const elsewhere = await testApp({ ...deps, trustProxy: true })
    expect((await send({ email: karen.email, password: PASSWORD })).statusCode).toBe(303)
    const guess = async () => {
      const page = await elsewhere.inject('/log-ind')
      const token = page.cookies[0]?.value ?? ''
      const sent = form({ csrf: token, email: karen.email, password: 'forkert' })
      const headers = { ...sent.headers, cookie: `tovholder-form=${token}`, 'x-forwarded-for': '203.0.113.9' }
      return elsewhere.inject({ method: 'POST', url: '/log-ind', ...sent, headers })
    }
    for (let n = 0; n < 5; n += 1) expect((await guess()).statusCode).toBe(422)
    expect((await guess()).statusCode).toBe(429)
    expect((await send({ email: karen.email, password: PASSWORD })).statusCode).toBe(303)
    await elsewhere.close()
  })

  test('a token planted before signing in is worth nothing afterwards', async () => {
    const planted = `${karen.authorityId}.${'A'.repeat(43)}`
    const send = await openPage()
    const answer = await send({ email: karen.email, password: PASSWORD }, {})
    expect(sessionOf(answer)?.value).not.toBe(planted)
    expect((await app.inject({ url: '/arbejde/konto', headers: { cookie: `tovholder=${planted}` } })).statusCode).toBe(303)
  })

  test('each sign-in has a token of its own', async () => {
    const send = await openPage()
    const sent = { email: karen.email, password: PASSWORD }
    expect(sessionOf(await send(sent))?.value).not.toBe(sessionOf(await send(sent))?.value)
  })

  test('a form from another site is refused, however it tells on itself', async () => {
    const send = await openPage()
    const right = { email: karen.email, password: PASSWORD }
    expect((await send(right, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await send(right, { 'sec-fetch-site': 'same-site' })).statusCode).toBe(403)
    expect((await send(right, { origin: 'https://ond.example' })).statusCode).toBe(403)
    expect((await send({ ...right, csrf: 'x' })).statusCode).toBe(403)
    expect((await send(right, { cookie: '' })).statusCode).toBe(403)
    expect((await send(right, { 'sec-fetch-site': 'same-origin', origin: 'null' })).statusCode).toBe(303)
  })

  test('one password that opens two authorities leads to a choice, which can be made once', async () => {
    const second = await anAuthority(deps, { email: karen.email, authorityName: 'Lilleby Kommune' })
    await setPassword(second)
    const send = await openPage()
    const page = await send({ email: karen.email, password: PASSWORD, videre: '/arbejde/konto' })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Lilleby Kommune')
    expect(sessionOf(page)).toBeUndefined()
    const choice = /name="choice" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const chosen = { choice, authority: second.authorityId, videre: '/arbejde/konto' }
    const entered = await send(chosen, {}, '/log-ind/myndighed')
    expect(entered.headers.location).toBe('/arbejde/konto')
    expect(sessionOf(entered)?.value).toContain(second.authorityId)
    expect((await send(chosen, {}, '/log-ind/myndighed')).headers.location).toBe('/log-ind')
    const stranger = await anAuthority(deps)
    const again = await send({ email: karen.email, password: PASSWORD })
    const other = { choice: /name="choice" value="([^"]+)"/.exec(again.body)?.[1] ?? '', authority: stranger.authorityId }
    expect((await send(other, {}, '/log-ind/myndighed')).headers.location).toBe('/log-ind')
  })

  test('who has left is unknown, and her open session ends', async () => {
    const lars = await anAuthority(deps, { name: 'Lars Juhl' })
    await setPassword(lars)
    const send = await openPage()
    const cookie = `tovholder=${sessionOf(await send({ email: lars.email, password: PASSWORD }))?.value}`
    expect((await app.inject({ url: '/arbejde/konto', headers: { cookie } })).statusCode).toBe(200)
    await inAuthority(deps.work, lars.authorityId, tx =>
      tx.updateTable('work.person').set({ left_at: deps.clock() }).where('authority_id', '=', lars.authorityId).execute(),
    )
    expect((await app.inject({ url: '/arbejde/konto', headers: { cookie } })).statusCode).toBe(303)
    expect((await send({ email: lars.email, password: PASSWORD })).statusCode).toBe(422)
  })

  test('behind https the cookies are bound to the host and never sent in the clear', async () => {
    const secure = await testApp({ ...deps, secureCookies: true })
    const page = await secure.inject('/log-ind')
    expect(page.cookies[0]).toMatchObject({ name: '__Host-tovholder-form', secure: true, path: '/', httpOnly: true })
    await secure.close()
  })

  test('empty fields are asked for, each by its name', async () => {
    const send = await openPage()
    const answer = await send({ email: '', password: '' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Fejl: 2 ting skal rettes')
    expect(answer.body).toContain('<title>Fejl: Log ind')
  })

  test('the page speaks English when asked', async () => {
    expect((await app.inject('/log-ind?sprog=en')).body).toContain('<h1>Sign in</h1>')
    expect((await app.inject({ url: '/log-ind', headers: { 'accept-language': 'en-GB,en' } })).body).toContain('<html lang="en">')
  })
})
