import type { Term } from './hand-over.ts'
import { branchOf, type TreeUnit } from './unit-tree.ts'

export type Held<Role extends string> = Term & { readonly id: string; readonly role: Role; readonly unitId: string | null }
type Wanted<Role extends string> = { readonly unitId: string; readonly role: Role }

/** Work that nobody holds on a day: no appointment in its role covers its unit, itself or from above. */
export function withoutHolder<Role extends string, Work extends Wanted<Role>>(
  work: readonly Work[],
  appointments: readonly Held<Role>[],
  units: readonly TreeUnit[],
  day: string,
): Work[] {
  const covered = new Map<Role, Set<string> | 'all'>()
  for (const { role, unitId, from, to } of appointments) {
    if (from > day || (to !== null && to < day) || covered.get(role) === 'all') continue
    const known = covered.get(role)
    if (unitId === null) covered.set(role, 'all')
    else covered.set(role, new Set([...(known instanceof Set ? known : []), ...branchOf(units, unitId)]))
  }
  return work.filter(({ role, unitId }) => {
    const units = covered.get(role)
    return units === undefined || (units !== 'all' && !units.has(unitId))
  })
}
