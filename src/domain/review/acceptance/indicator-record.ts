import { type ItemOf, valuesOf } from '../../review.ts'
import type { NewIndicator } from './record-set.ts'
import type { Resolve } from './resolve.ts'

/**
 * A table of figures as an indicator with one observation a unit and one for all. A row that is no unit ("Skoler") cannot stand
 * beside the total, so it becomes an indicator of its own, named by table and row.
 */
export function indicatorRecords(
  item: ItemOf<'figure'>,
  id: string,
  resolve: Resolve,
  unitIdOf: (name: string) => string | undefined,
  newId: () => string,
): readonly NewIndicator[] {
  const { title, about, unitOfMeasure, period, rows } = valuesOf(item)
  const place = resolve(about)
  if (!place) return []
  const base = {
    goalId: place.kind === 'goal' ? place.id : null,
    initiativeId: place.kind === 'initiative' ? place.id : null,
    unitOfMeasure,
    position: item.position,
  }
  const filled = rows
    .filter(row => row.measured !== null || row.target !== null)
    .map(({ unit, measured, target }) => ({ id: newId(), unit, unitId: unit === '' ? null : unitIdOf(unit), period, measured, target }))
  const seen = new Set<string | null>()
  const own = filled.filter(row => row.unitId !== undefined && !seen.has(row.unitId) && seen.add(row.unitId))
  const apart = filled.filter(row => !own.includes(row))
  const observation = ({ id: rowId, unitId = null, measured, target }: (typeof filled)[number]) => ({
    id: rowId,
    unitId,
    period,
    measured,
    target,
  })
  return [
    { ...base, id, name: title, observations: own.map(observation) },
    ...apart.map(row => ({
      ...base,
      id: newId(),
      name: `${title}: ${row.unit}`,
      observations: [{ ...observation(row), unitId: null }],
    })),
  ].filter(indicator => indicator.observations.length > 0)
}
