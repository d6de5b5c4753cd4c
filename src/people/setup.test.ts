import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { form, type TestDeps, type Typed, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { createSetupLink } from './setup-link.ts'
import { isSetUp } from './setup-store.ts'

const DAY = 86_400_000

describe('the set-up link', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const newLink = async () => new URL((await createSetupLink(deps)).url).pathname
  const send = async (path: string, typed: Typed = {}) => {
    const page = await app.inject(path)
    const token = page.cookies[0]?.value ?? ''
    const sent = form({ ...FILLED, csrf: token, ...typed })
    return app.inject({ method: 'POST', url: path, ...sent, headers: { ...sent.headers, cookie: `tovholder-form=${token}` } })
  }
  const FILLED = {
    official_name: 'Havneby Kommune',
    kind: 'municipality',
    slug: '',
    name: 'Mette Lind',
    email: 'mette@havneby.example',
    password: 'grøn fyrtårn i regnvejr',
    password_again: 'grøn fyrtårn i regnvejr',
  }

  test('founds an authority and its first person, who runs it and lets others in', async () => {
    expect(await isSetUp(deps.work)).toBe(false)
    const path = await newLink()
    expect((await app.inject(path)).body).toContain('Jeres myndighed')
    const answer = await send(path)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe('/arbejde')
    const cookie = `tovholder=${answer.cookies.find(one => one.name === 'tovholder')?.value}`
    const account = await app.inject({ url: '/arbejde/konto', headers: { cookie } })
    expect(account.body).toContain('Mette Lind')
    expect(account.body).toContain('Havneby Kommune')
    expect(account.body).toContain('Tovholder, Administrator')
    expect(await isSetUp(deps.work)).toBe(true)
    const authorityId = cookie.slice('tovholder='.length).split('.')[0] ?? ''
    const entries = await inAuthority(deps.work, authorityId, tx => tx.selectFrom('work.audit_entry').selectAll().execute())
    expect(entries.map(entry => [entry.act, entry.record_kind, entry.person_name])).toEqual([['created', 'authority', 'Mette Lind']])
    expect(JSON.stringify(entries)).not.toContain('fyrtårn')
  })

  test('works once, and then tells how to get in', async () => {
    const path = await newLink()
    expect((await send(path, { slug: 'foerste', email: 'a@b.dk' })).statusCode).toBe(303)
    const used = await app.inject(path)
    expect(used.statusCode).toBe(410)
    expect(used.body).toContain('Linket er brugt')
  })

  test('of two who send the same link at once one founds an authority, the other learns that it is used', async () => {
    const path = await newLink()
    const answers = await Promise.all([send(path, { slug: 'tvilling-en' }), send(path, { slug: 'tvilling-to' })])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([303, 410])
  })

  test('ends after seven days', async () => {
    const path = await newLink()
    deps.passTime(7 * DAY)
    const late = await app.inject(path)
    expect(late.statusCode).toBe(410)
    expect(late.body).toContain('Linket er for gammelt')
  })

  test('a made-up link is no page', async () => {
    expect((await app.inject('/opsaetning/gaet')).statusCode).toBe(404)
  })

  test('an address that is taken, reserved or misshapen is refused with another; nothing is made, and the link still works', async () => {
    const path = await newLink()
    expect((await send(path, { slug: 'optaget' })).statusCode).toBe(303)
    const second = await newLink()
    const taken = await send(second, { slug: 'optaget' })
    expect(taken.statusCode).toBe(422)
    expect(taken.body).toContain('optaget-kommune er ledig')
    expect(taken.body).toContain('value="Mette Lind"')
    expect(taken.body).not.toContain('fyrtårn')
    expect((await send(second, { slug: 'arbejde' })).body).toContain('bruges af systemet')
    expect((await send(second, { slug: 'Å by' })).body).toContain('fx aa-by')
    expect((await send(second, { slug: 'optaget-kommune' })).statusCode).toBe(303)
  })

  test('a password that is short, common, personal or typed in two ways is refused, each with its reason', async () => {
    const path = await newLink()
    const refused = async (password: string, password_again = password) => (await send(path, { slug: 'ny', password, password_again })).body
    expect(await refused('kort')).toContain('mindst 12 tegn')
    expect(await refused('Adgangskode2026!')).toContain('man gætter på')
    expect(await refused('mette elsker regn')).toContain('dit navn')
    expect(await refused('grøn fyrtårn i sol', 'grøn fyrtårn i regn')).toContain('ikke ens')
  })

  test('everything that is missing is told at once', async () => {
    const path = await newLink()
    const answer = await send(path, { official_name: '', kind: '', name: '', email: 'mette', password: '' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Fejl: 5 ting skal rettes')
  })
})
