import type { WorkTransaction } from '../db/connect.ts'
import { isMissing } from '../domain/rounds/obligation.ts'
import { type NamedUnit, unitsById } from './asking-store.ts'
import { type Holders, readHolders } from './holder-store.ts'
import { type Obligation, obligationsOfRound, obligationsOfUnits } from './obligation-store.ts'

export type Tasks = {
  /** What is still to be answered: what came back first, then what is begun, then by deadline. */
  readonly missing: readonly Obligation[]
  readonly done: readonly Obligation[]
  readonly units: ReadonlyMap<string, NamedUnit>
  readonly holders: Holders
}

/** Who holds tasks; with a round, only those of it, open or closed. */
export type Holder = { readonly authorityId: string; readonly personId: string; readonly roundId?: string | undefined }

const ORDER = ['returned', 'drafted', 'open']

/** What one person holds: the obligations of units she answers for, in rounds that are open. */
export async function tasksOf(tx: WorkTransaction, holder: Holder, today: string): Promise<Tasks> {
  const { units, holders, held } = await unitsHeld(tx, holder, today)
  const obligations = await obligationsHeld(tx, holder, held)
  const missing = obligations
    .filter(one => isMissing(one.state))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.due.localeCompare(b.due))
  return { missing, done: obligations.filter(one => !isMissing(one.state)), units, holders }
}

/** The units she answers for today. */
export async function unitsHeld(tx: WorkTransaction, { authorityId, personId }: Holder, today: string) {
  const units = await unitsById(tx, authorityId)
  const holders = await readHolders(tx, authorityId, units, today)
  return { units, holders, held: [...units.keys()].filter(id => holders.contributors(id).some(person => person.id === personId)) }
}

async function obligationsHeld(tx: WorkTransaction, { authorityId, roundId }: Holder, held: readonly string[]): Promise<Obligation[]> {
  if (held.length === 0) return []
  if (!roundId) return obligationsOfUnits(tx, authorityId, held)
  return (await obligationsOfRound(tx, authorityId, roundId)).filter(one => held.includes(one.unitId))
}

export const nextTask = async (tx: WorkTransaction, holder: Holder, today: string): Promise<Obligation | undefined> =>
  (await tasksOf(tx, holder, today)).missing[0]
