import { becomesRecord, type ItemOf, type ReviewItem, valuesOf } from '../../review.ts'
import { headingOf } from '../fields.ts'
import { indicatorRecords } from './indicator-record.ts'
import { initiativeRecord } from './initiative-record.ts'
import type { NewGoal, NewPlan, NewPolicy, NewPriority, NewRemark, NewStatus, RecordSet, Update } from './record-set.ts'
import { type Resolve, resolver, unitResolver } from './resolve.ts'
import { sourcesOf } from './sources.ts'
import type { AcceptanceInput } from './surroundings.ts'
import { periodOf } from './target.ts'

/**
 * The records that the decided items become. Call it when `obstaclesTo` finds none: then every reference resolves.
 * New ids are drawn in the order of the document.
 */
export function recordsOf(input: AcceptanceInput): RecordSet {
  const { items, newId, target } = input
  const all = items.filter(becomesRecord)
  const standing = all.filter(item => item.status === null)
  const ids = new Map(all.map(item => [item.id, item.takes && item.recognised ? item.recognised.id : newId()]))
  const idOf = (item: ReviewItem): string => ids.get(item.id) ?? newId()
  const resolve = resolver(items, input, ids)
  const units = unitResolver(input.names, input.units, newId)
  const policy: NewPolicy | null =
    target.policy.to === 'new'
      ? { id: newId(), title: target.policy.title, vision: target.policy.vision, ...periodOf(target.policy) }
      : null
  const plan: NewPlan | null = target.plan.to === 'new' ? { id: newId(), title: target.plan.title, ...periodOf(target.plan) } : null

  const goals = ofKind(standing, 'goal').map(item => ({ item, values: goalRecord(item, idOf(item), resolve) }))
  const initiatives = ofKind(standing, 'initiative').map(item => ({
    item,
    values: initiativeRecord(item, idOf(item), resolve, units.idOf, input, newId),
  }))
  const priorities = fresh(ofKind(standing, 'priority')).flatMap(item => priorityRecord(item, idOf(item), resolve, units.idOf))
  const indicators = fresh(ofKind(standing, 'figure')).flatMap(item => indicatorRecords(item, idOf(item), resolve, units.idOf, newId))
  const remarks = fresh(ofKind(standing, 'remark')).map(item => remarkRecord(item, idOf(item), resolve))
  const statuses = all.flatMap(item => statusRecord(item, idOf(item)))
  const madeUnits = units.made()
  return {
    policyId: policy?.id ?? (target.policy.to === 'record' ? target.policy.id : ''),
    planId: plan?.id ?? (target.plan.to === 'record' ? target.plan.id : null),
    policy,
    plan,
    units: madeUnits,
    goals: goals.filter(({ item }) => !item.takes).map(({ values }) => values),
    initiatives: initiatives.filter(({ item }) => !item.takes).map(({ values }) => values),
    goalUpdates: updates(goals),
    initiativeUpdates: updates(initiatives),
    priorities,
    indicators,
    remarks,
    statuses,
    sources: sourcesOf(input, { policy, plan, units: madeUnits, indicators, unitIdOf: units.idOf, recordIds: ids }),
  }
}

const ofKind = <K extends ReviewItem['kind']>(items: readonly ReviewItem[], kind: K): readonly ItemOf<K>[] =>
  items.filter((item): item is Extract<ReviewItem, { kind: K }> => item.kind === kind) as unknown as readonly ItemOf<K>[]

const fresh = <T extends { takes: readonly string[] | null }>(items: readonly T[]): readonly T[] => items.filter(item => !item.takes)

const updates = <T>(made: readonly { item: { takes: readonly string[] | null }; values: T }[]): readonly Update<T>[] =>
  made.flatMap(({ item, values }) => (item.takes ? [{ values, takes: item.takes }] : []))

function goalRecord(item: ItemOf<'goal'>, id: string, resolve: Resolve): NewGoal {
  const { number, title, text, articles, parent } = valuesOf(item)
  const above = resolve(parent)
  return {
    id,
    number,
    title,
    text,
    articles,
    parentId: above?.kind === 'goal' && above.id !== id ? above.id : null,
    position: item.position,
  }
}

function priorityRecord(
  item: ItemOf<'priority'>,
  id: string,
  resolve: Resolve,
  unitIdOf: (name: string) => string | undefined,
): readonly NewPriority[] {
  const { text, goal, units } = valuesOf(item)
  const place = resolve(goal)
  const unitIds = [...new Set(units.flatMap(name => unitIdOf(name) ?? []))]
  return place?.kind === 'goal' ? [{ id, goalId: place.id, text, unitIds, position: item.position }] : []
}

const statusRecord = (item: ReviewItem, id: string): readonly NewStatus[] =>
  item.status && item.recognised
    ? [{ id, initiativeId: item.recognised.id, title: headingOf(valuesOf(item)), said: item.status, itemId: item.id }]
    : []

function remarkRecord(item: ItemOf<'remark'>, id: string, resolve: Resolve): NewRemark {
  const { author, said, text, goal } = valuesOf(item)
  const place = resolve(goal)
  return {
    id,
    goalId: place?.kind === 'goal' ? place.id : null,
    initiativeId: place?.kind === 'initiative' ? place.id : null,
    author,
    said,
    text,
  }
}
