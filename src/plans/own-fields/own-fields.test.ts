import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testDeps } from '../../../test/sign-in.ts'
import { buildApp } from '../../web/app.ts'
import { sitePaths, workPaths } from '../../web/paths.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let karen: Coordinator
let browser: SignedIn
let plan: string

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await buildApp(deps)
})
afterAll(async () => {
  await app.close()
  await db.close()
})
beforeEach(async () => {
  karen = await anAuthority(deps)
  browser = await signIn(app, deps, karen)
  const policy = deps.newId()
  plan = deps.newId()
  await browser.post(workPaths.newPolicy, { id: policy, title: 'Handicappolitik' })
  await browser.post(workPaths.newPlan, { id: plan, policy, title: 'Handleplan' })
})

async function aField(typed: Typed): Promise<string> {
  const id = deps.newId()
  const answer = await browser.post(workPaths.newOwnField, { id, name: 'Sagsnummer', kind: 'text', visibility: 'public', ...typed })
  expect(answer.statusCode, answer.body).toBe(303)
  return id
}
const valueName = (field: string) => `own.${field}.value`
async function anInitiative(typed: Typed): Promise<string> {
  const id = deps.newId()
  const answer = await browser.post(workPaths.newInitiative(plan), { id, plan, title: 'Ramper', ...typed })
  expect(answer.statusCode, answer.body).toBe(303)
  return id
}
const save = (id: string, typed: Typed) => browser.post(workPaths.initiative(id), { plan, title: 'Ramper', ...typed })
/** The version that stands, as the form of the next publication carries it. */
async function nextPublication(): Promise<string> {
  const form = (await browser.get(workPaths.newPublication)).body
  return /name="version" value="(\d+)"/.exec(form)?.[1] ?? '0'
}
/** What everyone reads after a publication. */
async function published(path: 'page' | 'csv' | 'json' | 'list'): Promise<string> {
  await browser.post(workPaths.newPublication, { version: await nextPublication() })
  const site = sitePaths(karen.slug, 'da')
  const list = site.page('initiatives')
  const url = { page: site.record('initiatives', 'ramper'), csv: site.csv('initiatives'), json: site.json('initiatives'), list }[path]
  return (await app.inject({ url })).body
}

