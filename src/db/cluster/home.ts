import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { OperationRefused } from '../refusals.ts'
import { reachable, type ServerUid, serverUid } from './uid.ts'

/** Where the cluster lies, and whom its server runs as. `far`: outside the data folder, so a copy of that folder is no backup. */
export type Home = { readonly folder: string; readonly as: ServerUid | undefined; readonly far: boolean }

/** Whether somebody has created a cluster from this data folder. */
export const hasCluster = (data: string): boolean =>
  [join(data, 'pg', 'PG_VERSION'), join(data, 'pg-location')].some(file => existsSync(file))

/** `data` must exist. Root's server user must be able to walk through it, but not list it. */
export function findHome(data: string): Home {
  const near = join(data, 'pg')
  const note = join(data, 'pg-location')
  if (existsSync(note)) {
    const folder = readFileSync(note, 'utf8').trim()
    return { folder, as: serverUid(folder), far: true }
  }
  const as = serverUid(near)
  if (!as) return { folder: near, as, far: false }
  chmodSync(data, 0o711)
  if (reachable(data, as)) return { folder: near, as, far: false }
  return { folder: farFolder(data, note, as), as, far: true }
}

/** The data folder lies where the server's user cannot come (below /root, say): the cluster goes outside, with a note of where. */
function farFolder(data: string, note: string, as: ServerUid): string {
  const base = `/var/lib/tovholder/${createHash('sha256').update(data).digest('hex').slice(0, 12)}`
  mkdirSync(base, { recursive: true })
  // chmod after mkdir: a umask of 077 would otherwise win.
  for (const folder of [dirname(base), base]) chmodSync(folder, 0o755)
  if (!reachable(base, as)) throw new OperationRefused('folder-unreachable', { folder: data, uid: as.uid })
  const folder = join(base, 'pg')
  writeFileSync(note, `${folder}\n`)
  return folder
}
