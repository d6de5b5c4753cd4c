/** A role somebody has, at a unit or (null) in the whole authority, from a day to a day, both included. */
export type Appointed = {
  readonly personId: string
  readonly unitId: string | null
  readonly from: string
  readonly to: string | null
}

export type PlacedUnit = { readonly id: string; readonly parentId: string | null }

const isLiving = ({ from, to }: Appointed, today: string): boolean => from <= today && (to === null || to >= today)

/** The unit and those above it, nearest first; a circle, which no tree should have, ends. */
export function upwards(units: ReadonlyMap<string, PlacedUnit>, unitId: string): readonly string[] {
  const chain: string[] = []
  for (let at: string | null = unitId; at !== null && !chain.includes(at); at = units.get(at)?.parentId ?? null) chain.push(at)
  return chain
}

/**
 * Who answers for a unit today: those appointed to it, else to the nearest unit above it that has somebody.
 * Nobody is an answer as well: the obligation is then on the orphan list.
 */
export function holdersOf(
  units: ReadonlyMap<string, PlacedUnit>,
  appointed: readonly Appointed[],
  unitId: string,
  today: string,
): readonly string[] {
  const living = appointed.filter(one => isLiving(one, today))
  for (const id of upwards(units, unitId)) {
    const here = living.filter(one => one.unitId === id).map(one => one.personId)
    if (here.length > 0) return [...new Set(here)]
  }
  return [...new Set(living.filter(one => one.unitId === null).map(one => one.personId))]
}
