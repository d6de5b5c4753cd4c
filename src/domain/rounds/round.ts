import type { Refusal } from '../refusal.ts'
import { type PlacedUnit, upwards } from './holders.ts'

/** What a round asks about, and who owns it: lead and cross-cutting units answer, partners do not. */
export type Subject = {
  readonly kind: 'initiative' | 'goal'
  readonly id: string
  readonly owners: readonly string[]
}

export type Unit = PlacedUnit & { readonly name: string; readonly validTo: string | null }

export type Asked<S extends Subject = Subject> = { readonly unitId: string; readonly subject: S }

/** Who is asked about what, and what nobody is asked about, with the reason. */
export type AskList<S extends Subject = Subject> = {
  readonly asked: readonly Asked<S>[]
  readonly withoutOwner: readonly S[]
  readonly notAsked: readonly S[]
}

/** Each unit asked takes everything below it along; a unit answers for what it owns itself. */
export function askList<S extends Subject>(
  units: ReadonlyMap<string, PlacedUnit>,
  askedUnits: readonly string[],
  subjects: readonly S[],
): AskList<S> {
  const chosen = new Set(askedUnits)
  const isAsked = (unitId: string) => upwards(units, unitId).some(id => chosen.has(id))
  const asked = subjects.flatMap(subject => subject.owners.filter(isAsked).map(unitId => ({ unitId, subject })))
  const covered = new Set(asked.map(one => one.subject.id))
  return {
    asked,
    withoutOwner: subjects.filter(subject => subject.owners.length === 0),
    notAsked: subjects.filter(subject => subject.owners.length > 0 && !covered.has(subject.id)),
  }
}

export type RoundDates = {
  readonly windowFrom: string | null
  readonly windowTo: string | null
  readonly opensOn: string
  readonly deadline: string
}

/** What is wrong with the dates, each at its field. */
export function dateRefusals({ windowFrom, windowTo, opensOn, deadline }: RoundDates): readonly Refusal[] {
  const refusals: Refusal[] = []
  if (windowFrom !== null && windowTo !== null && windowTo < windowFrom)
    refusals.push({ key: 'rounds.window-backwards', field: 'window_to' })
  if (deadline <= opensOn) refusals.push({ key: 'rounds.deadline-before-opening', field: 'deadline' })
  return refusals
}

/** Why a round cannot be opened. A unit that closes before the deadline could never answer. */
export function openingRefusals(dates: RoundDates, list: AskList, units: ReadonlyMap<string, Unit>, today: string): readonly Refusal[] {
  const refusals: Refusal[] = [...dateRefusals(dates)]
  if (dates.deadline <= today) refusals.push({ key: 'rounds.deadline-passed', field: 'deadline' })
  if (list.asked.length === 0) refusals.push({ key: 'rounds.asks-nobody', field: 'units' })
  for (const id of new Set(list.asked.map(one => one.unitId))) {
    const unit = units.get(id)
    if (unit?.validTo && unit.validTo < dates.deadline)
      refusals.push({ key: 'rounds.unit-closes', field: 'units', params: { unit: unit.name, day: unit.validTo } })
  }
  return refusals
}

/** Two pairs of eyes, unless the authority has said that one is enough. */
export const mayApproveOwn = (submittedBy: string | null, approver: string, authorityAllows: boolean): boolean =>
  submittedBy !== approver || authorityAllows
