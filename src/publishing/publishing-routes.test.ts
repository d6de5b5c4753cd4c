import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import type { AppDeps } from '../web/deps.ts'
import { workPaths } from '../web/paths.ts'

let db: TestDatabase
let deps: AppDeps
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

/** A coordinator with a policy of one goal, not yet published. */
async function aCoordinator(): Promise<{ who: Coordinator; browser: SignedIn; goal: string }> {
  const who = await anAuthority(deps)
  const [policy, goal] = [deps.newId(), deps.newId()]
  const authority_id = who.authorityId
  await inAuthority(db.work, authority_id, async tx => {
    await tx.insertInto('work.policy').values({ authority_id, id: policy, title: 'Handicappolitik' }).execute()
    await tx
      .insertInto('work.goal')
      .values({ authority_id, id: goal, policy_id: policy, number: '1', title: 'Et mål om <adgang>' })
      .execute()
  })
  return { who, browser: await signIn(app, deps, who), goal }
}

const publishFrom = (browser: SignedIn, more: Record<string, string> = {}) =>
  browser.post(workPaths.newPublication, { version: '0', kind: 'publication', ...more })

describe('the publications of a workspace', () => {
  test('begin empty, and say that nobody outside can see anything', async () => {
    const { browser } = await aCoordinator()
    const page = await browser.get(workPaths.publications)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('I har ikke offentliggjort noget endnu')
  })

  test('are shown before they are made: what is new, escaped', async () => {
    const { browser } = await aCoordinator()
    const page = await browser.get(workPaths.newPublication)
    expect(page.body).toContain('2 nye, 0 ændrede og 0 fjernede')
    expect(page.body).toContain('Et mål om &lt;adgang>')
    expect(page.body).toContain('Offentliggør version 1')
  })

  test('are made by one press, and each has its page', async () => {
    const { browser, who } = await aCoordinator()
    const done = await publishFrom(browser, { note: 'Vedtaget i dag.' })
    expect(done.statusCode).toBe(303)
    expect(done.headers.location).toBe(`${workPaths.publication(1)}?sket=publishing.done.published`)
    const page = await browser.get(String(done.headers.location))
    expect(page.body).toContain('Vedtaget i dag.')
    expect(page.body).toContain('Offentliggjort. Alle kan se den nye version nu.')
    expect((await app.inject({ url: `/${who.slug}` })).statusCode).toBe(200)
  })

  test('sent twice from the same form make one version', async () => {
    const { browser } = await aCoordinator()
    await publishFrom(browser)
    const again = await publishFrom(browser)
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain('En anden har offentliggjort version 1 imens')
    expect((await browser.get(workPaths.publications)).body).not.toContain('Version 2')
  })

  test('as a correction without a note come back with what was typed', async () => {
    const { browser } = await aCoordinator()
    const page = await publishFrom(browser, { kind: 'correction' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('Skriv, hvad fejlen var')
    expect(page.body).toMatch(/value="correction"[^>]*checked|checked[^>]*value="correction"/)
  })

  test('with a personal identity number in the note are stopped', async () => {
    const { browser } = await aCoordinator()
    const page = await publishFrom(browser, { note: 'Borger 010190-1234 klagede' })
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('CPR-nummer')
  })

  test('that do not exist are no pages', async () => {
    const { browser } = await aCoordinator()
    for (const version of ['1', '0', '-1', 'x', '99999999999999999999'])
      expect((await browser.get(`${workPaths.publications}/${version}`)).statusCode).toBe(404)
  })

  test('are for those who are signed in, and another authority’s are not found', async () => {
    const [mine, theirs] = [await aCoordinator(), await aCoordinator()]
    await publishFrom(theirs.browser)
    expect((await mine.browser.get(workPaths.publication(1))).statusCode).toBe(404)
    expect((await mine.browser.get(workPaths.withdraw('goal', theirs.goal))).statusCode).toBe(404)
    expect((await app.inject({ url: workPaths.newPublication })).statusCode).toBe(303)
  })
})

describe('withdrawing', () => {
  test('begins with finding what is published', async () => {
    const { browser, goal } = await aCoordinator()
    await publishFrom(browser)
    const page = await browser.get(`${workPaths.withdrawals}?q=adgang`)
    expect(page.body).toContain(workPaths.withdraw('goal', goal))
    expect((await browser.get(`${workPaths.withdrawals}?q=%25`)).body).toContain('Intet offentliggjort passer til')
  })

  test('asks why, and then the address answers 410 with the reason', async () => {
    const { browser, who, goal } = await aCoordinator()
    await publishFrom(browser)
    const address = `/${who.slug}/maal/1-et-maal-om-adgang`
    expect((await app.inject({ url: address })).statusCode).toBe(200)
    expect((await browser.post(workPaths.withdraw('goal', goal), { reason: '' })).statusCode).toBe(422)
    const done = await browser.post(workPaths.withdraw('goal', goal), { reason: 'Målet var ikke vedtaget.' })
    expect(done.statusCode).toBe(303)
    const gone = await app.inject({ url: address })
    expect(gone.statusCode).toBe(410)
    expect(gone.body).toContain('Målet var ikke vedtaget.')
    expect((await browser.get(workPaths.withdrawals)).body).toContain('Målet var ikke vedtaget.')
    expect((await browser.post(workPaths.liftWithdrawal('goal', goal))).statusCode).toBe(303)
    expect((await browser.post(workPaths.liftWithdrawal('goal', goal))).statusCode).toBe(404)
  })

  test('of the whole site takes every page down', async () => {
    const { browser, who } = await aCoordinator()
    await publishFrom(browser)
    const page = await browser.get(workPaths.withdraw('authority', who.authorityId))
    expect(page.body).toContain('Tag siden ned nu')
    await browser.post(workPaths.withdraw('authority', who.authorityId), { reason: 'Vi retter en fejl.' })
    expect((await app.inject({ url: `/${who.slug}` })).statusCode).toBe(410)
    expect((await publishFrom(browser, { version: '2' })).statusCode).toBe(303)
    expect((await app.inject({ url: `/${who.slug}` })).statusCode).toBe(200)
  })

  test('is not possible for what cannot be withdrawn by itself', async () => {
    const { browser, who } = await aCoordinator()
    for (const [kind, id] of [
      ['unit', who.personId],
      ['authority', who.personId],
      ['goal', 'x'],
      ['nonsense', who.personId],
    ] as const)
      expect((await browser.get(workPaths.withdraw(kind, id))).statusCode).toBe(404)
  })
})
