import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inAuthority } from '../src/db/connect.ts'
import { ROLES, type Role } from '../src/domain/role.ts'
import { loadExample } from '../src/example/load.ts'
import { type AppointedViewer, may } from '../src/people/permission.ts'
import { routeAt } from '../src/people/route-at.ts'
import { addressOf, type RecordIds } from './address-of.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { oneOfEach } from './records.ts'
import { aColleague, type Coordinator, signIn, type TestDeps, testApp, testDeps } from './sign-in.ts'

/** Pages of one kind differ by their record's state: so many of each are looked at. */
const OF_EACH_KIND = 3

describe('the pages of the example', () => {
  let db: TestDatabase
  let deps: TestDeps
  let app: FastifyInstance
  let nadia: Coordinator
  let ids: RecordIds

  beforeAll(async () => {
    db = await freshDatabase()
    deps = testDeps(db, { now: new Date('2026-11-20T09:00:00Z') })
    await loadExample(deps, 'tre-blaa-havnekraner')
    nadia = await coordinatorOf(deps)
    ids = await oneOfEach(deps, nadia, 'Prøve')
    app = await testApp(deps)
  })
  afterAll(async () => {
    await app.close()
    await db.close()
  })

  test.each(ROLES)('offer a %s no link and no form that the table of rights closes', async role => {
    const browser = await signIn(app, deps, await aColleague(deps, nadia, role))
    const viewer = asking(role)
    const routes = app.workspaceRoutes
    const reads = routes.filter(({ method, may: right }) => method === 'GET' && may(viewer, ...right))
    const waiting = reads.map(route => addressOf(route, ids))
    const seen = new Map<string, number>()
    const visited = new Set<string>()
    const closed = new Set<string>()
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const route = routeAt(routes, 'GET', url)
      const count = seen.get(route?.url ?? '') ?? 0
      if (!route || visited.has(url) || count >= OF_EACH_KIND) continue
      visited.add(url)
      seen.set(route.url, count + 1)
      const { body, statusCode, headers } = await browser.get(url)
      // What a page led to is asked of the server itself, whatever the table says.
      if (statusCode === 403) closed.add(`GET ${route.url} answers 403`)
      if (statusCode !== 200 || !String(headers['content-type']).startsWith('text/html')) continue
      for (const { method, address } of actsIn(body, url)) {
        const leads = routeAt(routes, method, address)
        if (leads && !may(viewer, ...leads.may)) closed.add(`${route.url} offers ${method} ${leads.url}`)
        if (leads && method === 'GET') waiting.push(address)
      }
    }
    expect(visited.size).toBeGreaterThan(2)
    expect([...closed].sort()).toEqual([])
  })
})

const asking = (role: Role): AppointedViewer => ({ appointments: [{ id: '1', role, units: null }] })

async function coordinatorOf(deps: TestDeps): Promise<Coordinator> {
  const { authority_id: authorityId, slug } = await deps.open
    .selectFrom('published.authority')
    .select(['authority_id', 'slug'])
    .executeTakeFirstOrThrow()
  const person = await inAuthority(deps.work, authorityId, tx =>
    tx.selectFrom('work.person').select(['id', 'name', 'email']).where('email', 'like', 'nadia.%').executeTakeFirstOrThrow(),
  )
  return { authorityId, slug, authorityName: 'Havnstad Kommune', personId: person.id, name: person.name, email: person.email }
}

type Offered = { readonly method: 'GET' | 'POST'; readonly address: string }

/** Where the links, forms and buttons of the page's main part lead. */
function actsIn(body: string, at: string): readonly Offered[] {
  const main = /<main.*<\/main>/s.exec(body)?.[0] ?? ''
  const tags = [...main.matchAll(/<(a|form|button)\b[^>]*>/g)].map(([tag, name]) => ({ tag, name }))
  return tags.flatMap(({ tag, name }) => {
    const value = (attribute: string) => new RegExp(`\\s${attribute}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&')
    const written = value({ a: 'href', form: 'action', button: 'formaction' }[String(name)] ?? '')
    if (written === undefined && name !== 'form') return []
    const { pathname, search } = new URL(written || at, `http://localhost${at}`)
    const posts = name === 'button' || value('method')?.toLowerCase() === 'post'
    return [{ method: posts ? 'POST' : 'GET', address: pathname + search }]
  })
}
