import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, openCluster } from './cluster/open.ts'
import { withClient } from './login.ts'
import { openExistingServer, openServer, prepareServer, type Surroundings } from './server.ts'

const base = mkdtempSync(join(tmpdir(), 'tov server '))
let cluster: Cluster

/** A server as an operator has it: logins by password, and an owner who is no superuser. Its socket stands for the network. */
beforeAll(async () => {
  chmodSync(base, 0o755)
  cluster = await openCluster(join(base, 'data'), { fsync: 'off' })
  const access = join(cluster.folder, 'pg_hba.conf')
  writeFileSync(access, `local all keeper,weak,tov_app,tov_public scram-sha-256\n${readFileSync(access, 'utf8')}`)
  await admin(
    'select pg_reload_conf()',
    `create role keeper login createrole password 'sær @/lig'`,
    'create database town owner keeper template template0',
    `create role weak login password 'weak'`,
    'create database village owner weak template template0',
  )
})
afterAll(async () => {
  await cluster.stop()
  rmSync(base, { recursive: true })
})

const admin = (...statements: string[]) =>
  withClient(cluster.owner('postgres'), async client => {
    for (const statement of statements) await client.query(statement)
  })

const url = (user: string, password: string, database = 'town') =>
  `postgres://${user}:${encodeURIComponent(password)}@localhost/${database}?host=${encodeURIComponent(cluster.host)}`

async function prepare(env: Surroundings): Promise<string> {
  const server = await openServer(env)
  await prepareServer(server)
  return withClient(server.app, async client => (await client.query('select session_user as user')).rows[0].user)
}

const refused = (key: string, params = {}) => ({ refusal: { key: `operations.${key}`, params: expect.objectContaining(params) } })

test('an owner without superuser rights is enough, and the roles’ passwords need no keeping', async () => {
  const DATABASE_URL = url('keeper', 'sær @/lig')
  expect(await prepare({ DATABASE_URL })).toBe('tov_app')
  expect(await prepare({ DATABASE_URL })).toBe('tov_app')
})

test('after the owner’s password was changed the roles follow', async () => {
  await admin(`alter role keeper password 'new'`)
  await expect(prepare({ DATABASE_URL: url('keeper', 'sær @/lig') })).rejects.toMatchObject(refused('server-login'))
  expect(await prepare({ DATABASE_URL: url('keeper', 'new') })).toBe('tov_app')
})

test('a login that was given is never changed, only refused', async () => {
  const DATABASE_URL = url('keeper', 'new')
  await expect(prepare({ DATABASE_URL, TOVHOLDER_APP_URL: url('tov_app', 'wrong') })).rejects.toMatchObject(
    refused('server-role-login', { role: 'tov_app' }),
  )
  expect(await prepare({ DATABASE_URL })).toBe('tov_app')
})

test('a login that would walk through the walls is refused', async () => {
  const DATABASE_URL = url('keeper', 'new')
  await expect(prepare({ DATABASE_URL, TOVHOLDER_PUBLIC_URL: DATABASE_URL })).rejects.toMatchObject(
    refused('server-role-too-strong', { role: 'tov_public' }),
  )
  await admin('alter role tov_app bypassrls')
  await expect(prepare({ DATABASE_URL })).rejects.toMatchObject(refused('server-role-too-strong', { role: 'tov_app' }))
  await admin('alter role tov_app nobypassrls')
})

test('an owner who may make no roles uses those that were made, with the logins given', async () => {
  await admin(`alter role tov_app password 'a'`, `alter role tov_public password 'b'`)
  const DATABASE_URL = url('weak', 'weak', 'village')
  const logins = { TOVHOLDER_APP_URL: url('tov_app', 'a', 'village'), TOVHOLDER_PUBLIC_URL: url('tov_public', 'b', 'village') }
  expect(await prepare({ DATABASE_URL, ...logins })).toBe('tov_app')
  await expect(prepare({ DATABASE_URL })).rejects.toMatchObject(refused('server-role-login'))
})

test('a server that cannot be used is told apart', async () => {
  await expect(prepare({ DATABASE_URL: url('keeper', 'new', 'nowhere') })).rejects.toMatchObject(refused('server-no-database'))
  await expect(prepare({ DATABASE_URL: 'postgres://keeper@127.0.0.1:1/town' })).rejects.toMatchObject(refused('server-unreachable'))
  await expect(prepare({ DATABASE_URL: 'nonsense' })).rejects.toMatchObject(refused('bad-setting', { name: 'DATABASE_URL' }))
  await admin('create database hamlet template template0', 'revoke create on database hamlet from public')
  await expect(prepare({ DATABASE_URL: url('weak', 'weak', 'hamlet') })).rejects.toMatchObject(refused('server-right-missing'))
})

test('a message never holds a password', async () => {
  const fault = await prepare({ DATABASE_URL: url('keeper', 'secret-word') }).catch(String)
  expect(fault).not.toContain('secret-word')
})

test('what only reads does not create', async () => {
  await expect(openExistingServer({ TOVHOLDER_DATA: join(base, 'nothing') })).rejects.toMatchObject(refused('nothing-there'))
})
