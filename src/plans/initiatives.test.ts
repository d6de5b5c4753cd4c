import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testDeps } from '../../test/sign-in.ts'
import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import { readRecord } from '../history/edit-record.ts'
import { buildApp } from '../web/app.ts'
import { workPaths } from '../web/paths.ts'
import { initiativeKind } from './initiative-store.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let karen: Coordinator
let browser: SignedIn
let plan: string
let goal: string
let social: string
let roads: string

const inside = <T>(query: (tx: WorkTransaction) => Promise<T>) => inAuthority(db.work, karen.authorityId, query)
const docOf = async (id: string) => (await inside(tx => readRecord(tx, initiativeKind, karen.authorityId, id)))?.doc ?? {}

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await buildApp(deps)
  karen = await anAuthority(deps)
  browser = await signIn(app, deps, karen)
  const policy = deps.newId()
  ;[plan, goal, social, roads] = [deps.newId(), deps.newId(), deps.newId(), deps.newId()]
  await browser.post(workPaths.newPolicy, { id: policy, title: 'Handicappolitik' })
  await browser.post(workPaths.newGoal(policy), { id: goal, number: '3', title: 'En by for alle' })
  await browser.post(workPaths.newPlan, { id: plan, policy, title: 'Handleplan', period_from: '2025', period_to: '2027' })
  await inside(tx =>
    tx
      .insertInto('work.unit')
      .values([
        { authority_id: karen.authorityId, id: social, official_name: 'Socialforvaltningen', abbreviation: 'SOF' },
        { authority_id: karen.authorityId, id: roads, official_name: 'Vej og Park', abbreviation: 'VP' },
      ])
      .execute(),
  )
})
afterAll(async () => {
  await app.close()
  await db.close()
})

async function anInitiative(typed: Typed = {}): Promise<string> {
  const id = deps.newId()
  const answer = await browser.post(workPaths.newInitiative(plan), { id, plan, title: 'Ramper ved skolerne', ...typed })
  expect(answer.statusCode, answer.body).toBe(303)
  return id
}

