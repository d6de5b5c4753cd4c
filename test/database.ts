import pg from 'pg'
import { inject } from 'vitest'
import { asApp, asPublic, connectPublic, connectWork, type PublicDatabase, type WorkDatabase } from '../src/db/connect.ts'
import { ownerOf, placeOf } from './server.ts'

/** A database of one's own, migrated and empty. `owner` passes every wall: for arranging and for looking behind the app's back. */
export type TestDatabase = {
  readonly name: string
  readonly work: WorkDatabase
  readonly open: PublicDatabase
  readonly owner: pg.ClientConfig
  /** For a connection of one's own: one that listens, or is cut off. */
  readonly logins: { readonly app: pg.PoolConfig; readonly open: pg.PoolConfig }
  close(): Promise<void>
}

let made = 0

/** About 0.1 s: one a test file, in `beforeAll`, with `close` in `afterAll`. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = inject('server')
  const template = inject('template')
  const name = `${template}_${process.pid}_${made++}`
  await asAdmin(`create database ${name} template ${template} strategy file_copy`)
  const place = placeOf(server, name)
  const logins = { app: { ...asApp(place), max: 4 }, open: { ...asPublic(place), max: 2 } }
  const work = connectWork(logins.app)
  const open = connectPublic(logins.open)
  return {
    name,
    work,
    open,
    owner: ownerOf(server, name),
    logins,
    async close() {
      await work.destroy()
      await open.destroy()
      await asAdmin(`drop database if exists ${name} with (force)`)
    },
  }
}

/** One statement outside the tests' own databases, such as making one. */
export async function asAdmin(statement: string): Promise<void> {
  const admin = new pg.Client(ownerOf(inject('server'), 'postgres'))
  await admin.connect()
  try {
    await admin.query(statement)
  } finally {
    await admin.end()
  }
}
