import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { withClient } from '../login.ts'
import { createMarkers, knownMigrations, runMigration } from '../migrate.ts'
import { codeOf, OperationRefused } from '../refusals.ts'
import { type Header, type Manifest, readTables, rowsIn, type TableHead } from './contents.ts'
import { readBackup } from './read.ts'
import { liftRules, type Rules } from './rules.ts'

export type Restored = { readonly tables: number; readonly rows: number; readonly taken: string }

/**
 * Fills the database from a backup, in one transaction: all of it, or nothing changed. The tables are built by the migrations the backup
 * names; newer ones are applied afterwards as at any start. A database with rows in it is refused unless `replace`.
 */
export async function restoreBackup(owner: pg.ClientConfig, file: string, replace: boolean): Promise<Restored> {
  const { header } = await readBackup(file)
  await checkKnown(header, file)
  return withClient(owner, async client => {
    await client.query('begin')
    try {
      const restored = await fill(client, file, replace)
      await client.query('commit')
      return restored
    } catch (error) {
      await client.query('rollback').catch(() => {})
      throw ruleBroken(error, file)
    }
  })
}

async function checkKnown(header: Header, file: string): Promise<void> {
  const known = await knownMigrations()
  const unknown = header.migrations.filter(name => !known.includes(name))
  if (unknown.length > 0) throw new OperationRefused('backup-newer', { file, migrations: unknown.join(', ') })
}

async function fill(client: pg.Client, file: string, replace: boolean): Promise<Restored> {
  await checkUnused(client)
  if (!replace) await checkEmpty(client)
  let rules: Rules | undefined
  const { header, manifest } = await readBackup(file, {
    async begin(found) {
      await rebuild(client, found)
      rules = await liftRules(client, found.tables)
    },
    table: (table, rows) => load(client, table, rows),
  })
  await rules?.putBack()
  await setSequences(client, manifest)
  await checkCounts(client, manifest, file)
  return { tables: header.tables.length, rows: rowsIn(manifest), taken: header.taken }
}

/** A running Tovholder would go on serving pages of what is no longer there. */
async function checkUnused(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_stat_activity where datname = current_database() and usename in ('tov_app', 'tov_public') limit 1`,
  )
  if (rowCount) throw new OperationRefused('restore-in-use')
}

/** Rows of an authority are somebody's; the migrations' own reference rows are not. */
async function checkEmpty(client: pg.Client): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attname = 'authority_id'
     where n.nspname in ('work', 'published') and c.relkind = 'r'`,
  )
  let total = 0
  for (const { name } of tables) total += await countRows(client, name)
  if (total > 0) throw new OperationRefused('restore-not-empty', { rows: total })
}

async function rebuild(client: pg.Client, header: Header): Promise<void> {
  await client.query('set local client_min_messages = warning')
  await client.query('drop schema if exists work, published, ops cascade')
  await createMarkers(client)
  await client.query('delete from public.migration')
  for (const name of header.migrations) {
    await client.query('insert into public.migration (name) values ($1)', [name])
    await runMigration(client, name)
  }
  const tables = await readTables(client)
  if (tables.length > 0) await client.query(`truncate ${tables.map(table => table.name).join(', ')}`)
}

async function load(client: pg.Client, table: TableHead, rows: AsyncIterable<Buffer>): Promise<void> {
  await pipeline(rows, client.query(copyFrom(`copy ${table.name} (${table.columns.join(', ')}) from stdin`)))
}

async function setSequences(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const { name, value } of manifest.sequences) await client.query('select setval($1::regclass, $2)', [name, value])
}

async function checkCounts(client: pg.Client, manifest: Manifest, file: string): Promise<void> {
  for (const { name, rows } of manifest.sums) {
    if ((await countRows(client, name)) !== rows) throw new OperationRefused('backup-altered', { file, table: name })
  }
}

async function countRows(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`)
  return rows[0]?.count ?? 0
}

/** Classes 22 and 23 of PostgreSQL's codes are data that does not fit its rules, 42 a table or column that is not there. */
function ruleBroken(error: unknown, file: string): unknown {
  if (!(error instanceof pg.DatabaseError) || !/^(22|23|42)/.test(codeOf(error))) return error
  return new OperationRefused('backup-inconsistent', { file, reason: error.message }, error)
}
