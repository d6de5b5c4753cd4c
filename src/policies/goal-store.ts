import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import { numberKey } from '../domain/number-key.ts'
import type { RecordKind } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import type { ConstraintRefusals } from '../web/constraint-refusal.ts'
import { type GoalInput, goalDoc, parseGoal } from './goal-form.ts'

const columns = (goal: GoalInput) => ({
  number: goal.number,
  number_key: numberKey(goal.number),
  parent_id: goal.parentId,
  title: goal.title,
  text: goal.text,
  convention_articles: [...goal.articles],
})

export const GOAL_CONSTRAINTS: ConstraintRefusals = {
  goal_number: { key: 'policies.number-taken', field: 'number' },
  goal_check: { key: 'policies.parent-below', field: 'parent' },
  goal_parent_policy: { key: 'history.bad-choice', field: 'parent' },
  goal_parent_circle: { key: 'policies.parent-below', field: 'parent' },
}

export const goalKind: RecordKind<GoalInput> = {
  kind: 'goal',
  translated: { kind: 'goal', fields: ['title', 'text'] },
  parse: parseGoal,
  doc: goalDoc,
  title: goal => [goal.number, goal.title].filter(Boolean).join(' '),
  async read(tx, authorityId, id, lock) {
    const row = await tx
      .selectFrom('work.goal')
      .selectAll()
      .where('authority_id', '=', authorityId)
      .where('id', '=', id)
      .$if(lock, query => query.forUpdate())
      .executeTakeFirst()
    if (!row) return undefined
    const goal = { number: row.number, parentId: row.parent_id, title: row.title, text: row.text, articles: row.convention_articles }
    return { revision: row.revision, title: goalKind.title(goal), doc: goalDoc(goal) }
  },
  async write(tx, writer, id, goal, revision) {
    await tx
      .updateTable('work.goal')
      .set({ ...columns(goal), revision })
      .where('authority_id', '=', writer.authorityId)
      .where('id', '=', id)
      .execute()
  },
}

export async function insertGoal(tx: WorkTransaction, writer: Writer, policyId: string, id: string, goal: GoalInput): Promise<void> {
  await tx
    .insertInto('work.goal')
    .values({ authority_id: writer.authorityId, id, policy_id: policyId, ...columns(goal), created_at: writer.at })
    .execute()
}

export type GoalEntry = {
  readonly id: string
  readonly parent_id: string | null
  readonly number: string
  readonly title: string
  readonly convention_articles: number[]
  readonly priorities: number
  readonly initiatives: number
  /** 0 for a goal under no other. */
  readonly depth: number
}

/** A policy's goals as a tree, read from the top: each goal right before its sub-goals. */
export async function goalTree(tx: WorkTransaction, authorityId: string, policyId: string): Promise<GoalEntry[]> {
  const { rows } = await sql<GoalEntry>`
    with recursive tree as (
      select g.*, 0 as depth, array[g.number_key, g.position::text, g.id::text] as path
      from work.goal g where g.authority_id = ${authorityId} and g.policy_id = ${policyId} and g.parent_id is null
      union all
      select g.*, t.depth + 1, t.path || array[g.number_key, g.position::text, g.id::text]
      from work.goal g join tree t on g.authority_id = t.authority_id and g.parent_id = t.id
    )
    select t.id, t.parent_id, t.number, t.title, t.convention_articles, t.depth,
      (select count(*) from work.priority p where p.authority_id = t.authority_id and p.goal_id = t.id) as priorities,
      (select count(*) from work.initiative_goal i where i.authority_id = t.authority_id and i.goal_id = t.id) as initiatives
    from tree t order by t.path limit 1000`.execute(tx)
  return rows
}

/** Ids of a goal and all below it: none of them can be its parent. */
export async function goalsBelow(tx: WorkTransaction, authorityId: string, id: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select ${id}::uuid as id
      union
      select g.id from work.goal g join below b on g.parent_id = b.id where g.authority_id = ${authorityId}
    )
    select id from below`.execute(tx)
  return new Set(rows.map(row => row.id))
}

export const policyOfGoal = (tx: WorkTransaction, authorityId: string, id: string) =>
  tx
    .selectFrom('work.goal as g')
    .innerJoin('work.policy as p', join => join.onRef('p.authority_id', '=', 'g.authority_id').onRef('p.id', '=', 'g.policy_id'))
    .select(['p.id', 'p.title', 'g.number as goal_number', 'g.title as goal_title'])
    .where('g.authority_id', '=', authorityId)
    .where('g.id', '=', id)
    .executeTakeFirst()

/** Refused by the database while sub-goals, initiatives or sources of documents point at it. Its priorities go with it. */
export async function removeGoal(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx.deleteFrom('work.priority').where('authority_id', '=', authorityId).where('goal_id', '=', id).execute()
  await tx.deleteFrom('work.goal').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}
