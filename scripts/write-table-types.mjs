// Migrates an empty database of the test server and writes its tables as TypeScript.
import { writeFileSync } from 'node:fs'
import pg from 'pg'
import { migrate } from '../src/db/migrate.ts'
import { openTestCluster } from '../test/server.ts'
import { tableTypes } from './table-types.ts'

const cluster = await openTestCluster()
const name = `tov_test_${process.pid}_types`
const admin = new pg.Client(cluster.owner('postgres'))
await admin.connect()
try {
  await admin.query(`create database ${name} template template0`)
  await migrate(cluster.owner(name))
  const client = new pg.Client(cluster.owner(name))
  await client.connect()
  writeFileSync(new URL('../src/db/tables.ts', import.meta.url), await tableTypes(client))
  await client.end()
} finally {
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
  await cluster.stop()
}
