import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { lives } from '../src/db/cluster/lives.ts'
import { prepareServer } from '../src/db/server.ts'
import { openTestCluster, ownerOf, serverAt, type TestServer } from './server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    server: TestServer
    template: string
  }
}

/** One migrated template a run, named by this process, so that runs side by side do not meet. `DATABASE_URL` takes a server's place. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { DATABASE_URL: url } = process.env
  const cluster = url ? undefined : await openTestCluster()
  const server: TestServer = cluster ? { host: cluster.host, port: 5432, user: 'tov' } : { connectionString: url ?? '' }
  const admin = new pg.Client(ownerOf(server, 'postgres'))
  await admin.connect()
  if (cluster) await sweep(admin)
  const template = `tov_test_${process.pid}`
  await admin.query(`create database ${template} template template0`)
  await prepareServer(serverAt(server, template, cluster))
  project.provide('server', server)
  project.provide('template', template)
  return async () => {
    await dropOwn(admin, template)
    await admin.end()
    await cluster?.stop()
  }
}

/** What a killed run left behind. */
async function sweep(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname like 'tov\\_test\\_%'`)
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[2])
    if (!lives(pid)) await admin.query(`drop database if exists "${datname}" with (force)`)
  }
}

/** The template and its clones, and not those of a run whose number only begins the same. */
async function dropOwn(admin: pg.Client, template: string): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname = $1 or starts_with(datname, $1 || '_')`,
    [template],
  )
  for (const { datname } of rows) await admin.query(`drop database if exists "${datname}" with (force)`)
}
