import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { INVENTED_PLAN } from '../../test/invented-plan.ts'
import { launch, type Program, stop } from '../../test/running-program.ts'
import { anAuthority, type Coordinator, form, multipart, newSession, type TestDeps, type Typed, testDeps } from '../../test/sign-in.ts'
import { freePort } from '../bench/port.ts'
import { connectPublic, connectWork, inAuthority } from '../db/connect.ts'
import { openExistingServer, type Server } from '../db/server.ts'
import { itemsOf } from '../review/item-store.ts'
import { reviewPaths } from '../review/review-paths.ts'
import { workPaths } from '../web/paths.ts'

const base = mkdtempSync(join(tmpdir(), 'tov killed '))
const data = join(base, 'data')
const root = fileURLToPath(new URL('../../', import.meta.url))

/** Also before the first test, where nothing may be polled but waited for. */
async function start(): Promise<Program> {
  const program = launch(await freePort(), { TOVHOLDER_DATA: data })
  await vi.waitFor(() => expect(program.said).toContain('http://'), { timeout: 30_000, interval: 20 })
  return program
}
/** One command that ends by itself. */
function command(...args: string[]) {
  const { DATABASE_URL: _, ...surroundings } = process.env
  const env = { ...surroundings, LC_ALL: 'C.UTF-8', TOVHOLDER_DATA: data }
  return spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { env, cwd: tmpdir(), encoding: 'utf8' })
}

let program: Program
let server: Server
let deps: TestDeps
let karen: Coordinator
let session: Awaited<ReturnType<typeof newSession>>
let owner: pg.Client

beforeAll(async () => {
  chmodSync(base, 0o755)
  program = await start()
  server = await openExistingServer({ TOVHOLDER_DATA: data })
  owner = new pg.Client(server.owner)
  await owner.connect()
  deps = testDeps({ work: connectWork(server.app), open: connectPublic(server.open) }, { clock: () => new Date() })
  karen = await anAuthority(deps, { slug: 'proevby' })
  session = await newSession(deps, karen)
}, 60_000)
afterAll(async () => {
  await stop(program, 'SIGTERM')
  await deps.work.destroy()
  await deps.open.destroy()
  await owner.end()
  await server.close()
  rmSync(base, { recursive: true })
})

const ask = (url: string, sent: { headers?: Record<string, string>; body?: BodyInit } = {}) =>
  fetch(program.address + url, {
    ...sent,
    method: sent.body === undefined ? 'GET' : 'POST',
    headers: { ...sent.headers, cookie: session.cookie },
    redirect: 'manual',
  })
const get = async (url: string) => (await ask(url)).text()
const post = (url: string, typed: Typed = {}) => {
  const { headers, payload } = form({ csrf: session.csrf, ...typed })
  return ask(url, { headers, body: payload })
}
/** Where the upload leads. */
async function send(name: string, text: string): Promise<string> {
  const file = { field: 'file', name, type: 'text/plain', bytes: Buffer.from(text) }
  const { headers, payload } = multipart({ csrf: session.csrf }, file)
  const answer = await ask(workPaths.uploadDocument, { headers, body: new Uint8Array(payload) })
  expect(answer.status).toBe(303)
  return answer.headers.get('location') ?? ''
}
const count = async (table: string): Promise<number> =>
  (await owner.query(`select count(*)::int as count from work.${table}`)).rows[0].count

/** Kills the program as a power cut does, and starts the next one on what it left. */
async function killAndRestart(): Promise<void> {
  await stop(program, 'SIGKILL')
  program = await start()
}

test('a program killed in the middle of a reading: the next one says what became of the file, and nothing half is kept', {
  timeout: 90_000,
}, async () => {
  const long = '• Socialforvaltningen bygger ti boliger i 2026 for 2,5 mio. kr.\n'.repeat(190_000)
  const place = await send('lang.txt', long)
  expect(place).toContain('/indlaesning/')
  expect(await get(place)).toContain('Vi læser lang.txt')
  await killAndRestart()
  // As if the quarter of a minute had passed in which a living reading would have been heard of.
  await owner.query(`update work.intake set heard_at = heard_at - interval '20 seconds'`)
  const page = await get(place)
  expect(page).toContain('Læsningen af lang.txt blev afbrudt')
  expect(page).toContain('Send filen igen')
  expect(await get(workPaths.documents)).toContain('lang.txt blev afbrudt')
  expect([await count('document'), await count('reading')]).toEqual([0, 0])
  expect(await send('plan.txt', INVENTED_PLAN)).toContain('/arbejde/gennemgang/')
})

