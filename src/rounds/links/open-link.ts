import type { WorkTransaction } from '../../db/connect.ts'
import { danishDay } from '../../domain/danish-day.ts'
import { type LinkState, linkState } from '../../domain/rounds/answer-link.ts'
import type { SessionKey } from '../../people/session-token.ts'
import { unitsHeld } from '../tasks.ts'
import { type FoundLink, findLink, isAnyAsked, noteUse } from './answer-link-store.ts'

export type Opened =
  | { readonly state: 'usable'; readonly link: FoundLink; readonly held: readonly string[] }
  | { readonly state: Exclude<LinkState, 'usable'>; readonly link: FoundLink }

/** What a key opens at this moment; undefined for one nobody made. What she may do is asked anew each time: a role can have ended. */
export async function openLink(tx: WorkTransaction, { authorityId, token }: SessionKey, now: Date): Promise<Opened | undefined> {
  const link = await findLink(tx, authorityId, token)
  if (!link) return undefined
  const { roundId, personId } = link
  const today = danishDay(now)
  const { held } = await unitsHeld(tx, { authorityId, personId }, today)
  const state = linkState({ ...link, holdsAny: await isAnyAsked(tx, authorityId, roundId, held) }, today)
  if (state !== 'usable') return { state, link }
  await noteUse(tx, authorityId, link, now)
  return { state, link, held }
}
