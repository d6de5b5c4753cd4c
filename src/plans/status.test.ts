import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { timelinessOf } from '../domain/status/timeliness.ts'
import { ASSESSMENTS, type Assessment, PHASES, type Phase, statusOf } from '../domain/status.ts'
import { publish } from '../publishing/publish.ts'
import { buildApp } from '../web/app.ts'
import { sitePaths, workPaths } from '../web/paths.ts'
import { hasNoWord, STATUS } from './plan-tree-store.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let karen: Coordinator
let browser: SignedIn
let initiative: string
let plan: string

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await buildApp(deps)
  karen = await anAuthority(deps)
  browser = await signIn(app, deps, karen)
  const policy = deps.newId()
  ;[plan, initiative] = [deps.newId(), deps.newId()]
  await browser.post(workPaths.newPolicy, { id: policy, title: 'Handicappolitik' })
  await browser.post(workPaths.newPlan, { id: plan, policy, title: 'Handleplan' })
  await browser.post(workPaths.newInitiative(plan), { id: initiative, plan, title: 'Ramper' })
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const SAID = {
  phase: 'running',
  assessment: 'delayed',
  reason: 'Entreprenøren er bagud.',
  trend: 'worse',
  next_step: 'Nyt møde i april',
  stated_on: '2026-02-27',
}
const state = (typed: Record<string, string>) =>
  browser.post(workPaths.initiativeStatus(initiative), { id: deps.newId(), ...SAID, ...typed })
const statusPage = async () => (await browser.get(workPaths.initiativeStatus(initiative))).body

describe('a status', () => {
  test('is added to those before, and shows on the plan', async () => {
    expect((await state({})).statusCode).toBe(303)
    expect((await state({ assessment: 'on-plan', reason: 'Indhentet.', stated_on: '2026-03-01' })).statusCode).toBe(303)
    const page = await statusPage()
    expect(page.indexOf('Indhentet.')).toBeGreaterThan(0)
    expect(page.indexOf('Indhentet.')).toBeLessThan(page.indexOf('Entreprenøren er bagud.'))
    expect((await browser.get(workPaths.plan(plan))).body).toContain('st--on-plan')
  })

  test('sent twice is written once', async () => {
    const id = deps.newId()
    for (const _ of [1, 2]) expect((await state({ id, reason: 'Sendt to gange' })).statusCode).toBe(303)
    expect((await statusPage()).split('Sendt to gange')).toHaveLength(2)
  })

  test.each([
    [{ reason: '' }, 'Skriv, hvorfor'],
    [{ trend: '' }, 'Vælg, om det går bedre'],
    [{ next_step: '' }, 'Skriv, hvad næste skridt er'],
    [{ phase: 'given-up', assessment: 'not-assessed', reason: '' }, 'Skriv, hvorfor'],
    [{ phase: 'given-up' }, 'Skriv, hvor det er besluttet'],
    [{ phase: 'completed' }, 'Skriv den dag, indsatsen var gennemført'],
    [{ phase: 'completed', completed_on: '2026-02-28' }, 'kan ikke være gennemført efter'],
    [{ voice: 'independent' }, 'Skriv, hvem der har vurderet'],
    [{ voice: 'naboen' }, 'Vælg en af mulighederne'],
    [{ stated_on: '2026-03-03' }, 'ligger i fremtiden'],
    [{ stated_on: '2026' }, 'er ikke en dag'],
    [{ phase: '' }, 'Vælg, hvor langt I er'],
    [{ assessment: 'godt' }, 'Vælg en af mulighederne'],
    [{ reason: 'Ring 070761-4285' }, 'CPR-nummer'],
  ])('with %j is refused', async (typed, sentence) => {
    const answer = await state(typed as Record<string, string>)
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  })

  test('that nobody has assessed needs no reason', async () => {
    const typed = { phase: 'not-begun', assessment: 'not-assessed', reason: '', trend: '', next_step: '' }
    expect((await state(typed)).statusCode).toBe(303)
  })

  test('of what is given up shows the decision, and of what is completed the day', async () => {
    expect((await state({ phase: 'given-up', decision_reference: 'Byrådet, punkt 14' })).statusCode).toBe(303)
    expect((await state({ phase: 'completed', completed_on: '2026-02-20' })).statusCode).toBe(303)
    const page = await statusPage()
    expect(page).toContain('Besluttet: Byrådet, punkt 14')
    expect(page).toContain('Gennemført 20. februar 2026')
  })

  test('in the council’s voice leaves the owner’s word as it stands', async () => {
    await state({ assessment: 'on-plan', stated_on: '2026-03-02' })
    expect((await state({ voice: 'council', speaker: 'Mødet i marts', assessment: 'stalled', stated_on: '2026-03-02' })).statusCode).toBe(
      303,
    )
    expect(await statusPage()).toContain('Handicaprådets vurdering: Mødet i marts')
    expect((await browser.get(workPaths.plan(plan))).body).toContain('st--on-plan')
  })

  test('leaves a form that is open elsewhere as it is', async () => {
    await state({})
    const { rows } = await inAuthority(db.work, karen.authorityId, tx =>
      sql<{ revision: number }>`select revision from work.initiative where id = ${initiative}`.execute(tx),
    )
    expect(rows[0]?.revision).toBe(1)
    expect((await browser.post(workPaths.initiative(initiative), { plan, title: 'Ramper og døre', revision: '1' })).statusCode).toBe(303)
  })

  test('once said is neither changed nor taken back by the app itself', async () => {
    const change = (act: ReturnType<typeof sql>) => inAuthority(db.work, karen.authorityId, tx => act.execute(tx))
    await expect(change(sql`update work.status_entry set reason = 'Andet'`)).rejects.toThrow('permission denied')
    await expect(change(sql`delete from work.status_entry`)).rejects.toThrow('permission denied')
    await expect(change(sql`delete from work.assessment_override`)).rejects.toThrow('permission denied')
  })
})

