import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { asAdmin } from '../../test/database.ts'
import { ownerOf } from '../../test/server.ts'
import { knownMigrations, migrate } from './migrate.ts'

const names = Array.from({ length: 5 }, (_, i) => `${inject('template')}_migrate_${i}`)
const owner = (name: string) => ownerOf(inject('server'), name)

afterAll(async () => {
  for (const name of names) await asAdmin(`drop database if exists ${name} with (force)`)
})

test('twenty processes migrate at once, and each migration is applied once', async () => {
  const [name = ''] = names
  await asAdmin(`create database ${name} template template0`)
  const done = await Promise.all(Array.from({ length: 20 }, () => migrate(owner(name))))
  expect(done.flat().sort()).toEqual(await knownMigrations())
})

test('several databases of one server are migrated at once, although roles belong to them all', async () => {
  const several = names.slice(1, 4)
  for (const name of several) await asAdmin(`create database ${name} template template0`)
  const done = await Promise.all(several.map(name => migrate(owner(name))))
  expect(done.map(list => list.length)).toEqual(several.map(() => done[0]?.length))
})

test('a database from a newer program is left alone', async () => {
  const name = names[4] ?? ''
  await asAdmin(`create database ${name} template template0`)
  await migrate(owner(name))
  const client = new pg.Client(owner(name))
  await client.connect()
  await client.query(`insert into public.migration (name) values ('9999-later.sql')`)
  await client.end()
  await expect(migrate(owner(name))).rejects.toMatchObject({
    refusal: { key: 'operations.database-newer', params: { migrations: '9999-later.sql' } },
  })
})
