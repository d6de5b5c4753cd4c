import type { WorkTransaction } from '../db/connect.ts'
import type { Activity, InitiativeAppropriation, InitiativeInput, Observation } from './initiative.ts'
import { statedOf } from './stated.ts'

type Rows = Pick<
  InitiativeInput,
  'goalIds' | 'owners' | 'targetGroupIds' | 'activities' | 'appropriations' | 'indicators' | 'observations' | 'ownValues'
>

/** What hangs on an initiative, each in its order. */
export async function readRows(tx: WorkTransaction, authorityId: string, id: string): Promise<Rows> {
  const goals = await tx
    .selectFrom('work.initiative_goal')
    .select('goal_id')
    .where('authority_id', '=', authorityId)
    .where('initiative_id', '=', id)
    .execute()
  const owners = await tx
    .selectFrom('work.initiative_unit')
    .select(['unit_id as unitId', 'part'])
    .where('authority_id', '=', authorityId)
    .where('initiative_id', '=', id)
    .orderBy('position')
    .orderBy('unit_id')
    .execute()
  const groups = await tx
    .selectFrom('work.initiative_target_group')
    .select('target_group_id')
    .where('authority_id', '=', authorityId)
    .where('initiative_id', '=', id)
    .execute()
  return {
    goalIds: goals.map(row => row.goal_id),
    owners,
    targetGroupIds: groups.map(row => row.target_group_id),
    activities: await readActivities(tx, authorityId, id),
    appropriations: await readAppropriations(tx, authorityId, id),
    ...(await readIndicators(tx, authorityId, id)),
    ownValues: await tx
      .selectFrom('work.own_value')
      .select(['field_id as fieldId', 'value'])
      .where('authority_id', '=', authorityId)
      .where('initiative_id', '=', id)
      .execute(),
  }
}

async function readActivities(tx: WorkTransaction, authorityId: string, id: string): Promise<Activity[]> {
  const rows = await tx
    .selectFrom('work.activity')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('initiative_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    number: row.number,
    title: row.title,
    actors: row.actors,
    aim: row.aim,
    deadline: statedOf(row.deadline_on, row.deadline_precision),
    deadlineWords: row.deadline_words,
    doneOn: row.done_on,
  }))
}

