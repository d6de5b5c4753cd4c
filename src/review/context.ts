import type { WorkTransaction } from '../db/connect.ts'
import { namesIn } from '../domain/review/acceptance/sources.ts'
import type { Surroundings } from '../domain/review/acceptance/surroundings.ts'
import { proposedTarget, type Target } from '../domain/review/acceptance/target.ts'
import { recognise } from '../domain/review/recognition.ts'
import { nameChoices } from '../domain/review/unit-names.ts'
import type { ReviewItem } from '../domain/review.ts'
import { itemsOf, markRecognised } from './item-store.ts'
import type { StoredReading } from './reading-store.ts'
import { earlierTarget, goalsOfPolicy, initiativesOfPlan, knownRecords, knownUnits, targetGroups } from './surroundings-store.ts'

/**
 * The policy and plan chosen, else where the document's records went before, else those it seems to speak of, else new ones with
 * its title and period.
 */
export async function targetOf(
  tx: WorkTransaction,
  authorityId: string,
  reading: StoredReading,
  items: readonly ReviewItem[],
): Promise<Target> {
  if (reading.target) return reading.target
  const hasInitiatives = items.some(item => item.kind === 'initiative' && item.state !== 'skipped')
  const proposed = proposedTarget(reading.summary, reading.documentTitle, hasInitiatives)
  const earlier = await earlierTarget(tx, authorityId, reading.documentId)
  if (!earlier) return reading.spokenOf ? placeOf(reading.spokenOf) : proposed
  return {
    policy: { to: 'record', id: earlier.policyId },
    plan: earlier.planId ? { to: 'record', id: earlier.planId } : proposed.plan,
  }
}

const placeOf = ({ policyId, planId }: { policyId: string; planId: string }): Target => ({
  policy: { to: 'record', id: policyId },
  plan: { to: 'record', id: planId },
})

/** Everything an acceptance must know, read anew each time: units and numbers may have changed since the review began. */
export async function surroundingsOf(
  tx: WorkTransaction,
  authorityId: string,
  reading: StoredReading,
  items: readonly ReviewItem[],
): Promise<Surroundings> {
  const target = await targetOf(tx, authorityId, reading, items)
  const units = await knownUnits(tx, authorityId)
  const { policy, plan } = target
  return {
    target,
    units,
    names: nameChoices(namesUsed(items), units, reading.summary.units, reading.names),
    goals: policy.to === 'record' ? await goalsOfPolicy(tx, authorityId, policy.id) : [],
    initiatives: plan.to === 'record' ? await initiativesOfPlan(tx, authorityId, plan.id) : [],
    targetGroups: await targetGroups(tx, authorityId),
  }
}

/** Names of units in the items that may become records; those that own work first, whatever table they also stand in. */
export function namesUsed(items: readonly ReviewItem[]): readonly { readonly name: string; readonly owns: boolean }[] {
  const used = items.filter(item => item.state !== 'skipped' && item.state !== 'merged' && item.state !== 'split' && item.status === null)
  const owners = new Set(used.filter(item => item.kind !== 'figure').flatMap(namesIn))
  const rows = new Set(used.filter(item => item.kind === 'figure').flatMap(namesIn))
  return [
    ...[...owners].map(name => ({ name, owns: true })),
    ...[...rows].filter(name => !owners.has(name)).map(name => ({ name, owns: false })),
  ]
}

/** Looks for the reading's items among the records of its policy and plan, and marks what it finds. */
export async function recogniseItems(tx: WorkTransaction, authorityId: string, reading: StoredReading): Promise<void> {
  const items = await itemsOf(tx, authorityId, reading.id)
  const target = await targetOf(tx, authorityId, reading, items)
  const records = await knownRecords(tx, authorityId, reading.documentId, target)
  await markRecognised(tx, authorityId, reading.id, recognise(items, records))
}
