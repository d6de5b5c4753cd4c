import type { WorkTransaction } from '../db/connect.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type AskList, askList, openingRefusals } from '../domain/rounds/round.ts'
import { type NamedSubject, type NamedUnit, subjectsOf, unitsById } from './asking-store.ts'
import { type Holders, readHolders } from './holder-store.ts'
import type { RoundInput } from './round-form.ts'

/** What opening a round would do now: who is asked about what, what is not asked about, and what stands in the way. */
export type Opening = {
  readonly list: AskList<NamedSubject>
  readonly ended: readonly NamedSubject[]
  readonly units: ReadonlyMap<string, NamedUnit>
  readonly holders: Holders
  readonly refusals: readonly Refusal[]
}

export async function openingOf(tx: WorkTransaction, authorityId: string, round: RoundInput, today: string): Promise<Opening> {
  const units = await unitsById(tx, authorityId)
  const subjects = await subjectsOf(tx, authorityId, round)
  const list = askList(
    units,
    round.unitIds,
    subjects.filter(subject => !subject.ended),
  )
  return {
    list,
    ended: subjects.filter(subject => subject.ended),
    units,
    holders: await readHolders(tx, authorityId, units, today),
    refusals: openingRefusals(round, list, units, today),
  }
}
