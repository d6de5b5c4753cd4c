import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan, obligationOf, openARound } from '../../test/invented-round.ts'
import { aColleague, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { publish } from '../publishing/publish.ts'
import { sitePaths, workPaths } from '../web/paths.ts'
import { unitMoveJob } from './unit-moves.ts'

const DAY = 86_400_000

describe('what belongs to a unit that gives way', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let plan: InventedPlan
  let browser: SignedIn

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
  })
  beforeEach(async () => {
    plan = await aPlan(deps)
    browser = await signIn(app, deps, plan.coordinator)
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const inWork = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(db.work, plan.coordinator.authorityId, work)
  const ownersOf = (title: string) =>
    inWork(tx =>
      tx
        .selectFrom('work.initiative_unit as w')
        .innerJoin('work.initiative as i', join =>
          join.onRef('i.authority_id', '=', 'w.authority_id').onRef('i.id', '=', 'w.initiative_id'),
        )
        .select(['w.unit_id as unit', 'w.part'])
        .where('i.title', '=', title)
        .execute(),
    )
  const idOf = async (title: string) => {
    const row = await inWork(tx => tx.selectFrom('work.initiative').select('id').where('title', '=', title).executeTakeFirstOrThrow())
    return row.id
  }
  const giveWay = (from: string, typed: Record<string, string | readonly string[]>) =>
    browser.post(workPaths.unitSuccession(from), { id: deps.newId(), new_unit_id: deps.newId(), ...typed })
  const priority = async (unit: string) => {
    const id = deps.newId()
    await browser.post(workPaths.newPriority(plan.goal), { id, text: 'Korte ventetider', units: [unit] })
    return id
  }
  const unitsOfPriority = (id: string) =>
    inWork(async tx =>
      (await tx.selectFrom('work.priority_unit').select('unit_id').where('priority_id', '=', id).execute()).map(row => row.unit_id),
    )
  const ending = async (title: string) => {
    const typed = { id: deps.newId(), voice: 'owner', stated_on: '2026-03-01', phase: 'completed', assessment: 'not-assessed' }
    await browser.post(workPaths.initiativeStatus(await idOf(title)), { ...typed, completed_on: '2026-02-01' })
  }

  test('goes on in its one successor, with a revision of each; what had ended stays', async () => {
    const asked = await priority(plan.handicap)
    expect((await browser.get(workPaths.unitSuccession(plan.handicap))).body).toContain('Det hører til enheden')
    const answer = await giveWay(plan.handicap, { kind: 'merged', successors: [plan.teknik], happened_on: '2026-03-02' })
    expect(answer.headers.location).toContain(workPaths.unitMoves(plan.handicap))
    expect(await ownersOf('Bostøtte')).toEqual([{ unit: plan.teknik, part: 'lead' }])
    expect(await unitsOfPriority(asked)).toEqual([plan.teknik])
    const page = (await browser.get(workPaths.unitMoves(plan.handicap))).body
    for (const words of ['Er flyttet', 'Bostøtte', 'Korte ventetider', 'Nadia Friis']) expect(page).toContain(words)
    expect((await browser.get(workPaths.recordHistory('initiative', await idOf('Bostøtte')))).body).toMatch(/<del>.*Center for Handicap/s)
    await ending('Ramper')
    await giveWay(plan.teknik, { kind: 'renamed', new_name: 'Byens Rum', happened_on: '2026-03-02' })
    expect(await ownersOf('Ramper')).toEqual([{ unit: plan.teknik, part: 'lead' }])
    expect((await ownersOf('Bostøtte'))[0]?.unit).not.toBe(plan.teknik)
  })

  test('waits for the day, and goes then by itself, once; what was published before names the old unit', async () => {
    const version = (note: string) =>
      publish({
        db: db.work,
        authorityId: plan.coordinator.authorityId,
        by: { id: null, name: 'Nadia' },
        at: deps.clock(),
        note,
        kind: 'publication',
      })
    await version('Før')
    const obligation = await obligationOf(deps, plan, await openARound(browser, deps, plan), 'Bostøtte')
    await giveWay(plan.handicap, { kind: 'renamed', new_name: 'Center for Hverdag', happened_on: '2026-03-20' })
    await unitMoveJob.run(deps, new AbortController().signal)
    expect(await ownersOf('Bostøtte')).toEqual([{ unit: plan.handicap, part: 'lead' }])
    expect((await browser.get(workPaths.unitMoves(plan.handicap))).body).toContain('Venter til dagen')
    deps.passTime(18 * DAY)
    for (let twice = 0; twice < 2; twice++) await unitMoveJob.run(deps, new AbortController().signal)
    const [owner] = await ownersOf('Bostøtte')
    expect(owner?.unit).not.toBe(plan.handicap)
    const asked = await inWork(tx =>
      tx.selectFrom('work.obligation').select('unit_id').where('id', '=', obligation).executeTakeFirstOrThrow(),
    )
    expect(asked.unit_id).toBe(owner?.unit)
    await version('Efter')
    const page = sitePaths(plan.coordinator.slug, 'da').record('initiatives', 'bostoette')
    expect((await app.inject(page)).body).toContain('Center for Hverdag')
    // Below stands what has changed since, with both names.
    const [before = ''] = (await app.inject(`${page}?version=1`)).body.split('id="aendret"')
    expect([before.includes('Center for Handicap'), before.includes('Center for Hverdag')]).toEqual([true, false])
    deps.passTime(-18 * DAY)
  })

  test('is shared between several by a person, one by one, and the rest later', async () => {
    const bo = await aColleague(deps, plan.coordinator, 'contributor', plan.handicap)
    const asked = await priority(plan.handicap)
    await giveWay(plan.handicap, { kind: 'split', successors: [plan.teknik, plan.social], happened_on: '2026-03-02' })
    expect(await ownersOf('Bostøtte')).toEqual([{ unit: plan.handicap, part: 'lead' }])
    const id = await idOf('Bostøtte')
    const role = await inWork(tx =>
      tx.selectFrom('work.appointment').select('id').where('person_id', '=', bo.personId).executeTakeFirstOrThrow(),
    )
    const share = (typed: Record<string, string>) => browser.post(workPaths.unitMoves(plan.handicap), typed)
    await share({
      [`to.initiative.${id}`]: plan.teknik,
      [`to.appointment.${role.id}`]: plan.social,
      [`to.priority.${asked}`]: plan.closing,
    })
    expect(await ownersOf('Bostøtte')).toEqual([{ unit: plan.teknik, part: 'lead' }])
    expect(await unitsOfPriority(asked)).toEqual([plan.handicap])
    const held = await inWork(tx =>
      tx.selectFrom('work.appointment').select('unit_id').where('person_id', '=', bo.personId).where('valid_to', 'is', null).execute(),
    )
    expect(held).toEqual([{ unit_id: plan.social }])
    expect((await browser.get(workPaths.unitMoves(plan.handicap))).body).toContain(`name="to.priority.${asked}"`)
    await share({ [`to.priority.${asked}`]: plan.social, [`to.initiative.${id}`]: plan.social })
    expect(await unitsOfPriority(asked)).toEqual([plan.social])
    expect(await ownersOf('Bostøtte')).toEqual([{ unit: plan.teknik, part: 'lead' }])
    expect((await browser.get(workPaths.unitMoves(plan.handicap))).body).not.toContain('Fordel det på afløserne')
  })

  test('is nothing for a unit that has not given way', async () => {
    const id = await idOf('Mere tid')
    await browser.post(workPaths.unitMoves(plan.social), { [`to.initiative.${id}`]: plan.teknik })
    expect(await ownersOf('Mere tid')).toEqual([{ unit: plan.social, part: 'lead' }])
    expect((await browser.get(workPaths.unitMoves(plan.social))).body).toContain('Her er intet at flytte')
  })
})
