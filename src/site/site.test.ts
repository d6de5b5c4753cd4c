import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, type TestDeps, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { loadExample } from '../example/load.ts'
import { publish } from '../publishing/publish.ts'
import { withdrawRecord, withdrawSite } from '../publishing/withdraw.ts'

let db: TestDatabase
let deps: TestDeps
let app: FastifyInstance
let authorityId: string
const by = { id: null, name: 'Karen Holm' }

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db, { now: new Date('2026-09-01T09:00:00Z') })
  await loadExample(deps, 'tre-blaa-havnekraner')
  app = await testApp(deps)
  const { authority_id } = await db.open.selectFrom('published.authority').select('authority_id').executeTakeFirstOrThrow()
  authorityId = authority_id
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
const headingOf = (html: string) => /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '')
const publishNow = (at: string) =>
  publish({ db: db.work, authorityId, by, at: new Date(at), note: 'Rettet en titel.', kind: 'publication' })

async function initiative(number: string) {
  const row = await db.open
    .selectFrom('published.initiative')
    .select(['record_id as id', 'title', 'list_data'])
    .where('authority_id', '=', authorityId)
    .where('number', '=', number)
    .where('until_version', 'is', null)
    .executeTakeFirstOrThrow()
  const { slug } = row.list_data as { slug: string }
  return { id: row.id, title: row.title, slug, address: `/havnstad/indsatser/${slug}` }
}

describe('a public page', () => {
  test.each(['/havnstad', '/havnstad/indsatser', '/havnstad/en/initiatives', '/havnstad/soeg?q=bolig'])(
    '%s sets no cookie and may be kept',
    async url => {
      const { statusCode, headers } = await get(url)
      expect([statusCode, headers['set-cookie'], headers['cache-control']]).toEqual([200, undefined, 'public, max-age=0, must-revalidate'])
      expect(headers['content-language']).toBe(url.includes('/en/') ? 'en' : 'da')
    },
  )
  test('is not sent again to who has it, in whatever encoding', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const first = await get('/havnstad/maal', { 'accept-encoding': encoding })
      const again = await get('/havnstad/maal', { 'accept-encoding': encoding, 'if-none-match': String(first.headers.etag) })
      expect([first.statusCode, again.statusCode, again.body]).toEqual([200, 304, ''])
    }
  })
  test('has the same page in the other language behind its switch', async () => {
    const danish = await get('/havnstad/indsatser?status=delayed')
    const other = /<a[^>]+href="([^"]+)"[^>]+hreflang="en"/.exec(danish.body)?.[1]?.replaceAll('&amp;', '&')
    expect(other).toBe('/havnstad/en/initiatives?status=delayed')
    expect(headingOf((await get(String(other))).body)).toBe('Initiatives')
  })
  test('written otherwise leads to the one way it is written', async () => {
    const { statusCode, headers } = await get('/Havnstad/initiatives/?sort=title')
    expect([statusCode, headers.location]).toEqual([301, '/havnstad/en/initiatives?sort=title'])
  })
})

describe('the example', () => {
  test('has changed nothing after the day it was published', async () => {
    const late = await db.open
      .selectFrom('published.initiative')
      .select('number')
      .where('changed_at', '>', new Date('2026-10-29T09:00:00Z'))
      .execute()
    expect(late).toEqual([])
  })
})

describe('the front page tells what changed', () => {
  const latest = (html: string) => words(html.split('id="aendret"')[1]?.split('</section>')[0] ?? '')
  const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  test('in words, by name when few, counted when many, and a new plan in one line', async () => {
    const told = latest((await get('/havnstad')).body)
    expect(told).toContain('1.1 Én samlet indgang til socialområdet Ny tid: 2025–marts 2027 (før: 2025–2026)')
    expect(told).toContain('Bevillingen er hævet fra 10,9 mio. kr. til 13,3 mio. kr. Fra Står stille til Følger planen')
    expect(told).toContain('Bevillingen er hævet fra 42 mio. kr. til 61 mio. kr.')
    expect(told).toContain('5 indsatser er ændret 2: Fra Følger planen til Forsinket')
    expect(told).toContain('15. juni 2026 Handleplan 2025-2026 blev offentliggjort med 45 indsatser')
    expect(told).not.toMatch(/ Ny (?!tid)/)
  })
  test('in English, with the authority’s own words marked as Danish', async () => {
    const { body } = await get('/havnstad/en')
    expect(latest(body)).toContain('was published with 45 initiatives')
    expect(body).toContain('<span lang="da">Byrådet har vedtaget budgettet for 2027.</span>')
  })
  test('each day leading to all that changed then', async () => {
    const { body } = await get('/havnstad')
    for (const version of [5, 4, 3]) expect(body).toContain(`<a href="/havnstad/aendringer/${version}">`)
  })
})

