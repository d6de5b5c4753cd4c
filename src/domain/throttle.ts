const MINUTE_MS = 60_000

/** Failures older than this are forgiven. */
export const FAILURE_WINDOW_MS = 15 * MINUTE_MS
/** Wrong passwords for one e-mail address before waiting begins: enough for a forgotten capital letter. */
export const EMAIL_LIMIT = 5
/** From one network address: a whole town hall may share it. */
export const ADDRESS_LIMIT = 30
const FIRST_WAIT_MS = MINUTE_MS / 2

/** Failed attempts inside the window, and when the latest was. */
export type Failures = { readonly count: number; readonly last: Date | null }

/**
 * The moment from which another attempt is taken; null when it may come now. The wait is 30 s after the limit is reached and
 * doubles with each failure (1, 2, 4, 8 minutes), never past the window: nobody is locked out for longer than 15 minutes
 * after the guessing stops.
 */
export function waitsUntil({ count, last }: Failures, limit: number, now: Date): Date | null {
  if (count < limit || !last) return null
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (count - limit), FAILURE_WINDOW_MS)
  const until = new Date(last.getTime() + wait)
  return until > now ? until : null
}
