import type { WorkTransaction } from '../db/connect.ts'
import { isMissing } from '../domain/rounds/obligation.ts'
import type { Viewer } from '../web/viewer.ts'
import { type NamedUnit, unitsById } from './asking-store.ts'
import { type Holders, readHolders } from './holder-store.ts'
import { type Obligation, obligationsOfUnits } from './obligation-store.ts'

export type Tasks = {
  /** What is still to be answered: what came back first, then what is begun, then by deadline. */
  readonly missing: readonly Obligation[]
  readonly done: readonly Obligation[]
  readonly units: ReadonlyMap<string, NamedUnit>
  readonly holders: Holders
}

const ORDER = ['returned', 'drafted', 'open']

/** What one person holds: the obligations of units she answers for, in rounds that are open. */
export async function tasksOf(tx: WorkTransaction, viewer: Viewer, today: string): Promise<Tasks> {
  const units = await unitsById(tx, viewer.authorityId)
  const holders = await readHolders(tx, viewer.authorityId, units, today)
  const held = [...units.keys()].filter(id => holders.contributors(id).some(person => person.id === viewer.personId))
  const obligations = held.length > 0 ? await obligationsOfUnits(tx, viewer.authorityId, held) : []
  const missing = obligations
    .filter(one => isMissing(one.state))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.due.localeCompare(b.due))
  return { missing, done: obligations.filter(one => !isMissing(one.state)), units, holders }
}

export const nextTask = async (tx: WorkTransaction, viewer: Viewer, today: string): Promise<Obligation | undefined> =>
  (await tasksOf(tx, viewer, today)).missing[0]
