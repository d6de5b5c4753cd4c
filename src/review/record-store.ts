import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import { numberKey } from '../domain/number-key.ts'
import type { NewAppropriation, NewGoal, NewInitiative, RecordSet } from '../domain/review/acceptance/record-set.ts'
import { inBatches } from './batches.ts'

/** Writes what an acceptance makes, outermost first. Runs in its caller's transaction: all of it lands, or nothing. */
export async function writeRecords(tx: WorkTransaction, authorityId: string, records: RecordSet, at: Date): Promise<void> {
  await writeUnits(tx, authorityId, records)
  await writeFrames(tx, authorityId, records)
  await writeGoals(tx, authorityId, records)
  await writeInitiatives(tx, authorityId, records, at)
  await writePriorities(tx, authorityId, records)
  await writeIndicators(tx, authorityId, records)
  await inBatches(records.remarks, some =>
    tx
      .insertInto('work.remark')
      .values(
        some.map(remark => ({
          authority_id: authorityId,
          id: remark.id,
          goal_id: remark.goalId,
          initiative_id: remark.initiativeId,
          author: remark.author,
          said_words: remark.said,
          text: remark.text,
          recorded_at: at,
        })),
      )
      .execute(),
  )
}

const writeUnits = (tx: WorkTransaction, authorityId: string, records: RecordSet) =>
  inBatches(records.units, some =>
    tx
      .insertInto('work.unit')
      .values(
        some.map(unit => ({
          authority_id: authorityId,
          id: unit.id,
          official_name: unit.officialName,
          abbreviation: unit.abbreviation,
          position: unit.position,
        })),
      )
      .execute(),
  )

async function writeFrames(tx: WorkTransaction, authorityId: string, { policy, plan, policyId }: RecordSet): Promise<void> {
  if (policy)
    await tx
      .insertInto('work.policy')
      .values({
        authority_id: authorityId,
        id: policy.id,
        title: policy.title,
        vision: policy.vision,
        period_from: policy.periodFrom,
        period_to: policy.periodTo,
      })
      .execute()
  if (plan)
    await tx
      .insertInto('work.plan')
      .values({
        authority_id: authorityId,
        id: plan.id,
        policy_id: policyId,
        title: plan.title,
        period_from: plan.periodFrom,
        period_to: plan.periodTo,
      })
      .execute()
}

/** Rows first, then what stands above them: a parent may come later in the document than its child. */
async function writeGoals(tx: WorkTransaction, authorityId: string, { goals, policyId }: RecordSet): Promise<void> {
  await inBatches(goals, some =>
    tx
      .insertInto('work.goal')
      .values(some.map(goal => ({ authority_id: authorityId, id: goal.id, policy_id: policyId, ...goalColumns(goal) })))
      .execute(),
  )
  const parents = goals.filter(goal => goal.parentId)
  await sql`
    update work.goal set parent_id = above.parent
    from unnest(${parents.map(g => g.id)}::uuid[], ${parents.map(g => g.parentId)}::uuid[]) as above (id, parent)
    where goal.authority_id = ${authorityId} and goal.id = above.id`.execute(tx)
}

export const goalColumns = (goal: NewGoal) => ({
  number: goal.number,
  number_key: numberKey(goal.number),
  title: goal.title,
  text: goal.text,
  convention_articles: [...goal.articles],
  position: goal.position,
})

async function writeInitiatives(tx: WorkTransaction, authorityId: string, { initiatives, planId }: RecordSet, at: Date): Promise<void> {
  if (initiatives.length === 0) return
  if (!planId) throw new Error('initiatives without a plan passed the obstacles')
  await inBatches(initiatives, some =>
    tx
      .insertInto('work.initiative')
      .values(
        some.map(initiative => ({
          authority_id: authorityId,
          id: initiative.id,
          plan_id: planId,
          created_at: at,
          changed_at: at,
          ...initiativeColumns(initiative),
        })),
      )
      .execute(),
  )
  const parents = initiatives.filter(initiative => initiative.parentId)
  await sql`
    update work.initiative set parent_id = above.parent
    from unnest(${parents.map(i => i.id)}::uuid[], ${parents.map(i => i.parentId)}::uuid[]) as above (id, parent)
    where initiative.authority_id = ${authorityId} and initiative.id = above.id`.execute(tx)
  for (const part of ['goals', 'units', 'target-groups', 'money'] as const) await writePart[part](tx, authorityId, initiatives)
}

