import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { type Cluster, openCluster } from '../src/db/cluster/open.ts'
import { asApp, asPublic, type Place } from '../src/db/login.ts'
import type { Server } from '../src/db/server.ts'

/** How tests reach their server: the owner's login, to any of its databases. */
export type TestServer = { readonly host: string; readonly port: number; readonly user: string } | { readonly connectionString: string }

/** One cluster a user of the machine, kept between runs. What it holds is worth nothing, so it need not survive a power cut. */
export const openTestCluster = () =>
  openCluster(join(tmpdir(), `tovholder-test-${userInfo().uid}`), {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '400',
  })

export function ownerOf(server: TestServer, database: string): pg.ClientConfig {
  return 'user' in server ? { ...server, database } : { connectionString: urlOf(server.connectionString, database) }
}

export function placeOf(server: TestServer, database: string): Place {
  if ('user' in server) return { host: server.host, port: server.port, database }
  return { connectionString: urlOf(server.connectionString, database) }
}

export function serverAt(server: TestServer, database: string, cluster: Cluster | undefined): Server {
  const place = placeOf(server, database)
  const logins = { owner: ownerOf(server, database), app: asApp(place), open: asPublic(place) }
  return { ...logins, given: [], place: database, cluster, close: async () => {} }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
