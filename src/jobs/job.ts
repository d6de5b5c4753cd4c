import type { AppDeps } from '../web/deps.ts'

/**
 * Work that nobody asked for at this moment: it looks for what is due in the slice's own tables and does it. A run may be cut off
 * at any point, may run in two processes at once, and may come late; so each thing done is its own transaction, and what is due is
 * decided by what is written, never by when the last run was.
 */
export type Job = {
  readonly name: string
  /** From the end of one run to the beginning of the next. */
  readonly everyMs: number
  /** Stops between two things when the signal says so. */
  run(deps: AppDeps, signal: AbortSignal): Promise<void>
}
