import { STATUSES, type Status } from '../../../domain/status.ts'
import type { Translate } from '../../../i18n/translate.ts'

export type StatusCounts = Readonly<Partial<Record<Status, number>>>

export const ropeTotal = (counts: StatusCounts): number => STATUSES.reduce((sum, status) => sum + (counts[status] ?? 0), 0)

/** "8 indsatser: 1 gennemført, 3 følger planen, 2 forsinkede": the same as the rope shows, never a per cent. */
export function ropeWords(t: Translate, counts: StatusCounts): string {
  const total = ropeTotal(counts)
  if (total === 0) return t('components.rope-none')
  const parts = STATUSES.filter(status => counts[status]).map(status => t(`components.rope.${status}`, { count: counts[status] ?? 0 }))
  return t('components.rope', { count: total, parts: parts.join(', ') })
}
