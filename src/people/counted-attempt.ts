import type { AppDeps } from '../web/deps.ts'
import { HttpError } from '../web/http-error.ts'
import { beginAttempt } from './attempt-store.ts'

type Deps = Pick<AppDeps, 'work' | 'clock'>

/**
 * Counts a wrong key, or a wish anybody can make, as a failed sign-in from that network address (decision 10): after many there is a wait.
 * `name` is counted by itself as well. What is right is never counted, so nobody's neighbours can keep her out.
 */
export async function countAttempt(deps: Deps, name: string, address: string): Promise<void> {
  const now = deps.clock()
  const attempt = await beginAttempt(deps.work, { email: name, address, now })
  if (!attempt.ok) throw new HttpError(429, { key: 'people.wait', params: { minutes: minutesUntil(attempt.until, now) } })
}

const minutesUntil = (until: Date, now: Date): number => Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
