import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { INVENTED_PLAN } from '../../test/invented-plan.ts'
import { anAuthority, type SignedIn, signIn, testApp, testDeps } from '../../test/sign-in.ts'
import { workPaths } from '../web/paths.ts'

let db: TestDatabase
let owner: pg.Client
let app: FastifyInstance
let browser: SignedIn
let neighbour: SignedIn

beforeAll(async () => {
  db = await freshDatabase()
  owner = new pg.Client(db.owner)
  await owner.connect()
  const deps = testDeps(db)
  app = await testApp(deps)
  browser = await signIn(app, deps, await anAuthority(deps))
  neighbour = await signIn(app, deps, await anAuthority(deps))
})
afterAll(async () => {
  await app.close()
  await owner.end()
  await db.close()
})

const send = (bytes: Uint8Array | string, name = 'plan.txt', who = browser) =>
  who.upload(workPaths.uploadDocument, {}, { field: 'file', name, type: 'text/plain', bytes: Buffer.from(bytes) })

/** How much is stored: what is refused must leave no trace. */
const stored = async () => {
  const { rows } = await owner.query<Record<string, number>>(
    `select (select count(*) from work.document)::int as documents, (select count(*) from work.document_line)::int as lines,
      (select count(*) from work.reading)::int as readings, (select count(*) from work.draft_item)::int as items`,
  )
  return rows[0]
}

test.each([
  ['an empty file', '', 422],
  ['blanks only', ' \n\n \t\n', 422],
  ['a damaged PDF', '%PDF-1.7\n1 0 obj', 422],
  ['a Word document cut short', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]), 422],
  ['bytes that are no text', Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 37) % 256)), 415],
  ['a million lines of one letter', 'a\n'.repeat(1_000_000), 422],
  ['more text than is read at once', 'ord og flere ord\n'.repeat(1_300_000), 413],
])('%s is refused with a page that says what to do, and nothing is stored', async (_what, bytes, status) => {
  const before = await stored()
  const answer = await send(bytes)
  expect(answer.statusCode).toBe(status)
  expect(answer.body).toContain('id="error-summary"')
  expect(answer.body).toContain('Intet er gemt')
  expect(await stored()).toEqual(before)
})

test('a body that says it is 200 MB is refused before it is read', async () => {
  const answer = await browser.inject({
    method: 'POST',
    url: workPaths.uploadDocument,
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '200000000' },
    payload: '--x',
  })
  expect(answer.statusCode).toBe(413)
  expect(answer.body).toContain('større end 20 MB')
})

test('sending without a file says so', async () => {
  const answer = await send('', '')
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Vælg en fil')
})

test('a file under a token that is not the session’s is not believed', async () => {
  const forged = await browser.upload(
    workPaths.uploadDocument,
    { csrf: 'forfalsket' },
    { field: 'file', name: 'a.txt', type: 'text/plain', bytes: Buffer.from('tekst') },
  )
  expect(forged.statusCode).toBe(403)
})

test('a personal identity number stops the file; its place is shown, the number is not', async () => {
  const before = await stored()
  const answer = await send('1. Mål\n\nBorgeren 010203-1234 bor i kommunen.\n')
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain('Linje 3')
  expect(answer.body).toContain('Borgeren ••••••-•••• bor i kommunen.')
  expect(answer.body).not.toContain('010203')
  expect(await stored()).toEqual(before)
})

test('a personal identity number in the name of the file stops it too', async () => {
  const answer = await send('Ganske almindelig tekst.', '010203-1234.txt')
  expect(answer.statusCode).toBe(422)
  expect(answer.body).not.toContain('010203')
})

test('NUL bytes, Latin-1 and UTF-16 are read as the text they are', async () => {
  const text = 'Handleplan\n\n1. Bedre veje\n\nKommunen gør gangstierne bredere, så kørestole kan køre ved siden af hinanden på øen.\n'
  const files = {
    'nul.txt': Buffer.from(text.replace('veje', 've\0je')),
    'latin1.txt': Buffer.from(text.replace('Bedre', 'Bredere'), 'latin1'),
    'utf16.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replace('Bedre', 'Gode'), 'utf16le')]),
  }
  for (const [name, bytes] of Object.entries(files)) {
    expect((await send(bytes, name)).statusCode).toBe(303)
    const { rows } = await owner.query(
      'select line.text from work.document_line line join work.document d on d.id = line.document_id where d.file_name = $1 order by number desc limit 1',
      [name],
    )
    expect(rows[0]?.text).toContain('gør gangstierne bredere')
  }
})

