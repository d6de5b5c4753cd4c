import type { DraftFinding } from '../../../domain/draft.ts'
import type { Outcome } from '../../../domain/refusal.ts'
import type { ReadingLimits } from '../limits.ts'
import type { RawLine } from '../line.ts'

/** What a reader of one format gives: the lines of the text, and what the file holds besides. */
export type FormatRead = {
  readonly lines: readonly RawLine[]
  /** Text that no page shows but the file keeps: comments, deletions, properties. It is searched for personal identity numbers. */
  readonly unseen: readonly string[]
  /** What of the file could not be read, though the rest was. */
  readonly findings?: readonly DraftFinding[]
}

/** What is going on, for the one who waits. `done` of `total` pages or parts, where they can be counted. */
export type Progress = {
  readonly stage: 'opening' | 'lines' | 'structure'
  readonly done?: number
  readonly total?: number
}
export type Tell = (progress: Progress) => void

export type FormatReader = (bytes: Uint8Array, limits: ReadingLimits, tell: Tell) => Promise<Outcome<FormatRead>>
