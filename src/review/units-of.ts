import { type ReviewItem, valuesOf } from '../domain/review.ts'

/** Who answers for an item, as it says now. */
export function unitsOf(item: ReviewItem): readonly string[] {
  const values = valuesOf(item)
  return 'units' in values ? values.units : []
}
