import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { testApp, testDeps } from '../../../test/sign-in.ts'
import { loadExample } from '../../example/load.ts'
import { csvRow } from './csv.ts'

let db: TestDatabase
let app: FastifyInstance
beforeAll(async () => {
  db = await freshDatabase()
  const deps = testDeps(db, { now: new Date('2026-09-01T09:00:00Z'), origin: 'https://tovholder.example' })
  await loadExample(deps, 'tre-blaa-havnekraner')
  app = await testApp(deps)
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const LISTS = ['maal', 'indsatser', 'enheder', 'maalgrupper', 'planer', 'politikker', 'dokumenter', 'aendringer']
const get = async (url: string) => {
  const { statusCode, headers, body } = await app.inject(url)
  expect([url, statusCode]).toEqual([url, 200])
  return { type: headers['content-type'], body }
}
const rowsOf = (csv: string) => csv.trimEnd().split('\r\n')

describe.each(LISTS)('the list of %s', list => {
  test('comes as a sheet that Excel opens in Danish, and one for English readers', async () => {
    const danish = await get(`/havnstad/${list}.csv`)
    expect(danish.type).toBe('text/csv; charset=utf-8')
    expect(danish.body.startsWith('\uFEFF')).toBe(true)
    const address = /hreflang="en"[^>]*href="([^"]+)"|<a[^>]+href="([^"]+)"[^>]+hreflang="en"/.exec((await get(`/havnstad/${list}`)).body)
    const english = await get(`${new URL(address?.[1] ?? address?.[2] ?? '', 'https://tovholder.example').pathname}.csv`)
    expect(english.body.split('\r\n')[0]).not.toContain(';')
    expect(rowsOf(english.body).length).toBe(rowsOf(danish.body).length)
  })
  test('comes as data that says whose it is and which version', async () => {
    const data = JSON.parse((await get(`/havnstad/${list}.json`)).body)
    expect(data).toMatchObject({ authority: { slug: 'havnstad' }, version: 5, publishedAt: '2026-10-29T09:00:00.000Z' })
  })
})

describe('the initiatives as data', () => {
  test('are those of the list with the same filter, all of them, not a page', async () => {
    const all = JSON.parse((await get('/havnstad/indsatser.json')).body).initiatives
    const delayed = JSON.parse((await get('/havnstad/indsatser.json?status=delayed')).body).initiatives
    expect(all.length).toBeGreaterThan(50)
    expect(delayed).toEqual(all.filter((one: { status: string }) => one.status === 'delayed'))
    expect(rowsOf((await get('/havnstad/indsatser.csv?status=delayed')).body).length).toBe(delayed.length + 1)
  })
  test('lead by their addresses to pages that are there', async () => {
    const [first] = JSON.parse((await get('/havnstad/indsatser.json')).body).initiatives
    const { pathname, origin } = new URL(first.address)
    expect(origin).toBe('https://tovholder.example')
    expect((await get(pathname)).body).toContain(first.title.da)
  })
})

describe('a cell', () => {
  test('that begins like a formula is words to a spreadsheet', () => {
    expect(csvRow('da', ['=HYPERLINK("x")', '-2', 'a;b', 'en "to"', 1.5])).toBe('"\'=HYPERLINK(""x"")";\'-2;"a;b";"en ""to""";1,5\r\n')
  })
})

describe('whoever follows', () => {
  test('gets an entry for each publication, newest first, in either language', async () => {
    for (const [url, lang] of [
      ['/havnstad/feed.atom', 'da'],
      ['/havnstad/en/feed.atom', 'en'],
    ]) {
      const { type, body } = await get(String(url))
      expect(type).toBe('application/atom+xml; charset=utf-8')
      expect(body).toContain(`xml:lang="${lang}"`)
      expect([...body.matchAll(/<published>([^<]+)</g)].map(found => found[1]?.slice(0, 10))).toEqual([
        '2026-10-29',
        '2026-09-10',
        '2026-06-15',
        '2025-02-03',
        '2023-01-20',
      ])
    }
  })
  test('as a robot is told the map, and the map has every page in both languages', async () => {
    expect((await get('/robots.txt')).body).toContain('Sitemap: https://tovholder.example/sitemap.xml')
    const pages = [...(await get('/sitemap.xml')).body.matchAll(/<loc>https:\/\/tovholder\.example([^<]+)</g)].map(found =>
      String(found[1]),
    )
    const english = pages.filter(page => /^\/havnstad\/en(\/|$)/.test(page))
    expect(english.length * 2).toBe(pages.length)
    expect(new Set(pages).size).toBe(pages.length)
    for (const page of pages.filter((_, index) => index % 7 === 0)) await get(page)
  })
})
