import { inAuthority, type WorkDatabase } from '../db/connect.ts'
import { authoritiesWithDueMail, noteAttempt, takeDueMail } from './mail-store.ts'
import type { Mailer } from './smtp.ts'

type Deps = { readonly work: WorkDatabase; readonly clock: () => Date }

/**
 * Sends one mail and writes down what came of it, under one lock. Killed between the server's yes and our commit, it is sent once
 * more: no protocol closes that gap, and the mail's own number lets the receiver's server see that it is the same.
 * False when there was none to take.
 */
export const deliverOne = (deps: Deps, mailer: Mailer, authorityId: string, id?: string): Promise<boolean> =>
  inAuthority(deps.work, authorityId, async tx => {
    const mail = await takeDueMail(tx, authorityId, deps.clock(), id)
    if (!mail) return false
    await noteAttempt(tx, authorityId, mail, await mailer.send(mail), deps.clock())
    return true
  })

/** Sends what is due everywhere, one authority's mail in turn with the others', until there is no more or the signal says stop. */
export async function deliverDue(deps: Deps, mailer: Mailer, signal: AbortSignal): Promise<number> {
  let sent = 0
  for (let waiting = await authoritiesWithDueMail(deps.work, deps.clock()); waiting.length > 0; ) {
    const more: string[] = []
    for (const authorityId of waiting) {
      if (signal.aborted) return sent
      if (!(await deliverOne(deps, mailer, authorityId))) continue
      sent += 1
      more.push(authorityId)
    }
    waiting = more
  }
  return sent
}
