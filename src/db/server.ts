import pg from 'pg'
import { hasCluster } from './cluster/home.ts'
import { type Cluster, DATABASE, openCluster } from './cluster/open.ts'
import { asApp, asPublic, prepareLogin, type Role, readOnly } from './login.ts'
import { migrate } from './migrate.ts'
import { codeOf, OperationRefused, serverFault } from './refusals.ts'

/** The environment's variables that say where the database is. */
export type Surroundings = Readonly<
  Partial<Record<'DATABASE_URL' | 'TOVHOLDER_APP_URL' | 'TOVHOLDER_PUBLIC_URL' | 'TOVHOLDER_DATA', string>>
>

/** A database server that answers, with its three logins. */
export type Server = {
  readonly owner: pg.ClientConfig
  readonly app: pg.PoolConfig
  readonly open: pg.PoolConfig
  /** The roles whose logins the operator gave, instead of those computed. */
  readonly given: readonly Role[]
  /** For people: host and database, or the data folder. Never a password. */
  readonly place: string
  /** The embedded server, when it is that. */
  readonly cluster: Cluster | undefined
  close(): Promise<void>
}

/** `DATABASE_URL`'s server, or the embedded one in `TOVHOLDER_DATA` (`./data`), which is created or started as needed. */
export async function openServer(env: Surroundings): Promise<Server> {
  return env.DATABASE_URL ? remote(env, env.DATABASE_URL) : embedded(env.TOVHOLDER_DATA || 'data')
}

/** As `openServer`, for commands that read: a wrong folder is refused, not made into an empty installation. */
export async function openExistingServer(env: Surroundings): Promise<Server> {
  const folder = env.TOVHOLDER_DATA || 'data'
  if (!env.DATABASE_URL && !hasCluster(folder)) throw new OperationRefused('nothing-there', { place: folder })
  return openServer(env)
}

async function embedded(folder: string): Promise<Server> {
  const cluster = await openCluster(folder)
  const place = { host: cluster.host, port: 5432, database: DATABASE }
  return {
    owner: cluster.owner(DATABASE),
    app: asApp(place),
    open: asPublic(place),
    given: [],
    place: folder,
    cluster,
    close: () => cluster.stop(),
  }
}

function remote(env: Surroundings, url: string): Server {
  if (!URL.canParse(url)) throw new OperationRefused('bad-setting', { name: 'DATABASE_URL', value: '…' })
  const { host, pathname } = new URL(url)
  return {
    owner: { connectionString: url },
    app: env.TOVHOLDER_APP_URL ? { connectionString: env.TOVHOLDER_APP_URL } : asApp({ connectionString: url }),
    open: env.TOVHOLDER_PUBLIC_URL ? readOnly({ connectionString: env.TOVHOLDER_PUBLIC_URL }) : asPublic({ connectionString: url }),
    given: [...(env.TOVHOLDER_APP_URL ? ['tov_app' as const] : []), ...(env.TOVHOLDER_PUBLIC_URL ? ['tov_public' as const] : [])],
    place: `${host}${pathname}`,
    cluster: undefined,
    close: async () => {},
  }
}

/** Brings the database up to this program's version, and the two logins with it. Answers the migrations applied. */
export async function prepareServer(server: Server): Promise<string[]> {
  try {
    const applied = await migrate(server.owner)
    if (!server.cluster) {
      await prepareLogin(server.owner, 'tov_app', server.app, server.given.includes('tov_app'), server.place)
      await prepareLogin(server.owner, 'tov_public', server.open, server.given.includes('tov_public'), server.place)
    }
    return applied
  } catch (error) {
    throw rightMissing(error, server.place) ?? serverFault(error, server.place)
  }
}

/** A migration fails with 42501 when the owner may not make roles, extensions or schemas. */
function rightMissing(error: unknown, place: string): OperationRefused | undefined {
  if (error instanceof OperationRefused) return undefined
  const inner = error instanceof Error && error.cause instanceof pg.DatabaseError ? error.cause : error
  if (codeOf(inner) !== '42501' || !(inner instanceof Error)) return undefined
  return new OperationRefused('server-right-missing', { place, reason: inner.message }, error)
}
