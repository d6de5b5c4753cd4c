import type { ReviewItem } from '../review.ts'
import { type KnownRecord, recognise } from './recognition.ts'

export type PlannedInitiative = { readonly id: string; readonly planId: string; readonly number: string; readonly title: string }

/** So many of a document's initiatives known, or such a share of few: it speaks of that plan. */
const ENOUGH = 3
const SHARE = 1 / 3

/** The plan a document speaks of, by the initiatives it names: the one with most of them. Undefined where too few are known. */
export function likeliestPlan(items: readonly ReviewItem[], initiatives: readonly PlannedInitiative[]): string | undefined {
  const records = initiatives.map(({ id, number, title }): KnownRecord => ({ kind: 'initiative', id, number, title, lines: null }))
  const plans = new Map(initiatives.map(({ id, planId }) => [id, planId]))
  const counts = new Map<string, number>()
  for (const { id } of recognise(items, records).values()) {
    const plan = plans.get(id)
    if (plan) counts.set(plan, (counts.get(plan) ?? 0) + 1)
  }
  const [likeliest] = [...counts].sort((a, b) => b[1] - a[1])
  if (!likeliest) return undefined
  const [plan, known] = likeliest
  const named = items.filter(item => item.kind === 'initiative').length
  return known >= ENOUGH || known >= named * SHARE ? plan : undefined
}
