import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { OperationRefused } from '../refusals.ts'

/** Whom the server runs as when we are root, which PostgreSQL refuses to be. */
export type ServerUid = { readonly uid: number; readonly gid: number }

/** A user of its own where the machine has one; `nobody` always exists. */
const CANDIDATES = ['tovholder', 'nobody']

const users = (): string[][] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))

/** Undefined unless we are root. An existing cluster keeps its owner. */
export function serverUid(home: string): ServerUid | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = statSync(home, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const known = users()
  const found = CANDIDATES.map(name => known.find(fields => fields[0] === name)).find(fields => fields)
  if (!found) throw new OperationRefused('no-server-user')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

export function userName(uid: number): string | undefined {
  return users().find(fields => Number(fields[2]) === uid)?.[0]
}

/** Ours, as the kernel vouches for it at the socket. */
export function ownName(): string {
  try {
    return userInfo().username
  } catch {
    throw nameless()
  }
}

/** A container may run under a number that nobody has been given; neither initdb nor peer authentication can work then. */
export const nameless = (uid = process.getuid?.() ?? 0): OperationRefused => new OperationRefused('user-without-name', { uid })

/** Whether that user may enter the folder: every folder above it counts too, so only trying tells. */
export function reachable(folder: string, as: ServerUid): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...as, cwd: '/' }).status === 0
}
