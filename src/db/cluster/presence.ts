import pg from 'pg'
import { codeOf } from '../refusals.ts'
import { OWNER } from './create.ts'

/** Everyone who uses the cluster holds this advisory lock, shared; who can take it alone is the last. Killed processes let go by themselves. */
const PRESENCE = 7_305_001

const NAME = 'tovholder-presence'

/** Nobody answers, or the server is on its way up or down: worth another try. */
const NOT_YET = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03'])

export type Presence = {
  readonly client: pg.Client
  /** How many other processes use the cluster. */
  others(): Promise<number>
  /** Lets go, and says whether nobody else is left. False also when the server is already gone. */
  leave(): Promise<boolean>
}

/** Connects and makes itself known; undefined when no server answers. Throws what trying again cannot mend. */
export async function enter(host: string): Promise<Presence | undefined> {
  const client = new pg.Client({
    host,
    port: 5432,
    user: OWNER,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
    application_name: NAME,
  })
  // The server may go at any time; an 'error' event that nobody hears would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select pg_advisory_lock_shared($1)', [PRESENCE])
    return { client, others: () => others(client), leave: () => leave(client) }
  } catch (error) {
    await client.end().catch(() => {})
    if (NOT_YET.has(codeOf(error)) || /terminated|timeout/.test(String(error))) return undefined
    throw error
  }
}

async function others(client: pg.Client): Promise<number> {
  const count = 'select count(*)::int as count from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()'
  const { rows } = await client.query<{ count: number }>(count, [NAME])
  return rows[0]?.count ?? 0
}

async function leave(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [PRESENCE])
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [PRESENCE])
    return rows[0]?.alone === true
  } catch {
    return false
  }
}
