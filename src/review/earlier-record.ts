import type { LineRange } from '../domain/draft.ts'
import type { SourceLine } from './reading-store.ts'

/** An initiative as it stands, by the review's field names, and the document it came from; null where it was made by hand. */
export type EarlierRecord = {
  readonly id: string
  readonly title: string
  readonly fields: Readonly<Record<string, string>>
  readonly source: {
    readonly documentId: string
    readonly title: string
    readonly lines: LineRange
    /** What stands there, to be read beside the new words. */
    readonly printed: readonly SourceLine[]
  } | null
}
