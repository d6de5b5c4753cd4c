import type { WorkTransaction } from '../../db/connect.ts'
import { isMissing } from '../../domain/rounds/obligation.ts'
import { unitsById } from '../asking-store.ts'
import { type Person, readHolders } from '../holder-store.ts'
import { type Obligation, obligationsOfRound } from '../obligation-store.ts'

/** Somebody who is asked in a round, and what she is asked about. */
export type AskedPerson = {
  readonly person: Person
  readonly asked: readonly Obligation[]
  /** Those still to be answered. */
  readonly missing: readonly Obligation[]
}

/** Everyone who answers for a unit that the round asks, by name. */
export async function askedPeople(tx: WorkTransaction, authorityId: string, roundId: string, today: string): Promise<AskedPerson[]> {
  const obligations = await obligationsOfRound(tx, authorityId, roundId)
  const holders = await readHolders(tx, authorityId, await unitsById(tx, authorityId), today)
  const held = obligations.flatMap(one => holders.contributors(one.unitId).map(person => ({ person, one })))
  return [...Map.groupBy(held, ({ person }) => person).entries()]
    .map(([person, of]) => {
      const asked = of.map(({ one }) => one).filter(one => one.state !== 'waived')
      return { person, asked, missing: asked.filter(one => isMissing(one.state)) }
    })
    .filter(({ asked }) => asked.length > 0)
    .sort((a, b) => a.person.name.localeCompare(b.person.name, 'da'))
}
