import type { FastifyInstance } from 'fastify'
import pg from 'pg'
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
let policy: string

beforeAll(async () => {
  db = await freshDatabase()
  deps = testDeps(db)
  app = await buildApp(deps)
  karen = await anAuthority(deps)
  browser = await signIn(app, deps, karen)
  policy = deps.newId()
  await browser.post(workPaths.newPolicy, { id: policy, title: 'Handicappolitik', vision: 'Vi bygger 5 ramper.' })
  await browser.post(workPaths.editPolicy(policy), { title: 'Handicappolitik', vision: 'Vi bygger 6 ramper.', revision: '1' })
})
afterAll(async () => {
  await app.close()
  await db.close()
})

describe('the history', () => {
  test('tells who changed what, word by word', async () => {
    const page = (await browser.get(workPaths.history)).body
    expect(page).toContain('Rettet · Politik')
    expect(page).toContain('Karen Holm, 2. marts 2026')
    expect(page).toMatch(/<del>.*5.*<\/del><ins>.*6/s)
    expect(page).toContain('Kæden er hel: 2 ændringer')
  })

  test('is narrowed by kind, person and days', async () => {
    const at = async (query: string) => (await browser.get(`${workPaths.history}?${query}`)).body
    expect(await at('slags=policy&fra=2026-03-02&til=2026-03')).toContain('Rettet · Politik')
    expect(await at('slags=goal')).toContain('Her er ingen ændringer')
    expect(await at('til=2026-03-01')).toContain('Her er ingen ændringer')
    expect(await at(`person=${karen.personId}`)).toContain('Rettet · Politik')
    expect(await at('handling=edited')).toContain('Rettet · Politik')
    expect(await at('handling=created')).not.toContain('Rettet · Politik')
    expect(await at('ord=6+RAMPER')).toContain('Rettet · Politik')
    for (const words of ['%25', '_', 'findes ikke', '\\']) expect(await at(`ord=${words}`)).toContain('Her er ingen ændringer')
    const file = await browser.get(`${workPaths.historyFile}?ord=6+ramper&handling=edited`)
    expect(file.body.trimEnd().split('\r\n')).toHaveLength(2)
    const bad = await browser.get(`${workPaths.history}?fra=i går`)
    expect([bad.statusCode, bad.body.includes('»i går« er ikke en dato')]).toEqual([422, true])
  })

  test('of one record is found by its id, in its own authority only', async () => {
    expect((await browser.get(workPaths.recordHistory('policy', policy))).body).toContain('Historik: Handicappolitik')
    const stranger = await signIn(app, deps, await anAuthority(deps))
    expect((await stranger.get(workPaths.recordHistory('policy', policy))).statusCode).toBe(404)
    expect((await stranger.get(workPaths.history)).body).toContain('Kæden er hel: 0 ændringer')
  })

  test('is a file too, whole and narrowed, that no spreadsheet computes', async () => {
    await browser.post(workPaths.newPolicy, { id: deps.newId(), title: '=1+1;"to"' })
    const file = await browser.get(`${workPaths.historyFile}?slags=policy`)
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.headers['content-disposition']).toContain(`${karen.slug}-historik-2026-03-02.csv`)
    const lines = file.body.trimEnd().split('\r\n')
    expect(lines[0]).toContain('Nummer;Tidspunkt (UTC);Hvem;Handling')
    expect(lines).toHaveLength(4)
    expect(lines[1]).toContain(`"'=1+1;""to"""`)
    expect((await browser.get(`${workPaths.historyFile}?slags=goal`)).body.trimEnd().split('\r\n')).toHaveLength(1)
  })

  test('comes in pages, without gaps', async () => {
    for (let revision = 2; revision < 60; revision++)
      await browser.post(workPaths.editPolicy(policy), {
        title: 'Handicappolitik',
        vision: `Udgave ${revision}`,
        revision: String(revision),
      })
    const first = (await browser.get(workPaths.history)).body
    const [, older = ''] = /href="([^"]*foer=\d+)"/.exec(first) ?? []
    const second = (await browser.get(older.replaceAll('&amp;', '&'))).body
    const numbers = (page: string) => [...page.matchAll(/id="nr-(\d+)"/g)].map(([, number]) => Number(number))
    const all = [...numbers(first), ...numbers(second)]
    expect(all).toEqual(Array.from({ length: all.length }, (_, at) => (all[0] ?? 0) - at))
    expect(all.at(-1)).toBe(1)
  })

  test('cannot be changed by the program, and says so when the database was changed around it', async () => {
    const change = inAuthority(db.work, karen.authorityId, tx => tx.updateTable('work.audit_entry').set({ title: 'Pyntet' }).execute())
    await expect(change).rejects.toThrow()
    const owner = new pg.Client(db.owner)
    await owner.connect()
    await owner.query('alter table work.audit_entry disable trigger audit_entry_fixed')
    await owner.query(`update work.audit_entry set title = 'Pyntet' where authority_id = $1 and number = 2`, [karen.authorityId])
    await owner.end()
    expect((await browser.get(workPaths.history)).body).toContain('Kæden er brudt ved nummer 2')
  })
})
