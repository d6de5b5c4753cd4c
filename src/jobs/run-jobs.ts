import { setTimeout as sleep } from 'node:timers/promises'
import type { AppDeps } from '../web/deps.ts'
import type { Job } from './job.ts'

type Jobs = {
  /** Ends when what was under way has been finished. */
  stop(): Promise<void>
}

/** Runs every job over and over until stopped. A run that fails is told of, and the next one comes all the same. */
export function startJobs(deps: AppDeps, jobs: readonly Job[], complain: (error: unknown, job: string) => void): Jobs {
  const stopping = new AbortController()
  const loops = jobs.map(job => repeat(job, deps, stopping.signal, complain))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function repeat(job: Job, deps: AppDeps, signal: AbortSignal, complain: (error: unknown, job: string) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      await job.run(deps, signal)
    } catch (error) {
      complain(error, job.name)
    }
    await pause(job.everyMs, signal)
  }
}

/** Ends early when stopped. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {
    // An abort is what ends it.
  })
