/** Bounds on what is read at all. Sizes in bytes, times in milliseconds. */
export type ReadingLimits = {
  readonly maxBytes: number
  readonly maxLines: number
  readonly maxPages: number
  /** A page of a newspaper holds some 30,000 letters. */
  readonly maxLettersOnPage: number
  /** Files in a ZIP; an office document is one too, with a file for each of its pictures. */
  readonly maxEntries: number
  /** What a ZIP's parts may fill together once unpacked. */
  readonly maxUnpackedBytes: number
  /** Documents in a ZIP of several. */
  readonly maxDocuments: number
  /** Longest time the child process may take before it is stopped. */
  readonly maxMilliseconds: number
  /** Most memory the child process may hold, heap and buffers together. */
  readonly maxMemoryBytes: number
}

/** A printed page of plain text is some 3 KB: 20 MB is more than any plan, and 200,000 lines a shelf of them. */
export const defaultLimits: ReadingLimits = {
  maxBytes: 20_000_000,
  maxLines: 200_000,
  maxPages: 600,
  maxLettersOnPage: 60_000,
  maxEntries: 3000,
  maxUnpackedBytes: 100_000_000,
  maxDocuments: 50,
  maxMilliseconds: 10_000,
  maxMemoryBytes: 512_000_000,
}