async function readAppropriations(tx: WorkTransaction, authorityId: string, id: string): Promise<InitiativeAppropriation[]> {
  const rows = await tx
    .selectFrom('work.appropriation')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('initiative_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const years = await tx
    .selectFrom('work.appropriation_year as y')
    .innerJoin('work.appropriation as a', join =>
      join.onRef('a.authority_id', '=', 'y.authority_id').onRef('a.id', '=', 'y.appropriation_id'),
    )
    .select(['y.appropriation_id', 'y.year', 'y.amount_ore'])
    .where('a.authority_id', '=', authorityId)
    .where('a.initiative_id', '=', id)
    .orderBy('y.year')
    .execute()
  return rows.map(row => ({
    id: row.id,
    partOf: row.part_of,
    words: row.words,
    sourceAgreement: row.source_agreement,
    kind: row.kind,
    permanence: row.permanence,
    priceLevel: row.price_level,
    amount: row.amount_ore,
    years: new Map(years.filter(year => year.appropriation_id === row.id).map(year => [year.year, year.amount_ore])),
    note: row.note,
  }))
}

async function readIndicators(tx: WorkTransaction, authorityId: string, id: string): Promise<Pick<Rows, 'indicators' | 'observations'>> {
  const indicators = await tx
    .selectFrom('work.indicator')
    .selectAll()
    .where('authority_id', '=', authorityId)
    .where('initiative_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const observations = await tx
    .selectFrom('work.observation as o')
    .innerJoin('work.indicator as i', join => join.onRef('i.authority_id', '=', 'o.authority_id').onRef('i.id', '=', 'o.indicator_id'))
    .select(['o.id', 'o.indicator_id as indicatorId', 'o.unit_id as unitId', 'o.period', 'o.measured', 'o.target'])
    .where('i.authority_id', '=', authorityId)
    .where('i.initiative_id', '=', id)
    .orderBy('o.period')
    .orderBy('o.id')
    .execute()
  return {
    indicators: indicators.map(row => ({
      id: row.id,
      name: row.name,
      unitOfMeasure: row.unit_of_measure,
      moreIsBetter: row.more_is_better,
      note: row.note,
    })),
    observations,
  }
}

/** Puts the rows in the place of those there were. An initiative has some twenty; telling the changed ones apart would cost more than it spares. */
export async function writeRows(tx: WorkTransaction, authorityId: string, id: string, rows: Rows): Promise<void> {
  const own = { authority_id: authorityId, initiative_id: id }
  for (const table of [
    'work.initiative_goal',
    'work.initiative_unit',
    'work.initiative_target_group',
    'work.activity',
    'work.appropriation',
    'work.indicator',
    'work.own_value',
  ] as const)
    await tx.deleteFrom(table).where('authority_id', '=', authorityId).where('initiative_id', '=', id).execute()
  if (rows.goalIds.length > 0)
    await tx
      .insertInto('work.initiative_goal')
      .values(rows.goalIds.map(goal_id => ({ ...own, goal_id })))
      .execute()
  if (rows.owners.length > 0)
    await tx
      .insertInto('work.initiative_unit')
      .values(rows.owners.map(({ unitId, part }, position) => ({ ...own, unit_id: unitId, part, position })))
      .execute()
  if (rows.targetGroupIds.length > 0)
    await tx
      .insertInto('work.initiative_target_group')
      .values(rows.targetGroupIds.map(target_group_id => ({ ...own, target_group_id })))
      .execute()
  if (rows.ownValues.length > 0)
    await tx
      .insertInto('work.own_value')
      .values(rows.ownValues.map(({ fieldId, value }) => ({ ...own, field_id: fieldId, value })))
      .execute()
  await insertActivities(tx, own, rows.activities)
  await insertAppropriations(tx, own, rows.appropriations)
  await insertIndicators(tx, own, rows)
}

type Own = { readonly authority_id: string; readonly initiative_id: string }

async function insertActivities(tx: WorkTransaction, own: Own, activities: readonly Activity[]): Promise<void> {
  if (activities.length === 0) return
  await tx
    .insertInto('work.activity')
    .values(
      activities.map((activity, position) => ({
        ...own,
        id: activity.id,
        number: activity.number,
        title: activity.title,
        actors: activity.actors,
        aim: activity.aim,
        deadline_words: activity.deadlineWords,
        deadline_on: activity.deadline?.end ?? null,
        deadline_precision: activity.deadline?.precision ?? null,
        done_on: activity.doneOn,
        position,
      })),
    )
    .execute()
}

async function insertAppropriations(tx: WorkTransaction, own: Own, appropriations: readonly InitiativeAppropriation[]): Promise<void> {
  if (appropriations.length === 0) return
  // One statement: the parts' keys are checked at its end, when their wholes are there, in whatever order they come.
  await tx
    .insertInto('work.appropriation')
    .values(
      appropriations.map((one, position) => ({
        ...own,
        id: one.id,
        part_of: one.partOf,
        words: one.words,
        source_agreement: one.sourceAgreement,
        kind: one.kind,
        permanence: one.permanence,
        price_level: one.priceLevel,
        amount_ore: one.amount,
        note: one.note,
        position,
      })),
    )
    .execute()
  const years = appropriations.flatMap(one =>
    [...one.years].map(([year, amount_ore]) => ({ authority_id: own.authority_id, appropriation_id: one.id, year, amount_ore })),
  )
  if (years.length > 0) await tx.insertInto('work.appropriation_year').values(years).execute()
}

async function insertIndicators(
  tx: WorkTransaction,
  own: Own,
  { indicators, observations }: Pick<Rows, 'indicators' | 'observations'>,
): Promise<void> {
  if (indicators.length === 0) return
  await tx
    .insertInto('work.indicator')
    .values(
      indicators.map((indicator, position) => ({
        ...own,
        id: indicator.id,
        name: indicator.name,
        unit_of_measure: indicator.unitOfMeasure,
        more_is_better: indicator.moreIsBetter,
        note: indicator.note,
        position,
      })),
    )
    .execute()
  if (observations.length > 0)
    await tx
      .insertInto('work.observation')
      .values(observations.map(one => observationRow(own.authority_id, one)))
      .execute()
}

const observationRow = (authority_id: string, one: Observation) => ({
  authority_id,
  id: one.id,
  indicator_id: one.indicatorId,
  unit_id: one.unitId,
  period: one.period,
  measured: one.measured,
  target: one.target,
})
