import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan } from '../../test/invented-round.ts'
import { aColleague, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { workPaths } from './paths.ts'

describe('a record for those who may not edit it', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let plan: InventedPlan
  let initiative: string
  let reader: SignedIn
  let coordinator: SignedIn

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
    plan = await aPlan(deps)
    coordinator = await signIn(app, deps, plan.coordinator)
    reader = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'reader'))
    initiative = deps.newId()
    const [field, activity] = [deps.newId(), deps.newId()]
    await coordinator.post(workPaths.newOwnField, { id: field, name: 'Bydel', kind: 'text', visibility: 'internal' })
    const made = await coordinator.post(workPaths.newInitiative(plan.planId), {
      ...{ id: initiative, plan: plan.planId, number: '7', title: 'Ramper <nu>', text: 'Første linje.\nAnden linje.', ends: '2027-H1' },
      ...{ goals: plan.goal, [`owners.${plan.social}.unit`]: plan.social, [`owners.${plan.social}.part`]: 'lead' },
      ...{ [`activities.${activity}.title`]: 'Tegn', [`own.${field}.value`]: 'Havnen' },
    })
    expect(made.statusCode, made.body).toBe(303)
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const main = async (browser: SignedIn, path: string) => /<main.*<\/main>/s.exec((await browser.get(path)).body)?.[0] ?? ''

  test('is a list of facts: names for ids, words for codes, rows as they are', async () => {
    const page = await main(reader, workPaths.initiative(initiative))
    for (const words of [
      'Ramper &lt;nu>',
      'Anden linje.',
      'Socialforvaltningen',
      '1 Et godt hverdagsliv',
      'Tegn',
      '<dt>Bydel</dt>',
      'Havnen',
    ])
      expect(page).toContain(words)
    expect(page).not.toMatch(/<fieldset|disabled|href="#om"/)
    expect(page).not.toMatch(/<dd>\s*(?:<[^>]+>)*[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  test('stays a form for those who may', async () => {
    const page = await main(coordinator, workPaths.initiative(initiative))
    expect(page).toContain('name="title"')
    expect(page).toContain('href="#om"')
  })

  test('is the same for goals, priorities, units and target groups', async () => {
    const [priority, group] = [deps.newId(), deps.newId()]
    await coordinator.post(workPaths.newPriority(plan.goal), { id: priority, text: 'Korte ventetider', units: [plan.social] })
    await inAuthority(db.work, plan.coordinator.authorityId, tx =>
      tx.insertInto('work.target_group').values({ authority_id: plan.coordinator.authorityId, id: group, name: 'Unge' }).execute(),
    )
    for (const [path, words] of [
      [workPaths.goal(plan.goal), 'Et godt hverdagsliv'],
      [workPaths.priority(priority), 'Socialforvaltningen'],
      [workPaths.unit(plan.handicap), 'Center for Handicap'],
      [workPaths.targetGroup(group), 'Unge'],
    ] as const) {
      const page = await main(reader, path)
      expect([path, page.includes('<dl class="kv">'), page.includes('<fieldset')]).toEqual([path, true, false])
      expect(page).toContain(words)
    }
  })
})
