import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from './database.ts'
import { oneOfEach } from './records.ts'
import { anAuthority, type Coordinator, form, type SignedIn, signIn, type TestDeps, testApp, testDeps } from './sign-in.ts'
import { addressOf, type RecordIds, type WorkspaceRoute, workspaceRoutes } from './workspace-routes.ts'

/** Stands in the name of everything that belongs to Karen's authority; nobody else may ever read it. */
const WORD = 'Fortroligeksempel'

describe('every address of the workspace', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let routes: WorkspaceRoute[]
  let karen: Coordinator
  let ids: RecordIds
  let stranger: SignedIn

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
    routes = await workspaceRoutes(deps)
    karen = await anAuthority(deps, { authorityName: `${WORD} Kommune` })
    ids = await oneOfEach(deps, karen, WORD)
    stranger = await signIn(app, deps, await anAuthority(deps, { name: 'Fremmed Person' }))
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  /** Everything of Karen's authority in every table, as one text. */
  const record = async (): Promise<string> => {
    const owner = new pg.Client(db.owner)
    await owner.connect()
    const tables = await owner.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'work' order by 1")
    const texts: string[] = []
    for (const { name } of tables.rows) {
      const { rows } = await owner.query(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from work.${name} t where authority_id = $1`,
        [karen.authorityId],
      )
      texts.push(`${name} ${JSON.stringify(rows)}`)
    }
    await owner.end()
    return texts.join('\n')
  }
  const named = ({ method, url }: WorkspaceRoute) => `${method} ${url}`

  test('says what it does to what, and the table of rights allows somebody to do it', () => {
    expect(routes.length).toBeGreaterThan(15)
    expect(routes.filter(route => !route.config.may).map(named)).toEqual([])
  })

  test('sends a stranger who reads to the sign-in page, and refuses one who writes', async () => {
    for (const route of routes) {
      const url = addressOf(route, ids)
      const read = route.method === 'GET'
      const answer = await app.inject({ method: 'GET', ...(read ? {} : form({})), ...(read ? {} : { method: 'POST' as const }), url })
      expect([named(route), answer.statusCode]).toEqual([named(route), read ? 303 : 401])
      if (read) expect(answer.headers.location).toBe(`/log-ind?videre=${encodeURIComponent(url)}`)
      expect(answer.body).not.toContain(WORD)
    }
  })

  test('shows a coordinator of another authority nothing, and lets her change nothing', async () => {
    const before = await record()
    for (const route of routes) {
      const url = addressOf(route, ids)
      const answer = route.method === 'GET' ? await stranger.get(url) : await stranger.post(url, { id: deps.newId(), revision: '1' })
      expect([named(route), answer.body.includes(WORD)]).toEqual([named(route), false])
      expect([named(route), answer.statusCode < 500]).toEqual([named(route), true])
      const foreign = /:(?!version)/.test(route.url) && !route.url.includes('historik')
      if (foreign) expect([named(route), answer.statusCode, answer.statusCode >= 400]).toEqual([named(route), answer.statusCode, true])
      // Signing out everywhere and a new password end the session; the walk goes on with another.
      if (!(await isIn())) stranger = await signIn(app, deps, await anAuthority(deps))
    }
    expect(await record()).toBe(before)
  })
  const isIn = async () => (await stranger.get('/arbejde/konto')).statusCode === 200

  test('opens for its own coordinator', async () => {
    const browser = await signIn(app, deps, karen)
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const answer = await browser.get(addressOf(route, ids))
      const open = answer.statusCode < 400 || (answer.statusCode === 404 && route.url.includes(':version'))
      expect([named(route), answer.statusCode, open]).toEqual([named(route), answer.statusCode, true])
    }
  })

  test('takes no form from its own coordinator without the form’s token', async () => {
    const browser = await signIn(app, deps, karen)
    const before = await record()
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const answer = await browser.inject({ method: 'POST', url: addressOf(route, ids), ...form({ id: deps.newId() }) })
      expect([named(route), answer.statusCode]).toEqual([named(route), 403])
    }
    for (const route of routes.filter(({ config, method }) => config.upload && method !== 'GET')) {
      const file = { field: 'file', name: 'a.txt', type: 'text/plain', bytes: Buffer.from('a') }
      const answer = await browser.upload(addressOf(route, ids), { csrf: 'gættet' }, file)
      expect([named(route), answer.statusCode]).toEqual([named(route), 403])
    }
    expect(await record()).toBe(before)
  })
})
