import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { workPaths } from '../web/paths.ts'

describe("the authority's own page", () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let karen: Coordinator
  let browser: SignedIn

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
    karen = await anAuthority(deps)
    browser = await signIn(app, deps, karen)
  })

  const filled = () => ({ revision: '1', official_name: 'Prøvby Kommune', kind: 'municipality', slug: karen.slug })
  const stored = () =>
    inAuthority(deps.work, karen.authorityId, tx => tx.selectFrom('work.authority').selectAll().executeTakeFirstOrThrow())

  test('shows and keeps name, contact and what the authority says of itself', async () => {
    const answer = await browser.post(workPaths.authority, {
      ...filled(),
      official_name: 'Prøvby Kommune og Omegn',
      official_name_en: 'Proevby Municipality',
      contact_email: 'handicap@proevby.example',
      about: 'Vi ligger ved vandet.',
    })
    expect(answer.statusCode).toBe(303)
    expect(await stored()).toMatchObject({ official_name: 'Prøvby Kommune og Omegn', revision: 2, about: 'Vi ligger ved vandet.' })
    const page = await browser.get(workPaths.authority)
    expect(page.body).toContain('value="Proevby Municipality"')
    expect(page.body).toContain('<span class="authority">Prøvby Kommune og Omegn</span>')
  })

  test('a contact that is no e-mail address is refused', async () => {
    const answer = await browser.post(workPaths.authority, { ...filled(), contact_email: 'ring i stedet' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('value="ring i stedet"')
  })

  test('the address may change until something is published, but not to one that is taken or reserved', async () => {
    const other = await anAuthority(deps)
    expect((await browser.post(workPaths.authority, { ...filled(), slug: other.slug })).body).toContain('taget af en anden myndighed')
    expect((await browser.post(workPaths.authority, { ...filled(), slug: 'log-ind' })).body).toContain('bruges af systemet')
    const slug = `${karen.slug}-ny`
    expect((await browser.post(workPaths.authority, { ...filled(), slug })).statusCode).toBe(303)
    expect((await stored()).slug).toBe(slug)
  })

  test('a published address is a promise, whoever asks', async () => {
    const publication = {
      authority_id: karen.authorityId,
      version: 1,
      kind: 'publication',
      published_by_name: 'Karen',
      published_at: deps.clock(),
    } as const
    await inAuthority(deps.work, karen.authorityId, tx => tx.insertInto('work.publication').values(publication).execute())
    expect((await browser.get(workPaths.authority)).body).toMatch(/<input[^>]*id="slug"[^>]*readonly/)
    const answer = await browser.post(workPaths.authority, { ...filled(), slug: 'en-helt-anden' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('offentliggjort under den gamle adresse')
    expect((await stored()).slug).toBe(karen.slug)
  })

  test('who saves over somebody else sees both', async () => {
    await browser.post(workPaths.authority, { ...filled(), about: 'Hendes tekst' })
    const mine = await browser.post(workPaths.authority, { ...filled(), about: 'Min tekst' })
    expect(mine.statusCode).toBe(409)
    expect(mine.body).toContain('Hendes')
    expect(mine.body).toContain('Min')
  })

  test('speaks English to who asked for it', async () => {
    await inAuthority(deps.work, karen.authorityId, tx => tx.updateTable('work.person').set({ language: 'en' }).execute())
    for (const path of [
      workPaths.authority,
      workPaths.units,
      workPaths.newUnit,
      workPaths.targetGroups,
      workPaths.newTargetGroup,
      workPaths.account,
      workPaths.password,
    ]) {
      const page = await browser.get(path)
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain('<html lang="en">')
      expect(page.body).not.toMatch(/Gem<|Enhed|Målgruppe/)
    }
  })
})
