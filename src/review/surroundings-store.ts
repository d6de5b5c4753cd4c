import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Target } from '../domain/review/acceptance/target.ts'
import type { PlannedInitiative } from '../domain/review/likeliest-plan.ts'
import { type KnownRecord, remarkTitle } from '../domain/review/recognition.ts'
import type { KnownUnit } from '../domain/review/unit-names.ts'

/** A plan with more initiatives is compared and shown by its first ones; the largest real plan has some 150. */
const MOST_RECORDS = 5000

export type PolicyChoice = {
  readonly id: string
  readonly title: string
  readonly plans: readonly { readonly id: string; readonly title: string }[]
}

/** Policies with their plans, as a person chooses among them. */
export async function policyChoices(tx: WorkTransaction, authorityId: string): Promise<readonly PolicyChoice[]> {
  const { rows } = await sql<PolicyChoice>`
    select policy.id, policy.title, coalesce(jsonb_agg(jsonb_build_object('id', plan.id, 'title', plan.title) order by plan.created_at desc)
      filter (where plan.id is not null), '[]') as plans
    from work.policy left join work.plan on plan.authority_id = policy.authority_id and plan.policy_id = policy.id
    where policy.authority_id = ${authorityId}
    group by policy.authority_id, policy.id order by policy.created_at desc limit 200`.execute(tx)
  return rows
}

/** Living units with the names they had before, through every succession. */
export async function knownUnits(tx: WorkTransaction, authorityId: string): Promise<readonly KnownUnit[]> {
  const { rows } = await sql<KnownUnit>`
    with recursive former (unit_id, was_id) as (
      select to_unit_id, from_unit_id from work.unit_succession where authority_id = ${authorityId}
      union
      select former.unit_id, older.from_unit_id from former
      join work.unit_succession older on older.authority_id = ${authorityId} and older.to_unit_id = former.was_id)
    select unit.id, unit.official_name as "officialName", unit.short_name as "shortName", unit.abbreviation,
      coalesce(array_agg(name) filter (where name <> ''), '{}') as formerly
    from work.unit
    left join former on former.unit_id = unit.id
    left join work.unit was on was.authority_id = unit.authority_id and was.id = former.was_id
    left join lateral unnest(array[was.official_name, was.abbreviation]) as name on true
    where unit.authority_id = ${authorityId} and unit.valid_to is null
    group by unit.authority_id, unit.id order by unit.position, unit.official_name`.execute(tx)
  return rows
}

export type NumberedRecord = { readonly id: string; readonly number: string; readonly title: string }

export async function goalsOfPolicy(tx: WorkTransaction, authorityId: string, policyId: string): Promise<readonly NumberedRecord[]> {
  return tx
    .selectFrom('work.goal')
    .select(['id', 'number', 'title'])
    .where('authority_id', '=', authorityId)
    .where('policy_id', '=', policyId)
    .orderBy('number_key')
    .orderBy('position')
    .limit(MOST_RECORDS)
    .execute()
}

export async function initiativesOfPlan(tx: WorkTransaction, authorityId: string, planId: string): Promise<readonly NumberedRecord[]> {
  return tx
    .selectFrom('work.initiative')
    .select(['id', 'number', 'title'])
    .where('authority_id', '=', authorityId)
    .where('plan_id', '=', planId)
    .orderBy('number_key')
    .limit(MOST_RECORDS)
    .execute()
}

export async function targetGroups(
  tx: WorkTransaction,
  authorityId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return tx.selectFrom('work.target_group').select(['id', 'name']).where('authority_id', '=', authorityId).execute()
}

