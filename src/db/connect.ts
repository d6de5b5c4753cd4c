import './parsers.ts'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

type OpenTables = { [Name in keyof Tables as Name extends `published.${string}` ? Name : never]: Tables[Name] }

/** Reads and writes what is being worked on; row-level security shows it nothing outside `inAuthority`. */
export type WorkDatabase = Kysely<Tables>
export type WorkTransaction = Transaction<Tables>

/** Reads what is published, and cannot so much as name a table of `work`. */
export type PublicDatabase = Kysely<OpenTables>

/** A visitor's query may not hold a connection for longer. */
const PUBLIC_TIMEOUT_MS = 5000

/** How a database is reached, without a login of its own. */
export type Place = { readonly host: string; readonly port: number; readonly database: string } | { readonly connectionString: string }

export const asApp = (place: Place): pg.PoolConfig => as('tov_app', place)

export const asPublic = (place: Place): pg.PoolConfig => ({
  ...as('tov_public', place),
  options: `-c default_transaction_read_only=on -c statement_timeout=${PUBLIC_TIMEOUT_MS}`,
})

function as(user: string, place: Place): pg.PoolConfig {
  if (!('connectionString' in place)) return { ...place, user }
  const url = new URL(place.connectionString)
  url.username = user
  return { connectionString: url.href }
}

export const connectWork = (config: pg.PoolConfig): WorkDatabase => new Kysely<Tables>({ dialect: dialect(config) })

export const connectPublic = (config: pg.PoolConfig): PublicDatabase => new Kysely<OpenTables>({ dialect: dialect(config) })

function dialect(config: pg.PoolConfig): PostgresDialect {
  const pool = new pg.Pool(config)
  // An idle connection that breaks (a server restarted) is no reason to die: the pool makes a new one at the next query.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}

/**
 * Runs `work` in one transaction that sees and writes the rows of one authority only. Whatever it throws rolls everything back.
 * The setting ends with the transaction, so a pooled connection carries no authority over to the next request.
 */
export function inAuthority<T>(db: WorkDatabase, authorityId: string, work: (tx: WorkTransaction) => Promise<T>): Promise<T> {
  return db.transaction().execute(async tx => {
    await sql`select set_config('tov.authority', ${authorityId}, true)`.execute(tx)
    return work(tx)
  })
}