test('the same file again leads to the reading that is there, and says when it was read', async () => {
  const first = await send(INVENTED_PLAN)
  const before = await stored()
  const again = await send(INVENTED_PLAN, 'et-andet-navn.txt')
  expect(again.statusCode).toBe(303)
  expect(String(again.headers.location)).toContain(String(first.headers.location).split('?')[0])
  expect(await stored()).toEqual(before)
  const page = await browser.get(String(again.headers.location))
  expect(page.body).toContain('Filen er læst ind før, 2. marts 2026')
})

test('the same file sent twice at the same moment is kept once', async () => {
  const text = INVENTED_PLAN.replace('Prøvby', 'Tvillingby')
  const answers = await Promise.all([send(text), send(text)])
  expect(answers.map(answer => answer.statusCode)).toEqual([303, 303])
  const { rows } = await owner.query(`select count(*)::int as count from work.document where title like '%Tvillingby%'`)
  expect(rows[0]?.count).toBe(1)
})

test('the original comes back byte for byte, to be saved and never shown', async () => {
  const bytes = Buffer.from('<script>alert(1)</script>\n\nEn plan på æøå.\n')
  await send(bytes, 'træ "og" <hus>.txt')
  const { rows } = await owner.query(`select id from work.document where file_name like 'træ%'`)
  const file = await browser.get(workPaths.documentFile(rows[0]?.id))
  expect(file.rawPayload.equals(bytes)).toBe(true)
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename="[\w. -]+"; filename\*=UTF-8''tr%C3%A6/)
  expect(file.headers['x-content-type-options']).toBe('nosniff')
  expect(file.headers['content-type']).toBe('application/octet-stream')
  expect((await neighbour.get(workPaths.documentFile(rows[0]?.id))).statusCode).toBe(404)
  expect((await neighbour.get(workPaths.document(rows[0]?.id))).statusCode).toBe(404)
})

test('every line of a document can be seen, a thousand on a page, whatever is written in it', async () => {
  const lines = Array.from({ length: 1500 }, (_, at) =>
    at === 1200 ? `<img src=x onerror=alert(1)> '; drop table work.unit; --` : `Linje nummer ${at + 1} i en lang tekst.`,
  )
  await send(lines.join('\n'), 'lang.txt')
  const { rows } = await owner.query(`select id from work.document where file_name = 'lang.txt'`)
  const second = await browser.get(`${workPaths.document(rows[0]?.id)}?side=2`)
  expect(second.statusCode).toBe(200)
  expect(second.body).toContain('id="l1201"')
  expect(second.body).not.toContain('id="l1000"')
  expect(second.body).toContain('&lt;img src=x onerror=alert(1)>')
  expect(second.body).not.toContain('<img')
})

test('what a document is can be put right; the one who comes second sees both', async () => {
  await send('Et notat.\n\nKommunen vil lytte mere.\n', 'notat.txt')
  const { rows } = await owner.query(`select id from work.document where file_name = 'notat.txt'`)
  const here = workPaths.document(rows[0]?.id)
  const typed = { title: 'Notat om at lytte', kind: 'memo', issuer: 'Prøvby Kommune', dated: 'juni 2025', public: 'on', revision: '1' }
  expect((await browser.post(here, typed)).statusCode).toBe(303)
  const second = await browser.post(here, { ...typed, title: 'Et helt andet navn' })
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain('value="Et helt andet navn"')
  expect(second.body).toContain('Notat om at lytte')
  expect((await browser.post(here, { ...typed, title: '', revision: '2' })).statusCode).toBe(422)
  const entries = await owner.query('select act from work.audit_entry where record_id = $1 order by number', [rows[0]?.id])
  expect(entries.rows.map(row => row.act)).toEqual(['uploaded', 'edited'])
})

test('a document nothing was read from can be deleted', async () => {
  await send('Forkert fil.\n\nDen skulle ikke have været her.\n', 'forkert.txt')
  const { rows } = await owner.query(`select id from work.document where file_name = 'forkert.txt'`)
  expect((await browser.get(`${workPaths.document(rows[0]?.id)}/sletning`)).statusCode).toBe(200)
  expect((await browser.post(`${workPaths.document(rows[0]?.id)}/sletning`, { revision: '1' })).statusCode).toBe(303)
  expect((await browser.get(workPaths.document(rows[0]?.id))).statusCode).toBe(404)
})

test('the list shows how far each document has come', async () => {
  const list = await browser.get(workPaths.documents)
  expect(list.statusCode).toBe(200)
  expect(list.body).toContain('Handicapplan for Prøvby Kommune 2026-2029')
  expect(list.body).toMatch(/0 af \d+ poster er afgjort/)
})
