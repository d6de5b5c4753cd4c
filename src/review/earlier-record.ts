import type { LineRange } from '../domain/draft.ts'

/** An initiative as it stands, by the review's field names, and the document it came from; null where it was made by hand. */
export type EarlierRecord = {
  readonly id: string
  readonly title: string
  readonly fields: Readonly<Record<string, string>>
  readonly source: { readonly title: string; readonly lines: LineRange } | null
}
