import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Role } from '../domain/role.ts'
import { type Appointed, holdersOf, type PlacedUnit } from '../domain/rounds/holders.ts'

type Row = Appointed & { readonly role: Role; readonly name: string; readonly email: string; readonly hasAccount: boolean }

export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  /** She has chosen a password, so she can sign in. */
  readonly hasAccount: boolean
}

/** Who answers and who approves for each unit on a day. */
export type Holders = {
  contributors(unitId: string): readonly Person[]
  approvers(unitId: string): readonly Person[]
}

/** Reads all appointments that matter once; the rule of who holds what is the domain's. */
export async function readHolders(
  tx: WorkTransaction,
  authorityId: string,
  units: ReadonlyMap<string, PlacedUnit>,
  today: string,
): Promise<Holders> {
  const { rows } = await sql<Row>`
    select a.person_id as "personId", a.unit_id as "unitId", a.valid_from as "from", a.valid_to as "to", a.role, p.name, p.email,
      p.password_hash is not null as "hasAccount"
    from work.appointment a join work.person p on p.authority_id = a.authority_id and p.id = a.person_id
    where a.authority_id = ${authorityId} and a.role in ('contributor', 'approver') and p.left_at is null
    order by a.valid_from, a.id`.execute(tx)
  const people = new Map(rows.map(({ personId, name, email, hasAccount }) => [personId, { id: personId, name, email, hasAccount }]))
  const of = (role: Role) => {
    const appointed = rows.filter(row => row.role === role)
    const known = new Map<string, readonly Person[]>()
    return (unitId: string): readonly Person[] => {
      const found =
        known.get(unitId) ??
        holdersOf(units, appointed, unitId, today).flatMap(id => {
          const person = people.get(id)
          return person ? [person] : []
        })
      known.set(unitId, found)
      return found
    }
  }
  return { contributors: of('contributor'), approvers: of('approver') }
}
