import { becomesRecord, byId, type ReviewItem, standingItem, valuesOf } from '../../review.ts'
import { type Reference, readReference } from '../fields.ts'
import { type KnownUnit, type NameChoice, nameKey, unitNamed } from '../unit-names.ts'
import type { NewUnit } from './record-set.ts'
import type { Surroundings } from './surroundings.ts'

/** A record an item stands for, made now or there before. */
export type Place = { readonly kind: 'goal' | 'initiative'; readonly id: string }

/** From what an item points at to a record. Undefined where it points at nothing that is or will be one. */
export type Resolve = (reference: Reference) => Place | undefined

/**
 * The record of each item that stands: its own new id, or that of the recognised record it updates or was passed over for.
 * `newIds` holds the id each standing item would get.
 */
export function resolver(items: readonly ReviewItem[], there: Pick<Surroundings, 'goals'>, newIds: ReadonlyMap<string, string>): Resolve {
  const known = byId(items)
  const recordOf = (itemId: string): Place | undefined => {
    const item = standingItem(known, itemId)
    if (!item || (item.kind !== 'goal' && item.kind !== 'initiative')) return undefined
    const isOld = item.skipReason === 'exists' || item.takes !== null || item.status !== null
    const id = isOld ? item.recognised?.id : becomesRecord(item) ? newIds.get(item.id) : undefined
    return id ? { kind: item.kind, id } : undefined
  }
  return reference => {
    const read = readReference(reference)
    if (read?.to === 'item') return recordOf(read.what)
    if (read?.to === 'record') return { kind: 'goal', id: read.what }
    if (read?.to !== 'number') return undefined
    const own = items.find(item => item.kind === 'goal' && valuesOf(item).number === read.what && recordOf(item.id))
    if (own) return recordOf(own.id)
    const old = there.goals.find(goal => goal.number === read.what)
    return old && { kind: 'goal', id: old.id }
  }
}

/** Units by printed name, new ones made once however often they are named. */
export function unitResolver(
  names: ReadonlyMap<string, NameChoice>,
  units: readonly KnownUnit[],
  newId: () => string,
): { readonly idOf: (name: string) => string | undefined; readonly made: () => readonly NewUnit[] } {
  const made = new Map<string, NewUnit>()
  const idOf = (name: string): string | undefined => {
    const choice = names.get(name)
    if (!choice || choice.to === 'none') return undefined
    if (choice.to === 'unit') return choice.unitId
    const there = unitNamed(choice.officialName, units)
    if (there) return there.id
    const key = nameKey(choice.officialName)
    const unit = made.get(key) ?? {
      id: newId(),
      officialName: choice.officialName.trim(),
      abbreviation: choice.abbreviation.trim(),
      position: made.size + 1,
    }
    made.set(key, unit)
    return unit.id
  }
  return { idOf, made: () => [...made.values()] }
}
