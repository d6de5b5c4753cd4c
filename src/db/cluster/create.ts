import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OperationRefused } from '../refusals.ts'
import type { Home } from './home.ts'
import { lives } from './lives.ts'
import { hopeless } from './start.ts'
import type { Tools } from './tools.ts'
import { nameless, ownName, userName } from './uid.ts'

/** Who owns the tables and migrates; a superuser in the embedded server. */
export const OWNER = 'tov'
export const ROLES = [OWNER, 'tov_app', 'tov_public'] as const

/** Makes the cluster unless it is there; true when this call made it. Half a cluster is never taken for one, for the rename comes last. */
export function createOnce(home: Home, tools: Tools): boolean {
  if (existsSync(join(home.folder, 'PG_VERSION'))) return false
  sweepAbandoned(home.folder)
  const fresh = `${home.folder}.new-${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(fresh, { mode: 0o700 })
  if (home.as) chownSync(fresh, home.as.uid, home.as.gid)
  const locale = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=da-DK']
  const made = tools.run('initdb', ['-D', fresh, '-U', OWNER, ...locale, '--auth=peer', '--no-instructions'])
  if (made.status !== 0) {
    rmSync(fresh, { recursive: true, force: true })
    throw initFault(made.text, home)
  }
  return putInPlace(fresh, home.folder)
}

function putInPlace(fresh: string, folder: string): boolean {
  try {
    renameSync(fresh, folder)
    return true
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (existsSync(join(folder, 'PG_VERSION'))) return false
    throw error
  }
}

function initFault(text: string, home: Home): OperationRefused {
  if (/effective user ID/.test(text)) return nameless(home.as?.uid)
  return hopeless(home, text) ?? new OperationRefused('cluster-not-made', { folder: dirname(home.folder), reason: text.trim() })
}

/** Only what a process left that no longer lives. */
function sweepAbandoned(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    const pid = name.startsWith(`${basename(folder)}.new-`) ? Number(name.split('-').at(-1)) : 0
    if (pid > 0 && pid !== process.pid && !lives(pid)) rmSync(join(dirname(folder), name), { recursive: true, force: true })
  }
}

/**
 * Nobody logs in but by the socket, under a name the kernel vouches for. Written at every start: the user may have been renamed,
 * and a folder made by one user may be run by root.
 */
export function writeAccess(home: Home): void {
  const names = new Set([ownName(), home.as && userName(home.as.uid)].filter(name => name !== undefined))
  const lines = [...names].flatMap(name => ROLES.map(role => `tov "${name.replaceAll('"', '""')}" ${role}\n`))
  rewrite(join(home.folder, 'pg_ident.conf'), lines.join(''), home)
  rewrite(join(home.folder, 'pg_hba.conf'), 'local all all peer map=tov\n', home)
}

/** By rename, so that the server never reads half a file; untouched when it already says so. */
function rewrite(file: string, text: string, home: Home): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  const fresh = `${file}.new-${process.pid}`
  writeFileSync(fresh, text, { mode: 0o600 })
  if (home.as) chownSync(fresh, home.as.uid, home.as.gid)
  renameSync(fresh, file)
}

/** PostgreSQL of one major version cannot read the files of another. */
export function checkVersion(home: Home, tools: Tools): void {
  const found = readFileSync(join(home.folder, 'PG_VERSION'), 'utf8').trim()
  if (found !== tools.major) throw new OperationRefused('cluster-other-version', { folder: home.folder, found, needed: tools.major })
}
