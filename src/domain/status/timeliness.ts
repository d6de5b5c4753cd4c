import { isEnded, type Phase } from '../status.ts'
import { daysBetween } from './days.ts'

/** How much the last word about an initiative still says of today. `settled`: it is over, and no further word is due. */
export const TIMELINESS = ['fresh', 'ageing', 'outdated', 'silent', 'settled'] as const
export type Timeliness = (typeof TIMELINESS)[number]

/**
 * Plans are followed up once or twice a year. A word that has seen one half-yearly round come and go is ageing; one that no yearly
 * round has renewed, with a month to be late in, is outdated.
 */
export const AGEING_AFTER_DAYS = 183
export const OUTDATED_AFTER_DAYS = 396

/** `last` is the owner's newest word; undefined when nobody has said anything. Both days as YYYY-MM-DD. */
export function timelinessOf(last: { readonly phase: Phase; readonly statedOn: string } | undefined, today: string): Timeliness {
  if (!last) return 'silent'
  if (isEnded(last.phase)) return 'settled'
  const age = daysBetween(last.statedOn, today)
  if (age > OUTDATED_AFTER_DAYS) return 'outdated'
  return age > AGEING_AFTER_DAYS ? 'ageing' : 'fresh'
}
