import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { aPlan, type InventedPlan } from '../../test/invented-round.ts'
import { aColleague, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { workPaths } from '../web/paths.ts'
import { NO_GOAL } from './plan-tree-filter.ts'

/** What a plan's list does beside showing it: it is folded, narrowed by each axis, taken along as a file, and given one status. */
describe('a plan’s list', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let plan: InventedPlan
  let nadia: SignedIn
  let ids: Readonly<Record<string, string>>

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
    plan = await aPlan(deps)
    nadia = await signIn(app, deps, plan.coordinator)
    const rows = await inWork(tx => tx.selectFrom('work.initiative').select(['id', 'title']).execute())
    ids = Object.fromEntries(rows.map(({ id, title }) => [title, id]))
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  const inWork = <T>(work: Parameters<typeof inAuthority<T>>[2]) => inAuthority(db.work, plan.coordinator.authorityId, work)
  const list = async (query = '') => (await nadia.get(`${workPaths.plan(plan.planId)}${query}`)).body
  const titles = (body: string) =>
    [...body.matchAll(/<th[^>]*scope="row".*?<a href="\/arbejde\/indsatser\/[^"]+">\s*([^<]+)<\/a>/gs)].map(([, title]) => title?.trim())
  const status = (id: string, typed: Record<string, string>) =>
    nadia.post(workPaths.initiativeStatus(id), {
      ...{ id: deps.newId(), voice: 'owner', stated_on: '2026-03-01', reason: 'Sagt', trend: 'unchanged', next_step: 'Videre' },
      ...typed,
    })

  test('folds a goal by a link that can be sent on, and unfolds it again', async () => {
    const folded = await list(`?skjult=${plan.goal}.${NO_GOAL}.vrøvl`)
    expect(folded.match(/<tr[^>]*hidden/g)).toHaveLength(5)
    expect(folded).toContain('Vis initiativerne under')
    expect(folded).toContain(`href="${workPaths.plan(plan.planId)}?skjult=${NO_GOAL}"`)
    expect((await list()).match(/<tr[^>]*hidden/g)).toBeNull()
  })

  test('is narrowed by phase and by assessment; what nobody has said is not assessed', async () => {
    await status(ids['Ramper'] ?? '', { phase: 'running', assessment: 'delayed' })
    await status(ids['Bostøtte'] ?? '', { phase: 'completed', assessment: 'not-assessed', completed_on: '2026-02-01' })
    expect(titles(await list('?fase=running'))).toEqual(['Ramper'])
    expect(titles(await list('?vurdering=delayed'))).toEqual(['Ramper'])
    expect(titles(await list('?vurdering=not-assessed'))).toEqual(expect.arrayContaining(['Bostøtte', 'Mere tid', 'Uden ejer']))
    expect(titles(await list('?fase=sovende'))).toHaveLength(5)
    expect(await list('?fase=running&vurdering=delayed')).toMatch(/<option[^>]*selected[^>]*>Forsinket/)
  })

  describe('one status for many', () => {
    const two = () => [ids['Mere tid'] ?? '', ids['Nye døre'] ?? '']
    const open = async () =>
      (
        await nadia.get(
          `${workPaths.bulkStatus(plan.planId)}?${two()
            .map(id => `valgt=${id}`)
            .join('&')}`,
        )
      ).body
    const send = async (typed: Record<string, string>) => {
      const hidden = [...(await open()).matchAll(/name="(status\.[^"]+)" value="([^"]+)"/g)].map(([, name, value]) => [
        name ?? '',
        value ?? '',
      ])
      return nadia.post(workPaths.bulkStatus(plan.planId), {
        ...Object.fromEntries(hidden),
        ...{ valgt: two(), voice: 'owner', stated_on: '2026-03-02' },
        ...typed,
      })
    }
    const said = () =>
      inWork(tx =>
        tx.selectFrom('work.status_entry').select(['initiative_id', 'phase', 'reason']).where('initiative_id', 'in', two()).execute(),
      )

    test('shows what stands in each, and writes none while one of them may not be said so', async () => {
      expect(await open()).toContain('Mere tid')
      const refused = await send({ phase: 'running', assessment: 'on-plan', reason: '' })
      expect(refused.statusCode).toBe(422)
      expect(refused.body).toContain('Fejl')
      expect(await said()).toEqual([])
      expect((await send({ phase: 'given-up', assessment: 'not-assessed', reason: 'Slut' })).statusCode).toBe(422)
      expect(await said()).toEqual([])
    })

    test('is a status of each, with its reason in the history', async () => {
      const typed = { phase: 'running', assessment: 'on-plan', reason: 'Sat i gang sammen', trend: 'better', next_step: 'Møde i maj' }
      expect((await send(typed)).headers.location).toContain('plans.done.bulk-status')
      expect(await said()).toEqual(two().map(() => expect.objectContaining({ phase: 'running', reason: 'Sat i gang sammen' })))
      expect((await nadia.get(`${workPaths.history}?slags=initiative`)).body).toContain('Sat i gang sammen')
    })

    test('with nothing ticked says how to tick, and sent so is refused', async () => {
      const empty = await nadia.get(workPaths.bulkStatus(plan.planId))
      expect(empty.body).toContain('I har ikke valgt')
      expect((await nadia.post(workPaths.bulkStatus(plan.planId), { phase: 'running' })).statusCode).toBe(422)
    })
  })

  describe('as a file', () => {
    let field: string
    beforeAll(async () => {
      field = deps.newId()
      await nadia.post(workPaths.newOwnField, { id: field, name: 'Sagsnummer', kind: 'text', visibility: 'internal' })
      const [, revision] = /name="revision" value="(\d+)"/.exec((await nadia.get(workPaths.initiative(ids['Ramper'] ?? ''))).body) ?? []
      const typed = { plan: plan.planId, title: 'Ramper', coordinator_name: '=HYPERLINK("x")', draft: 'yes', revision: revision ?? '' }
      expect((await nadia.post(workPaths.initiative(ids['Ramper'] ?? ''), { ...typed, [`own.${field}.value`]: '26/114' })).statusCode).toBe(
        303,
      )
    })

    test('holds drafts and internal fields, as words in the spreadsheet', async () => {
      const csv = await nadia.get(workPaths.planCsv(plan.planId))
      expect(csv.headers['content-type']).toContain('text/csv')
      const [head = '', ...rows] = csv.body.trimEnd().split('\r\n')
      expect(head.split(';').at(-1)).toBe('Sagsnummer')
      expect(rows).toHaveLength(5)
      const ramps = rows.find(row => row.includes('Ramper'))
      for (const words of ['26/114', 'I gang', 'Forsinket', `"'=HYPERLINK(""x"")"`]) expect(ramps).toContain(words)
    })

    test('holds codes, ids and the list’s narrowing in the data', async () => {
      const data = JSON.parse((await nadia.get(`${workPaths.planJson(plan.planId)}?vurdering=delayed`)).body) as {
        plan: { title: string }
        fields: { name: string; visibility: string }[]
        initiatives: { title: string; isDraft: boolean; own: Record<string, string>; status: { assessment: string } }[]
      }
      expect(data.plan.title).toBe('Handleplan')
      expect(data.fields).toMatchObject([{ name: 'Sagsnummer', visibility: 'internal' }])
      expect(data.initiatives).toMatchObject([
        { title: 'Ramper', isDraft: true, own: { [field]: '26/114' }, status: { assessment: 'delayed' } },
      ])
      expect(JSON.parse((await nadia.get(`${workPaths.planJson(plan.planId)}?q=findes-ikke`)).body)).toMatchObject({ initiatives: [] })
    })

    test('is for those who may read the plan as it is worked on', async () => {
      const browser = (role: 'reader' | 'council-member') => aColleague(deps, plan.coordinator, role).then(who => signIn(app, deps, who))
      expect((await (await browser('reader')).get(workPaths.planCsv(plan.planId))).statusCode).toBe(200)
      for (const path of [workPaths.planCsv, workPaths.planJson])
        expect((await (await browser('council-member')).get(path(plan.planId))).statusCode).toBe(403)
      expect((await nadia.get(workPaths.planCsv(deps.newId()))).statusCode).toBe(404)
    })
  })
})
