let last: Promise<unknown> = Promise.resolve()

/**
 * Runs publications of this process after one another. Each holds two connections; were many to begin at once, all could be
 * holding their first and waiting for their second, and the pool would be dry for good.
 */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}
