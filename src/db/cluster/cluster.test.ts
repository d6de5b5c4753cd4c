import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withClient } from '../login.ts'
import { openCluster } from './open.ts'

/** A blank, a comma, an apostrophe and an æ: each once broke somebody's quoting. */
const base = mkdtempSync(join(tmpdir(), "tov kl'æ, "))
const data = join(base, 'data')
const pg = join(data, 'pg')
const open = (folder = data) => openCluster(folder, { fsync: 'off' })
const holders: ChildProcess[] = []

beforeAll(() => chmodSync(base, 0o755))
afterAll(async () => {
  for (const holder of holders) holder.kill('SIGKILL')
  await (await open()).stop()
  rmSync(base, { recursive: true })
})

/** Another process that has the cluster open until it is killed. */
async function holder(): Promise<ChildProcess> {
  const source = new URL('open.ts', import.meta.url).href
  const program = `const { openCluster } = await import(${JSON.stringify(source)})
    const cluster = await openCluster(${JSON.stringify(data)}, { fsync: 'off' })
    console.log(cluster.how); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  holders.push(child)
  await once(child.stdout, 'data')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

const postmaster = () => Number(readFileSync(join(pg, 'postmaster.pid'), 'utf8').split('\n')[0])
const answers = async (host: string) =>
  withClient({ host, port: 5432, user: 'tov', database: 'tovholder' }, async client => (await client.query('select 1 as one')).rows)

test('three programs that start at once on a new folder share one server', async () => {
  const three = await Promise.all([holder(), holder(), holder()])
  for (const child of three) await kill(child)
  expect(await answers(pg)).toEqual([{ one: 1 }])
})

test('a server whose programs were killed lives on; the next start attaches, and as the last one out stops it', async () => {
  const cluster = await open()
  expect(cluster.how).toBe('attached')
  await cluster.stop()
  expect(existsSync(join(pg, 'postmaster.pid'))).toBe(false)
})

test('a second program attaches, and the first may leave', async () => {
  const first = await open()
  const second = await holder()
  expect(await first.others()).toBe(1)
  await first.stop()
  expect(await answers(first.host)).toEqual([{ one: 1 }])
  await kill(second)
})

test('a server that was itself killed is started again, with every row it had acknowledged', async () => {
  const cluster = await open()
  await withClient(cluster.owner('tovholder'), client => client.query('create table kept as select 1 as one'))
  process.kill(postmaster(), 'SIGKILL')
  const again = await open()
  const kept = await withClient(again.owner('tovholder'), async client => (await client.query('select one from kept')).rows)
  expect(kept).toEqual([{ one: 1 }])
  await cluster.stop()
  await again.stop()
})

test('a program that runs when its server is killed brings it back', async () => {
  const cluster = await open()
  const before = postmaster()
  process.kill(before, 'SIGKILL')
  await expect.poll(() => answers(cluster.host).catch(() => []), { timeout: 20_000, interval: 100 }).toEqual([{ one: 1 }])
  expect(postmaster()).not.toBe(before)
  await cluster.stop()
  expect(existsSync(join(pg, 'postmaster.pid'))).toBe(false)
})

test('a pid file from another boot, naming a process that is no PostgreSQL, is no hindrance', async () => {
  const lines = [process.pid, pg, 1, 5432, pg, '', '', 'ready']
  writeFileSync(join(pg, 'postmaster.pid'), lines.join('\n'))
  const cluster = await open()
  expect(cluster.how).toBe('started')
  await cluster.stop()
})

test('what an interrupted first start left is swept; what another is making is not', async () => {
  const [gone, alive] = [join(data, 'new', 'pg.new-4194304'), join(data, 'new', `pg.new-${process.ppid}`)]
  for (const folder of [gone, alive]) mkdirSync(folder, { recursive: true })
  await (await open(join(data, 'new'))).stop()
  expect([existsSync(gone), existsSync(alive)]).toEqual([false, true])
})

test('who may log in is written anew at every start, and a server that runs is told', async () => {
  const access = readFileSync(join(pg, 'pg_ident.conf'), 'utf8')
  const first = await open()
  writeFileSync(join(pg, 'pg_ident.conf'), 'tov "somebody-else" tov\n')
  await withClient(first.owner('postgres'), client => client.query('select pg_reload_conf()'))
  const second = await open()
  expect(readFileSync(join(pg, 'pg_ident.conf'), 'utf8')).toBe(access)
  await second.stop()
  await first.stop()
})

test('a folder too deep for a socket gets its socket elsewhere', async () => {
  const deep = join(data, 'x'.repeat(90))
  const cluster = await open(deep)
  expect(dirname(cluster.host)).toBe(tmpdir())
  expect(await answers(cluster.host)).toEqual([{ one: 1 }])
  await cluster.stop()
  rmSync(cluster.host, { recursive: true })
})

test('the server’s log is put aside when it has grown', async () => {
  appendFileSync(join(pg, 'server.log'), 'x'.repeat(5_000_001))
  await (await open()).stop()
  expect(statSync(join(pg, 'server.log')).size).toBeLessThan(100_000)
  expect(statSync(join(pg, 'server.log.1')).size).toBeGreaterThan(5_000_000)
})

test('files of another PostgreSQL are refused by name', async () => {
  const version = readFileSync(join(pg, 'PG_VERSION'), 'utf8')
  writeFileSync(join(pg, 'PG_VERSION'), '12\n')
  const refusal = { key: 'operations.cluster-other-version', params: { found: '12', needed: version.trim() } }
  await expect(open()).rejects.toMatchObject({ refusal })
  writeFileSync(join(pg, 'PG_VERSION'), version)
})

test('a folder that may not be written, or is a file, is refused by name', async () => {
  const locked = join(base, 'locked')
  mkdirSync(locked, { mode: 0o555 })
  const root = process.getuid?.() === 0
  // Root may write everywhere, so it takes another user's place for the moment.
  if (root) process.seteuid?.(65_534)
  const folder = join(locked, 'data')
  try {
    await expect(open(folder)).rejects.toMatchObject({ refusal: { key: 'operations.folder-denied', params: { folder } } })
  } finally {
    if (root) process.seteuid?.(0)
  }
  const file = join(base, 'file')
  writeFileSync(file, '')
  await expect(open(file)).rejects.toMatchObject({ refusal: { key: 'operations.folder-is-no-folder', params: { folder: file } } })
})
