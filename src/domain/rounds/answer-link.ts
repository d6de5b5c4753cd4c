import { addDays } from './days.ts'

/** Answers are taken late as long as the round is open; for as long after its end one can still see what one has sent. */
const LATE_DAYS = 30

export type LinkDays = {
  /** The latest deadline in the round, moved ones included. */
  readonly lastDue: string
  readonly closedOn: string | null
}

/** The last day a personal link opens anything. */
export const linkLastDay = ({ lastDue, closedOn }: LinkDays): string => addDays(closedOn ?? lastDue, LATE_DAYS)

/** `ended`: the one it was made for holds nothing in the round any more. */
export type LinkState = 'usable' | 'revoked' | 'expired' | 'ended'

export function linkState(link: LinkDays & { readonly isRevoked: boolean; readonly holdsAny: boolean }, today: string): LinkState {
  if (link.isRevoked) return 'revoked'
  if (linkLastDay(link) < today) return 'expired'
  return link.holdsAny ? 'usable' : 'ended'
}
