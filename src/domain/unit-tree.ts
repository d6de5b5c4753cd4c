export type TreeUnit = { readonly id: string; readonly parentId: string | null }

/** A unit in its place: 0 is the top. */
export type Placed<T> = { readonly unit: T; readonly depth: number }

/**
 * Units in reading order, each right after the one it stands under; those beside each other keep the order they came in.
 * A unit whose parent is not among them stands at the top, so that nothing is lost from sight.
 */
export function treeOrder<T extends TreeUnit>(units: readonly T[]): Placed<T>[] {
  const ids = new Set(units.map(unit => unit.id))
  const under = Map.groupBy(units, unit => (unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null))
  const placed: Placed<T>[] = []
  const place = (parent: string | null, depth: number) => {
    for (const unit of under.get(parent) ?? []) {
      placed.push({ unit, depth })
      place(unit.id, depth + 1)
    }
  }
  place(null, 0)
  return placed
}

/** The unit and everything under it: where it cannot be moved to. */
export function branchOf(units: readonly TreeUnit[], id: string): ReadonlySet<string> {
  const branch = new Set([id])
  for (const { unit } of treeOrder(units)) if (unit.parentId !== null && branch.has(unit.parentId)) branch.add(unit.id)
  return branch
}