describe('what is not there', () => {
  test('is told with a way on, in its authority’s frame, as 404', async () => {
    const lost = await get('/havnstad/en/initiatives/no-such')
    expect(lost.statusCode).toBe(404)
    expect(lost.body).toContain('lang="en"')
    expect(lost.body).toMatch(/href="\/havnstad\/en\/initiatives"/)
  })
  test('and an authority that has published nothing, look the same', async () => {
    await anAuthority(deps, { slug: 'tavsby' })
    const [unpublished, unknown] = [await get('/tavsby'), await get('/findes-ikke')]
    expect([unpublished.statusCode, unknown.statusCode]).toEqual([404, 404])
    expect(unpublished.body.replaceAll('tavsby', '')).toBe(unknown.body.replaceAll('findes-ikke', ''))
  })
})

describe('the list of initiatives', () => {
  const count = (html: string) => Number(/<h2[^>]*>(\d+)/.exec(html)?.[1])
  test('is narrowed by facets: any within one, all of them together', async () => {
    const all = count((await get('/havnstad/indsatser')).body)
    const delayed = count((await get('/havnstad/indsatser?status=delayed')).body)
    const stalled = count((await get('/havnstad/indsatser?status=stalled')).body)
    const either = count((await get('/havnstad/indsatser?status=delayed&status=stalled')).body)
    expect(all).toBeGreaterThan(50)
    expect([either, delayed > 0, stalled > 0]).toEqual([delayed + stalled, true, true])
  })
  test('drops a choice that does not exist, and a page beyond the last', async () => {
    for (const search of ['?status=sovende', '?side=99999', '?side=-1', "?status=';drop table", '?sorter=%00'])
      expect([search, (await get(`/havnstad/indsatser${search}`)).statusCode]).toEqual([
        search,
        expect.not.toSatisfy((code: number) => code >= 500),
      ])
  })
})

describe('a publication', () => {
  test('is on the kept pages at once, and a changed title leads from the old address to the new', async () => {
    const { id, title, address: before } = await initiative('3.3')
    expect(headingOf((await get(before)).body)?.replace(/\s+/g, ' ')).toContain(title)
    await inAuthority(db.work, authorityId, tx =>
      tx
        .updateTable('work.initiative')
        .set({ title: 'Bænke for enhver' })
        .where('authority_id', '=', authorityId)
        .where('id', '=', id)
        .execute(),
    )
    expect((await get('/havnstad/indsatser')).body).not.toContain('Bænke for enhver')
    await publishNow('2026-09-01T10:00:00Z')
    await expect.poll(async () => (await get('/havnstad/indsatser')).body.includes('Bænke for enhver')).toBe(true)
    const moved = await get(before)
    expect([moved.statusCode, moved.headers.location]).toEqual([301, '/havnstad/indsatser/3-3-baenke-for-enhver'])
    expect((await get('/havnstad/indsatser/3-3-baenke-for-enhver')).statusCode).toBe(200)
  })
  test('can be read as it was, long after', async () => {
    const then = await get('/havnstad/aendringer/1')
    expect(then.statusCode).toBe(200)
    expect(then.body).not.toContain('Bænke for enhver')
  })
})

describe('what is withdrawn', () => {
  test('is gone, says when and why, and leaves every list', async () => {
    const { id, slug, address } = await initiative('3.2')
    const act = { db: db.work, authorityId, by, at: new Date('2026-09-02T10:00:00Z'), reason: 'Teksten nævnte en borger.' }
    await withdrawRecord({ ...act, kind: 'initiative', id })
    await expect.poll(async () => (await get(address)).statusCode).toBe(410)
    const gone = (await get(address)).body
    expect(gone).toContain('Teksten nævnte en borger.')
    expect(gone).toContain('2. september 2026')
    for (const list of ['/havnstad/indsatser', '/havnstad/indsatser.csv', '/havnstad/indsatser.json', '/sitemap.xml'])
      expect([list, (await get(list)).body.includes(slug)]).toEqual([list, false])
  })
  test('as a whole site is 410 on every page, and in no sitemap', async () => {
    await withdrawSite({ db: db.work, authorityId, by, at: new Date('2026-09-03T10:00:00Z'), reason: 'Vi retter en fejl.' })
    // The page cache is told by the database, which a busy machine may keep waiting.
    await expect.poll(async () => (await get('/havnstad')).statusCode, { timeout: 20_000 }).toBe(410)
    await expect.poll(async () => (await get('/havnstad/indsatser')).statusCode, { timeout: 20_000 }).toBe(410)
    expect((await get('/sitemap.xml')).body).not.toContain('/havnstad')
  })
})
