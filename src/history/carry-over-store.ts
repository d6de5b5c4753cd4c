import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Carry, CarryDecision } from '../domain/carry-over.ts'
import type { Writer } from './revision-store.ts'

type Carried = 'goal' | 'initiative'
const COLUMNS = {
  goal: { from: 'goal_id', successor: 'successor_goal_id', into: 'into_policy_id', table: 'work.goal', whole: 'work.policy' },
  initiative: {
    from: 'initiative_id',
    successor: 'successor_initiative_id',
    into: 'into_plan_id',
    table: 'work.initiative',
    whole: 'work.plan',
  },
} as const

/** Writes what became of each goal of a policy, or each initiative of a plan, in the one that comes after. */
export async function addCarryOvers(
  tx: WorkTransaction,
  writer: Writer,
  kind: Carried,
  into: string,
  decisions: readonly CarryDecision[],
  given: { readonly newId: () => string; readonly copyOf: ReadonlyMap<string, string> },
): Promise<void> {
  if (decisions.length === 0) return
  const columns = COLUMNS[kind]
  const rows = decisions.map(({ id, how, survivor, reason }) => ({
    authority_id: writer.authorityId,
    id: given.newId(),
    [columns.from]: id,
    [columns.successor]: survivor === null ? null : (given.copyOf.get(survivor) ?? null),
    [columns.into]: into,
    ...{ how, reason, decided_by: writer.personId, decided_by_name: writer.name, decided_at: writer.at },
  }))
  await tx.insertInto('work.carry_over').values(rows).execute()
}

type Neighbour = { readonly id: string; readonly name: string }
export type Fate = {
  readonly how: Carry
  readonly reason: string
  readonly by: string
  readonly successor: Neighbour | null
  readonly into: Neighbour
}

/** What became of a goal or an initiative in later periods, and what it goes on from. */
export async function carriedOver(
  tx: WorkTransaction,
  authorityId: string,
  kind: Carried,
  id: string,
): Promise<{ fates: readonly Fate[]; predecessors: readonly Neighbour[] }> {
  const { from, successor, into, table, whole } = COLUMNS[kind]
  const name = sql`jsonb_build_object('id', r.id, 'name', concat_ws(' ', nullif(r.number, ''), r.title))`
  const { rows: fates } = await sql<Fate>`
    select c.how, c.reason, c.decided_by_name as by,
      (select ${name} from ${sql.table(table)} r where r.authority_id = c.authority_id and r.id = c.${sql.ref(successor)}) as successor,
      (select jsonb_build_object('id', w.id, 'name', w.title) from ${sql.table(whole)} w
        where w.authority_id = c.authority_id and w.id = c.${sql.ref(into)}) as into
    from work.carry_over c where c.authority_id = ${authorityId} and c.${sql.ref(from)} = ${id} order by c.decided_at desc`.execute(tx)
  const { rows: predecessors } = await sql<Neighbour>`
    select r.id, concat_ws(' ', nullif(r.number, ''), r.title) as name
    from work.carry_over c join ${sql.table(table)} r on r.authority_id = c.authority_id and r.id = c.${sql.ref(from)}
    where c.authority_id = ${authorityId} and c.${sql.ref(successor)} = ${id} order by r.number_key, r.title`.execute(tx)
  return { fates, predecessors }
}
