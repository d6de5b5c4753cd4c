import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const data = join(mkdtempSync(join(tmpdir(), 'tov start ')), 'data')
const programs: ChildProcess[] = []

beforeAll(() => {
  spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' })
})
afterAll(async () => {
  for (const program of programs.filter(one => one.exitCode === null)) await stop(program, 'SIGTERM')
  rmSync(join(data, '..'), { recursive: true })
})

type Started = { program: ChildProcess; address: string; said: string }

/** Runs `tovholder start --empty` until it says where it is, or ends. */
async function start(env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const port = await freePort()
  const { DATABASE_URL: _, ...surroundings } = process.env
  const program = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'start', '--empty'], {
    env: { ...surroundings, LC_ALL: 'C.UTF-8', TOVHOLDER_DATA: data, PORT: String(port), ...env },
    cwd: tmpdir(),
  })
  programs.push(program)
  let said = ''
  for (const stream of [program.stdout, program.stderr]) stream.on('data', chunk => (said += chunk))
  const up = new Promise<void>(done => program.stdout.on('data', () => said.includes('http://') && done()))
  await Promise.race([up, once(program, 'close')])
  return { program, address: `http://127.0.0.1:${port}`, said }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

async function stop(program: ChildProcess, signal: 'SIGTERM' | 'SIGINT'): Promise<unknown> {
  const exit = once(program, 'exit')
  program.kill(signal)
  const [code] = await exit
  return code
}

const serverRuns = () => existsSync(join(data, 'pg', 'postmaster.pid'))
const ready = async (address: string) => (await fetch(`${address}/readyz`)).status

test('a start on a new folder serves, SIGTERM stops it, and its database with it', async () => {
  const { program, address, said } = await start()
  expect(said).toContain('Tovholder kører på http://localhost:')
  expect(await ready(address)).toBe(200)
  expect(await stop(program, 'SIGTERM')).toBe(0)
  expect(serverRuns()).toBe(false)
})

test('a second program shares the folder, and the last one out stops the database', async () => {
  const [first, second] = [await start(), await start()]
  expect(await stop(first.program, 'SIGINT')).toBe(0)
  expect(await ready(second.address)).toBe(200)
  expect(await stop(second.program, 'SIGINT')).toBe(0)
  expect(serverRuns()).toBe(false)
})

test('a signal that comes while it starts is heeded as soon as it can be', async () => {
  const program = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'start', '--empty'], {
    env: { ...process.env, TOVHOLDER_DATA: data, PORT: String(await freePort()) },
  })
  programs.push(program)
  await expect.poll(serverRuns, { timeout: 20_000, interval: 5 }).toBe(true)
  expect(await stop(program, 'SIGTERM')).toBe(0)
  expect(serverRuns()).toBe(false)
})

test('a port in use is told, in the language of the machine, and nothing is left running', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const danish = await start({ PORT: port })
  expect([danish.program.exitCode, danish.said]).toEqual([1, expect.stringContaining(`Port ${port} er optaget`)])
  const english = await start({ PORT: port, LC_ALL: 'en_GB.UTF-8' })
  expect(english.said).toContain(`Port ${port} is in use`)
  server.close()
  expect(serverRuns()).toBe(false)
})

test('a setting that cannot be used is named', async () => {
  const { program, said } = await start({ PORT: 'http' })
  expect([program.exitCode, said]).toEqual([1, expect.stringContaining('PORT')])
  expect((await start({ TOVHOLDER_ORIGIN: 'havnstad.dk' })).said).toContain('TOVHOLDER_ORIGIN')
  expect((await start({ TOVHOLDER_DATA: join(root, 'package.json') })).said).toContain('er en fil')
})
