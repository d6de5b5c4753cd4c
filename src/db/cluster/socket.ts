import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperationRefused } from '../refusals.ts'
import type { Home } from './home.ts'

const SOCKET = '/.s.PGSQL.5432'
/** macOS; Linux allows 107. */
const LONGEST = 103

/** A Unix socket's path is short by law of the kernel: a long data folder gets its socket in the temporary folder. */
export function socketFolder(home: Home): string {
  if (Buffer.byteLength(home.folder + SOCKET) <= LONGEST) return home.folder
  const short = join(tmpdir(), `tov-${createHash('sha256').update(home.folder).digest('hex').slice(0, 12)}`)
  mkdirSync(short, { recursive: true, mode: 0o700 })
  const found = lstatSync(short)
  const me = process.getuid?.() ?? 0
  // Anyone may put a folder of that name in a shared temporary folder before us.
  if (!found.isDirectory() || ![me, home.as?.uid].includes(found.uid)) throw new OperationRefused('socket-taken', { folder: short })
  if (home.as) chownSync(short, home.as.uid, home.as.gid)
  return short
}
