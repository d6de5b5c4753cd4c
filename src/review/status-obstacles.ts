import type { WorkTransaction } from '../db/connect.ts'
import type { Obstacle } from '../domain/review/acceptance/obstacles.ts'
import { becomesRecord, type ReviewItem } from '../domain/review.ts'
import { checkStatus } from '../domain/status/said.ts'
import { proposalFor } from '../plans/say-status.ts'

/**
 * Statuses that cannot be said any more: the initiative is gone, or what dates, money and measures propose has changed since the
 * status was written in the review.
 */
export async function statusObstacles(
  tx: WorkTransaction,
  authorityId: string,
  items: readonly ReviewItem[],
  today: string,
): Promise<readonly Obstacle[]> {
  const found: Obstacle[] = []
  for (const item of items) {
    if (!becomesRecord(item) || !item.status || !item.recognised) continue
    const proposal = await proposalFor(tx, authorityId, item.recognised.id, item.status.phase, today)
    const fits = proposal && checkStatus(item.status, proposal, today).ok
    if (!fits) found.push({ key: 'review.obstacle.status', params: { position: item.position }, itemId: item.id })
  }
  return found
}
