import type { Outcome } from '../../domain/refusal.ts'
import type { Progress } from './formats/format.ts'
import { openArchive, type PackedFile } from './formats/open-archive.ts'
import { defaultLimits } from './limits.ts'
import { type Reading, type ReadingOptions, readWithLines } from './read-document.ts'

/** Read a document, or unpack the files of an archive. */
export type Task = { readonly kind: 'read' | 'unpack'; readonly bytes: Uint8Array; readonly options: ReadingOptions }

export type Answers = { readonly read: Outcome<Reading>; readonly unpack: Outcome<readonly PackedFile[]> }

/** What the child says: how far it has come, as often as it likes, and in the end its answer. */
export type Said = { readonly progress: Progress } | { readonly outcome: Answers[Task['kind']] }

const say = (said: Said, then: () => void = () => undefined) => process.send?.(said, then)

const answer = ({ kind, bytes, options }: Task): Promise<Answers[Task['kind']]> =>
  kind === 'unpack'
    ? openArchive(bytes, { ...defaultLimits, ...options.limits })
    : readWithLines(bytes, options, progress => say({ progress }))

/** What runs in the child process: one task, one answer, then it ends. */
process.once('message', async (task: Task) => {
  const outcome = await answer(task)
  say({ outcome }, () => process.disconnect())
})
