const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** After each try that a server put off. The first are for a server that restarts, the last for one that is down over a weekend. */
const PAUSES = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 1 * HOUR, 4 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR] as const

/** When a mail that has been tried so many times is tried again; null when it is given up, after some three days. */
export function nextAttempt(attempts: number, at: Date): Date | null {
  const pause = PAUSES[attempts - 1]
  return pause === undefined ? null : new Date(at.getTime() + pause)
}
