import { createHmac } from 'node:crypto'
import pg from 'pg'
import { codeOf, OperationRefused, serverFault } from './refusals.ts'

/** How a database is reached, without a login of its own: the embedded server's socket, or the owner's address on a server. */
export type Place = { readonly host: string; readonly port: number; readonly database: string } | { readonly connectionString: string }

export type Role = 'tov_app' | 'tov_public'

/** A visitor's query may not hold a connection for longer. */
const PUBLIC_TIMEOUT_MS = 5000

export const asApp = (place: Place): pg.PoolConfig => loginOf('tov_app', place)

export const asPublic = (place: Place): pg.PoolConfig => readOnly(loginOf('tov_public', place))

export const readOnly = (config: pg.PoolConfig): pg.PoolConfig => ({
  ...config,
  options: `-c default_transaction_read_only=on -c statement_timeout=${PUBLIC_TIMEOUT_MS}`,
})

/**
 * On a server the role's password is computed from the owner's: nothing to store, and every process and every database of one
 * owner comes to the same. An owner without a password (peer, certificate) has roles without one.
 */
function loginOf(role: Role, place: Place): pg.PoolConfig {
  if (!('connectionString' in place)) return { ...place, user: role }
  const url = new URL(place.connectionString)
  url.username = role
  if (url.password) url.password = rolePassword(decodeURIComponent(url.password), role)
  return { connectionString: url.href }
}

const rolePassword = (ownersPassword: string, role: Role) =>
  createHmac('sha256', ownersPassword).update(`tovholder ${role}`).digest('base64url')

/**
 * Makes sure that the role can log in and is plain enough for the walls to hold. Where a computed login is refused its password is set:
 * the first time, and after the owner's own password was changed. One that was given is the operator's to mend. `place` names the server.
 */
export async function prepareLogin(owner: pg.ClientConfig, role: Role, login: pg.PoolConfig, given: boolean, place: string): Promise<void> {
  try {
    await checkPlain(login, role, place)
  } catch (error) {
    if (!['28P01', '28000'].includes(codeOf(error))) throw serverFault(error, place)
    if (given) throw new OperationRefused('server-role-login', { role, place }, error)
    await setPassword(owner, role, login, place, error)
  }
}

async function setPassword(owner: pg.ClientConfig, role: Role, login: pg.PoolConfig, place: string, refusal: unknown): Promise<void> {
  const password = login.connectionString ? decodeURIComponent(new URL(login.connectionString).password) : ''
  if (!password) throw new OperationRefused('server-role-login', { role, place }, refusal)
  try {
    await withClient(owner, client => client.query(`alter role ${role} password ${pg.escapeLiteral(password)}`))
    await checkPlain(login, role, place)
  } catch (error) {
    if (error instanceof OperationRefused) throw error
    throw new OperationRefused('server-role-login', { role, place }, error)
  }
}

/** A superuser, a role that bypasses row-level security, or one that may act as the tables' owner would walk through every wall. */
async function checkPlain(login: pg.PoolConfig, role: Role, place: string): Promise<void> {
  const { rows } = await withClient(login, client =>
    client.query<{ strong: boolean }>(
      `select r.rolsuper or r.rolbypassrls or pg_has_role(r.oid, n.nspowner, 'member') as strong
       from pg_roles r, pg_namespace n where r.rolname = session_user and n.nspname = 'work'`,
    ),
  )
  if (rows[0]?.strong) throw new OperationRefused('server-role-too-strong', { role, place })
}

/** One connection for a short errand. */
export async function withClient<T>(config: pg.ClientConfig, errand: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  client.on('error', () => {})
  await client.connect()
  try {
    return await errand(client)
  } finally {
    await client.end().catch(() => {})
  }
}
