import { z } from 'zod'
import type { WorkTransaction } from '../db/connect.ts'
import type { NewGoal, NewInitiative, Update } from '../domain/review/acceptance/record-set.ts'
import type { AcceptedRecord } from './acceptance-store.ts'
import { goalColumns, initiativeColumns, type LinkedRows, writePart } from './record-store.ts'

type GoalColumns = Partial<ReturnType<typeof goalColumns>> & { parent_id?: string | null }
type InitiativeColumns = Partial<ReturnType<typeof initiativeColumns>> & { parent_id?: string | null }

/** Which columns each field of the review is kept in. */
const GOAL: Readonly<Record<string, readonly (keyof GoalColumns)[]>> = {
  number: ['number', 'number_key'],
  title: ['title'],
  text: ['text'],
  articles: ['convention_articles'],
  parent: ['parent_id'],
}
const INITIATIVE: Readonly<Record<string, readonly (keyof InitiativeColumns)[]>> = {
  number: ['number', 'number_key'],
  title: ['title'],
  text: ['text'],
  parent: ['parent_id'],
  targetGroup: ['target_group_words'],
  time: ['timeframe_words', 'starts_on', 'starts_precision', 'ends_on', 'ends_precision', 'ongoing', 'permanent'],
  funding: ['funding_status'],
}

