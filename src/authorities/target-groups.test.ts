import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { oneOfEach } from '../../test/records.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { workPaths } from '../web/paths.ts'

describe('target groups', () => {
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

  const make = async (name: string, more: Record<string, string> = {}) => {
    const id = deps.newId()
    expect((await browser.post(workPaths.newTargetGroup, { id, name, ...more })).statusCode).toBe(303)
    return id
  }
  const english = () =>
    inAuthority(deps.work, karen.authorityId, tx =>
      tx.selectFrom('work.translation').select(['field', 'text', 'of_revision']).orderBy('field').execute(),
    )

  test('a group is made with its English words, and stands in Danish order', async () => {
    await make('Ældre med nedsat syn', { name_en: 'Older people with low vision' })
    await make('Ansatte i fleksjob')
    const list = await browser.get(workPaths.targetGroups)
    expect(list.body.indexOf('Ansatte i fleksjob')).toBeLessThan(list.body.indexOf('Ældre med nedsat syn'))
    expect(await english()).toEqual([{ field: 'name', text: 'Older people with low vision', of_revision: 1 }])
  })

  test('an English text is behind when the Danish one changes, until somebody says that it fits', async () => {
    const id = await make('Døve', { name_en: 'Deaf people' })
    const path = workPaths.targetGroup(id)
    expect((await browser.get(path)).body).not.toContain('siden den blev oversat')
    await browser.post(path, { revision: '1', name: 'Døve og døvblinde', name_en: 'Deaf people' })
    expect((await browser.get(path)).body).toContain('siden den blev oversat')
    await browser.post(path, { revision: '2', name: 'Døve og døvblinde', name_en: 'Deaf people', translation_fits: 'on' })
    expect((await browser.get(path)).body).not.toContain('siden den blev oversat')
  })

  test('two groups cannot share a name', async () => {
    await make('Børn')
    const answer = await browser.post(workPaths.newTargetGroup, { id: deps.newId(), name: 'BØRN', description: 'Under 18 år' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('allerede en målgruppe')
    expect(answer.body).toContain('Under 18 år')
  })

  test('changes that do not touch each other are offered together', async () => {
    const id = await make('Unge')
    const path = workPaths.targetGroup(id)
    await browser.post(path, { revision: '1', name: 'Unge i uddannelse', description: '' })
    const mine = await browser.post(path, { revision: '1', name: 'Unge', description: '16 til 25 år' })
    expect(mine.statusCode).toBe(409)
    const merged = await browser.post(path, { revision: '1', merge_with: '2', name: 'Unge', description: '16 til 25 år' })
    expect(merged.statusCode).toBe(303)
    const page = await browser.get(path)
    expect(page.body).toContain('value="Unge i uddannelse"')
    expect(page.body).toContain('16 til 25 år')
  })

  test('a group that initiatives are for tells which, and is not deleted', async () => {
    const ids = await oneOfEach(deps, karen, 'Prøve')
    const free = await make('Tom gruppe')
    await inAuthority(deps.work, karen.authorityId, tx =>
      tx
        .insertInto('work.initiative_target_group')
        .values({ authority_id: karen.authorityId, initiative_id: ids.initiative, target_group_id: ids.targetGroup })
        .execute(),
    )
    const refused = await browser.post(workPaths.deleteTargetGroup(ids.targetGroup), { revision: '1' })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain(workPaths.initiative(ids.initiative))
    expect((await browser.post(workPaths.deleteTargetGroup(free), { revision: '1' })).statusCode).toBe(303)
    expect((await browser.get(workPaths.targetGroup(free))).statusCode).toBe(404)
  })

  test('the form sent again after the group is deleted does not bring it back', async () => {
    const form = { id: deps.newId(), name: 'Slettet' }
    await browser.post(workPaths.newTargetGroup, form)
    await browser.post(workPaths.deleteTargetGroup(form.id), { revision: '1' })
    expect((await browser.post(workPaths.newTargetGroup, form)).statusCode).toBe(303)
    expect((await browser.get(workPaths.targetGroups)).body).not.toContain('Slettet<')
  })
})
