import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan, obligationOf, openARound } from '../../test/invented-round.ts'
import { aColleague, type Coordinator, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { workPaths } from '../web/paths.ts'

describe('a unit that gives way', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let plan: InventedPlan
  let browser: SignedIn

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
    plan = await aPlan(deps)
    browser = await signIn(app, deps, plan.coordinator)
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const inIt = <T>(read: Parameters<typeof inAuthority<T>>[2]) => inAuthority(deps.work, plan.coordinator.authorityId, read)
  const rolesOf = ({ personId }: Coordinator) =>
    inIt(tx =>
      tx
        .selectFrom('work.appointment')
        .select(['role', 'unit_id as unit', 'valid_from as from', 'valid_to as to'])
        .where('person_id', '=', personId)
        .orderBy('valid_from')
        .orderBy('valid_to')
        .execute(),
    )
  const merge = (from: string, into: string, day: string) =>
    browser.post(workPaths.unitSuccession(from), {
      id: deps.newId(),
      new_unit_id: deps.newId(),
      kind: 'merged',
      successors: [into],
      happened_on: day,
    })

  test('passes its roles on from the day, and what was done until then was done in it', async () => {
    const [bo, eva] = [
      await aColleague(deps, plan.coordinator, 'contributor', plan.teknik),
      await aColleague(deps, plan.coordinator, 'approver', plan.teknik),
    ]
    expect((await merge(plan.teknik, plan.social, '2026-05-01')).statusCode).toBe(303)
    for (const who of [bo, eva])
      expect((await rolesOf(who)).map(({ unit, from, to }) => [unit, from, to])).toEqual([
        [plan.teknik, '2026-03-02', '2026-04-30'],
        [plan.social, '2026-05-01', null],
      ])
    expect((await browser.get(workPaths.recordHistory('person', bo.personId))).body).toContain('Rolle flyttet til en anden enhed')
  })

  test('gives the one who has the role in both of them it once, and what waits for it waits for its successor', async () => {
    const round = await openARound(browser, deps, plan)
    const asked = await obligationOf(deps, plan, round, 'Bostøtte')
    const ida = await aColleague(deps, plan.coordinator, 'contributor', plan.handicap)
    await browser.post(`/arbejde/personer/${ida.personId}/roller/ny`, {
      id: deps.newId(),
      role: 'contributor',
      unit: plan.social,
      valid_from: '2026-03-02',
    })
    deps.passTime(10 * 86_400_000)
    const later = await signIn(app, deps, plan.coordinator)
    const answer = await later.post(workPaths.unitSuccession(plan.handicap), {
      id: deps.newId(),
      new_unit_id: deps.newId(),
      kind: 'merged',
      successors: [plan.social],
      happened_on: '2026-03-10',
    })
    expect(answer.statusCode).toBe(303)
    const held = (await rolesOf(ida)).filter(({ to }) => to === null)
    expect(held.map(({ unit }) => unit)).toEqual([plan.social])
    const obligation = await inIt(tx =>
      tx.selectFrom('work.obligation').select('unit_id').where('id', '=', asked).executeTakeFirstOrThrow(),
    )
    expect(obligation.unit_id).toBe(plan.social)
    expect((await later.get(workPaths.handOvers)).body).toContain('Alt, der venter, har nogen')
  })
})