const row = (rows: string, fields: Record<string, string>, id = deps.newId()): Typed =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${rows}.${id}.${field}`, value]))

const whole = (): Typed => ({
  number: '3.4',
  title: 'Bedre adgang i kommunens bygninger',
  text: 'Kommunen bygger ramper og elevatorer.',
  plain_summary: 'Vi bygger ramper. Så kan flere komme ind.',
  goals: goal,
  ...row('owners', { unit: social, part: 'lead' }),
  ...row('owners', { unit: roads, part: 'partner' }),
  coordinator_name: 'Lise Dam',
  coordinator_email: 'lise@proevby.example',
  target_group_words: 'Alle, der har svært ved trapper',
  starts: '2025-Q2',
  ends: 'juni 2027',
  timeframe_words: 'Medio 2025 til sommeren 2027',
  funding_status: 'partly-funded',
  evidence: 'Gennemgang af tolv bygninger',
  articles: '9, 19',
  ...row('activities', { number: '1', title: 'Opmåling', actors: 'Vej og Park', deadline: '2025-H2', done_on: '2025-11-03' }),
  ...row('activities', { title: 'Byggeri' }),
  ...row('appropriations', {
    source_agreement: 'Budgetaftale 2025',
    kind: 'capital',
    permanence: 'temporary',
    'year-2025': '0,8 mio.',
    'year-2026': '1.200.000',
  }),
  title_en: 'Better access to municipal buildings',
})

describe('an initiative', () => {
  test('keeps everything its form says, in the notation of the form', async () => {
    const indicator = deps.newId()
    const id = await anInitiative({
      ...whole(),
      ...row('indicators', { name: 'Bygninger med niveaufri adgang', unit_of_measure: 'bygninger', direction: 'more' }, indicator),
      ...row('observations', { indicator, period: '2026', measured: '4', target: '6' }),
    })
    expect(await docOf(id)).toMatchObject({
      plan,
      number: '3.4',
      goals: [goal],
      owners: [
        { unit: social, part: 'lead' },
        { unit: roads, part: 'partner' },
      ],
      starts: '2025-Q2',
      ends: '2027-06',
      articles: ['9', '19'],
      activities: [{ title: 'Opmåling', deadline: '2025-H2', done_on: '2025-11-03' }, { title: 'Byggeri' }],
      appropriations: [{ kind: 'capital', 'year-2025': '800.000', 'year-2026': '1,2 mio.' }],
      indicators: [{ name: 'Bygninger med niveaufri adgang' }],
      observations: [{ period: '2026', measured: '4', target: '6' }],
      title_en: 'Better access to municipal buildings',
    })
    const page = (await browser.get(workPaths.initiative(id))).body
    expect(page).toContain('LIX')
    expect(page).toContain('I kilden: »Medio 2025 til sommeren 2027«.')
    expect(page).toContain('2 mio.')
    const tree = (await browser.get(workPaths.plan(plan))).body
    expect(tree).toContain('2. kvartal 2025 til juni 2027')
    expect(tree).toContain('4 af 6 bygninger')
    expect(tree).toContain('med VP')
  })

  test('opened and saved without a change stays as it is', async () => {
    const id = await anInitiative({ ...whole(), number: '3.5' })
    const page = (await browser.get(workPaths.initiative(id))).body
    expect((await browser.post(workPaths.initiative(id), formIn(page))).statusCode).toBe(303)
    const [stored] = await inside(tx => tx.selectFrom('work.initiative').select('revision').where('id', '=', id).execute())
    expect(stored?.revision).toBe(1)
  })

  test.each([
    [{ starts: '2026', ends: '2025' }, 'Slutdatoen ligger før startdatoen'],
    [{ starts: 'snart' }, 'er ikke en dato'],
    [{ title: '' }, 'Udfyld feltet'],
    [{ title: 'x'.repeat(501) }, 'Der er plads til 500'],
    [{ coordinator_email: 'lise' }, 'er ikke en e-mailadresse'],
    [{ articles: '9, 60' }, 'fra 1 til 50'],
    [{ funding_status: 'måske' }, 'Vælg en af mulighederne'],
    [{ goals: 'ikke-et-id' }, 'Vælg en af mulighederne'],
    [{ text: 'Ring til 070761-4285' }, 'CPR-nummer'],
  ] as const)('%j is refused with a sentence', async (typed, sentence) => {
    const answer = await browser.post(workPaths.newInitiative(plan), { id: deps.newId(), plan, title: 'Ramper', ...typed })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(sentence)
    expect(answer.body).toContain('<title>Fejl:')
  })

  test.each([
    [{ amount: 'mange' }, 'er ikke et beløb'],
    [{ amount: '1 mio.', 'year-2025': '2 mio.' }, 'større end beløbet i alt'],
    [{ amount: '1 mio.', part_of: '00000000-0000-7000-8000-000000000000' }, 'Vælg den bevilling'],
  ])('an appropriation with %j is refused', async (fields, sentence) => {
    const answer = await browser.post(workPaths.newInitiative(plan), {
      id: deps.newId(),
      plan,
      title: 'Ramper',
      ...row('appropriations', fields),
    })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
  })

  test('a number is taken once in a plan', async () => {
    await anInitiative({ number: '7.1' })
    const answer = await browser.post(workPaths.newInitiative(plan), { id: deps.newId(), plan, title: 'Også', number: '7.1' })
    expect([answer.statusCode, answer.body.includes('har allerede det nummer')]).toEqual([422, true])
  })

  test('another’s rows cannot be taken over by their ids', async () => {
    const activity = deps.newId()
    await anInitiative(row('activities', { title: 'Min' }, activity))
    const answer = await browser.post(workPaths.newInitiative(plan), {
      id: deps.newId(),
      plan,
      title: 'Tyv',
      ...row('activities', { title: 'Din' }, activity),
    })
    expect(answer.statusCode).toBe(422)
  })

  test('markup, SQL and odd signs come back as typed', async () => {
    const text = `<img src=x onerror=alert(1)> '; drop table work.initiative; -- \\ \u{1f9d1}\u200d\u{1f9bd} "`
    const id = await anInitiative({ title: text, text, evidence: text, ...row('activities', { title: text }) })
    expect((await docOf(id))['text']).toBe(text)
    const page = (await browser.get(workPaths.initiative(id))).body
    expect(page).not.toContain('<img src=x')
    expect(formIn(page)['evidence']).toBe(text)
  })
})

describe('rows without a script', () => {
  test('are added, moved and removed by buttons, and nothing is saved by them', async () => {
    const id = await anInitiative()
    const [one, two] = [deps.newId(), deps.newId()]
    const typed = {
      plan,
      title: 'Ikke gemt titel',
      revision: '1',
      ...row('activities', { title: 'Først' }, one),
      ...row('activities', { title: 'Sidst' }, two),
    }
    const moved = await browser.post(workPaths.initiative(id), { ...typed, act: `activities-up:${two}` })
    expect(moved.statusCode).toBe(200)
    expect(moved.body.indexOf('value="Sidst"')).toBeLessThan(moved.body.indexOf('value="Først"'))
    expect(moved.body).toContain('Ikke gemt titel')
    const added = await browser.post(workPaths.initiative(id), { ...typed, act: 'activities-add' })
    expect(added.body).toContain('Aktivitet 3')
    const fewer = await browser.post(workPaths.initiative(id), { ...typed, act: `activities-remove:${one}` })
    expect(fewer.body).not.toContain('value="Først"')
    expect((await docOf(id))['title']).toBe('Ramper ved skolerne')
  })
})

