import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, form, type SignedIn, signIn, testApp, testDeps } from '../../test/sign-in.ts'
import { HttpError } from './http-error.ts'

let db: TestDatabase
let app: FastifyInstance
let coordinator: SignedIn

beforeAll(async () => {
  db = await freshDatabase()
  const deps = testDeps(db)
  app = await testApp(deps)
  app.get('/bug', () => {
    throw new Error('secret of the house')
  })
  app.get('/gone', () => {
    throw new HttpError(410)
  })
  coordinator = await signIn(app, deps, await anAuthority(deps))
})
afterAll(async () => {
  await app.close()
  await db.close()
})

describe('an answer that is no page', () => {
  test('says that there is none, in the language asked for', async () => {
    const danish = await app.inject('/arbejdet/findes/ikke')
    expect([danish.statusCode, danish.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(danish.body).toContain('Siden findes ikke')
    const english = await app.inject({ url: '/arbejdet/findes/ikke', headers: { 'accept-language': 'en-GB,en;q=0.8' } })
    expect(english.body).toContain('There is no such page')
  })
  test('of a bug gives a number and no word of what went wrong', async () => {
    const answer = await app.inject('/bug')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).toMatch(/Nummer: [0-9A-F]{10}/)
    expect(answer.body).not.toContain('secret of the house')
  })
  test('keeps the status of what is gone', async () => {
    expect((await app.inject('/gone')).statusCode).toBe(410)
  })
  test('to a body larger than any form is 413, and to one without the form token is no', async () => {
    const huge = await coordinator.inject({ method: 'POST', url: '/arbejde/politikker', ...form({ text: 'a'.repeat(1_100_000) }) })
    expect(huge.statusCode).toBe(413)
    const odd = await coordinator.inject({
      method: 'POST',
      url: '/arbejde/politikker',
      headers: { 'content-type': 'image/png' },
      payload: 'x',
    })
    expect([403, 415]).toContain(odd.statusCode)
  })
  test('to a broken address is 400 or 404, never 500', async () => {
    for (const url of ['/%E0%A4%A', '/%00', `/${'a'.repeat(5000)}`, '/havnstad/indsatser/%ff'])
      expect([400, 404, 414], url).toContain((await app.inject(url)).statusCode)
  })
})

describe('every answer', () => {
  test('forbids script from elsewhere, framing and guessing of types', async () => {
    const { headers } = await app.inject('/log-ind')
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
  test('to the machine that watches is short and true', async () => {
    expect((await app.inject('/healthz')).json()).toEqual({ ok: true })
    expect((await app.inject('/readyz')).json()).toEqual({ ok: true })
    expect((await app.inject('/metrics')).body).toContain('process_cpu_seconds_total')
  })
})
