import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { asAdmin, freshDatabase, type TestDatabase } from '../../../test/database.ts'
import { ownerOf } from '../../../test/server.ts'
import { inAuthority } from '../connect.ts'
import { withClient } from '../login.ts'
import { newId } from '../new-id.ts'
import { readTables } from './contents.ts'
import { END } from './frames.ts'
import { readBackup } from './read.ts'
import { restoreBackup } from './restore.ts'
import { writeBackup } from './write.ts'

let folder: string
let file: string
let db: TestDatabase
const taken = new Date('2026-11-22T10:00:00Z')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tov kopi '))
  file = join(folder, 'kopi æ.tov')
  db = await freshDatabase()
  await arrange(db)
  await writeBackup(db.owner, file, taken)
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

/** Rows that are hard to copy: a unit that points at another, bytes of every kind, and text that looks like the end of a copy. */
async function arrange({ owner, work }: TestDatabase): Promise<void> {
  const authority = newId()
  const [parent, child] = [newId(), newId()]
  await withClient(owner, async client => {
    await client.query(
      `insert into work.authority (authority_id, slug, official_name, kind) values ($1, 'havnstad', 'Havnstad', 'municipality')`,
      [authority],
    )
    await client.query(
      `insert into work.audit_entry (authority_id, at, person_name, act, record_kind)
       select $1, now(), 'Asta', 'change', 'unit' from generate_series(1, 50)`,
      [authority],
    )
    await client.query(
      `insert into ops.sign_in_attempt (email, address, at, succeeded) values ('asta@havnstad.dk', '127.0.0.1', now(), true)`,
    )
  })
  await inAuthority(work, authority, async tx => {
    await tx.insertInto('work.unit').values({ authority_id: authority, id: parent, official_name: 'Social' }).execute()
    await tx
      .insertInto('work.unit')
      .values({ authority_id: authority, id: child, parent_id: parent, official_name: 'Center\t\\.\n\\N' })
      .execute()
    const content = Buffer.from(Array.from({ length: 300_000 }, (_, i) => (i * 7) % 256))
    const document = {
      title: 'Plan',
      file_name: 'plan.txt',
      media_type: 'text/plain',
      byte_size: content.length,
      content_hash: Buffer.alloc(32),
      content,
    }
    await tx
      .insertInto('work.document')
      .values({ authority_id: authority, id: newId(), ...document })
      .execute()
  })
}

/** Every row of every table as text, whatever its order. */
async function everything(owner: pg.ClientConfig): Promise<Record<string, string>> {
  return withClient(owner, async client => {
    const found: Record<string, string> = {}
    for (const { name } of await readTables(client)) {
      const { rows } = await client.query(`select coalesce(string_agg(t::text, e'\\n' order by t::text), '') as text from ${name} t`)
      found[name] = rows[0].text
    }
    return found
  })
}

async function emptyDatabase(name: string): Promise<pg.ClientConfig> {
  const database = `${inject('template')}_restore_${name}`
  await asAdmin(`drop database if exists ${database} with (force)`)
  await asAdmin(`create database ${database} template template0`)
  return ownerOf(inject('server'), database)
}

test('a backup restored elsewhere is the same database, row by row', async () => {
  const there = await emptyDatabase('same')
  const restored = await restoreBackup(there, file, false)
  expect(restored.taken).toBe(taken.toISOString())
  expect(await everything(there)).toEqual(await everything(db.owner))
})

test('a restored database keeps its walls, its rules, and the place its counters had come to', async () => {
  const there = await emptyDatabase('walls')
  await restoreBackup(there, file, false)
  const shape = `
    select (select count(*)::int from pg_constraint where contype = 'f') as keys,
      (select count(*)::int from pg_class where relforcerowsecurity) as forced,
      (select count(*)::int from pg_trigger where not tgisinternal and tgenabled = 'O') as triggers,
      (select last_value from pg_sequences where schemaname = 'ops') as last`
  const rows = (config: pg.ClientConfig) => withClient(config, async client => (await client.query(shape)).rows)
  expect(await rows(there)).toEqual(await rows(db.owner))
})

test('a database with rows in it is left alone, unless it is to be replaced', async () => {
  const there = await emptyDatabase('full')
  await restoreBackup(there, file, false)
  await withClient(there, client => client.query(`update work.unit set official_name = 'Et andet navn' where parent_id is null`))
  const before = await everything(there)
  await expect(restoreBackup(there, file, false)).rejects.toMatchObject({ refusal: { key: 'operations.restore-not-empty' } })
  expect(await everything(there)).toEqual(before)
  await restoreBackup(there, file, true)
  expect(await everything(there)).toEqual(await everything(db.owner))
})

