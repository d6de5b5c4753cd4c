import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { OperationRefused } from '../refusals.ts'
import type { Home } from './home.ts'
import type { Tools } from './tools.ts'

const LOG_BYTES = 5_000_000

/** Settings of the server, `name: value`; values hold no quotes. */
export type Settings = Readonly<Record<string, string>>

/**
 * Asks for a start and does not judge by its outcome: another process may start the same server at the same moment.
 * Whoever called tries to connect again.
 */
export function startServer(home: Home, host: string, tools: Tools, settings: Settings): string {
  dropStalePidFile(home.folder)
  const log = join(home.folder, 'server.log')
  rotate(log)
  const extra = Object.entries(settings).map(([name, value]) => ` -c ${name}=${value}`)
  // pg_ctl hands -o to a shell (single quotes), and the socket folders are a list (double quotes).
  const options = `-c listen_addresses= -k ${shellQuoted(`"${host}"`)}${extra.join('')}`
  return tools.run('pg_ctl', ['start', '-D', home.folder, '-w', '-t', '60', '-l', log, '-o', options]).text
}

export function stopServer(home: Home, tools: Tools): void {
  tools.run('pg_ctl', ['stop', '-D', home.folder, '-m', 'fast', '-w'])
}

export function reloadServer(home: Home, tools: Tools): void {
  tools.run('pg_ctl', ['reload', '-D', home.folder])
}

/** Why the server does not come up, from what pg_ctl and the end of the log say (always in English: our environment has LC_ALL=C). */
export function startFault(home: Home, said: string): OperationRefused {
  const log = join(home.folder, 'server.log')
  const text = `${said}\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-4000) : ''}`
  const folder = dirname(home.folder)
  if (/No space left|Disk quota/.test(text)) return new OperationRefused('disk-full', { folder })
  if (/Read-only file system|Permission denied/.test(text)) return new OperationRefused('folder-denied', { folder })
  return new OperationRefused('server-not-started', { log, reason: text.trim().split('\n').slice(-3).join(' ') })
}

/** After a crash or in a new container the number in postmaster.pid may belong to somebody else, even to us; PostgreSQL would refuse to start. */
function dropStalePidFile(folder: string): void {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file) || process.platform !== 'linux') return
  const command = `/proc/${readFileSync(file, 'utf8').split('\n')[0]}/cmdline`
  const postgres = existsSync(command) && readFileSync(command, 'utf8').split('\0')[0]?.endsWith('postgres')
  if (!postgres) rmSync(file, { force: true })
}

/** One older log is kept, so the log never holds more than twice this. */
function rotate(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_BYTES) renameSync(log, `${log}.1`)
}

const shellQuoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
