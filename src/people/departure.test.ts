import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan } from '../../test/invented-round.ts'
import { aColleague, type Coordinator, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { workPaths } from '../web/paths.ts'

describe('a person who has left', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let plan: InventedPlan
  let nadia: SignedIn
  let lise: Coordinator
  let omar: Coordinator

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
  })
  beforeEach(async () => {
    plan = await aPlan(deps)
    nadia = await signIn(app, deps, plan.coordinator)
    lise = await aColleague(deps, plan.coordinator, 'contributor', plan.social)
    omar = await aColleague(deps, plan.coordinator, 'approver', plan.social)
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const inWork = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(db.work, plan.coordinator.authorityId, work)
  const rolesOf = ({ personId }: Coordinator) =>
    inWork(tx =>
      tx
        .selectFrom('work.appointment')
        .select(['role', 'valid_from as from', 'valid_to as to'])
        .where('person_id', '=', personId)
        .orderBy('valid_from')
        .execute(),
    )
  const leave = (who: Coordinator, receiver: string) => nadia.post(workPaths.departure(who.personId), { receiver, reason: 'Nyt arbejde' })
  const DAY = 86_400_000

  test('hands everything to one receiver from today, and is signed out at once', async () => {
    deps.passTime(3 * DAY)
    nadia = await signIn(app, deps, plan.coordinator)
    const browser = await signIn(app, deps, lise)
    const initiative = await inWork(async tx => {
      const row = await tx.selectFrom('work.initiative').select('id').where('title', '=', 'Mere tid').executeTakeFirstOrThrow()
      const contact = { coordinator_name: lise.name, coordinator_email: lise.email.toUpperCase() }
      await tx.updateTable('work.initiative').set(contact).where('id', '=', row.id).execute()
      return row.id
    })
    expect((await nadia.get(workPaths.departure(lise.personId))).body).toContain('Bidragyder')
    expect((await leave(lise, omar.personId)).statusCode).toBe(303)
    expect((await browser.get(workPaths.tasks)).headers.location).toContain('/log-ind')
    expect(await rolesOf(lise)).toEqual([{ role: 'contributor', from: '2026-03-02', to: '2026-03-04' }])
    expect(await rolesOf(omar)).toContainEqual({ role: 'contributor', from: '2026-03-05', to: null })
    const page = (await nadia.get(workPaths.initiative(initiative))).body
    expect(page).toContain(`value="${omar.email}"`)
    const history = (await nadia.get(`${workPaths.history}?handling=departed`)).body
    for (const words of [lise.name, 'Nyt arbejde', 'Stoppet']) expect(history).toContain(words)
    expect((await nadia.get(workPaths.people)).body).not.toContain(lise.email)
    expect((await leave(lise, omar.personId)).statusCode).toBe(404)
    deps.passTime(-3 * DAY)
  })

  test('with a role from today passes it on all the same, and with nobody to take it, it ends', async () => {
    expect((await leave(lise, omar.personId)).statusCode).toBe(303)
    expect(await rolesOf(omar)).toContainEqual({ role: 'contributor', from: '2026-03-02', to: null })
    expect((await leave(omar, '')).statusCode).toBe(303)
    expect((await rolesOf(omar)).every(({ to }) => to !== null)).toBe(true)
  })

  test('is not the last administrator, and not the one who says so; nothing is then changed', async () => {
    const self = await leave(plan.coordinator, lise.personId)
    expect([self.statusCode, self.body.includes('Du kan ikke melde dig selv ud')]).toEqual([422, true])
    const ole = await aColleague(deps, plan.coordinator, 'administrator')
    await inWork(tx =>
      tx
        .updateTable('work.appointment')
        .set({ valid_to: '2026-03-02' })
        .where('person_id', '=', plan.coordinator.personId)
        .where('role', '=', 'administrator')
        .execute(),
    )
    const last = await leave(ole, '')
    expect(last.statusCode).toBe(422)
    expect(await rolesOf(ole)).toEqual([{ role: 'administrator', from: '2026-03-02', to: null }])
    for (const receiver of [ole.personId, deps.newId()]) expect((await leave(ole, receiver)).statusCode).toBe(422)
  })

  test('leaves the address free for whoever comes after', async () => {
    await leave(lise, '')
    const again = await nadia.post(workPaths.newPerson, {
      id: deps.newId(),
      appointment: deps.newId(),
      name: 'Lise Dam',
      email: lise.email,
      role: 'reader',
      unit: 'hele',
      valid_from: '2026-03-02',
    })
    expect(again.statusCode).toBe(303)
  })
})