describe('an own field', () => {
  test('is asked for on every initiative, kept, and shown where the authority says', async () => {
    const field = await aField({ in_lists: 'yes' })
    const id = await anInitiative({ [valueName(field)]: 'Sag 26/114' })
    expect((await browser.get(workPaths.initiative(id))).body).toContain('value="Sag 26/114"')
    expect((await browser.get(workPaths.plan(plan))).body).toContain('Sagsnummer: Sag 26/114')
    expect(await published('page')).toContain('Sag 26/114')
    expect(await published('list')).toContain('Sagsnummer: Sag 26/114')
    expect(await published('csv')).toMatch(/;id;Sagsnummer\r\n[^\r]*;Sag 26\/114\r\n/i)
    expect(JSON.parse(await published('json')).initiatives[0].own).toEqual([
      { id: field, kind: 'text', inLists: true, name: { da: 'Sagsnummer' }, value: 'Sag 26/114' },
    ])
  })

  test('that is internal is never published, not in a page, a file or a search', async () => {
    const field = await aField({ visibility: 'internal', in_lists: 'yes' })
    await anInitiative({ [valueName(field)]: 'Fortroligt' })
    expect((await browser.get(workPaths.plan(plan))).body).toContain('Fortroligt')
    for (const path of ['page', 'csv', 'json', 'list'] as const) expect(await published(path)).not.toContain('Fortroligt')
    const found = await app.inject({ url: `${sitePaths(karen.slug, 'da').page('search')}?q=fortroligt` })
    expect(found.body).not.toContain('>Ramper<')
  })

  test.each([
    ['number', 'mange', 'er ikke et tal'],
    ['choice', 'Udkanten', 'er ikke en af mulighederne'],
    ['date', '31.2.2026', 'er ikke en dato'],
    ['link', 'javascript:alert(1)', 'er ikke en adresse'],
    ['text', '070761-4285', 'CPR-nummer'],
  ])('of kind %s refuses %s beside the field', async (kind, typed, sentence) => {
    const field = await aField({ kind, choices: 'Havnen\nMidtbyen' })
    const answer = await browser.post(workPaths.newInitiative(plan), { id: deps.newId(), plan, title: 'X', [valueName(field)]: typed })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(answer.body).toContain(`href="#${valueName(field)}"`)
  })

  test('of another authority is no field here', async () => {
    const stranger = await signIn(app, deps, await anAuthority(deps))
    const field = await aField({})
    expect((await stranger.get(workPaths.ownField(field))).statusCode).toBe(404)
    const answer = await browser.post(workPaths.newInitiative(plan), { id: deps.newId(), plan, title: 'X', [valueName(deps.newId())]: 'Y' })
    expect(answer.statusCode).toBe(422)
  })

  test('is in the history in words, and merges like any other field', async () => {
    const field = await aField({ kind: 'number', name: 'Pladser' })
    const id = await anInitiative({ [valueName(field)]: '1.250,50' })
    expect((await save(id, { revision: '1', [valueName(field)]: '1250,5', text: 'Ny tekst' })).statusCode).toBe(303)
    const merged = await save(id, { revision: '1', [valueName(field)]: '1300' })
    expect(merged.statusCode).toBe(409)
    expect(merged.body).toContain('Pladser')
  })

  test('with values keeps its kind and the choices that are taken, and is retired instead of deleted', async () => {
    const field = await aField({ kind: 'choice', name: 'Bydel', choices: 'Havnen\nMidtbyen' })
    const id = await anInitiative({ [valueName(field)]: 'Havnen' })
    const edit = (typed: Typed) =>
      browser.post(workPaths.ownField(field), { revision: '1', name: 'Bydel', visibility: 'public', kind: 'choice', ...typed })
    expect((await edit({ kind: 'text' })).body).toContain('1 initiativ bruger feltet')
    expect((await edit({ choices: 'Midtbyen' })).body).toContain('i brug og kan ikke fjernes: Havnen')
    expect((await browser.post(workPaths.deleteOwnField(field), { revision: '1' })).statusCode).toBe(409)
    expect((await edit({ choices: 'Havnen\nØen', retired: 'yes' })).statusCode).toBe(303)
    expect((await browser.get(workPaths.initiative(id))).body).toContain(valueName(field))
    expect((await browser.get(workPaths.newInitiative(plan))).body).not.toContain(valueName(field))
    expect(await published('page')).not.toContain('Bydel')
  })

  test('that nobody has filled in can be deleted, and no two have the same name', async () => {
    const field = await aField({})
    const again = await browser.post(workPaths.newOwnField, { id: deps.newId(), name: 'SAGSNUMMER', kind: 'text' })
    expect([again.statusCode, again.body.includes('allerede et felt med det navn')]).toEqual([422, true])
    expect((await browser.post(workPaths.deleteOwnField(field), { revision: '1' })).statusCode).toBe(303)
    expect((await browser.get(workPaths.ownFields)).body).toContain('ingen egne felter endnu')
  })

  test('of choices needs some', async () => {
    const answer = await browser.post(workPaths.newOwnField, { id: deps.newId(), name: 'Bydel', kind: 'choice', choices: ' \n ' })
    expect([answer.statusCode, answer.body.includes('mindst én valgmulighed')]).toEqual([422, true])
  })
})

describe('what the authority keeps to itself', () => {
  const WHOLE: Typed = { coordinator_name: 'Lise Dam', coordinator_email: 'lise@proevby.example', evidence: 'Prøvet i Nabokøbing' }
  const set = (typed: Typed) => browser.post(workPaths.fieldVisibility, typed)

  test('is left out of the next publication, though not of what was changed in it, and let out again', async () => {
    await anInitiative(WHOLE)
    expect(await published('page')).toContain('lise@proevby.example')
    await set({ internal: ['coordinator_email', 'evidence'] })
    const [hidden] = (await published('page')).split('id="aendret"')
    expect(hidden).toContain('Lise Dam')
    expect(hidden).not.toContain('lise@proevby.example')
    expect(await published('json')).not.toContain('Nabokøbing')
    await set({ was: ['coordinator_email', 'evidence'], internal: 'coordinator_email' })
    expect((await published('page')).split('id="aendret"')[0]).toContain('Nabokøbing')
  })

  test('two who choose at once both have their way, and the history says who', async () => {
    await set({ internal: 'evidence' })
    await set({ internal: 'sources' })
    const page = (await browser.get(workPaths.ownFields)).body
    for (const field of ['evidence', 'sources']) expect(page).toMatch(new RegExp(`value="${field}"[^>]*checked`))
    expect((await browser.get(workPaths.history)).body).toContain('Synlighed ændret')
  })

  test('cannot be what is promised', async () => {
    await set({ internal: ['title', 'status'] })
    expect((await browser.get(workPaths.ownFields)).body).not.toContain('checked')
  })
})
