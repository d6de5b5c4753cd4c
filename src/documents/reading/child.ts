import type { Outcome } from '../../domain/refusal.ts'
import type { Progress } from './formats/format.ts'
import { type Reading, type ReadingOptions, readWithLines } from './read-document.ts'

export type Task = { readonly bytes: Uint8Array; readonly options: ReadingOptions }

/** What the child says: how far it has come, as often as it likes, and in the end its answer. */
export type Said = { readonly progress: Progress } | { readonly outcome: Outcome<Reading> }

const say = (said: Said, then: () => void = () => undefined) => process.send?.(said, then)

/** What runs in the child process: one task, one answer, then it ends. */
process.once('message', async (task: Task) => {
  const outcome = await readWithLines(task.bytes, task.options, progress => say({ progress }))
  say({ outcome }, () => process.disconnect())
})