describe('where the end has passed', () => {
  const late = () => workPaths.initiativeStatus(passed)
  let passed: string
  beforeAll(async () => {
    passed = deps.newId()
    await browser.post(workPaths.newInitiative(plan), { id: passed, plan, title: 'Teleslynge', ends: '2025-12' })
  })

  test('late is proposed, with the day, and chosen beforehand', async () => {
    const page = (await browser.get(late())).body
    expect(page).toContain('Forslag: Forsinket')
    expect(page).toContain('skulle være færdig 31. december 2025')
    expect(page).toMatch(/value="delayed"[^>]*checked/)
  })

  test('another assessment needs a reason, which stands with the name and what was proposed', async () => {
    const typed = { ...SAID, assessment: 'on-plan' }
    const without = await browser.post(late(), { id: deps.newId(), ...typed })
    expect([without.statusCode, without.body.includes('Skriv, hvorfor.')]).toEqual([422, true])
    expect((await browser.post(late(), { id: deps.newId(), ...typed, override_reason: 'Ny frist er aftalt.' })).statusCode).toBe(303)
    const page = (await browser.get(late())).body
    expect(page).toContain('Forslaget var »Forsinket«. Karen Holm vurderede det anderledes')
    expect(page).toContain('Ny frist er aftalt.')
  })

  test('a status as proposed is no act of overriding', async () => {
    expect((await browser.post(late(), { id: deps.newId(), ...SAID })).statusCode).toBe(303)
    expect((await browser.get(late())).body.split('vurderede det anderledes')).toHaveLength(2)
  })

  test('an initiative that is deleted takes its words along', async () => {
    const id = deps.newId()
    await browser.post(workPaths.newInitiative(plan), { id, plan, title: 'Fejl', ends: '2025' })
    const typed = { ...SAID, assessment: 'on-plan', override_reason: 'Aftalt.' }
    expect((await browser.post(workPaths.initiativeStatus(id), { id: deps.newId(), ...typed })).statusCode).toBe(303)
    expect((await browser.post(workPaths.deleteInitiative(id), { revision: '1' })).statusCode).toBe(303)
    expect((await browser.get(workPaths.initiative(id))).statusCode).toBe(404)
  })
})

