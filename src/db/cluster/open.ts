import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { codeOf, folderFault } from '../refusals.ts'
import { checkVersion, createOnce, OWNER, writeAccess } from './create.ts'
import { findHome, type Home } from './home.ts'
import { keepRunning } from './keep-running.ts'
import { enter, type Presence } from './presence.ts'
import { socketFolder } from './socket.ts'
import { hopeless, reloadServer, type Settings, startFault, startServer, stopServer } from './start.ts'
import { findTools, type Tools } from './tools.ts'

/** A running server of ours, reached by a Unix socket in the folder `host`. */
export type Cluster = {
  readonly host: string
  readonly how: 'created' | 'started' | 'attached'
  /** Where the files lie, and whether that is outside the data folder (see `findHome`). */
  readonly folder: string
  readonly far: boolean
  /** The owner's login to one of its databases. */
  owner(database: string): pg.ClientConfig & { host: string; port: number }
  /** How many other processes have the cluster open. */
  others(): Promise<number>
  /** Leaves; the last one out stops the server. */
  stop(): Promise<void>
}

/** The database everything lives in. */
export const DATABASE = 'tovholder'

const ATTEMPTS = 20

/**
 * Opens the cluster in a data folder, which is made if missing: attaches to a running server, starts one, or creates everything.
 * Safe to call from several processes at once. Throws `OperationRefused` with what the operator can do.
 */
export async function openCluster(dataFolder: string, settings: Settings = {}): Promise<Cluster> {
  const data = resolve(dataFolder)
  try {
    mkdirSync(data, { recursive: true })
    const home = findHome(data)
    const tools = await findTools(home.as, dirname(home.folder))
    const created = createOnce(home, tools)
    checkVersion(home, tools)
    writeAccess(home)
    const host = socketFolder(home)
    const { presence, attempt } = await enterOrStart(home, host, tools, settings)
    await ensureDatabase(presence.client)
    return cluster(home, host, tools, presence, attempt === 0 ? 'attached' : created ? 'created' : 'started', settings)
  } catch (error) {
    throw folderFault(error, data)
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
  if (rowCount) return
  try {
    await client.query(`create database ${DATABASE} template template0`)
  } catch (error) {
    // Another process was a moment faster: it exists, or its making is under way and its row already in the index.
    if (!['42P04', '23505'].includes(codeOf(error))) throw error
  }
}

/** Always connects first, for that is attaching; starts only if nobody answers. */
async function enterOrStart(home: Home, host: string, tools: Tools, settings: Settings): Promise<{ presence: Presence; attempt: number }> {
  let said = ''
  for (let attempt = 0; attempt <= ATTEMPTS; attempt++) {
    const presence = await enterOrReload(host, home, tools)
    if (presence) return { presence, attempt }
    said = startServer(home, host, tools, settings)
    const fault = attempt > 0 ? hopeless(home, said) : undefined
    if (fault) throw fault
    if (attempt > 0) await sleep(100 * attempt)
  }
  throw startFault(home, said)
}

/** A running server still reads the access file of the one who started it. */
async function enterOrReload(host: string, home: Home, tools: Tools): Promise<Presence | undefined> {
  try {
    return await enter(host)
  } catch (error) {
    if (codeOf(error) !== '28000') throw error
    reloadServer(home, tools)
    await sleep(200)
    return enter(host)
  }
}

function cluster(home: Home, host: string, tools: Tools, first: Presence, how: Cluster['how'], settings: Settings): Cluster {
  const kept = keepRunning(first, async () => (await enterOrStart(home, host, tools, settings)).presence)
  return {
    host,
    how,
    folder: home.folder,
    far: home.far,
    owner: database => ({ host, port: 5432, user: OWNER, database }),
    others: async () => (await kept.now()).others(),
    async stop() {
      const presence = await kept.last()
      if (await presence.leave()) stopServer(home, tools)
      await presence.client.end().catch(() => {})
    },
  }
}
