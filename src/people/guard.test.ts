import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, form, signIn, type TestDeps, testDeps } from '../../test/sign-in.ts'
import { buildApp } from '../web/app.ts'
import { viewerOf } from '../web/viewer.ts'
import { guardWorkspace } from './guard.ts'

describe('the guard before the workspace', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let karen: Coordinator

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await buildApp(deps)
    app.get('/arbejde/proeve', { config: { may: ['read', 'plan'] } }, async request => ({ name: viewerOf(request).name }))
    app.post('/arbejde/proeve', { config: { may: ['edit', 'plan'] } }, async () => ({ done: true }))
    app.post('/arbejde/forbudt', { config: { may: ['delete', 'history'] } }, async () => ({ done: true }))
    karen = await anAuthority(deps)
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  test('a stranger who opens a page is asked to sign in, and comes back to that page', async () => {
    const answer = await app.inject('/arbejde/proeve?side=2')
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/log-ind?videre=%2Farbejde%2Fproeve%3Fside%3D2')
  })

  test('a stranger cannot tell an address that exists from one that does not', async () => {
    expect((await app.inject('/arbejde/findes-ikke')).statusCode).toBe(303)
    expect((await app.inject('/%61rbejde/proeve')).statusCode).toBe(303)
    expect((await app.inject('/arbejde/proeve/')).statusCode).toBe(303)
  })

  test('a form from a stranger is refused, not redirected', async () => {
    expect((await app.inject({ method: 'POST', url: '/arbejde/proeve', ...form({}) })).statusCode).toBe(401)
  })

  test('the coordinator is let in, and is who she is', async () => {
    const browser = await signIn(app, deps, karen)
    const answer = await browser.get('/arbejde/proeve')
    expect(answer.json()).toEqual({ name: 'Karen Holm' })
    expect((await browser.get('/arbejde/findes-ikke')).statusCode).toBe(404)
  })

  test('a form is taken with its token only', async () => {
    const browser = await signIn(app, deps, karen)
    const url = '/arbejde/proeve'
    expect((await browser.post(url)).statusCode).toBe(200)
    expect((await browser.inject({ method: 'POST', url, ...form({}) })).statusCode).toBe(403)
    expect((await browser.inject({ method: 'POST', url, ...form({ csrf: 'gaet' }) })).statusCode).toBe(403)
    expect((await browser.inject({ method: 'POST', url })).statusCode).toBe(403)
    expect(
      (await browser.inject({ method: 'POST', url, headers: { 'content-type': 'text/plain' }, payload: browser.csrf })).statusCode,
    ).toBe(403)
  })

  test('the token of one session does not open the forms of another', async () => {
    const [one, other] = [await signIn(app, deps, karen), await signIn(app, deps, karen)]
    const answer = await one.inject({ method: 'POST', url: '/arbejde/proeve', ...form({ csrf: other.csrf }) })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('Formularen er for gammel')
  })

  test('who was signed out while she wrote keeps her words, and sends them once more', async () => {
    const [before, after] = [await signIn(app, deps, karen), await signIn(app, deps, karen)]
    const sent = form({ csrf: before.csrf, tekst: 'Lang tekst med "citat"', valg: ['a', 'b'] })
    const send = (headers: Record<string, string>) =>
      after.inject({ method: 'POST', url: '/arbejde/proeve', ...sent, headers: { ...sent.headers, ...headers } })
    const question = await send({ 'sec-fetch-site': 'same-origin' })
    expect(question.statusCode).toBe(403)
    expect(question.body).toContain('value="Lang tekst med &quot;citat&quot;"')
    expect(question.body).toContain('name="valg" value="b"')
    expect(question.body).toContain(`name="csrf" value="${after.csrf}"`)
    expect(question.body).not.toContain(before.csrf)
    for (const elsewhere of [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }])
      expect((await send(elsewhere)).body).not.toContain('Lang tekst')
  })

  test('a password is never written back into a page', async () => {
    const browser = await signIn(app, deps, karen)
    const sent = form({ csrf: 'gammel', old_password: 'hemmeligt ord' })
    const headers = { ...sent.headers, 'sec-fetch-site': 'same-origin' }
    const answer = await browser.inject({ method: 'POST', url: '/arbejde/proeve', payload: sent.payload, headers })
    expect(answer.statusCode).toBe(403)
    expect(answer.body).not.toContain('hemmeligt ord')
  })

  test('what the table of rights does not give is refused, whatever the route would do', async () => {
    const browser = await signIn(app, deps, karen)
    expect((await browser.post('/arbejde/forbudt')).statusCode).toBe(403)
  })

  test('a route that does not name its right stops the start', () => {
    const bare = Fastify()
    guardWorkspace(bare, deps)
    expect(() => bare.get('/arbejde/glemt', async () => ({}))).toThrow('GET /arbejde/glemt does not name its right')
  })

  test('a multipart body cannot carry a form past the token', async () => {
    const browser = await signIn(app, deps, karen)
    const file = { field: 'fil', name: 'a.txt', type: 'text/plain', bytes: Buffer.from('a') }
    expect((await browser.upload('/arbejde/proeve', {}, file)).statusCode).toBe(403)
  })

  test('a session ends after eight hours without use and after a week in all', async () => {
    const hour = 3_600_000
    const browser = await signIn(app, deps, karen)
    const open = async () => (await browser.get('/arbejde/proeve')).statusCode
    deps.passTime(7.9 * hour)
    expect(await open()).toBe(200)
    deps.passTime(7.9 * hour)
    expect(await open()).toBe(200)
    deps.passTime(8 * hour)
    expect(await open()).toBe(303)
    const busy = await signIn(app, deps, karen)
    for (let passed = 0; passed < 161; passed += 7) {
      expect((await busy.get('/arbejde/proeve')).statusCode).toBe(200)
      deps.passTime(7 * hour)
    }
    deps.passTime(7 * hour)
    expect((await busy.get('/arbejde/proeve')).statusCode).toBe(303)
  })

  test.each(['', 'x', 'a.b', `${'0'.repeat(36)}.${'a'.repeat(43)}`, `00000000-0000-7000-8000-000000000000.${'a'.repeat(43)}`])(
    'a made-up cookie (%s) is a stranger',
    async value => {
      expect((await app.inject({ url: '/arbejde/proeve', headers: { cookie: `tovholder=${value}` } })).statusCode).toBe(303)
    },
  )
})
