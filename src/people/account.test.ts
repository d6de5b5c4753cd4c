import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, form, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { workPaths } from '../web/paths.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { changePassword } from './person-store.ts'

const OLD = 'blå cykel under broen'
const NEW = 'rød lampe over vandet'

describe("a person's own account", () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let karen: Coordinator

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })
  const begin = async () => {
    karen = await anAuthority(deps)
    const passwordHash = await hashPassword(OLD)
    await inAuthority(deps.work, karen.authorityId, tx => changePassword(tx, karen, passwordHash, deps.clock()))
    return [await signIn(app, deps, karen), await signIn(app, deps, karen)] as const
  }
  const person = () => inAuthority(deps.work, karen.authorityId, tx => tx.selectFrom('work.person').selectAll().executeTakeFirstOrThrow())
  const acts = async () => {
    const entries = await inAuthority(deps.work, karen.authorityId, tx => tx.selectFrom('work.audit_entry').selectAll().execute())
    return entries.map(entry => entry.act)
  }

  test('shows where one is signed in', async () => {
    const [browser] = await begin()
    const page = await browser.get(workPaths.account)
    expect(page.statusCode).toBe(200)
    expect(page.body.match(/Prøve/g)).toHaveLength(2)
    expect(page.body.match(/>Her</g)).toHaveLength(1)
  })

  test('a new password ends the other sessions, and this one goes on under a new token', async () => {
    const [browser, other] = await begin()
    const answer = await browser.post(workPaths.password, { old_password: OLD, password: NEW, password_again: NEW })
    expect(answer.statusCode).toBe(303)
    const cookie = `tovholder=${answer.cookies[0]?.value}`
    expect(cookie).not.toBe(browser.cookie)
    expect((await app.inject({ url: workPaths.account, headers: { cookie } })).statusCode).toBe(200)
    expect((await browser.get(workPaths.account)).statusCode).toBe(303)
    expect((await other.get(workPaths.account)).statusCode).toBe(303)
    expect(await isPassword((await person()).password_hash, NEW)).toBe(true)
    expect(await acts()).toEqual(['password-changed'])
  })

  test('the old password is asked for, and cannot be guessed at without end', async () => {
    const [browser] = await begin()
    const send = () => browser.post(workPaths.password, { old_password: 'forkert', password: NEW, password_again: NEW })
    for (let n = 0; n < 5; n += 1) expect((await send()).statusCode).toBe(422)
    const answer = await send()
    expect(answer.statusCode).toBe(429)
    expect(answer.body).toContain('Vent 1 minut')
    expect(await acts()).toEqual([])
  })

  test('a weak new password is refused before the old one is looked at', async () => {
    const [browser] = await begin()
    const answer = await browser.post(workPaths.password, {
      old_password: OLD,
      password: 'Karen Holm 2026',
      password_again: 'Karen Holm 2026',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Brug ikke dit navn')
    expect(answer.body).not.toContain(OLD)
  })

  test('signing out ends this session only, and needs the form', async () => {
    const [browser, other] = await begin()
    expect((await browser.inject({ method: 'POST', url: workPaths.signOut, ...form({}) })).statusCode).toBe(403)
    const answer = await browser.post(workPaths.signOut)
    expect(answer.headers.location).toBe('/log-ind?ud')
    expect((await app.inject('/log-ind?ud')).body).toContain('Du er logget ud')
    expect((await browser.get(workPaths.account)).statusCode).toBe(303)
    expect((await other.get(workPaths.account)).statusCode).toBe(200)
    expect((await app.inject({ method: 'POST', url: workPaths.signOut, ...form({}) })).statusCode).toBe(303)
  })

  test('signing out everywhere ends them all', async () => {
    const [browser, other] = await begin()
    expect((await browser.post(workPaths.signOutEverywhere)).statusCode).toBe(303)
    expect((await browser.get(workPaths.account)).statusCode).toBe(303)
    expect((await other.get(workPaths.account)).statusCode).toBe(303)
    expect(await acts()).toEqual(['signed-out-everywhere'])
  })

  test('the language is changed from any page, and one comes back to it', async () => {
    const [browser] = await begin()
    const change = (referer?: string) =>
      browser.inject({
        method: 'POST',
        url: workPaths.language,
        ...form({ csrf: browser.csrf, language: 'en' }),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...(referer ? { referer } : {}) },
      })
    expect((await change('http://localhost:3000/arbejde/enheder?side=2')).headers.location).toBe('/arbejde/enheder?side=2')
    expect((await change('http://localhost:3000/arbejde/konto')).headers.location).toBe('/arbejde/konto')
    expect((await change('https://ond.example/arbejde/konto')).headers.location).toBe('/arbejde')
    expect((await change()).headers.location).toBe('/arbejde')
    expect((await browser.get(workPaths.account)).body).toContain('Your account')
    expect((await person()).language).toBe('en')
  })
})