test('a database that somebody is working in is not replaced', async () => {
  await db.work.selectFrom('work.unit').selectAll().execute()
  await expect(restoreBackup(db.owner, file, true)).rejects.toMatchObject({ refusal: { key: 'operations.restore-in-use' } })
})

test('a file cut short anywhere is refused, and nothing is changed', async () => {
  const whole = await readFile(file)
  const there = await emptyDatabase('cut')
  const before = await everything(there)
  for (const length of [0, 10, 1000, Math.floor(whole.length / 2), whole.length - 20, whole.length - 1]) {
    const cut = join(folder, `cut-${length}`)
    await writeFile(cut, whole.subarray(0, length))
    await expect(restoreBackup(there, cut, false)).rejects.toMatchObject({ refusal: { key: 'operations.backup-unreadable' } })
  }
  expect(await everything(there)).toEqual(before)
})

test('a file altered in one letter, and packed again, is refused by its checksum', async () => {
  const inside = zstdDecompressSync((await readFile(file)).subarray(0, -END.length))
  const at = inside.indexOf('Social')
  inside[at] = inside.readUInt8(at) ^ 1
  const altered = join(folder, 'altered')
  await writeFile(altered, Buffer.concat([zstdCompressSync(inside), END]))
  const there = await emptyDatabase('altered')
  await expect(restoreBackup(there, altered, false)).rejects.toMatchObject({
    refusal: { key: 'operations.backup-altered', params: { table: 'work.unit' } },
  })
})

test('a file with its middle missing is refused, although its end is there', async () => {
  const whole = await readFile(file)
  const there = await emptyDatabase('middle')
  const gap = join(folder, 'gap')
  await writeFile(gap, Buffer.concat([whole.subarray(0, 3000), whole.subarray(4000)]))
  await expect(restoreBackup(there, gap, false)).rejects.toMatchObject({ refusal: { key: 'operations.backup-unreadable' } })
})

test('something that is no backup is refused', async () => {
  const there = await emptyDatabase('other')
  const other = join(folder, 'note.txt')
  await writeFile(other, 'En helt almindelig note')
  await expect(restoreBackup(there, other, false)).rejects.toMatchObject({ refusal: { key: 'operations.backup-unreadable' } })
  await expect(restoreBackup(there, join(folder, 'nothing'), false)).rejects.toMatchObject({ refusal: { key: 'operations.file-missing' } })
  await expect(restoreBackup(there, folder, false)).rejects.toMatchObject({ refusal: { key: 'operations.backup-unreadable' } })
})

test('rows that break a rule of the database undo the whole restore', async () => {
  const inside = zstdDecompressSync((await readFile(file)).subarray(0, -END.length))
  const { header } = await readBackup(file)
  const without = { ...header, migrations: header.migrations.slice(0, 2) }
  const length = inside.readUInt32BE()
  const head = Buffer.from(JSON.stringify(without))
  const size = Buffer.alloc(4)
  size.writeUInt32BE(head.length)
  const odd = join(folder, 'odd')
  await writeFile(odd, Buffer.concat([zstdCompressSync(Buffer.concat([size, head, inside.subarray(4 + length)])), END]))
  const there = await emptyDatabase('odd')
  await expect(restoreBackup(there, odd, false)).rejects.toMatchObject({ refusal: { key: 'operations.backup-inconsistent' } })
  expect(await everything(there)).toEqual({})
})

test('an empty database is not backed up: somebody named the wrong one', async () => {
  const there = await emptyDatabase('nothing')
  await expect(writeBackup(there, join(folder, 'nothing.tov'), taken)).rejects.toMatchObject({
    refusal: { key: 'operations.nothing-there' },
  })
})

test('a backup never takes the place of a file, leaves no half file behind, and is for the operator’s eyes only', async () => {
  await expect(writeBackup(db.owner, file, taken)).rejects.toMatchObject({ refusal: { key: 'operations.file-exists' } })
  await expect(writeBackup(db.owner, join(folder, 'no', 'such', 'folder'), taken)).rejects.toThrow()
  expect((await readdir(folder)).filter(name => name.includes('partial'))).toEqual([])
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})
