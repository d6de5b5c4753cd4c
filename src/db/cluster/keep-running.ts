import type { Presence } from './presence.ts'

/**
 * A server that is killed under us (for its memory, say) is started again by `reenter`; the pools find it at their next query.
 * `now` answers the presence that holds; `last` too, and ends the watch.
 */
export function keepRunning(first: Presence, reenter: () => Promise<Presence>): { now(): Promise<Presence>; last(): Promise<Presence> } {
  let leaving = false
  let current = Promise.resolve(first)
  const watch = (presence: Presence): Presence => {
    presence.client.once('end', () => {
      if (!leaving) current = reenter().then(watch, giveUp(presence))
    })
    return presence
  }
  watch(first)
  return {
    now: () => current,
    last() {
      leaving = true
      return current
    },
  }
}

/** Nobody waits for this answer. Requests fail and say so until someone starts the server; the reason belongs in the log once. */
const giveUp =
  (lost: Presence) =>
  (error: unknown): Presence => {
    console.error(error)
    return lost
  }
