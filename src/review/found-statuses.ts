import type { WorkTransaction } from '../db/connect.ts'
import { type FoundStatus, foundStatus, type StatusDay } from '../domain/review/status-list.ts'
import type { ReviewItem } from '../domain/review.ts'
import { parseStatedDate } from '../domain/timeframe.ts'
import { type LoadedReview, recordNamed, saysStatus } from './loaded-review.ts'
import type { StoredReading } from './reading-store.ts'
import { statusesNow } from './status-now-store.ts'

/** The last day the document speaks of, if it has come; else today. */
export function statedDayOf({ summary }: StoredReading, today: string): string {
  const lastDay = summary.period && parseStatedDate(summary.period.to)?.end
  return lastDay && lastDay <= today ? lastDay : today
}

/** The statuses that are still to be settled among these items, each beside what was said last of its initiative. */
export async function foundStatuses(
  tx: WorkTransaction,
  authorityId: string,
  review: LoadedReview,
  items: readonly ReviewItem[],
  day: StatusDay,
): Promise<readonly FoundStatus[]> {
  const open = items.filter(item => item.state === 'open' && saysStatus(review, item))
  const now = await statusesNow(
    tx,
    authorityId,
    open.flatMap(({ recognised }) => recognised?.id ?? []),
  )
  return open.flatMap(item => {
    const id = item.recognised?.id
    const title = id && recordNamed(review, id)
    return id && title ? [foundStatus(item, { id, title, now: now.get(id) }, review.reading.findings, day)] : []
  })
}
