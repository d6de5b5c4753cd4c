import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch as launchAt, type Program, stop, untilSpoken } from '../../test/running-program.ts'
import { smtpPeer } from '../../test/smtp-peer.ts'
import { freePort } from '../bench/port.ts'
import { connectWork, inAuthority, type WorkDatabase } from '../db/connect.ts'
import { newId } from '../db/new-id.ts'
import { openExistingServer } from '../db/server.ts'
import { queueMail } from '../mail/mail-store.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const base = mkdtempSync(join(tmpdir(), 'tov start '))
const data = join(base, 'data')
const programs: Program[] = []

beforeAll(() => {
  // Open to the user the server runs as where we are root; else its database would lie outside.
  chmodSync(base, 0o755)
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
})
afterAll(async () => {
  for (const program of programs) await stop(program, 'SIGTERM')
  rmSync(base, { recursive: true })
})

/** Runs `tovholder start --empty`. */
async function launch(env: NodeJS.ProcessEnv = {}): Promise<Program> {
  const program = launchAt(await freePort(), { TOVHOLDER_DATA: data, ...env })
  programs.push(program)
  return program
}

const start = async (env: NodeJS.ProcessEnv = {}): Promise<Program> => untilSpoken(await launch(env))

const serverRuns = () => existsSync(join(data, 'pg', 'postmaster.pid'))
const ready = async ({ address }: Program) => (await fetch(`${address}/readyz`)).status

test('a start on a new folder serves, SIGTERM stops it, and its database with it', async () => {
  const program = await start()
  expect(program.said).toContain('Tovholder kører på http://localhost:')
  expect(await ready(program)).toBe(200)
  expect(await stop(program, 'SIGTERM')).toBe(0)
  expect(serverRuns()).toBe(false)
})

test('a second program shares the folder, and the last one out stops the database', async () => {
  const [first, second] = [await start(), await start()]
  expect(await stop(first, 'SIGINT')).toBe(0)
  expect(await ready(second)).toBe(200)
  expect(await stop(second, 'SIGINT')).toBe(0)
  expect(serverRuns()).toBe(false)
})

test('a signal that comes while it starts is heeded as soon as it can be', async () => {
  const program = await launch()
  await expect.poll(serverRuns, { timeout: 20_000, interval: 5 }).toBe(true)
  expect([await stop(program, 'SIGTERM'), program.said]).toEqual([0, expect.any(String)])
  expect(serverRuns()).toBe(false)
})

test('a port in use is told, in the language of the machine, and nothing is left running', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const danish = await start({ PORT: port })
  expect([danish.process.exitCode, danish.said]).toEqual([1, expect.stringContaining(`Port ${port} er optaget`)])
  const english = await start({ PORT: port, LC_ALL: 'en_GB.UTF-8' })
  expect(english.said).toContain(`Port ${port} is in use`)
  server.close()
  expect(serverRuns()).toBe(false)
})

test('a setting that cannot be used is named', async () => {
  const program = await start({ PORT: 'http' })
  expect([program.process.exitCode, program.said]).toEqual([1, expect.stringContaining('PORT')])
  expect((await start({ TOVHOLDER_ORIGIN: 'havnstad.dk' })).said).toContain('TOVHOLDER_ORIGIN')
  expect((await start({ TOVHOLDER_DATA: join(root, 'package.json') })).said).toContain('er en fil')
})

test('a mail that is being sent when the program is killed is sent by the next one, once', async () => {
  const peer = await smtpPeer()
  const env = { TOVHOLDER_SMTP_URL: peer.url, TOVHOLDER_MAIL_FROM: 'tov@proevby.example' }
  let asked = 0
  peer.beforeTaking(async () => {
    asked += 1
    return asked === 1 ? new Promise<number>(() => {}) : 0
  })
  const killed = await start(env)
  const server = await openExistingServer({ TOVHOLDER_DATA: data })
  const work = connectWork(server.app)
  await queueTestMail(work)
  await expect.poll(() => asked, { timeout: 20_000 }).toBe(1)
  await stop(killed, 'SIGKILL')
  const next = await start(env)
  await expect.poll(() => peer.taken.length, { timeout: 20_000 }).toBe(1)
  expect(await stop(next, 'SIGTERM')).toBe(0)
  expect([asked, peer.taken.length]).toEqual([2, 1])
  await work.destroy()
  await server.close()
  await peer.close()
})

async function queueTestMail(work: WorkDatabase): Promise<void> {
  const authorityId = newId()
  await inAuthority(work, authorityId, async tx => {
    await tx
      .insertInto('work.authority')
      .values({ authority_id: authorityId, slug: 'postby', official_name: 'Postby Kommune', kind: 'municipality' })
      .execute()
    const to = { email: 'aase@postby.example', name: 'Åse' }
    const params = { name: 'Åse', authority: 'Postby Kommune' }
    await queueMail(tx, authorityId, { id: newId(), to, template: 'test', params, language: 'da', by: null, at: new Date() })
  })
}
