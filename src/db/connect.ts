import './parsers.ts'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

export { asApp, asPublic, type Place } from './login.ts'

type OpenTables = { [Name in keyof Tables as Name extends `published.${string}` ? Name : never]: Tables[Name] }

/** Reads and writes what is being worked on; row-level security shows it nothing outside `inAuthority`. */
export type WorkDatabase = Kysely<Tables>
export type WorkTransaction = Transaction<Tables>

/** Reads what is published, and cannot so much as name a table of `work`. */
export type PublicDatabase = Kysely<OpenTables>

export const connectWork = (config: pg.PoolConfig): WorkDatabase => new Kysely<Tables>({ dialect: dialect(config) })

export const connectPublic = (config: pg.PoolConfig): PublicDatabase => new Kysely<OpenTables>({ dialect: dialect(config) })

/** Rather an error that can be shown than a page that never comes. */
const CONNECT_MS = 10_000

function dialect(config: pg.PoolConfig): PostgresDialect {
  const pool = new pg.Pool({ connectionTimeoutMillis: CONNECT_MS, ...config })
  // An idle connection that breaks (a server restarted) is no reason to die: the pool makes a new one at the next query.
  pool.on('error', () => {})
  // Nor is one that breaks at work: its query fails and says so; unheard, the same error would end the process.
  pool.on('connect', client => client.on('error', () => {}))
  return new PostgresDialect({ pool })
}

/**
 * Runs `work` in one transaction that sees and writes the rows of one authority only. Whatever it throws rolls everything back.
 * The setting ends with the transaction, so a pooled connection carries no authority over to the next request.
 */
export function inAuthority<T>(db: WorkDatabase, authorityId: string, work: (tx: WorkTransaction) => Promise<T>): Promise<T> {
  return db.transaction().execute(async tx => {
    await setAuthority(tx, authorityId)
    return work(tx)
  })
}

/** Reads that all see one moment of the authority's records. */
export function inSnapshot<T>(db: WorkDatabase, authorityId: string, work: (tx: WorkTransaction) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async tx => {
      await setAuthority(tx, authorityId)
      return work(tx)
    })
}

const setAuthority = (tx: WorkTransaction, authorityId: string) => sql`select set_config('tov.authority', ${authorityId}, true)`.execute(tx)

/** Throws where nobody answers. */
export const askDatabase = (db: WorkDatabase | PublicDatabase) => sql`select 1`.execute(db)