test('a program killed in the middle of an acceptance leaves no record of it; the decisions stand, and it is accepted anew', {
  timeout: 90_000,
}, async () => {
  const [{ id: reading }] = (await owner.query('select id from work.reading')).rows
  const items = await inAuthority(deps.work, karen.authorityId, tx => itemsOf(tx, karen.authorityId, reading))
  for (const { id, kind, revision } of items)
    await post(reviewPaths.act(reading, id, kind === 'section' ? 'skip' : 'accept'), { revision: String(revision), reason: 'no-record' })
  const decided = async () => (await owner.query(`select id, state, revision from work.draft_item order by id`)).rows
  const before = await decided()
  // The sources are written last: held back there, the acceptance has written everything else.
  await owner.query('begin; lock table work.source in access exclusive mode')
  const cut = post(workPaths.acceptance(reading)).then(
    () => 'answered',
    () => 'cut off',
  )
  const waiting = async () => (await owner.query(`select count(*)::int as count from pg_locks where not granted`)).rows[0].count
  await expect.poll(waiting, { timeout: 30_000 }).toBeGreaterThan(0)
  await stop(program, 'SIGKILL')
  expect(await cut).toBe('cut off')
  await owner.query('commit')
  program = await start()
  await expect.poll(waiting).toBe(0)
  expect([await count('initiative'), await count('goal'), await count('acceptance'), await count('source')]).toEqual([0, 0, 0, 0])
  expect(await decided()).toEqual(before)
  expect((await post(workPaths.acceptance(reading))).status).toBe(303)
  expect(await count('initiative')).toBeGreaterThan(3)
})

test('a document read in at the machine knows the authority, and is reviewed where the printed address leads', {
  timeout: 90_000,
}, async () => {
  const file = join(base, 'status.txt')
  const text = `${INVENTED_PLAN}\nLagt ved dagsordenen.\n`
  writeFileSync(file, text)
  const draft = command('import', file, '--authority', 'proevby')
  expect([draft.status, JSON.parse(draft.stdout).kind]).toEqual([0, 'action-plan'])
  expect(draft.stderr).toContain('Åbner filen')
  const before = await count('document')
  const kept = command('import', file, '--authority', 'proevby', '--review')
  expect([kept.status, kept.stdout.trim().split('\n').length]).toEqual([0, 1])
  const place = new URL(kept.stdout.trim()).pathname
  expect(await get(place)).toContain('status.txt')
  expect(await count('document')).toBe(before + 1)
  const [by] = (await owner.query(`select person_name from work.audit_entry where act = 'uploaded' order by number desc limit 1`)).rows
  expect(by).toEqual({ person_name: 'tovholder import' })
  const again = command('import', file, '--authority', 'proevby', '--review')
  expect([again.status, again.stdout, again.stderr]).toEqual([0, kept.stdout, expect.stringContaining('er læst ind før')])
})

test('at the machine, what cannot be read in is refused with its reason and its exit code, and nothing is kept', {
  timeout: 90_000,
}, async () => {
  const file = join(base, 'sag.txt')
  writeFileSync(file, 'Borgeren 010203-1234 har søgt om hjælp.\n')
  const before = await count('document')
  const told = (...args: string[]) => {
    const { status, stdout, stderr } = command('import', ...args)
    return [status, stdout, stderr]
  }
  expect(told(file, '--authority', 'proevby', '--review')).toEqual([1, '', expect.stringContaining('CPR-nummer')])
  expect(told(file, '--authority', 'ingenby')).toEqual([1, '', expect.stringContaining('ingenby')])
  expect(told(file, '--review')).toEqual([2, '', expect.stringContaining('--authority')])
  expect(told(join(base, 'mangler.txt'), '--authority', 'proevby')).toEqual([1, '', expect.stringContaining('mangler.txt')])
  expect(await count('document')).toBe(before)
})
