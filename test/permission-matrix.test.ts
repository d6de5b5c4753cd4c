import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../src/domain/role.ts'
import type { WorkspaceRoute } from '../src/people/guard.ts'
import { may } from '../src/people/permission.ts'
import { SITE_PAGES, sitePaths } from '../src/web/paths.ts'
import { addressOf, type RecordIds } from './address-of.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { oneOfEach } from './records.ts'
import {
  aColleague,
  anAuthority,
  type Coordinator,
  form,
  type SignedIn,
  signIn,
  type TestDeps,
  type Typed,
  testApp,
  testDeps,
} from './sign-in.ts'

/** Stands in the name of everything that belongs to Karen's authority; nobody else may ever read it. */
const WORD = 'Fortroligeksempel'

describe('every address of the workspace', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let routes: WorkspaceRoute[]
  let karen: Coordinator
  let ids: RecordIds
  let stranger: Coordinator

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db)
    app = await testApp(deps)
    routes = app.workspaceRoutes.filter(({ method }) => method !== 'HEAD')
    karen = await anAuthority(deps, { authorityName: `${WORD} Kommune` })
    ids = await oneOfEach(deps, karen, WORD)
    stranger = await anAuthority(deps, { name: 'Fremmed Person' })
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
  const send = (browser: SignedIn, route: WorkspaceRoute) =>
    route.method === 'GET' ? browser.get(addressOf(route, ids)) : browser.post(addressOf(route, ids), { ...FILLED, id: deps.newId() })

  test('is walked below: there are many, and each is for somebody', () => {
    expect(routes.length).toBeGreaterThan(40)
    expect(routes.filter(({ may: right }) => !KINDS_OF_VIEWER.some(viewer => may(viewer, ...right))).map(nameOf)).toEqual([])
  })

  test('sends a stranger who reads to the sign-in page, and refuses one who writes', async () => {
    const wrong: string[] = []
    for (const route of routes) {
      const url = addressOf(route, ids)
      const read = route.method === 'GET'
      const answer = await app.inject(read ? { url } : { method: 'POST', url, ...form(FILLED) })
      const turnedAway = read ? answer.headers.location === `/log-ind?videre=${encodeURIComponent(url)}` : answer.statusCode === 401
      if (!turnedAway || answer.body.includes(WORD)) wrong.push(`${nameOf(route)} answered ${answer.statusCode}`)
    }
    expect(wrong).toEqual([])
  })

  test('shows a coordinator of another authority nothing, and lets her change nothing', async () => {
    const before = await record()
    const wrong: string[] = []
    for (const route of routes) {
      // Some acts end a session, so each address is tried from a fresh one.
      const browser = await signIn(app, deps, stranger)
      const first = await send(browser, route)
      // An address that only leads on tells nothing; where it leads must not either.
      const answer =
        first.statusCode === 303 && first.headers.location?.startsWith('/arbejde/') ? await browser.get(first.headers.location) : first
      const isForeign = /:(?!version|template|lang)/.test(route.url) && !route.url.includes('historik')
      if (answer.body.includes(WORD) || answer.statusCode >= 500 || (isForeign && answer.statusCode < 400))
        wrong.push(`${nameOf(route)} answered ${answer.statusCode}`)
    }
    expect(wrong).toEqual([])
    expect(await record()).toBe(before)
  })

  test.each(ROLES)('is open to a %s as the table of rights says, and closed where it is silent', async role => {
    const colleague = await aColleague(deps, karen, role)
    const browser = await signIn(app, deps, colleague)
    const before = await record()
    const wrong: string[] = []
    for (const route of routes) {
      const open = may(asking(role), ...route.may)
      if (open && route.method !== 'GET') continue
      const answer = await send(browser, route)
      const led = route.url === '/arbejde' && answer.statusCode === 303
      const closed = led || answer.statusCode === 403
      if (open === closed || (closed && answer.body.includes(WORD))) wrong.push(`${nameOf(route)} answered ${answer.statusCode}`)
    }
    expect(wrong).toEqual([])
    expect(await record()).toBe(before)
  })

  test.each(ROLES)('shows a %s only such pages in the menu as open', async role => {
    const browser = await signIn(app, deps, await aColleague(deps, karen, role))
    const { body } = await browser.get('/arbejde/konto')
    const menu = /<nav[^>]*id="menu".*?<\/nav>/s.exec(body)?.[0] ?? ''
    const links = [...menu.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '')
    expect(links).toContain('/arbejde/konto')
    for (const href of links) expect([href, (await browser.get(href)).statusCode]).toEqual([href, 200])
  })

  test('tells who is signed in nothing on the public side that everyone may not read', async () => {
    const wrong: string[] = []
    for (const role of ROLES) {
      const browser = await signIn(app, deps, await aColleague(deps, karen, role))
      for (const path of PUBLIC.map(rest => `/${karen.slug}${rest}`)) {
        const [signedIn, stranger] = [await browser.get(path), await app.inject(path)]
        if (signedIn.body !== stranger.body || signedIn.statusCode !== stranger.statusCode) wrong.push(`${role} ${path}`)
        if (/Fortroligeksempel (?!Kommune)/.test(signedIn.body)) wrong.push(`${role} reads a draft at ${path}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('opens for its own coordinator', async () => {
    const browser = await signIn(app, deps, karen)
    const wrong: string[] = []
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const { statusCode } = await send(browser, route)
      // Nothing is published yet, so there is nothing to withdraw; and a record of one line cannot be split.
      const fits = statusCode < 400 || statusCode === 409 || (statusCode === 404 && route.url.includes('offentliggoerelser'))
      if (!fits) wrong.push(`${nameOf(route)} answered ${statusCode}`)
    }
    expect(wrong).toEqual([])
  })

  test('takes no form without its token, with or without a file', async () => {
    const browser = await signIn(app, deps, karen)
    const before = await record()
    const wrong: string[] = []
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const url = addressOf(route, ids)
      const plain = await browser.inject({ method: 'POST', url, ...form(FILLED) })
      const withFile = await browser.upload(url, { ...FILLED, csrf: 'gættet' }, FILE)
      if (plain.statusCode !== 403 || withFile.statusCode !== 403)
        wrong.push(`${nameOf(route)} answered ${plain.statusCode}, ${withFile.statusCode}`)
    }
    expect(wrong).toEqual([])
    expect(await record()).toBe(before)
  })
})

const asking = (role: Role) => ({ appointments: [{ id: '1', role, units: null }] })
const KINDS_OF_VIEWER = ROLES.map(asking)

/** Pages, files, feeds and exports of the public site. */
const PUBLIC = [
  '',
  ...SITE_PAGES.map(page => `/${sitePaths('x', 'da').page(page).split('/').at(-1)}`),
  '/indsatser.csv',
  '/indsatser.json',
  '/feed.atom',
]

const nameOf = ({ method, url }: WorkspaceRoute) => `${method} ${url}`

/** Enough for most forms of the workspace to be taken, if nothing else stood in the way. */
const FILLED: Typed = {
  revision: '1',
  official_name: 'Ændret',
  name: 'Ændret',
  title: 'Ændret',
  text: 'Ændret',
  kind: 'administration',
  phase: 'running',
  assessment: 'on-plan',
  stated_on: '2026-01-01',
  reason: 'Ændret',
  confirmed: 'on',
}
const FILE = { field: 'file', name: 'a.txt', type: 'text/plain', bytes: Buffer.from('a') }
