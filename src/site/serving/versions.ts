import pg from 'pg'
import type { PublicDatabase } from '../../db/connect.ts'
import { presentVersions } from './versions-store.ts'

/** The channel a publication speaks on: "<authority id> <version>". */
export const PUBLISHED_CHANNEL = 'published'
/** While nobody listens, and as a safeguard while somebody does. */
const ASK_MS = 1000
const ASK_ANYWAY_MS = 30_000

/** Which version of each authority's site is the present one, as far as this process has heard. */
export type Versions = {
  /** Undefined until the authority has been heard of: then nothing kept may be shown. */
  present(slug: string): number | undefined
  /** A version somebody read in the database; older news than what is known changes nothing. */
  heard(slug: string, version: number): void
  /** Asks the database for all of them. */
  ask(): Promise<void>
  close(): Promise<void>
}

/**
 * Follows publications made by any process: a connection of its own listens where `login` is given, and the database is asked
 * every second while it does not hear. A publication reaches other processes in milliseconds, at worst in a second.
 */
export function followVersions(open: PublicDatabase, login: pg.ClientConfig | undefined): Versions {
  const present = new Map<string, number>()
  let listener: pg.Client | undefined
  let closed = false
  let askedAt = 0

  const heard = (slug: string, version: number) => {
    if (version > (present.get(slug) ?? 0)) present.set(slug, version)
  }
  const ask = async () => {
    const rows = await presentVersions(open)
    askedAt = Date.now()
    for (const slug of [...present.keys()]) if (!rows.some(row => row.slug === slug)) present.delete(slug)
    for (const { slug, version } of rows) heard(slug, version)
  }
  const listen = async (config: pg.ClientConfig) => {
    const client = new pg.Client(config)
    const lost = () => {
      if (listener === client) listener = undefined
      client.removeAllListeners('notification')
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', () => void ask().catch(lost))
    await client.connect()
    await client.query(`listen ${PUBLISHED_CHANNEL}`)
    listener = client
    await ask()
  }
  const tick = async () => {
    if (closed) return
    if (!listener && login) await listen(login).catch(unreachable)
    if (Date.now() - askedAt > (listener ? ASK_ANYWAY_MS : ASK_MS / 2)) await ask()
  }
  let ticking = tick().catch(unreachable)
  const timer = setInterval(() => {
    ticking = ticking.then(tick).catch(unreachable)
  }, ASK_MS)
  timer.unref()
  return {
    present: slug => present.get(slug),
    heard,
    ask,
    async close() {
      closed = true
      clearInterval(timer)
      await ticking
      await listener?.end().catch(() => {})
    },
  }
}

/** The database is away: each page that needs it says so itself, and the next second asks again. */
const unreachable = () => {}