describe('two coordinators on one initiative', () => {
  test('activities that each of them adds are both there', async () => {
    const id = await anInitiative()
    const typed = { plan, title: 'Ramper ved skolerne' }
    await browser.post(workPaths.initiative(id), { ...typed, revision: '1', ...row('activities', { title: 'Min' }) })
    const theirs = row('activities', { title: 'Din' })
    expect((await browser.post(workPaths.initiative(id), { ...typed, revision: '1', ...theirs })).statusCode).toBe(409)
    expect((await browser.post(workPaths.initiative(id), { ...typed, revision: '1', merge_with: '2', ...theirs })).statusCode).toBe(303)
    expect((await docOf(id))['activities']).toMatchObject([{ title: 'Min' }, { title: 'Din' }])
  })

  test('a row that one removed and the other changed is asked about', async () => {
    const activity = deps.newId()
    const id = await anInitiative(row('activities', { title: 'Opmåling' }, activity))
    const typed = { plan, title: 'Ramper ved skolerne' }
    await browser.post(workPaths.initiative(id), { ...typed, revision: '1' })
    const mine = { ...typed, revision: '1', ...row('activities', { title: 'Opmåling', aim: 'Kende behovet' }, activity) }
    const stale = await browser.post(workPaths.initiative(id), mine)
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain('Aktivitet »Opmåling«')
    const kept = await browser.post(workPaths.initiative(id), { ...mine, merge_with: '2', [`take:activities/${activity}`]: 'mine' })
    expect(kept.statusCode).toBe(303)
    expect((await docOf(id))['activities']).toMatchObject([{ title: 'Opmåling', aim: 'Kende behovet' }])
  })

  test('a record read from a document, with no kept revision, is merged too', async () => {
    const id = deps.newId()
    await inside(tx =>
      tx.insertInto('work.initiative').values({ authority_id: karen.authorityId, id, plan_id: plan, title: 'Læst ind' }).execute(),
    )
    expect((await browser.post(workPaths.initiative(id), { plan, title: 'Rettet af den ene', revision: '1' })).statusCode).toBe(303)
    const stale = await browser.post(workPaths.initiative(id), { plan, title: 'Læst ind', text: 'Skrevet af den anden', revision: '1' })
    expect(stale.statusCode).toBe(409)
    expect(stale.body).toContain('I har begge rettet, men ikke det samme')
  })
})

describe('moving and deleting', () => {
  test('what belongs under an initiative goes along to another plan', async () => {
    const other = deps.newId()
    const [{ policy_id: policy = '' } = {}] = await inside(tx =>
      tx.selectFrom('work.plan').select('policy_id').where('id', '=', plan).execute(),
    )
    await browser.post(workPaths.newPlan, { id: other, policy, title: 'Næste handleplan' })
    const top = await anInitiative({ title: 'Øverst' })
    const middle = await anInitiative({ title: 'I midten', parent: top })
    const low = await anInitiative({ title: 'Nederst', parent: middle })
    expect((await browser.post(workPaths.initiative(top), { plan: other, title: 'Øverst', revision: '1' })).statusCode).toBe(303)
    expect([(await docOf(middle))['plan'], (await docOf(low))['plan']]).toEqual([other, other])
    const circle = await browser.post(workPaths.initiative(top), { plan: other, title: 'Øverst', parent: low, revision: '2' })
    expect(circle.statusCode).toBe(422)
  })

  test('one with others under it stays; one without goes', async () => {
    const top = await anInitiative({ title: 'Bliver' })
    const below = await anInitiative({ title: 'Slettes', parent: top })
    expect((await browser.post(workPaths.deleteInitiative(top), { revision: '1' })).statusCode).toBe(409)
    expect((await browser.post(workPaths.deleteInitiative(below), { revision: '2' })).body).toContain('Siden er blevet ændret')
    expect((await browser.post(workPaths.deleteInitiative(below), { revision: '1' })).statusCode).toBe(303)
    expect((await browser.get(workPaths.initiative(below))).statusCode).toBe(404)
  })

  test('another authority finds none of it', async () => {
    const id = await anInitiative()
    const stranger = await signIn(app, deps, await anAuthority(deps))
    for (const path of [
      workPaths.plan(plan),
      workPaths.editPlan(plan),
      workPaths.newInitiative(plan),
      workPaths.initiative(id),
      workPaths.deleteInitiative(id),
    ])
      expect((await stranger.get(path)).statusCode).toBe(404)
    expect((await stranger.post(workPaths.initiative(id), { plan, title: 'Taget', revision: '1' })).statusCode).toBe(404)
    expect((await stranger.post(workPaths.newInitiative(plan), { id: deps.newId(), plan, title: 'Lagt ind' })).statusCode).toBe(404)
  })
})

/** The fields of a page's main form, as a browser would send them. */
function formIn(page: string): Record<string, string> {
  const form = page.slice(page.indexOf('name="revision"') - 200)
  const fields: Record<string, string> = {}
  const text = (html: string) =>
    html
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&')
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, value] = ['name', 'value'].map(key => text(new RegExp(` ${key}="([^"]*)"`).exec(tag)?.[1] ?? ''))
    if (name && (!/type="(?:checkbox|radio)"/.test(tag) || / checked/.test(tag))) fields[name] = value ?? ''
  }
  for (const [, name = '', value = ''] of form.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
    fields[text(name)] = text(value)
  for (const [, name = '', options = ''] of form.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    fields[text(name)] = /<option selected value="([^"]*)"|<option value="([^"]*)" selected/.exec(options)?.slice(1).find(Boolean) ?? ''
  return fields
}
