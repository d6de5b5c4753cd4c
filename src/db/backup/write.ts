import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { withClient } from '../login.ts'
import { appliedMigrations } from '../migrate.ts'
import { folderFault, OperationRefused } from '../refusals.ts'
import { type Header, type Manifest, readSequences, readTables, rowsIn, type TableHead, Tally } from './contents.ts'
import { EMPTY, END, frame } from './frames.ts'
import { readBackup } from './read.ts'

export type Written = { readonly tables: number; readonly rows: number; readonly bytes: number }

/**
 * Writes the whole database as it is at one moment, while others go on working, and reads the file through before it gets its name.
 * Refuses a file that exists. `taken` is printed at restoring.
 */
export async function writeBackup(owner: pg.ClientConfig, file: string, taken: Date): Promise<Written> {
  if (existsSync(file)) throw new OperationRefused('file-exists', { file })
  const partial = `${file}.partial-${process.pid}`
  try {
    await withClient(owner, client => writeSnapshot(client, partial, taken))
    const { header, manifest } = await readBackup(partial)
    await rename(partial, file)
    return { tables: header.tables.length, rows: rowsIn(manifest), bytes: (await stat(file)).size }
  } catch (error) {
    throw folderFault(error, dirname(file))
  } finally {
    await rm(partial, { force: true })
  }
}

async function writeSnapshot(client: pg.Client, file: string, taken: Date): Promise<void> {
  await client.query('begin isolation level repeatable read read only')
  const pack = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  // Only the operator may read it: it holds everything, password hashes too. Flushed, so that the name never stands on an empty file.
  await pipeline(Readable.from(snapshot(client, taken)), pack, thenEnd, createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }))
  await client.query('commit')
}

async function* thenEnd(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield* packed
  yield END
}

async function* snapshot(client: pg.Client, taken: Date): AsyncGenerator<Buffer> {
  const tables = await readTables(client)
  if (tables.length === 0) throw new OperationRefused('nothing-there', { place: client.database ?? '' })
  const migrations = await appliedMigrations(client)
  const header: Header = { tovholder: 'backup', format: 1, taken: taken.toISOString(), migrations, tables }
  yield json(header)
  const sums: Manifest['sums'] = []
  for (const table of tables) {
    const tally = new Tally()
    for await (const chunk of rowsOf(client, table)) {
      tally.add(chunk)
      yield frame(chunk)
    }
    yield EMPTY
    sums.push(tally.sum(table.name))
  }
  const manifest: Manifest = { sums, sequences: await readSequences(client) }
  yield json(manifest)
}

const json = (value: Header | Manifest) => frame(Buffer.from(JSON.stringify(value)))

async function* rowsOf(client: pg.Client, table: TableHead): AsyncGenerator<Buffer> {
  const rows: AsyncIterable<Buffer> = client.query(copyTo(`copy ${table.name} (${table.columns.join(', ')}) to stdout`))
  for await (const chunk of rows) if (chunk.length > 0) yield chunk
}
