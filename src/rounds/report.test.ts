import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { allowOwnApproval, aPlan, type InventedPlan, obligationOf, openARound } from '../../test/invented-round.ts'
import { aColleague, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { EMPTY_DRAFT } from '../domain/rounds/answer.ts'
import { sitePaths, workPaths } from '../web/paths.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let plan: InventedPlan
let nadia: SignedIn
let secretary: SignedIn
let round: string
let one: string
let indicator: string

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  indicator = deps.newId()
  app = await testApp(deps)
  plan = await aPlan(deps)
  nadia = await signIn(app, deps, plan.coordinator)
  secretary = await signIn(app, deps, await aColleague(deps, plan.coordinator, 'council-secretary'))
  round = await openARound(nadia, deps, plan, { left_out: 'Budget 2027', left_out_reason: 'Det er ikke vedtaget.' })
  await allowOwnApproval(nadia, plan)
  one = await obligationOf(deps, plan, round, 'Bostøtte')
  await inAuthority(deps.work, plan.coordinator.authorityId, async tx => {
    const { id: initiative_id } = await tx
      .selectFrom('work.initiative')
      .select('id')
      .where('title', '=', 'Bostøtte')
      .executeTakeFirstOrThrow()
    const of = { authority_id: plan.coordinator.authorityId }
    await tx
      .insertInto('work.indicator')
      .values({ ...of, id: indicator, initiative_id, name: 'Ledige stillinger', unit_of_measure: 'stillinger', more_is_better: false })
      .execute()
    await tx
      .insertInto('work.observation')
      .values({ ...of, id: deps.newId(), indicator_id: indicator, period: '2025', measured: 9, target: 0 })
      .execute()
  })
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const ANSWER = {
  act: 'submit',
  status: 'delayed',
  cause: 'people',
  trend: 'worse',
  text: 'Ni stillinger er ledige.',
  next_step: 'Nyt opslag.',
}
const publicPage = async (path: string) => app.inject(path)
const reports = () => sitePaths(plan.coordinator.slug, 'da').page('status')

/** The preview carries the version it was made from. */
async function publish(): Promise<number> {
  const preview = (await nadia.get(workPaths.newPublication)).body
  const hidden = Object.fromEntries(
    [...preview.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
  return (await nadia.post(workPaths.newPublication, { ...hidden, kind: 'publication', note: '' })).statusCode
}

/** One that everyone reads and one for the house, both with a value in the initiative that is answered about. */
async function ownFields(): Promise<void> {
  const { authorityId: authority_id } = plan.coordinator
  await inAuthority(deps.work, authority_id, async tx => {
    const { initiative_id } = await tx.selectFrom('work.obligation').select('initiative_id').where('id', '=', one).executeTakeFirstOrThrow()
    for (const [name, visibility, value] of [
      ['Bydel', 'public', 'Havnen'],
      ['Sagsnummer', 'internal', '26/114'],
    ] as const) {
      const id = deps.newId()
      await tx.insertInto('work.own_field').values({ authority_id, id, name, kind: 'text', visibility }).execute()
      await tx
        .insertInto('work.own_value')
        .values({ authority_id, field_id: id, initiative_id: initiative_id ?? '', value })
        .execute()
    }
  })
}

describe('the report of a round', () => {
  test('is not frozen before anything is approved, nor while an answer waits', async () => {
    expect((await nadia.post(workPaths.roundReport(round))).body).toContain('ingen godkendte svar')
    await nadia.post(workPaths.contribution(one), { base: JSON.stringify(EMPTY_DRAFT), ...ANSWER, [`figure.${indicator}`]: '8' })
    const waiting = await nadia.post(workPaths.roundReport(round))
    expect([waiting.statusCode, waiting.body.includes('venter på godkendelse')]).toEqual([422, true])
    const page = (await nadia.get(workPaths.approval(one))).body
    await nadia.post(workPaths.approval(one), { act: 'approve', sent: /name="sent" value="([^"]+)"/.exec(page)?.[1] ?? '' })
  })

  test('holds the council’s words beside, written by its secretary and nobody else', async () => {
    const said = {
      id: deps.newId(),
      goal: plan.goal,
      agreement: 'disagree',
      council_text: 'Rådet oplever længere ventetid.',
      given_on: '2026-03-01',
    }
    expect((await nadia.post(workPaths.roundCouncil(round), said)).statusCode).toBe(403)
    expect((await secretary.post(workPaths.roundCouncil(round), { ...said, council_text: '' })).statusCode).toBe(422)
    expect((await secretary.post(workPaths.roundCouncil(round), said)).statusCode).toBe(303)
    expect((await nadia.get(workPaths.roundReport(round))).body).toContain('Rådet oplever længere ventetid.')
  })

  test('takes along what everyone may read in the authority’s own fields', async () => {
    await ownFields()
    const draft = (await nadia.get(workPaths.roundReport(round))).body
    expect([draft.includes('Bydel: Havnen'), draft.includes('26/114')]).toEqual([true, false])
  })

  test('is frozen once, closes the round, and becomes the initiatives’ status; nothing is public yet', async () => {
    expect((await nadia.post(workPaths.roundReport(round))).statusCode).toBe(303)
    expect((await nadia.post(workPaths.roundReport(round))).statusCode).toBe(422)
    const statuses = await inAuthority(deps.work, plan.coordinator.authorityId, tx =>
      tx.selectFrom('work.status_entry').select(['assessment', 'reason', 'trend']).execute(),
    )
    expect(statuses).toEqual([{ assessment: 'delayed', reason: ANSWER.text, trend: 'worse' }])
    const measured = await inAuthority(deps.work, plan.coordinator.authorityId, tx =>
      tx
        .selectFrom('work.observation')
        .select(['period', 'measured', 'target'])
        .where('indicator_id', '=', indicator)
        .orderBy('period')
        .execute(),
    )
    // The round's window ends in February 2026; what was measured before stands as it was.
    expect(measured).toEqual([
      { period: '2025', measured: 9, target: 0 },
      { period: '2026-02', measured: 8, target: null },
    ])
    expect((await nadia.post(workPaths.contribution(one), { base: '', ...ANSWER })).statusCode).toBe(303)
    expect((await publicPage(reports())).body).not.toContain('Status foråret 2026')
  })

  test('is read by everyone when it is published: by goal and unit, the council beside, and told plainly who has not answered', async () => {
    expect(await publish()).toBe(303)
    expect((await publicPage(reports())).body).toContain('Status foråret 2026')
    const page = (await publicPage(`${reports()}/status-foraaret-2026`)).body
    const told = [
      'Ni stillinger er ledige.',
      'Havnen',
      'Forsinket',
      'Mangler folk',
      'Uenigt i vurderingen.',
      'Rådet oplever længere ventetid.',
      'Center for Handicap',
      'har ikke svaret om Mere tid',
      'Ikke med: Budget 2027. Det er ikke vedtaget.',
      'Låst 2. marts 2026',
      'Ledige stillinger: 8 stillinger (før 9, måltal 0)',
    ]
    expect(told.filter(words => !page.includes(words))).toEqual([])
    expect((await publicPage(`${sitePaths(plan.coordinator.slug, 'da').page('initiatives')}/bostoette`)).body).toContain(
      'Fra Status foråret 2026',
    )
    expect((await publicPage(`${reports()}.csv`)).body).toContain('Status foråret 2026')
    expect((await publicPage(sitePaths(plan.coordinator.slug, 'en').page('status'))).statusCode).toBe(200)
  })

  test('is corrected beside what was frozen, dated; the version before stays readable', async () => {
    const note = { id: deps.newId(), kind: 'erratum', heading: 'Antal stillinger', note_text: 'Der stod ni. Det rigtige er otte.' }
    expect((await nadia.post(workPaths.roundNotes(round), { ...note, kind: '' })).statusCode).toBe(422)
    expect((await nadia.post(workPaths.roundNotes(round), { ...note, kind: 'supplement' })).statusCode).toBe(422)
    expect((await nadia.post(workPaths.roundNotes(round), note)).statusCode).toBe(303)
    expect((await publicPage(`${reports()}/status-foraaret-2026`)).body).not.toContain('Det rigtige er otte.')
    expect(await publish()).toBe(303)
    const now = (await publicPage(`${reports()}/status-foraaret-2026`)).body
    for (const words of ['Det rigtige er otte.', 'Ni stillinger er ledige.']) expect(now).toContain(words)
    const before = (await publicPage(`${reports()}/status-foraaret-2026?version=1`)).body
    expect(before).toContain('Ni stillinger er ledige.')
    expect(before).not.toContain('Det rigtige er otte.')
  })

  test('does not change when the records behind it do', async () => {
    await inAuthority(deps.work, plan.coordinator.authorityId, tx =>
      tx.updateTable('work.unit').set({ official_name: 'Omdøbt Center' }).where('id', '=', plan.handicap).execute(),
    )
    await publish()
    const page = (await publicPage(`${reports()}/status-foraaret-2026`)).body
    expect(page).toContain('Center for Handicap')
    expect(page).not.toContain('Omdøbt Center')
  })

  test('is withdrawn alone, with a reason: its address says so, in every version; the rest stays, and it can come back', async () => {
    const [address, withdraw] = [`${reports()}/status-foraaret-2026`, workPaths.withdraw('status-report', round)]
    expect((await nadia.get(workPaths.roundReport(round))).body).toContain(withdraw)
    expect((await nadia.post(withdraw, { reason: '' })).statusCode).toBe(422)
    expect((await nadia.post(withdraw, { reason: 'Tallene var fra et forkert år.' })).statusCode).toBe(303)
    for (const path of [address, `${address}?version=1`]) {
      const gone = await publicPage(path)
      expect([gone.statusCode, gone.body.includes('Ni stillinger')]).toEqual([410, false])
    }
    expect((await publicPage(address)).body).toContain('Tallene var fra et forkert år.')
    expect((await publicPage(reports())).body).not.toContain('Status foråret 2026')
    expect((await publicPage(sitePaths(plan.coordinator.slug, 'da').feed)).body).toContain('Tallene var fra et forkert år.')
    expect((await publicPage(`${sitePaths(plan.coordinator.slug, 'da').page('initiatives')}/bostoette`)).statusCode).toBe(200)
    await nadia.post(workPaths.liftWithdrawal('status-report', round))
    await publish()
    expect((await publicPage(address)).body).toContain('Ni stillinger er ledige.')
  })
})
