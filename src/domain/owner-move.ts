import type { Row } from './merge.ts'

/** What a unit has to do with an initiative, the strongest first. */
const STRONGEST = ['lead', 'cross-cutting', 'partner']

/** The owners with one unit in another's place. A unit that was there already keeps the stronger part, and stands there once. */
export function withOwnerMoved(owners: readonly Row[], from: string, to: string): readonly Row[] {
  const moved = owners.find(owner => owner['unit'] === from)
  if (!moved) return owners
  const parts = owners.filter(owner => owner['unit'] === from || owner['unit'] === to).map(owner => owner['part'] ?? '')
  const part = STRONGEST.find(one => parts.includes(one)) ?? 'partner'
  return owners.filter(owner => owner['unit'] !== to).map(owner => (owner === moved ? { id: to, unit: to, part } : owner))
}
