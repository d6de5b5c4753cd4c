import { setTimeout as sleep } from 'node:timers/promises'
import type { Presence } from './presence.ts'

/** What stopped the server, a full disk say, is mended by a person: seldom sooner, and nobody should have to start us again. */
const AGAIN_MS = 5000

/**
 * A server that goes down under us (killed for its memory, or stopped by a full disk) is started again by `reenter`, which is tried until
 * it can; the pools find it at their next query. `now` answers the presence that holds; `last` too, and ends the watch.
 */
export function keepRunning(first: Presence, reenter: () => Promise<Presence>): { now(): Promise<Presence>; last(): Promise<Presence> } {
  const leaving = new AbortController()
  let current = Promise.resolve(first)
  const watch = (presence: Presence): Presence => {
    presence.client.once('end', () => {
      if (!leaving.signal.aborted) current = comeBack(presence)
    })
    return presence
  }
  /** Nobody waits for this answer. Requests fail and say so meanwhile; each new reason belongs in the log once. */
  const comeBack = async (lost: Presence): Promise<Presence> => {
    let told = ''
    while (!leaving.signal.aborted) {
      try {
        return watch(await reenter())
      } catch (error) {
        if (told !== String(error)) console.error(error)
        told = String(error)
        await sleep(AGAIN_MS, undefined, { signal: leaving.signal }).catch(() => {})
      }
    }
    return lost
  }
  watch(first)
  return {
    now: () => current,
    last() {
      leaving.abort()
      return current
    },
  }
}