/** What a reading's items may turn out to be: the records of its policy and plan, with their lines where they came from this document. */
export async function knownRecords(
  tx: WorkTransaction,
  authorityId: string,
  documentId: string,
  target: Target,
): Promise<readonly KnownRecord[]> {
  const policy = target.policy.to === 'record' ? target.policy.id : null
  const plan = target.plan.to === 'record' ? target.plan.id : null
  const { rows } = await sql<{
    kind: KnownRecord['kind']
    id: string
    number: string
    title: string
    words: string
    line_from: number | null
    line_to: number | null
  }>`
    with goals as (select * from work.goal where authority_id = ${authorityId} and policy_id = ${policy}),
      initiatives as (select * from work.initiative where authority_id = ${authorityId} and plan_id = ${plan} limit ${MOST_RECORDS}),
      known (kind, id, number, title, words) as (
        select 'goal', id, number, title, '' from goals
        union all select 'initiative', id, number, title, '' from initiatives
        union all select 'priority', p.id, '', p.text, '' from work.priority p
          where p.authority_id = ${authorityId} and p.goal_id in (select id from goals)
        union all select 'indicator', i.id, '', i.name, '' from work.indicator i
          where i.authority_id = ${authorityId} and (i.goal_id in (select id from goals) or i.initiative_id in (select id from initiatives))
        union all select 'remark', r.id, '', r.author, r.text from work.remark r
          where r.authority_id = ${authorityId} and (r.goal_id in (select id from goals) or r.initiative_id in (select id from initiatives)
            or (r.goal_id is null and r.initiative_id is null)))
    select known.*, lines.line_from, lines.line_to from known
    left join lateral (
      select min(line_from) as line_from, max(line_to) as line_to from work.source
      where authority_id = ${authorityId} and record_kind = known.kind and record_id = known.id
        and document_id = ${documentId} and field = '') lines on true`.execute(tx)
  return rows.map(row => ({
    kind: row.kind,
    id: row.id,
    number: row.number,
    title: row.kind === 'remark' ? remarkTitle(row.title, row.words) : row.title,
    lines: row.line_from !== null && row.line_to !== null ? [row.line_from, row.line_to] : null,
  }))
}

/** The newest initiatives of all plans, to find the one a document speaks of; a bound keeps an upload quick in a large house. */
export async function plannedInitiatives(
  tx: WorkTransaction,
  authorityId: string,
): Promise<readonly (PlannedInitiative & { readonly policyId: string })[]> {
  return tx
    .selectFrom('work.initiative as initiative')
    .innerJoin('work.plan as plan', join =>
      join.onRef('plan.authority_id', '=', 'initiative.authority_id').onRef('plan.id', '=', 'initiative.plan_id'),
    )
    .select(['initiative.id', 'initiative.plan_id as planId', 'plan.policy_id as policyId', 'initiative.number', 'initiative.title'])
    .where('initiative.authority_id', '=', authorityId)
    .orderBy('initiative.created_at', 'desc')
    .limit(2000)
    .execute()
}

/** Initiatives that this very document gave before: read again, it says them, and nothing new of them. */
export async function initiativesOfDocument(tx: WorkTransaction, authorityId: string, documentId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('work.source')
    .select('record_id')
    .distinct()
    .where('authority_id', '=', authorityId)
    .where('document_id', '=', documentId)
    .where('record_kind', '=', 'initiative')
    .where('field', '=', '')
    .execute()
  return new Set(rows.map(row => row.record_id))
}

/** Where records of this document went before, newest first: the policy and plan to propose when it is read again. */
export async function earlierTarget(
  tx: WorkTransaction,
  authorityId: string,
  documentId: string,
): Promise<{ readonly policyId: string; readonly planId: string | null } | undefined> {
  const { rows } = await sql<{ policyId: string; planId: string | null }>`
    select coalesce(goal.policy_id, plan.policy_id) as "policyId", plan.id as "planId"
    from work.source
    left join work.initiative on source.record_kind = 'initiative' and initiative.authority_id = source.authority_id and initiative.id = source.record_id
    left join work.plan on plan.authority_id = source.authority_id and plan.id = initiative.plan_id
    left join work.goal on source.record_kind = 'goal' and goal.authority_id = source.authority_id and goal.id = source.record_id
    where source.authority_id = ${authorityId} and source.document_id = ${documentId} and coalesce(goal.policy_id, plan.policy_id) is not null
    order by plan.id desc nulls last limit 1`.execute(tx)
  return rows[0]
}
