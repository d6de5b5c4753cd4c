import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, type Typed, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { workPaths } from '../web/paths.ts'

describe('units', () => {
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
  /** Every test has an authority of its own. */
  const begin = async () => {
    karen = await anAuthority(deps)
    browser = await signIn(app, deps, karen)
  }

  const make = async (official_name: string, typed: Typed = {}): Promise<string> => {
    const id = deps.newId()
    const answer = await browser.post(workPaths.newUnit, { id, official_name, kind: 'administration', ...typed })
    expect(answer.statusCode).toBe(303)
    return id
  }
  const units = () =>
    inAuthority(deps.work, karen.authorityId, tx => tx.selectFrom('work.unit').selectAll().orderBy('official_name').execute())
  const unit = async (id: string) => (await units()).find(row => row.id === id)
  const history = () =>
    inAuthority(deps.work, karen.authorityId, tx => tx.selectFrom('work.audit_entry').selectAll().orderBy('number').execute())

  test('a unit is made, seen in the tree, and kept in the history', async () => {
    await begin()
    const social = await make('Socialforvaltningen', { abbreviation: 'SOF', official_name_en: 'Social Services' })
    await make('Center for Bosteder', { kind: 'center', parent: social })
    const list = await browser.get(workPaths.units)
    expect(list.statusCode).toBe(200)
    expect(list.body.indexOf('Socialforvaltningen')).toBeLessThan(list.body.indexOf('Center for Bosteder'))
    expect((await history()).map(entry => [entry.act, entry.title, entry.person_name])).toEqual([
      ['created', 'Socialforvaltningen', 'Karen Holm'],
      ['created', 'Center for Bosteder', 'Karen Holm'],
    ])
    expect((await browser.get(workPaths.unit(social))).body).toContain('value="Social Services"')
  })

  test('the same form sent twice makes one unit', async () => {
    await begin()
    const form = { id: deps.newId(), official_name: 'Kulturforvaltningen' }
    const answers = await Promise.all([browser.post(workPaths.newUnit, form), browser.post(workPaths.newUnit, form)])
    const again = await browser.post(workPaths.newUnit, form)
    expect([...answers, again].map(answer => answer.statusCode)).toEqual([303, 303, 303])
    expect(await units()).toHaveLength(1)
  })

  test('what was typed stays when something must be put right', async () => {
    await begin()
    const typed = { id: deps.newId(), official_name: '', abbreviation: 'SOF', valid_from: 'i foråret' }
    const answer = await browser.post(workPaths.newUnit, typed)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Fejl: 2 ting skal rettes')
    expect(answer.body).toContain('value="SOF"')
    expect(answer.body).toContain('»i foråret« er ikke en dag')
    expect(answer.body).toContain(`value="${typed.id}"`)
  })

  test('a personal identity number is stopped before it is stored', async () => {
    await begin()
    const answer = await browser.post(workPaths.newUnit, { id: deps.newId(), official_name: 'Sag om 010190-1234' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('CPR-nummer (linje 1, tegn 8)')
    expect(await units()).toEqual([])
  })

  test('script, quotes and SQL are only text', async () => {
    await begin()
    const name = `<script>alert(1)</script>'; drop table work.unit; --`
    const id = await make(name)
    const page = await browser.get(workPaths.unit(id))
    expect(page.body).not.toContain('<script>alert')
    expect((await unit(id))?.official_name).toBe(name)
  })

  test('two living units cannot share a name, but a past one may have had it', async () => {
    await begin()
    await make('Sundhed', { valid_from: '2020-01-01', valid_to: '2024-12-31' })
    await make('Sundhed')
    const answer = await browser.post(workPaths.newUnit, { id: deps.newId(), official_name: 'sundhed' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('allerede en enhed med det navn')
  })

  test('a unit cannot be moved under itself or its own', async () => {
    await begin()
    const top = await make('Top')
    const middle = await make('Midt', { parent: top })
    const low = await make('Lav', { parent: middle })
    const move = (id: string, parent: string) => browser.post(workPaths.unit(id), { revision: '1', official_name: 'Top', parent })
    for (const parent of [top, middle, low]) {
      const answer = await move(top, parent)
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('kan ikke høre under sig selv')
    }
    const page = await browser.get(workPaths.unit(middle))
    expect(page.body).not.toContain(`<option value="${low}"`)
    expect(page.body).toContain(`<option value="${top}"`)
  })

  test('two who each move their unit under the other at once do not make a circle', async () => {
    await begin()
    const [a, b] = [await make('A'), await make('B')]
    const move = (id: string, official_name: string, parent: string) =>
      browser.post(workPaths.unit(id), { revision: '1', official_name, parent })
    const answers = await Promise.all([move(a, 'A', b), move(b, 'B', a)])
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([303, 422])
  })

  test('a parent that is deleted meanwhile is refused with words', async () => {
    await begin()
    const answer = await browser.post(workPaths.newUnit, { id: deps.newId(), official_name: 'Uden top', parent: deps.newId() })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('slettet imens')
  })

  test('a stale form lands on both versions side by side, never on top', async () => {
    await begin()
    const id = await make('Teknik og Miljø')
    const theirs = { revision: '1', official_name: 'Teknik, Miljø og Byrum', kind: 'administration' }
    expect((await browser.post(workPaths.unit(id), theirs)).statusCode).toBe(303)
    const mine = await browser.post(workPaths.unit(id), {
      revision: '1',
      official_name: 'Teknik og Klima',
      kind: 'administration',
      abbreviation: 'TEK',
    })
    expect(mine.statusCode).toBe(409)
    expect(mine.body).toContain('Byrum')
    expect(mine.body).toContain('Klima')
    expect((await unit(id))?.official_name).toBe('Teknik, Miljø og Byrum')
  })

  test('a renamed unit ends the day before, its place and its own units go to the new name', async () => {
    await begin()
    const top = await make('Direktionen')
    const old = await make('Socialforvaltningen', { parent: top, valid_from: '2010-01-01' })
    const under = await make('Bocenter', { parent: old })
    const typed = {
      id: deps.newId(),
      new_unit_id: deps.newId(),
      kind: 'renamed',
      new_name: 'Velfærdsforvaltningen',
      happened_on: '2026-01-01',
      note: 'Sag 12',
    }
    const answer = await browser.post(workPaths.unitSuccession(old), typed)
    expect(answer.statusCode).toBe(303)
    expect((await browser.post(workPaths.unitSuccession(old), typed)).statusCode).toBe(303)
    expect(await unit(old)).toMatchObject({ valid_to: '2025-12-31', revision: 2 })
    expect(await unit(typed.new_unit_id)).toMatchObject({
      official_name: 'Velfærdsforvaltningen',
      parent_id: top,
      valid_from: '2026-01-01',
    })
    expect((await unit(under))?.parent_id).toBe(typed.new_unit_id)
    expect(await units()).toHaveLength(4)
    const page = await browser.get(workPaths.unit(typed.new_unit_id))
    expect(page.body).toContain('skiftede navn til')
    expect(page.body).toContain('Sag 12')
    expect((await history()).filter(entry => entry.act === 'succeeded')).toHaveLength(1)
  })

  test('an act on many units and edits of them at the same moment do not wait for each other', async () => {
    await begin()
    const top = await make('Top')
    const under = await Promise.all(['Et', 'To', 'Tre', 'Fire'].map(name => make(name, { parent: top })))
    const act = { id: deps.newId(), new_unit_id: deps.newId(), kind: 'renamed', new_name: 'Ny top', happened_on: '2026-01-01' }
    const answers = await Promise.all([
      ...under.map((id, index) => browser.post(workPaths.unit(id), { revision: '1', official_name: `Center ${index}`, parent: '' })),
      browser.post(workPaths.unitSuccession(top), act),
      browser.post(workPaths.newUnit, { id: deps.newId(), official_name: 'Femte', parent: top }),
    ])
    expect(answers.filter(answer => answer.statusCode >= 500)).toEqual([])
  })

  test('a split unit needs two successors, any other exactly one', async () => {
    await begin()
    const old = await make('Børn og Kultur')
    const [children, culture] = [await make('Børn og Unge'), await make('Kultur og Fritid')]
    const send = (typed: Typed) =>
      browser.post(workPaths.unitSuccession(old), { id: deps.newId(), new_unit_id: deps.newId(), happened_on: '2026-01-01', ...typed })
    expect((await send({ kind: 'split', successors: [children] })).body).toContain('mindst to')
    expect((await send({ kind: 'merged', successors: [children, culture] })).body).toContain('netop én afløser')
    expect((await send({ kind: 'merged', successors: [old] })).statusCode).toBe(422)
    expect((await send({})).body).toContain('Fejl: 2 ting')
    expect((await send({ kind: 'split', successors: [children, culture] })).statusCode).toBe(303)
    expect((await unit(old))?.valid_to).toBe('2025-12-31')
    const again = await send({ kind: 'moved', successors: [children] })
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain('allerede ophørt')
  })

  test('a unit nothing refers to is deleted; one that is used tells where', async () => {
    await begin()
    const used = await make('Social')
    const free = await make('Fejltrykt', { official_name_en: 'Misprint' })
    await make('Bosteder', { parent: used })
    const refused = await browser.post(workPaths.deleteUnit(used), { revision: '1' })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('1 enhed hører under den')
    expect(refused.body).toContain('Bosteder')
    expect((await browser.get(workPaths.deleteUnit(free))).body).toContain('Slet Fejltrykt')
    expect((await browser.post(workPaths.deleteUnit(free), { revision: '1' })).statusCode).toBe(303)
    expect((await browser.post(workPaths.deleteUnit(free), { revision: '1' })).statusCode).toBe(404)
    expect((await units()).map(row => row.official_name)).toEqual(['Bosteder', 'Social'])
    const left = await inAuthority(deps.work, karen.authorityId, tx => tx.selectFrom('work.translation').select('text').execute())
    expect(left).toEqual([])
  })

  test("another authority's unit does not exist", async () => {
    await begin()
    const id = await make('Hos Karen')
    const stranger = await signIn(app, deps, await anAuthority(deps))
    for (const path of [workPaths.unit(id), workPaths.unitSuccession(id), workPaths.deleteUnit(id)]) {
      expect((await stranger.get(path)).statusCode).toBe(404)
      const typed = {
        id: deps.newId(),
        new_unit_id: deps.newId(),
        revision: '1',
        official_name: 'X',
        kind: 'moved',
        new_name: 'Y',
        happened_on: '2026-01-01',
      }
      expect((await stranger.post(path, path === workPaths.unit(id) ? { ...typed, kind: 'center' } : typed)).statusCode).toBe(404)
    }
    expect((await unit(id))?.official_name).toBe('Hos Karen')
    expect((await stranger.get(workPaths.units)).body).not.toContain('Hos Karen')
  })

  test.each(['x', '0', "1' or '1'='1", '00000000-0000-0000-0000-00000000000G'])(
    'an address that names no unit (%s) is no page',
    async id => {
      await begin()
      expect((await browser.get(workPaths.unit(encodeURIComponent(id)))).statusCode).toBe(404)
    },
  )
})
