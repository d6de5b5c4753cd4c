import { type ReadingOptions, readWithLines } from './read-document.ts'

export type Task = { readonly bytes: Uint8Array; readonly options: ReadingOptions }

/** What runs in the child process: one task, one answer, then it ends. */
process.once('message', (task: Task) => {
  const outcome = readWithLines(task.bytes, task.options)
  process.send?.(outcome, () => process.disconnect())
})
