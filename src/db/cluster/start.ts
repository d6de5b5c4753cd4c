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
 * Whoever called tries to connect again. Answers what pg_ctl and the server said.
 */
export function startServer(home: Home, host: string, tools: Tools, settings: Settings): string {
  dropStalePidFile(home.folder)
  const log = join(home.folder, 'server.log')
  rotate(log)
  const before = sizeOf(log)
  const extra = Object.entries(settings).map(([name, value]) => ` -c ${name}=${value}`)
  // pg_ctl hands -o to a shell (single quotes), and the socket folders are a list (double quotes).
  const options = `-c listen_addresses= -k ${shellQuoted(`"${host}"`)}${extra.join('')}`
  const { text } = tools.run('pg_ctl', ['start', '-D', home.folder, '-w', '-t', '60', '-l', log, '-o', options])
  return `${text}\n${sizeOf(log) > before ? readFileSync(log, 'utf8').slice(-4000) : ''}`
}

export function stopServer(home: Home, tools: Tools): void {
  tools.run('pg_ctl', ['stop', '-D', home.folder, '-m', 'fast', '-w'])
}

export function reloadServer(home: Home, tools: Tools): void {
  tools.run('pg_ctl', ['reload', '-D', home.folder])
}

/** Why the server does not come up, from what it said (always in English: our environment has LC_ALL=C). Undefined: time may mend it. */
export function hopeless(home: Home, said: string): OperationRefused | undefined {
  const folder = dirname(home.folder)
  if (/No space left|Disk quota/.test(said)) return new OperationRefused('disk-full', { folder })
  if (/Read-only file system|Permission denied/.test(said)) return new OperationRefused('folder-denied', { folder })
  return undefined
}

export function startFault(home: Home, said: string): OperationRefused {
  const reason = said.trim().split('\n').slice(-3).join(' ')
  return new OperationRefused('server-not-started', { log: join(home.folder, 'server.log'), reason })
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
  if (sizeOf(log) > LOG_BYTES) renameSync(log, `${log}.1`)
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

const shellQuoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
