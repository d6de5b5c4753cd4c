import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cpuSeconds } from './cpu.ts'
import { freePort, untilAnswering } from './port.ts'

const PROGRAM = fileURLToPath(new URL('../cli/main.js', import.meta.url))

/** As `npm start` does: bin/tovholder.js says why. */
const AS_STARTED = ['--max-semi-space-size=4']

export type Running = {
  readonly origin: string
  readonly pid: number
  /** From the start of the process until the first answer. */
  readonly startMs: number
  /** CPU seconds until then, the database's and its making included. A busy machine hardly moves it. */
  readonly startCpu: number
  /** CPU seconds of the app and its PostgreSQL so far. */
  cpu(): number
  stop(): Promise<void>
}

/** One command of the program itself, as an operator gives it. */
export async function command(folder: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: surroundings(folder), stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`tovholder ${args.join(' ')} ended with ${code}`)
}

export async function start(folder: string, args: readonly string[] = [], extra: Readonly<Record<string, string>> = {}): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, [...AS_STARTED, PROGRAM, 'start', ...args], {
    env: { ...surroundings(folder), PORT: String(port), ...extra },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://127.0.0.1:${port}`
  const startMs = await untilAnswering(`${origin}/healthz`, child)
  const pid = child.pid ?? 0
  const postmaster = postmasterOf(folder)
  const cpu = () => cpuSeconds(pid) + cpuSeconds(postmaster)
  return { origin, pid, startMs, startCpu: cpu(), cpu, stop: () => stop(child) }
}

const surroundings = (folder: string) => {
  const { DATABASE_URL: _otherwise, ...rest } = process.env
  return { ...rest, TOVHOLDER_DATA: folder }
}

function postmasterOf(folder: string): number {
  const moved = join(folder, 'pg-location')
  const home = existsSync(moved) ? readFileSync(moved, 'utf8').trim() : join(folder, 'pg')
  return Number(readFileSync(join(home, 'postmaster.pid'), 'utf8').split('\n')[0])
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM')
  if (child.exitCode === null) await once(child, 'exit')
}