export const initiativeColumns = (initiative: NewInitiative) => ({
  number: initiative.number,
  number_key: numberKey(initiative.number),
  title: initiative.title,
  text: initiative.text,
  target_group_words: initiative.targetGroupWords,
  timeframe_words: initiative.time.words,
  starts_on: initiative.time.from?.start ?? null,
  starts_precision: initiative.time.from?.precision ?? null,
  ends_on: initiative.time.to?.end ?? null,
  ends_precision: initiative.time.to?.precision ?? null,
  ongoing: initiative.time.ongoing,
  permanent: initiative.time.permanent,
  funding_status: initiative.funding,
  position: initiative.position,
})

export type LinkedRows = Pick<NewInitiative, 'id' | 'goalIds' | 'units' | 'targetGroupIds' | 'appropriations'>
type WritePart = (tx: WorkTransaction, authorityId: string, initiatives: readonly LinkedRows[]) => Promise<void>

/** The rows below an initiative, for any number of them at once. */
export const writePart: { readonly [P in 'goals' | 'units' | 'target-groups' | 'money']: WritePart } = {
  goals: (tx, authority_id, initiatives) =>
    inBatches(
      initiatives.flatMap(i => i.goalIds.map(goal_id => ({ authority_id, initiative_id: i.id, goal_id }))),
      some =>
        tx
          .insertInto('work.initiative_goal')
          .values([...some])
          .execute(),
    ),
  units: (tx, authority_id, initiatives) =>
    inBatches(
      initiatives.flatMap(i =>
        i.units.map(({ unitId, part }, position) => ({ authority_id, initiative_id: i.id, unit_id: unitId, part, position })),
      ),
      some =>
        tx
          .insertInto('work.initiative_unit')
          .values([...some])
          .execute(),
    ),
  'target-groups': (tx, authority_id, initiatives) =>
    inBatches(
      initiatives.flatMap(i => i.targetGroupIds.map(target_group_id => ({ authority_id, initiative_id: i.id, target_group_id }))),
      some =>
        tx
          .insertInto('work.initiative_target_group')
          .values([...some])
          .execute(),
    ),
  money: async (tx, authorityId, initiatives) => {
    const rows = initiatives.flatMap(i =>
      i.appropriations.map((appropriation, position) => ({ initiativeId: i.id, appropriation, position })),
    )
    await inBatches(rows, some =>
      tx
        .insertInto('work.appropriation')
        .values(some.map(row => appropriationColumns(authorityId, row)))
        .execute(),
    )
    const parts = rows.map(row => row.appropriation).filter(appropriation => appropriation.partOf)
    await sql`
      update work.appropriation set part_of = whole.of
      from unnest(${parts.map(p => p.id)}::uuid[], ${parts.map(p => p.partOf)}::uuid[]) as whole (id, of)
      where appropriation.authority_id = ${authorityId} and appropriation.id = whole.id`.execute(tx)
  },
}

const appropriationColumns = (
  authorityId: string,
  { initiativeId, appropriation, position }: { initiativeId: string; appropriation: NewAppropriation; position: number },
) => ({
  authority_id: authorityId,
  id: appropriation.id,
  initiative_id: initiativeId,
  words: appropriation.words,
  permanence: appropriation.permanent ? ('permanent' as const) : ('temporary' as const),
  amount_ore: appropriation.ore,
  note: appropriation.note,
  kind: appropriation.kind ?? ('operating' as const),
  price_level: appropriation.priceLevel ?? '',
  position,
})

async function writePriorities(tx: WorkTransaction, authorityId: string, { priorities }: RecordSet): Promise<void> {
  await inBatches(priorities, some =>
    tx
      .insertInto('work.priority')
      .values(some.map(p => ({ authority_id: authorityId, id: p.id, goal_id: p.goalId, text: p.text, position: p.position })))
      .execute(),
  )
  await inBatches(
    priorities.flatMap(p => p.unitIds.map(unit_id => ({ authority_id: authorityId, priority_id: p.id, unit_id }))),
    some =>
      tx
        .insertInto('work.priority_unit')
        .values([...some])
        .execute(),
  )
}

async function writeIndicators(tx: WorkTransaction, authorityId: string, { indicators }: RecordSet): Promise<void> {
  await inBatches(indicators, some =>
    tx
      .insertInto('work.indicator')
      .values(
        some.map(i => ({
          authority_id: authorityId,
          id: i.id,
          goal_id: i.goalId,
          initiative_id: i.initiativeId,
          name: i.name,
          unit_of_measure: i.unitOfMeasure,
          position: i.position,
        })),
      )
      .execute(),
  )
  await inBatches(
    indicators.flatMap(indicator =>
      indicator.observations.map(o => ({
        authority_id: authorityId,
        id: o.id,
        indicator_id: indicator.id,
        unit_id: o.unitId,
        period: o.period,
        measured: o.measured,
        target: o.target,
      })),
    ),
    some =>
      tx
        .insertInto('work.observation')
        .values([...some])
        .execute(),
  )
}
