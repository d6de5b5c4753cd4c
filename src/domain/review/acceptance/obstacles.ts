import type { Refusal } from '../../refusal.ts'
import { becomesRecord, isDecided, needsDecision, type ReviewItem, valuesOf } from '../../review.ts'
import { resolver } from './resolve.ts'
import type { Surroundings } from './surroundings.ts'
import { targetProblems } from './target.ts'

/** Why the items cannot become records yet; `itemId` is the one to mend. */
export type Obstacle = Refusal & { readonly itemId?: string }

export function obstaclesTo(items: readonly ReviewItem[], there: Surroundings): readonly Obstacle[] {
  const decided = items.filter(becomesRecord)
  // A status is said of what is there already, and takes no place of its own.
  const standing = decided.filter(item => item.status === null)
  const left = items.filter(item => needsDecision(item) && !isDecided(item))
  const found: (Obstacle | false)[] = [
    left[0] !== undefined && { key: 'review.obstacle.open', params: { count: left.length }, itemId: left[0].id },
    decided.length === 0 && left.length === 0 && { key: 'review.obstacle.nothing' },
    there.target.plan.to === 'none' && standing.some(item => item.kind === 'initiative') && { key: 'review.obstacle.no-plan' },
    ...targetProblems(there.target),
    ...sameNumberTwice(standing, 'goal', there.goals),
    ...sameNumberTwice(standing, 'initiative', there.initiatives),
    ...withoutPlace(items, standing, there),
    ...loops(items, standing),
    ...tooLongUnits(there),
  ]
  return found.filter(obstacle => obstacle !== false)
}

/** A number stands once in a policy or plan: two items with one are often one thing printed twice. */
function sameNumberTwice(
  standing: readonly ReviewItem[],
  kind: 'goal' | 'initiative',
  there: readonly { id: string; number: string }[],
): readonly Obstacle[] {
  const taken = new Map(there.filter(record => record.number !== '').map(record => [record.number, record.id]))
  return standing.flatMap(item => {
    if (item.kind !== kind) return []
    const { number } = valuesOf(item)
    if (number === '' || (item.takes && !item.takes.includes('number'))) return []
    const holder = taken.get(number)
    const own = item.takes ? item.recognised?.id : undefined
    taken.set(number, own ?? item.id)
    if (holder === undefined || holder === own) return []
    return [{ key: `review.obstacle.number-${kind}`, params: { number, position: item.position }, itemId: item.id }]
  })
}

function withoutPlace(items: readonly ReviewItem[], standing: readonly ReviewItem[], there: Surroundings): readonly Obstacle[] {
  const resolve = resolver(items, there, new Map(standing.map(item => [item.id, item.id])))
  return standing.flatMap(item => {
    const above = item.kind === 'priority' ? valuesOf(item).goal : item.kind === 'figure' ? valuesOf(item).about : undefined
    if (above === undefined || resolve(above)) return []
    return [{ key: 'review.obstacle.no-place', params: { position: item.position }, itemId: item.id }]
  })
}

/** A goal or initiative that stands, through others, under itself. */
function loops(items: readonly ReviewItem[], standing: readonly ReviewItem[]): readonly Obstacle[] {
  const resolve = resolver(items, { goals: [] }, new Map(standing.map(item => [item.id, item.id])))
  const above = new Map<string, string>()
  for (const item of standing) {
    if (item.kind !== 'goal' && item.kind !== 'initiative') continue
    const parent = resolve(valuesOf(item).parent)
    if (parent?.kind === item.kind && parent.id !== item.id) above.set(item.id, parent.id)
  }
  return standing.flatMap(item => {
    let at = above.get(item.id)
    for (let steps = 0; at !== undefined && steps <= above.size; steps++) {
      if (at === item.id) return [{ key: 'review.obstacle.loop', params: { position: item.position }, itemId: item.id }]
      at = above.get(at)
    }
    return []
  })
}

const tooLongUnits = (there: Surroundings): readonly Obstacle[] =>
  [...there.names.values()].flatMap(choice => {
    if (choice.to !== 'new') return []
    const fits = choice.officialName.trim() !== '' && choice.officialName.length <= 200 && choice.abbreviation.length <= 20
    return fits ? [] : [{ key: 'review.obstacle.unit-name', params: { name: choice.officialName.slice(0, 60) } }]
  })
