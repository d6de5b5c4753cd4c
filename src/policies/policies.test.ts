import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { buildApp } from '../web/app.ts'
import { workPaths } from '../web/paths.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let karen: Coordinator
let browser: SignedIn

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await buildApp(deps)
  karen = await anAuthority(deps)
  browser = await signIn(app, deps, karen)
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const POLICY = { title: 'Handicappolitik 2023-2026', vision: 'Alle kan være med.', period_from: '2023', period_to: '2026' }

async function aPolicy(typed: Record<string, string> = POLICY): Promise<string> {
  const id = deps.newId()
  const answer = await browser.post(workPaths.newPolicy, { id, ...typed })
  expect(answer.statusCode, answer.body).toBe(303)
  return id
}

async function aGoal(policyId: string, typed: Record<string, string>): Promise<string> {
  const id = deps.newId()
  const answer = await browser.post(workPaths.newGoal(policyId), { id, ...typed })
  expect(answer.statusCode, answer.body).toBe(303)
  return id
}

const rowsOf = <T>(query: (tx: Parameters<Parameters<typeof inAuthority>[2]>[0]) => Promise<T>) =>
  inAuthority(db.work, karen.authorityId, query)

describe('policies', () => {
  test('an empty workspace says how to begin', async () => {
    const other = await signIn(app, deps, await anAuthority(deps))
    expect((await other.get(workPaths.policies)).body).toContain('Her er ingen politik endnu')
  })

  test('a policy is created, listed and shown', async () => {
    const id = await aPolicy({ ...POLICY, adopted_on: '2023-03-31', adopted_by: 'byrådet', title_en: 'Disability policy' })
    expect((await browser.get(workPaths.policies)).body).toContain('2023–2026')
    const page = await browser.get(workPaths.policy(id))
    expect(page.body).toContain('Alle kan være med.')
    expect(page.body).toContain('31. marts 2023 af byrådet')
  })

  test('the same form sent twice makes one policy', async () => {
    const id = deps.newId()
    for (const _ of [1, 2])
      expect((await browser.post(workPaths.newPolicy, { id, ...POLICY, title: 'Sendt to gange' })).statusCode).toBe(303)
    const found = await rowsOf(tx => tx.selectFrom('work.policy').select('id').where('title', '=', 'Sendt to gange').execute())
    expect(found).toEqual([{ id }])
  })

  test('what is wrong is told at its field, and what was typed stays', async () => {
    const answer = await browser.post(workPaths.newPolicy, {
      id: deps.newId(),
      title: '',
      vision: 'Bliver stående',
      period_from: 'snart',
      period_to: '2020',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Bliver stående')
    expect(answer.body).toContain('»snart« er ikke en dato')
    expect(answer.body).toContain('href="#title"')
    const backwards = await browser.post(workPaths.newPolicy, { id: deps.newId(), ...POLICY, period_to: '2020' })
    expect(backwards.body).toContain('Slutdatoen ligger før startdatoen')
  })

  test('a personal identity number is stopped before it is stored', async () => {
    const answer = await browser.post(workPaths.newPolicy, { id: deps.newId(), ...POLICY, vision: 'Borgeren 070761-4285 bor her' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('CPR-nummer (linje 1, tegn 10)')
  })

  test('markup and SQL are words like any other', async () => {
    const title = `<script>alert("'")</script>'; drop table work.policy; --`
    const id = await aPolicy({ ...POLICY, title })
    const page = await browser.get(workPaths.editPolicy(id))
    expect(page.body).not.toContain('<script>alert')
    expect(page.body).toContain('&lt;script>')
    const [row] = await rowsOf(tx => tx.selectFrom('work.policy').select('title').where('id', '=', id).execute())
    expect(row?.title).toBe(title)
  })

  test('another authority’s policy is not found, by any way in', async () => {
    const id = await aPolicy()
    const other = await signIn(app, deps, await anAuthority(deps))
    for (const path of [workPaths.policy(id), workPaths.editPolicy(id), workPaths.newGoal(id)])
      expect((await other.get(path)).statusCode).toBe(404)
    expect((await other.post(workPaths.editPolicy(id), { revision: '1', ...POLICY, title: 'Overtaget' })).statusCode).toBe(404)
    expect((await other.post(workPaths.newGoal(id), { id: deps.newId(), title: 'Fremmed mål' })).statusCode).toBe(404)
    expect((await browser.get(workPaths.policy('ikke-et-id'))).statusCode).toBe(404)
  })

  test('a change is written with who, when, before and after', async () => {
    const id = await aPolicy()
    expect((await browser.post(workPaths.editPolicy(id), { revision: '1', ...POLICY, vision: 'Alle er med.' })).statusCode).toBe(303)
    const entries = await rowsOf(tx =>
      tx
        .selectFrom('work.audit_entry')
        .select(['act', 'person_name', 'before', 'after'])
        .where('record_id', '=', id)
        .orderBy('number')
        .execute(),
    )
    expect(entries.map(entry => entry.act)).toEqual(['created', 'edited'])
    expect(entries[1]).toMatchObject({
      person_name: 'Karen Holm',
      before: { vision: 'Alle kan være med.' },
      after: { vision: 'Alle er med.' },
    })
  })
})

describe('an English text', () => {
  test('is out of date when the Danish one changes, until someone says it fits', async () => {
    const id = await aPolicy({ ...POLICY, title_en: 'Disability policy', vision_en: 'Everyone can take part.' })
    const typed = { ...POLICY, title_en: 'Disability policy', vision_en: 'Everyone can take part.' }
    const ofRevision = () =>
      rowsOf(tx =>
        tx.selectFrom('work.translation').select(['field', 'of_revision']).where('record_id', '=', id).orderBy('field').execute(),
      )
    await browser.post(workPaths.editPolicy(id), { ...typed, revision: '1', vision: 'Alle er med fra begyndelsen.' })
    expect(await ofRevision()).toEqual([
      { field: 'title', of_revision: 2 },
      { field: 'vision', of_revision: 1 },
    ])
    expect((await browser.get(workPaths.editPolicy(id))).body).toContain('siden den blev oversat: Vision')
    await browser.post(workPaths.editPolicy(id), {
      ...typed,
      revision: '2',
      vision: 'Alle er med fra begyndelsen.',
      translation_fits: 'on',
    })
    expect((await ofRevision()).map(row => row.of_revision)).toEqual([3, 3])
    expect((await browser.get(workPaths.editPolicy(id))).body).not.toContain('siden den blev oversat')
  })
})

describe('goals', () => {
  test('stand as a tree, by their numbers', async () => {
    const policy = await aPolicy()
    const ten = await aGoal(policy, { number: '10', title: 'Tiende' })
    const two = await aGoal(policy, { number: '2', title: 'Andet', articles: '24, 9' })
    await aGoal(policy, { number: '2.10', title: 'Under andet, sidst', parent: two })
    await aGoal(policy, { number: '2.9', title: 'Under andet, først', parent: two })
    const page = (await browser.get(workPaths.policy(policy))).body
    const order = ['Andet', 'Under andet, først', 'Under andet, sidst', 'Tiende'].map(title => page.indexOf(`>${title}<`))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(page).toContain('9, 24')
    expect(ten).not.toBe(two)
  })

  test('never stand under themselves, nor under a goal of another policy', async () => {
    const [policy, elsewhere] = [await aPolicy(), await aPolicy()]
    const top = await aGoal(policy, { title: 'Øverst' })
    const below = await aGoal(policy, { title: 'Nederst', parent: top })
    const foreign = await aGoal(elsewhere, { title: 'Et andet sted' })
    const circle = await browser.post(workPaths.goal(top), { revision: '1', title: 'Øverst', parent: below })
    expect(circle.statusCode).toBe(422)
    expect(circle.body).toContain('et af sine egne undermål')
    expect((await browser.post(workPaths.goal(top), { revision: '1', title: 'Øverst', parent: foreign })).statusCode).toBe(422)
  })

  test('have a number of their own, and articles that exist', async () => {
    const policy = await aPolicy()
    await aGoal(policy, { number: '1', title: 'Første' })
    const taken = await browser.post(workPaths.newGoal(policy), { id: deps.newId(), number: '1', title: 'Også første' })
    expect(taken.statusCode).toBe(422)
    expect(taken.body).toContain('har allerede det nummer')
    expect((await browser.post(workPaths.newGoal(policy), { id: deps.newId(), title: 'Mål', articles: '9, 51' })).statusCode).toBe(422)
  })

  test('are deleted when nothing points at them, and what they said is kept', async () => {
    const policy = await aPolicy()
    const top = await aGoal(policy, { title: 'Slettes ikke' })
    const below = await aGoal(policy, { title: 'Slettes', parent: top })
    expect((await browser.post(workPaths.deleteGoal(top), { revision: '1' })).statusCode).toBe(409)
    expect((await browser.get(workPaths.deleteGoal(below))).body).toContain('Slet »Slettes«?')
    expect((await browser.post(workPaths.deleteGoal(below), { revision: '1' })).statusCode).toBe(303)
    expect((await browser.get(workPaths.goal(below))).statusCode).toBe(404)
    const kept = await rowsOf(tx => tx.selectFrom('work.revision').select('data').where('record_id', '=', below).execute())
    expect(kept[0]?.data).toMatchObject({ title: 'Slettes' })
    const again = await browser.post(workPaths.newGoal(policy), { id: below, title: 'Slettes' })
    expect([again.statusCode, (await browser.get(workPaths.goal(below))).statusCode]).toEqual([303, 404])
  })
})

describe('priorities', () => {
  test('name the units that answer for them', async () => {
    const goal = await aGoal(await aPolicy(), { title: 'Job til flere' })
    const unit = deps.newId()
    await rowsOf(tx =>
      tx.insertInto('work.unit').values({ authority_id: karen.authorityId, id: unit, official_name: 'Jobcentret' }).execute(),
    )
    const id = deps.newId()
    const text = 'Unge skal i praktik, mens de går i skole'
    expect((await browser.post(workPaths.newPriority(goal), { id, text, units: unit })).statusCode).toBe(303)
    expect((await browser.get(workPaths.goal(goal))).body).toContain('Svarer for det: Jobcentret')
    expect((await browser.post(workPaths.priority(id), { revision: '1', text })).statusCode).toBe(303)
    expect((await browser.get(workPaths.goal(goal))).body).toContain('Ingen enhed svarer for det')
    const forged = await browser.post(workPaths.priority(id), { revision: '2', text, units: deps.newId() })
    expect(forged.statusCode).toBe(422)
    expect(forged.body).toContain('er slettet imens')
  })
})

describe('two coordinators editing one policy', () => {
  test('both changes land when they touch different fields', async () => {
    const id = await aPolicy()
    await browser.post(workPaths.editPolicy(id), { ...POLICY, revision: '1', vision: 'Karens vision' })
    const stale = await browser.post(workPaths.editPolicy(id), { ...POLICY, revision: '1', adopted_by: 'byrådet' })
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain('I har begge rettet, men ikke det samme')
    expect(stale.body).toContain('Karen Holm gemte')
    const merged = await browser.post(workPaths.editPolicy(id), { ...POLICY, revision: '1', merge_with: '2', adopted_by: 'byrådet' })
    expect(merged.statusCode).toBe(303)
    const [row] = await rowsOf(tx =>
      tx.selectFrom('work.policy').select(['vision', 'adopted_by', 'revision']).where('id', '=', id).execute(),
    )
    expect(row).toEqual({ vision: 'Karens vision', adopted_by: 'byrådet', revision: 3 })
  })

  test('the same field is a question, and stays one until it is answered', async () => {
    const id = await aPolicy()
    await browser.post(workPaths.editPolicy(id), { ...POLICY, revision: '1', vision: 'Alle kan være med i dag.' })
    const mine = { ...POLICY, revision: '1', vision: 'Vi kan være med.' }
    const stale = await browser.post(workPaths.editPolicy(id), mine)
    expect(stale.body).toContain('Vælg i 1 felt')
    const unanswered = await browser.post(workPaths.editPolicy(id), { ...mine, merge_with: '2' })
    expect(unanswered.statusCode).toBe(409)
    expect(unanswered.body).toContain('Vælg, hvad der skal stå: Vision')
    const together = { ...mine, merge_with: '2', 'take:vision': 'written', 'text:vision': 'Vi kan alle være med i dag.' }
    expect((await browser.post(workPaths.editPolicy(id), together)).statusCode).toBe(303)
    const [row] = await rowsOf(tx => tx.selectFrom('work.policy').select('vision').where('id', '=', id).execute())
    expect(row?.vision).toBe('Vi kan alle være med i dag.')
  })

  test('a third change while the second person chooses is merged too', async () => {
    const id = await aPolicy()
    await browser.post(workPaths.editPolicy(id), { ...POLICY, revision: '1', vision: 'Den første' })
    await browser.post(workPaths.editPolicy(id), { ...POLICY, revision: '2', vision: 'Den første', adopted_by: 'byrådet' })
    const chosen = { ...POLICY, revision: '1', vision: 'Den anden', merge_with: '2', 'take:vision': 'mine' }
    const stale = await browser.post(workPaths.editPolicy(id), chosen)
    expect(stale.statusCode).toBe(409)
    const [, revision] = /name="revision" value="(\d+)"/.exec(stale.body) ?? []
    expect(revision).toBe('2')
    expect(
      (await browser.post(workPaths.editPolicy(id), { ...POLICY, revision: '2', vision: 'Den anden', merge_with: '3' })).statusCode,
    ).toBe(303)
    const [row] = await rowsOf(tx => tx.selectFrom('work.policy').select(['vision', 'adopted_by']).where('id', '=', id).execute())
    expect(row).toEqual({ vision: 'Den anden', adopted_by: 'byrådet' })
  })

  test('at the very same moment: one is saved, the other is asked', async () => {
    const id = await aPolicy()
    const answers = await Promise.all(
      ['Den ene', 'Den anden'].map(vision => browser.post(workPaths.editPolicy(id), { ...POLICY, revision: '1', vision })),
    )
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([303, 409])
  })

  test('the same form sent twice is saved once and asks nothing', async () => {
    const id = await aPolicy()
    const form = { ...POLICY, revision: '1', vision: 'To tryk på knappen' }
    expect((await browser.post(workPaths.editPolicy(id), form)).statusCode).toBe(303)
    expect((await browser.post(workPaths.editPolicy(id), form)).statusCode).toBe(303)
    const [row] = await rowsOf(tx => tx.selectFrom('work.policy').select('revision').where('id', '=', id).execute())
    expect(row?.revision).toBe(2)
  })
})
