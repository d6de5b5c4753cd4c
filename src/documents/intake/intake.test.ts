import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { INVENTED_PLAN } from '../../../test/invented-plan.ts'
import { docxAround, par, run } from '../../../test/reading/rich/docx-around.ts'
import { anAuthority, type Coordinator, type SignedIn, signIn, type TestDeps, testApp, testDeps } from '../../../test/sign-in.ts'
import { writeZip } from '../../bench/write-zip.ts'
import { workPaths } from '../../web/paths.ts'

let db: TestDatabase
let owner: pg.Client
let app: FastifyInstance
let deps: TestDeps
let karen: Coordinator
let browser: SignedIn

beforeAll(async () => {
  db = await freshDatabase()
  owner = new pg.Client(db.owner)
  await owner.connect()
})
/** Nobody waits a moment here: every upload shows its progress. */
beforeEach(async () => {
  await app?.close()
  deps = testDeps(db, { patienceMs: 0 })
  app = await testApp(deps)
  karen = await anAuthority(deps)
  browser = await signIn(app, deps, karen)
})
afterAll(async () => {
  await app.close()
  await owner.end()
  await db.close()
})

const send = async (bytes: Uint8Array | string, name: string): Promise<string> => {
  const answer = await browser.upload(workPaths.uploadDocument, {}, { field: 'file', name, type: '', bytes: Buffer.from(bytes) })
  expect(answer.statusCode).toBe(303)
  expect(String(answer.headers.location)).toMatch(/^\/arbejde\/dokumenter\/indlaesning\//)
  return String(answer.headers.location)
}

/** What the page of a reading has become when it is over. */
const over = (url: string) =>
  vi.waitFor(
    async () => {
      const page = await browser.get(url)
      if (page.body.includes('http-equiv="refresh"')) throw new Error('not over yet')
      return page
    },
    { timeout: 40_000, interval: 100 },
  )

const documents = async (): Promise<number> => {
  const { rows } = await owner.query('select count(*)::int as count from work.document where authority_id = $1', [karen.authorityId])
  return rows[0]?.count
}

/** Takes a few seconds to read. */
const longText = Array.from({ length: 150_000 }, (_, at) => `• Socialforvaltningen bygger ${at} boliger i 2026 for 2,5 mio. kr.\n`).join('')

test('a file that takes a while is shown being read, without a script, and its page leads to the review when it is done', async () => {
  const url = await send(INVENTED_PLAN, 'plan.txt')
  const page = await browser.get(url)
  if (page.statusCode === 200) {
    expect(page.body).toContain('Vi læser plan.txt')
    expect(page.body).toContain('Stop læsningen')
  }
  const done = await over(url)
  expect(done.statusCode).toBe(303)
  expect(String(done.headers.location)).toMatch(/^\/arbejde\/gennemgang\//)
})

test('the page stops renewing itself when asked, for those who read slower than it does', async () => {
  const url = await send(longText, 'lang.txt')
  const still = await browser.get(`${url}?stille=1`)
  expect(still.body).not.toContain('http-equiv="refresh"')
  expect(still.body).toContain('Vis det nyeste')
  await browser.post(`${url}/stop`, {})
})

test('no more files wait than there is room for: the next is asked to come again in a moment', async () => {
  await app.close()
  deps = testDeps(db, { patienceMs: 0, waitingBytes: { authority: 12_000_000, all: 25_000_000 } })
  app = await testApp(deps)
  browser = await signIn(app, deps, karen)
  const neighbour = await signIn(app, deps, await anAuthority(deps))
  const long = { field: 'file', name: 'lang.txt', type: '', bytes: Buffer.from(longText) }
  const upload = (who: SignedIn) => who.upload(workPaths.uploadDocument, {}, long)
  const url = await send(longText, 'lang.txt')
  const refused = await upload(browser)
  expect(refused.statusCode).toBe(503)
  expect(refused.headers['retry-after']).toBe('10')
  expect(refused.body).toContain('Intet er gemt. Prøv igen om et øjeblik.')
  const theirs = await upload(neighbour)
  expect(theirs.statusCode).toBe(303)
  await neighbour.post(`${theirs.headers.location}/stop`, {})
  await browser.post(`${url}/stop`, {})
  await over(url)
  await browser.post(`${await send(longText, 'lang.txt')}/stop`, {})
})

test('a ZIP that takes minutes is left where it has come to, and each file not read says so', async () => {
  const plan = (at: number) => ({ name: `plan-${at}.txt`, bytes: `${INVENTED_PLAN}\nUdgave ${at}` })
  const url = await send(writeZip([{ name: 'lang.txt', bytes: longText }, plan(1), plan(2)]), 'planer.zip')
  await vi.waitFor(async () => expect((await browser.get(url)).body).toContain('Fil 1 af 3'), { timeout: 20_000, interval: 50 })
  deps.passTime(121_000)
  await vi.waitFor(async () => expect((await browser.get(url)).body.match(/før vi nåede til denne fil/g)).toHaveLength(2), {
    timeout: 40_000,
    interval: 200,
  })
})

test('a file that is refused says why on its page, and nothing is kept', async () => {
  const page = await over(await send('%PDF-1.7\n1 0 obj', 'halv.pdf'))
  expect(page.body).toContain('halv.pdf kunne ikke læses')
  expect(page.body).toContain('Intet er gemt')
  expect(await documents()).toBe(0)
})

test('personal numbers in what a Word file hides stop it too; none is shown or written down', async () => {
  const page = await over(
    await send(
      docxAround(par(run('Kommunen bygger ramper.')), {
        comments: `<w:comment w:id="0">${par(run('Se 010203-') + run('1234'))}</w:comment>`,
      }),
      'plan.docx',
    ),
  )
  expect(page.body).toContain('Filen indeholder 1 CPR-nummer')
  const { rows } = await owner.query('select refusals::text as text from work.intake_file where authority_id = $1', [karen.authorityId])
  expect(rows[0]?.text).not.toMatch(/0203|1234/)
  expect(await documents()).toBe(0)
})

test('a reading can be stopped by anyone who may upload; it says who did, and nothing is kept', async () => {
  const url = await send(longText, 'lang.txt')
  expect((await browser.post(`${url}/stop`, {})).statusCode).toBe(303)
  const page = await over(url)
  expect(page.body).toContain('Læsningen af lang.txt er stoppet')
  expect(page.body).toContain('Karen Holm stoppede læsningen')
  expect(await documents()).toBe(0)
  await browser.post(`${url}/stop`, {})
  const { rows } = await owner.query('select person_name, title from work.audit_entry where authority_id = $1 and act = $2', [
    karen.authorityId,
    'reading-stopped',
  ])
  expect(rows).toEqual([{ person_name: 'Karen Holm', title: 'lang.txt' }])
})

test('a server that goes down in the middle leaves a reading that says it was interrupted, and what to do', async () => {
  const url = await send(longText, 'lang.txt')
  await app.close()
  app = await testApp(deps)
  browser = await signIn(app, deps, karen)
  deps.passTime(20_000)
  const page = await browser.get(url)
  expect(page.body).toContain('Læsningen af lang.txt blev afbrudt')
  expect(page.body).toContain('Send filen igen')
  expect((await browser.get(workPaths.documents)).body).toContain('lang.txt blev afbrudt')
  await browser.post(`${url}/stop`, {})
  expect((await browser.get(workPaths.documents)).body).not.toContain('lang.txt blev afbrudt')
})

test('a document that was being read again when the server went down is still here to be read again', async () => {
  await over(await send(INVENTED_PLAN, 'plan.txt'))
  const { rows } = await owner.query('select id from work.document where authority_id = $1', [karen.authorityId])
  const again = `${workPaths.document(rows[0]?.id)}/gennemgange`
  const url = String((await browser.post(again, {})).headers.location)
  expect((await over(url)).statusCode).toBe(303)
  // As if the process had gone before it could write down the end.
  const mine = [karen.authorityId]
  await owner.query('delete from work.intake_file where authority_id = $1', mine)
  await owner.query('update work.intake set ended_at = null, heard_at = $2 where authority_id = $1', [karen.authorityId, deps.clock()])
  deps.passTime(20_000)
  const page = await browser.get(url)
  expect(page.body).toContain('Dokumentet er her stadig')
  expect(page.body).toContain(`action="${again}"`)
  expect((await over(String((await browser.post(again, {})).headers.location))).statusCode).toBe(303)
})

test('a ZIP of documents becomes a document for each, and a list of what was read and what was not, with the reason', async () => {
  const page = await over(
    await send(
      writeZip([
        { name: 'planer/handicapplan.txt', bytes: INVENTED_PLAN },
        { name: 'planer/ramper.docx', bytes: docxAround(par(run('Kommunen bygger ramper ved alle biblioteker.'))) },
        { name: 'samme.txt', bytes: INVENTED_PLAN },
        { name: 'billede.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
        { name: 'sag.txt', bytes: 'Borgeren 010203-1234 har søgt om hjælp.' },
        { name: 'inde.zip', bytes: writeZip([{ name: 'a.txt', bytes: 'a' }]) },
        { name: '__MACOSX/._handicapplan.txt', bytes: 'x' },
      ]),
      'planer.zip',
    ),
  )
  expect(page.statusCode).toBe(200)
  const rows = [...page.body.matchAll(/<th[^>]*scope="row"[^>]*>(?:<[^>]+>)*([^<]+).*?<\/tr>/gs)].map(match =>
    match[0].replace(/<[^>]+>/g, ' '),
  )
  const of = (name: string) => rows.find(row => row.includes(name)) ?? `no row for ${name} in ${page.body.length} characters`
  expect(of('handicapplan.txt')).toContain('Læst. Gå til gennemgangen')
  expect(of('ramper.docx')).toContain('Læst. Gå til gennemgangen')
  expect(of('samme.txt')).toContain('Læst ind før')
  expect(of('billede.png')).toContain('ikke et dokument')
  expect(of('sag.txt')).toContain('1 CPR-nummer')
  expect(of('inde.zip')).toContain('ZIP i en ZIP')
  expect(page.body).not.toContain('MACOSX')
  expect(await documents()).toBe(2)
})