/** An initiative of the plan with one word of the owner's, or none, straight in the database. */
async function anInitiative(word?: { phase: Phase; assessment: Assessment; stated_on: string }): Promise<string> {
  const id = deps.newId()
  const authority_id = karen.authorityId
  await inAuthority(db.work, authority_id, async tx => {
    await tx.insertInto('work.initiative').values({ authority_id, id, plan_id: plan, title: 'Prøve' }).execute()
    if (!word) return
    const said = { reason: 'Derfor', decision_reference: 'Byrådet', completed_on: word.phase === 'completed' ? word.stated_on : null }
    const entry = { authority_id, id: deps.newId(), initiative_id: id, ...word, ...said }
    await tx.insertInto('work.status_entry').values(entry).execute()
  })
  return id
}

const inSql = async <T>(expression: ReturnType<typeof sql>, id: string): Promise<T | undefined> => {
  const { rows } = await inAuthority(db.work, karen.authorityId, tx =>
    sql<{ value: T }>`select ${expression} as value from work.initiative i where i.id = ${id}`.execute(tx),
  )
  return rows[0]?.value
}

test('the plan’s SQL and the domain agree on every status there can be', async () => {
  for (const phase of PHASES)
    for (const assessment of ASSESSMENTS) {
      const id = await anInitiative({ phase, assessment, stated_on: '2026-01-01' })
      expect([phase, assessment, await inSql<string>(STATUS, id)]).toEqual([phase, assessment, statusOf({ phase, assessment })])
    }
})

test('and on which last words are too old to count', async () => {
  const today = '2026-03-02'
  for (const phase of PHASES)
    for (const statedOn of ['2026-03-02', '2025-01-30', '2025-01-29', '2020-06-01']) {
      const id = await anInitiative({ phase, assessment: 'on-plan', stated_on: statedOn })
      const isOld = timelinessOf({ phase, statedOn }, today) === 'outdated'
      expect([phase, statedOn, await inSql<boolean>(hasNoWord(today), id)]).toEqual([phase, statedOn, isOld])
    }
  expect(await inSql<boolean>(hasNoWord(today), await anInitiative())).toBe(true)
})

describe('the overview', () => {
  test('says what is missing, with the way to it', async () => {
    const page = (await browser.get(workPaths.home)).body
    expect(page).toContain('har ingen ejer i Handleplan')
    expect(page).toContain(`${workPaths.plan(plan)}?mangler=owner`)
    expect(page).toContain('Intet er offentliggjort endnu')
  })
  test('of an empty workspace says how to begin', async () => {
    const other = await signIn(app, deps, await anAuthority(deps))
    expect((await other.get(workPaths.home)).body).toContain('Læs jeres handleplan ind')
  })
})

test('a word that was a year old when it was published says so to everyone; what is over does not', async () => {
  const words = { 'Gammelt ord': 'running', 'Slut for længst': 'completed' } as const
  for (const [title, phase] of Object.entries(words)) {
    const id = await anInitiative({ phase, assessment: 'on-plan', stated_on: '2025-01-01' })
    await inAuthority(db.work, karen.authorityId, tx => tx.updateTable('work.initiative').set({ title }).where('id', '=', id).execute())
  }
  const act = { authorityId: karen.authorityId, by: { id: null, name: 'Karen' }, at: deps.clock(), note: '', kind: 'publication' } as const
  await publish({ db: db.work, ...act })
  const page = async (slug: string) => (await app.inject(sitePaths(karen.slug, 'da').record('initiatives', slug))).body
  expect(await page('gammelt-ord')).toContain('over et år uden et nyt ord, da siden blev offentliggjort 2. marts 2026')
  expect(await page('slut-for-laengst')).toContain('Gennemført')
  expect(await page('slut-for-laengst')).not.toContain('uden et nyt ord')
})
