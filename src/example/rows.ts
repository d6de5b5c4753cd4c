import { numberKey } from '../domain/number-key.ts'
import type { ExampleGoal, ExampleIndicator, ExamplePlan, ExamplePolicy } from './example-data.ts'
import type { Row, WorkTable } from './example-rows-store.ts'

/** What the rows of an example refer to by a short name: the ids of units, target groups and goals. */
export type Places = {
  readonly authorityId: string
  readonly newId: () => string
  readonly units: ReadonlyMap<string, string>
  readonly groups: ReadonlyMap<string, string>
}

/** Rows by table, in the order the tables refer to each other. */
export class Rows {
  readonly tables = new Map<WorkTable, Row[]>()
  add(table: WorkTable, row: Row): void {
    const rows = this.tables.get(table)
    if (rows) rows.push(row)
    else this.tables.set(table, [row])
  }

  /** All that is gathered so far; this begins anew. */
  taken(): Rows {
    const all = new Rows()
    for (const [table, rows] of this.tables) all.tables.set(table, rows)
    this.tables.clear()
    return all
  }
}

export const idOf = (ids: ReadonlyMap<string, string>, key: string): string => {
  const id = ids.get(key)
  if (!id) throw new Error(`the example names ${key}, which it does not have`)
  return id
}

export function policyRows(rows: Rows, places: Places, policy: ExamplePolicy, predecessor: string | null) {
  const { authorityId: authority_id, newId } = places
  const id = newId()
  rows.add('work.policy', {
    authority_id,
    id,
    title: policy.title,
    vision: policy.vision,
    period_from: policy.from,
    period_to: policy.to,
    adopted_on: policy.adoptedOn,
    adopted_by: policy.adoptedBy,
    decision_reference: policy.decision,
    predecessor_id: predecessor,
  })
  for (const [field, text] of Object.entries(policy.english)) translation(rows, places, 'policy', id, field, text)
  const goals = new Map(policy.goals.map((goal, position) => [goal.number, goalRows(rows, places, id, goal, position)]))
  return { id, goals }
}

function goalRows(rows: Rows, places: Places, policy_id: string, goal: ExampleGoal, position: number): string {
  const { authorityId: authority_id, newId } = places
  const id = newId()
  rows.add('work.goal', {
    authority_id,
    id,
    policy_id,
    number: goal.number,
    number_key: numberKey(goal.number),
    title: goal.title,
    text: goal.text,
    convention_articles: goal.articles,
    position,
  })
  if (goal.english) translation(rows, places, 'goal', id, 'title', goal.english)
  for (const [place, priority] of goal.priorities.entries()) {
    const priority_id = newId()
    rows.add('work.priority', { authority_id, id: priority_id, goal_id: id, text: priority.text, position: place })
    for (const unit of priority.units) rows.add('work.priority_unit', { authority_id, priority_id, unit_id: idOf(places.units, unit) })
  }
  if (goal.remark)
    rows.add('work.remark', {
      authority_id,
      id: newId(),
      goal_id: id,
      author: goal.remark.author,
      said_words: goal.remark.said,
      text: goal.remark.text,
    })
  if (goal.indicator) indicatorRows(rows, places, { goal_id: id, initiative_id: null }, goal.indicator)
  return id
}

export function planRows(rows: Rows, places: Places, policy_id: string, plan: Omit<ExamplePlan, 'initiatives'>): string {
  const id = places.newId()
  const { title, from: period_from, to: period_to, state } = plan
  rows.add('work.plan', { authority_id: places.authorityId, id, policy_id, title, period_from, period_to, state })
  return id
}

export function indicatorRows(
  rows: Rows,
  { authorityId: authority_id, newId, units }: Places,
  of: { readonly goal_id: string | null; readonly initiative_id: string | null },
  indicator: ExampleIndicator,
): void {
  const id = newId()
  rows.add('work.indicator', {
    authority_id,
    id,
    ...of,
    name: indicator.name,
    unit_of_measure: indicator.unit,
    more_is_better: indicator.moreIsBetter,
  })
  for (const [period, measured, target, unit] of indicator.values)
    rows.add('work.observation', {
      authority_id,
      id: newId(),
      indicator_id: id,
      unit_id: unit === undefined ? null : idOf(units, unit),
      period,
      measured,
      target,
    })
}

export function translation(rows: Rows, places: Places, record_kind: string, record_id: string, field: string, text: string): void {
  rows.add('work.translation', { authority_id: places.authorityId, record_kind, record_id, field, language: 'en', text, of_revision: 1 })
}
