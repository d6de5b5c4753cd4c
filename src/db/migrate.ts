import { readdir, readFile } from 'node:fs/promises'
import pg from 'pg'
import { OperationRefused } from './refusals.ts'

/** Two processes that create the marker table at once would collide in PostgreSQL's own catalogue. */
const LOCK = 7_305_002
const folder = new URL('../../migrations/', import.meta.url)

/** The names of all migrations this program knows, in the order they are applied. */
export async function knownMigrations(): Promise<string[]> {
  return (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
}

/** Applies what is missing and answers its names. Any number of processes may do so at once: each file is applied by one of them. */
export async function migrate(owner: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    return await applyMissing(client, await knownMigrations())
  } finally {
    await client.end()
  }
}

async function applyMissing(client: pg.Client, known: readonly string[]): Promise<string[]> {
  await createMarkers(client)
  const before = await appliedMigrations(client)
  const unknown = before.filter(name => !known.includes(name))
  if (unknown.length > 0) throw new OperationRefused('database-newer', { migrations: unknown.join(', ') })
  const done: string[] = []
  for (const name of known.filter(name => !before.includes(name))) if (await applyOne(client, name)) done.push(name)
  return done
}

export async function createMarkers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`)
  if (rows[0]?.there) return
  await client.query(
    `do $$ begin
       perform pg_advisory_xact_lock(${LOCK});
       create table if not exists public.migration (name text primary key, applied_at timestamptz not null default now());
     end $$`,
  )
}

export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from public.migration order by name')
  return rows.map(row => row.name)
}

/** The marker row comes first, in the same transaction: whoever comes second waits there, and finds the work done (or undone, and does it). */
async function applyOne(client: pg.Client, name: string): Promise<boolean> {
  await client.query('begin')
  try {
    const marked = await client.query('insert into public.migration (name) values ($1) on conflict do nothing', [name])
    if (marked.rowCount === 1) await runMigration(client, name)
    await client.query('commit')
    return marked.rowCount === 1
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/** Runs one file in the transaction that is open. */
export async function runMigration(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(await readFile(new URL(name, folder), 'utf8'))
  } catch (error) {
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}
