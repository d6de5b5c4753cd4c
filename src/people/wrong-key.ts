import type { AppDeps } from '../web/deps.ts'
import { HttpError } from '../web/http-error.ts'
import { beginAttempt } from './attempt-store.ts'

type Deps = Pick<AppDeps, 'work' | 'clock'>

/**
 * A key nobody made is a guess, and counts as a failed sign-in from that network address. Nobody guesses 256 bits; but who tries is
 * made to wait before the next guess is looked at. A key that fits is never kept waiting, whatever its neighbours do.
 */
export async function countWrongKey(deps: Deps, key: string, address: string): Promise<void> {
  const now = deps.clock()
  const attempt = await beginAttempt(deps.work, { email: key, address, now })
  if (!attempt.ok) throw new HttpError(429, { key: 'people.wait', params: { minutes: minutesUntil(attempt.until, now) } })
}

const minutesUntil = (until: Date, now: Date): number => Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
