import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

/** `tovholder start` as an operator runs it: a process of its own, with a database on its disk. */
export type Program = { readonly process: ChildProcess; readonly address: string; said: string }

/** Runs `tovholder start --empty`. `npm test` and `npm run test:long` build it beforehand. */
export function launch(port: number, env: NodeJS.ProcessEnv): Program {
  const { DATABASE_URL: _, ...surroundings } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'start', '--empty'], {
    env: { ...surroundings, LC_ALL: 'C.UTF-8', PORT: String(port), ...env },
    cwd: tmpdir(),
  })
  const program = { process: child, address: `http://127.0.0.1:${port}`, said: '' }
  const hear = (chunk: Buffer) => {
    program.said += chunk
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return program
}

/** A start takes two seconds, and has been seen to take twenty with sixteen other programs at work. */
const PATIENCE_MS = 60_000

/** Until it says where it is, or ends. */
export async function untilSpoken(program: Program): Promise<Program> {
  const over = () => program.process.exitCode !== null || program.process.signalCode !== null
  await expect
    .poll(() => (program.said.includes('http://') || over() ? 'spoken' : `silent, but for: ${program.said}`), {
      timeout: PATIENCE_MS,
      interval: 10,
    })
    .toBe('spoken')
  return program
}

/** Its exit code; null when the signal ended it. */
export async function stop({ process: child }: Program, signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exit = once(child, 'exit')
  child.kill(signal)
  const [code] = await exit
  return code
}
