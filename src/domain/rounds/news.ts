/** What somebody is told of an answer: that hers arrived, that one waits for her, that hers came back, that hers is approved. */
export const NEWS_KINDS = ['received', 'waiting', 'returned', 'approved'] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

export type News = {
  readonly personId: string
  readonly kind: NewsKind
  readonly roundId: string
  readonly obligationId: string
  /** The act's number in its obligation. */
  readonly number: number
  readonly at: Date
}

/** Who answers five in a row gets one mail of five: it waits until she has paused, but not for ever. */
const PAUSE_MS = 10 * 60_000
const LONGEST_MS = 60 * 60_000

/** What is to be told now, one mail each. What came back is told at once: somebody waits for the new words. */
export function newsDue(untold: readonly News[], now: Date): readonly (readonly News[])[] {
  const mails = Map.groupBy(untold, ({ personId, kind, roundId }) => `${personId} ${kind} ${roundId}`)
  return [...mails.values()].filter(of => of.some(({ kind }) => kind === 'returned') || hasSettled(of, now))
}

function hasSettled(of: readonly News[], now: Date): boolean {
  const ages = of.map(({ at }) => now.getTime() - at.getTime())
  return Math.min(...ages) >= PAUSE_MS || Math.max(...ages) >= LONGEST_MS
}
