import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { OwnField } from '../domain/own-fields.ts'
import { ownFields } from './own-fields/own-field-store.ts'

/** What the form of an initiative offers to choose from. */
export type InitiativeChoices = {
  readonly plans: readonly { readonly id: string; readonly title: string }[]
  readonly parents: readonly { readonly id: string; readonly number: string; readonly title: string }[]
  readonly goals: readonly { readonly id: string; readonly number: string; readonly title: string }[]
  readonly units: readonly { readonly id: string; readonly official_name: string }[]
  readonly targetGroups: readonly { readonly id: string; readonly name: string }[]
  readonly ownFields: readonly OwnField[]
  /** Of the plan; the money table has a column for each of its years. */
  readonly period: { readonly from: string | null; readonly to: string | null }
}

/** A plan may hold thousands: those it can sensibly stand under come first, and no list is longer than this. */
const MOST_PARENTS = 300

type Place = {
  readonly id: string
  readonly planId: string
  readonly number: string
  readonly parentId: string
  readonly chosenUnits: readonly string[]
}

export async function initiativeChoices(tx: WorkTransaction, authorityId: string, place: Place): Promise<InitiativeChoices> {
  const plans = await tx
    .selectFrom('work.plan')
    .select(['id', 'title', 'period_from', 'period_to'])
    .where('authority_id', '=', authorityId)
    .orderBy(sql`period_from desc nulls last`)
    .orderBy('title')
    .limit(200)
    .execute()
  const { rows: goals } = await sql<{ id: string; number: string; title: string }>`
    select g.id, g.number, g.title from work.plan l join work.goal g on g.authority_id = l.authority_id and g.policy_id = l.policy_id
    where l.authority_id = ${authorityId} and l.id = ${place.planId} order by g.number_key, g.position, g.title limit 500`.execute(tx)
  const { rows: units } = await sql<{ id: string; official_name: string }>`
    select id, official_name from work.unit
    where authority_id = ${authorityId} and (valid_to is null or id = any(${[...place.chosenUnits]}::uuid[]))
    order by position, official_name limit 500`.execute(tx)
  const targetGroups = await tx
    .selectFrom('work.target_group')
    .select(['id', 'name'])
    .where('authority_id', '=', authorityId)
    .orderBy('position')
    .orderBy('name')
    .limit(500)
    .execute()
  const plan = plans.find(one => one.id === place.planId)
  return {
    plans,
    parents: await parentsToChoose(tx, authorityId, place),
    goals,
    units,
    targetGroups,
    ownFields: await ownFields(tx, authorityId),
    period: { from: plan?.period_from ?? null, to: plan?.period_to ?? null },
  }
}

/** The present parent, then those whose number this one's begins with, then the rest by number; never itself or what stands right under it. */
async function parentsToChoose(tx: WorkTransaction, authorityId: string, { id, planId, number, parentId }: Place) {
  const { rows } = await sql<{ id: string; number: string; title: string }>`
    select id, number, title from (
      select i.id, i.number, i.title, i.number_key, i.position from work.initiative i
      where i.authority_id = ${authorityId} and i.plan_id = ${planId} and i.id <> ${id} and i.parent_id is distinct from ${id}
      order by (i.id::text = ${parentId}) desc, (i.number <> '' and starts_with(${number}, i.number || '.')) desc, i.number_key, i.position
      limit ${MOST_PARENTS}) near
    order by number_key, position, title`.execute(tx)
  return rows
}

export type SourceEntry = {
  readonly document_id: string
  readonly document: string
  readonly field: string
  readonly line_from: number
  readonly line_to: number
}

/** The lines a record was read from, in the order of the document. */
export async function sourcesOf(tx: WorkTransaction, authorityId: string, id: string): Promise<SourceEntry[]> {
  return tx
    .selectFrom('work.source as s')
    .innerJoin('work.document as d', join => join.onRef('d.authority_id', '=', 's.authority_id').onRef('d.id', '=', 's.document_id'))
    .select(['s.document_id', 'd.title as document', 's.field', 's.line_from', 's.line_to'])
    .where('s.authority_id', '=', authorityId)
    .where('s.record_kind', '=', 'initiative')
    .where('s.record_id', '=', id)
    .orderBy('d.uploaded_at')
    .orderBy('s.line_from')
    .limit(200)
    .execute()
}

export type PublicState = 'never' | 'published' | 'changed'

/** Whether everyone can see the initiative, and whether they see it as it stands. */
export async function publicState(tx: WorkTransaction, authorityId: string, id: string): Promise<PublicState> {
  const { rows } = await sql<{ ever: boolean; current: boolean }>`
    select exists (select from published.initiative where authority_id = ${authorityId} and record_id = ${id}) as ever,
      exists (select from work.initiative i join work.publication p on p.authority_id = i.authority_id
        where i.authority_id = ${authorityId} and i.id = ${id} and p.published_at >= i.changed_at) as current`.execute(tx)
  const [state] = rows
  if (!state?.ever) return 'never'
  return state.current ? 'published' : 'changed'
}