const taken = <T extends object>(columns: T, names: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(Object.entries(columns).filter(([name]) => names.some(taken => taken === name))) as Partial<T>

/** Records that are there already take over the fields chosen. Returns what each was before, for the day it is undone. */
export async function updateGoals(
  tx: WorkTransaction,
  authorityId: string,
  updates: readonly Update<NewGoal>[],
): Promise<readonly AcceptedRecord[]> {
  const made: AcceptedRecord[] = []
  for (const { values, takes } of updates) {
    const before = await goalBefore(tx, authorityId, values.id)
    const columns: GoalColumns = { ...goalColumns(values), parent_id: values.parentId }
    const names = takes.flatMap(field => GOAL[field] ?? [])
    await setGoal(tx, authorityId, values.id, taken(columns, names), before.revision + 1)
    made.push({ kind: 'goal', id: values.id, act: 'updated', title: values.title, revision: before.revision + 1, before: before.columns })
  }
  return made
}

async function goalBefore(tx: WorkTransaction, authorityId: string, id: string) {
  const { revision, ...columns } = await tx
    .selectFrom('work.goal')
    .select(['number', 'number_key', 'title', 'text', 'convention_articles', 'parent_id', 'revision'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { revision, columns }
}

const setGoal = (tx: WorkTransaction, authorityId: string, id: string, columns: GoalColumns, revision: number) =>
  tx
    .updateTable('work.goal')
    .set({ ...columns, revision })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute()

const LINKED = ['goals', 'units', 'target-groups', 'money'] as const
type Linked = (typeof LINKED)[number]

/** The rows below an initiative that a field of the review replaces. */
const linkedTo = (takes: readonly string[]): readonly Linked[] =>
  LINKED.filter(part =>
    part === 'units'
      ? takes.includes('units') || takes.includes('together')
      : part === 'target-groups'
        ? takes.includes('targetGroup')
        : takes.includes(part),
  )

export async function updateInitiatives(
  tx: WorkTransaction,
  authorityId: string,
  updates: readonly Update<NewInitiative>[],
  at: Date,
): Promise<readonly AcceptedRecord[]> {
  const made: AcceptedRecord[] = []
  for (const { values, takes } of updates) {
    const before = await initiativeBefore(tx, authorityId, values.id)
    const columns: InitiativeColumns = { ...initiativeColumns(values), parent_id: values.parentId }
    const names = takes.flatMap(field => INITIATIVE[field] ?? [])
    const revision = before.revision + 1
    await setInitiative(tx, authorityId, values.id, taken(columns, names), revision, at)
    for (const part of linkedTo(takes)) await replaceLinked(tx, authorityId, part, values)
    made.push({ kind: 'initiative', id: values.id, act: 'updated', title: values.title, revision, before: before.record })
  }
  return made
}

const setInitiative = (tx: WorkTransaction, authorityId: string, id: string, columns: InitiativeColumns, revision: number, at: Date) =>
  tx
    .updateTable('work.initiative')
    .set({ ...columns, revision, changed_at: at })
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .execute()

const TABLE = {
  goals: 'work.initiative_goal',
  units: 'work.initiative_unit',
  'target-groups': 'work.initiative_target_group',
  money: 'work.appropriation',
} as const

async function replaceLinked(tx: WorkTransaction, authorityId: string, part: Linked, rows: LinkedRows): Promise<void> {
  await tx.deleteFrom(TABLE[part]).where('authority_id', '=', authorityId).where('initiative_id', '=', rows.id).execute()
  await writePart[part](tx, authorityId, [rows])
}

const linkedSchema = z.object({
  goalIds: z.array(z.string()),
  units: z.array(z.object({ unitId: z.string(), part: z.enum(['lead', 'partner', 'cross-cutting']) })),
  targetGroupIds: z.array(z.string()),
  appropriations: z.array(
    z.object({
      id: z.string(),
      partOf: z.string().nullable(),
      words: z.string(),
      ore: z.number().nullable(),
      permanent: z.boolean(),
      note: z.string(),
      kind: z.enum(['operating', 'capital']).optional(),
      priceLevel: z.string().optional(),
    }),
  ),
})
const beforeSchema = z.object({ columns: z.record(z.string(), z.unknown()), linked: linkedSchema })

async function initiativeBefore(tx: WorkTransaction, authorityId: string, id: string) {
  const { revision, ...columns } = await tx
    .selectFrom('work.initiative')
    .select([
      'number',
      'number_key',
      'title',
      'text',
      'parent_id',
      'target_group_words',
      'timeframe_words',
      'starts_on',
      'starts_precision',
      'ends_on',
      'ends_precision',
      'ongoing',
      'permanent',
      'funding_status',
      'revision',
    ])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return { revision, record: { columns, linked: await linkedRows(tx, authorityId, id) } }
}

async function linkedRows(tx: WorkTransaction, authorityId: string, id: string): Promise<z.infer<typeof linkedSchema>> {
  const goals = await tx
    .selectFrom('work.initiative_goal')
    .select('goal_id')
    .where('authority_id', '=', authorityId)
    .where('initiative_id', '=', id)
    .execute()
  const units = await tx
    .selectFrom('work.initiative_unit')
    .select(['unit_id as unitId', 'part'])
    .where('authority_id', '=', authorityId)
    .where('initiative_id', '=', id)
    .orderBy('position')
    .execute()
  const groups = await tx
    .selectFrom('work.initiative_target_group')
    .select('target_group_id')
    .where('authority_id', '=', authorityId)
    .where('initiative_id', '=', id)
    .execute()
  const money = await tx
    .selectFrom('work.appropriation')
    .select(['id', 'part_of as partOf', 'words', 'amount_ore as ore', 'permanence', 'note', 'kind', 'price_level as priceLevel'])
    .where('authority_id', '=', authorityId)
    .where('initiative_id', '=', id)
    .orderBy('position')
    .execute()
  return {
    goalIds: goals.map(row => row.goal_id),
    units,
    targetGroupIds: groups.map(row => row.target_group_id),
    appropriations: money.map(({ permanence, ...row }) => ({ ...row, permanent: permanence === 'permanent' })),
  }
}

/** Puts an updated record back as it was. The caller has seen that nobody has changed it since. */
export async function restoreRecord(tx: WorkTransaction, authorityId: string, record: AcceptedRecord, at: Date): Promise<void> {
  const revision = record.revision + 1
  if (record.kind === 'goal') {
    await setGoal(tx, authorityId, record.id, z.record(z.string(), z.unknown()).parse(record.before), revision)
    return
  }
  const { columns, linked } = beforeSchema.parse(record.before)
  await setInitiative(tx, authorityId, record.id, columns, revision, at)
  for (const part of LINKED) await replaceLinked(tx, authorityId, part, { id: record.id, ...linked })
}
