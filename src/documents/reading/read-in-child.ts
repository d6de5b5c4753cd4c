import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Outcome, type Refusal, refused } from '../../domain/refusal.ts'
import type { Answers, Said, Task } from './child.ts'
import type { Tell } from './formats/format.ts'
import type { PackedFile } from './formats/open-archive.ts'
import { defaultLimits, type ReadingLimits } from './limits.ts'
import type { Reading, ReadingOptions } from './read-document.ts'

const program = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './child.ts' : './child.js', import.meta.url))

/** A page of memory on the machines we run on, in bytes; `/proc/<pid>/statm` counts in pages. */
const memoryPage = 4096
const watchEvery = 100

/** Resident memory in bytes; 0 where the system does not tell, and then only the heap's own limit holds. */
const residentBytes = async (pid: number): Promise<number> => {
  try {
    const statm = await readFile(`/proc/${pid}/statm`, 'utf8')
    return Number(statm.split(' ')[1]) * memoryPage
  } catch {
    return 0
  }
}

const start = (limits: ReadingLimits): ChildProcess =>
  fork(program, [], {
    // The heap's limit leaves room for buffers, which it does not count.
    execArgv: [`--max-old-space-size=${Math.floor((limits.maxMemoryBytes * 0.7) / 1_000_000)}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

const tooSlow = (limits: ReadingLimits): Refusal => ({
  key: 'reading.too-slow',
  params: { seconds: Math.ceil(limits.maxMilliseconds / 1000) },
})
const tooMuchMemory: Refusal = { key: 'reading.too-demanding' }

/** What the one who waits may give: a way to stop it, and an ear for how far it has come. */
export type Waiting = { readonly signal?: AbortSignal; readonly tell?: Tell }

/** One task in a process of its own. The answer is of the kind that was asked for, for the child is our own program. */
const inChild = <Kind extends Task['kind']>(
  kind: Kind,
  bytes: Uint8Array,
  options: ReadingOptions,
  { signal, tell }: Waiting,
): Promise<Answers[Kind] | ReturnType<typeof refused>> => {
  const limits = { ...defaultLimits, ...options.limits }
  if (bytes.length > limits.maxBytes) return Promise.resolve(refused({ key: 'reading.too-large', params: { max: limits.maxBytes } }))
  if (signal?.aborted) return Promise.resolve(refused({ key: 'reading.cancelled' }))
  return new Promise(resolve => {
    const child = start(limits)
    const end = (outcome: Answers[Kind] | ReturnType<typeof refused>) => {
      clearTimeout(clock)
      clearInterval(watch)
      signal?.removeEventListener('abort', cancel)
      child.removeAllListeners()
      // Killed at once, or it would go on reading what nobody waits for; an error after that is of no interest.
      child.on('error', () => undefined)
      child.kill('SIGKILL')
      resolve(outcome)
    }
    const cancel = () => end(refused({ key: 'reading.cancelled' }))
    const clock = setTimeout(() => end(refused(tooSlow(limits))), limits.maxMilliseconds)
    const watch = setInterval(async () => {
      if (child.pid && (await residentBytes(child.pid)) > limits.maxMemoryBytes) end(refused(tooMuchMemory))
    }, watchEvery)
    signal?.addEventListener('abort', cancel, { once: true })
    child.on('message', (said: Said) => {
      if ('outcome' in said) end(said.outcome as Answers[Kind])
      else tell?.(said.progress)
    })
    child.once('exit', () => end(refused(tooMuchMemory)))
    child.once('error', () => end(refused(tooMuchMemory)))
    child.send({ kind, bytes, options } satisfies Task, error => {
      if (error) end(refused(tooMuchMemory))
    })
  })
}

/**
 * Reads a document in a process of its own, so that no file can hold up the server or take its memory.
 * Refusals: those of `readWithLines`, `reading.too-slow` {seconds}, `reading.too-demanding` (memory, or the process fell),
 * `reading.cancelled` when `signal` aborts.
 */
export const readInChild = (bytes: Uint8Array, options: ReadingOptions, waiting: Waiting = {}): Promise<Outcome<Reading>> =>
  inChild('read', bytes, options, waiting)

/** The files of an archive, unpacked in a process of its own. `reading.several` is what reading such a file as one document answers. */
export const unpackInChild = (bytes: Uint8Array, waiting: Waiting = {}): Promise<Outcome<readonly PackedFile[]>> =>
  inChild('unpack', bytes, { name: '' }, waiting)

/** Whether a file was refused because it holds several. */
export const isArchive = <T>(outcome: Outcome<T>): boolean => !outcome.ok && outcome.refusals[0]?.key === 'reading.several'
