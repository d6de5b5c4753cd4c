import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { AnyKind } from './draft-version.ts'
import type { Version } from './published-store.ts'

export type Withdrawn = { readonly recordKind: AnyKind; readonly recordId: string; readonly reason: string; readonly withdrawnAt: Date }
export type WithdrawnRecord = { readonly kind: AnyKind; readonly id: string }
/** What a person sees of a published record before withdrawing it. */
export type PublishedName = WithdrawnRecord & { readonly number: string; readonly title: string; readonly below: number }

/** The record as it is published now, with how many go with it; undefined when it is not published. */
export async function publishedName(
  tx: WorkTransaction,
  authorityId: string,
  kind: string,
  id: string,
): Promise<PublishedName | undefined> {
  const found = await sql<Omit<PublishedName, 'below'>>`
    select record_kind as kind, record_id as id, number, title from published.record
    where authority_id = ${authorityId} and record_kind = ${kind} and record_id = ${id} and until_version is null
    union all
    select 'initiative', record_id, number, title from published.initiative
    where ${kind} = 'initiative' and authority_id = ${authorityId} and record_id = ${id} and until_version is null`.execute(tx)
  const row = found.rows[0]
  return row && { ...row, below: (await recordsBelow(tx, authorityId, row)).length }
}

/** What goes with a record: a policy's goals and plans, a plan's initiatives. Of all versions: none of them may be left behind. */
export async function recordsBelow(tx: WorkTransaction, authorityId: string, { kind, id }: WithdrawnRecord): Promise<WithdrawnRecord[]> {
  if (kind !== 'policy' && kind !== 'plan') return []
  const found = await sql<WithdrawnRecord>`
    with own as (
      select distinct record_kind as kind, record_id as id from published.record
      where authority_id = ${authorityId} and record_kind in ('goal', 'plan') and ${kind} = 'policy' and data -> 'policy' ->> 'id' = ${id})
    select kind, id from own
    union
    select 'initiative', record_id from published.initiative
    where authority_id = ${authorityId} and (plan_id = ${id} or plan_id in (select id from own where kind = 'plan'))`.execute(tx)
  return found.rows
}

/** Takes the records out of every version there ever was. What is left says that they were there, when they went, and why. */
export async function eraseRecords(
  { tx, authorityId, version }: Version,
  records: readonly WithdrawnRecord[],
  reason: string,
  at: Date,
): Promise<void> {
  const ids = records.map(record => record.id)
  await tx.deleteFrom('published.initiative').where('authority_id', '=', authorityId).where('record_id', 'in', ids).execute()
  await tx.deleteFrom('published.initiative_facet').where('authority_id', '=', authorityId).where('record_id', 'in', ids).execute()
  await tx.deleteFrom('published.record').where('authority_id', '=', authorityId).where('record_id', 'in', ids).execute()
  await sql`update published.change set number = '', title = '', fields = '[]'
    where authority_id = ${authorityId} and record_id = any(${ids})`.execute(tx)
  await tx
    .insertInto('published.withdrawn')
    .values(
      records.map(({ kind, id }) => ({ authority_id: authorityId, record_kind: kind, record_id: id, version, reason, withdrawn_at: at })),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Filters by these records, whose values are their addresses: gone from all initiatives. Answers the initiatives that had one. */
export async function dropFacets({ tx, authorityId }: Version, ids: readonly string[]): Promise<string[]> {
  const found = await sql<{ record_id: string }>`
    delete from published.initiative_facet f using published.address a
    where a.authority_id = ${authorityId} and a.record_id = any(${ids}) and f.authority_id = a.authority_id
      and f.facet = a.record_kind and f.value = a.slug
    returning f.record_id`.execute(tx)
  return [...new Set(found.rows.map(row => row.record_id))]
}

export type MentioningRow = {
  readonly of: 'initiative' | 'record'
  readonly id: string
  readonly kind: string
  readonly fromVersion: number
  readonly current: boolean
  readonly data: unknown
}

/** Rows of any version whose data mentions one of these ids. Reads every row of the authority: a withdrawal is rare, a leak is for good. */
export async function rowsMentioning(tx: WorkTransaction, authorityId: string, ids: readonly string[]): Promise<MentioningRow[]> {
  const pattern = ids.join('|')
  const found = await sql<MentioningRow>`
    select 'initiative' as of, record_id as id, 'initiative' as kind, from_version as "fromVersion", until_version is null as current, data::jsonb
    from published.initiative where authority_id = ${authorityId} and data::text ~ ${pattern}
    union all
    select 'record', record_id, record_kind, from_version, until_version is null, data
    from published.record where authority_id = ${authorityId} and data::text ~ ${pattern}`.execute(tx)
  return found.rows
}

/** Fields of a change that name other records. */
const NAMING = ['goals', 'parent', 'plan', 'policy', 'predecessor', 'sources']

/** Drops the fields of other records' changes that name one of these titles: "goals: before …, after …". */
export async function blankFieldsNaming({ tx, authorityId }: Version, titles: readonly string[]): Promise<void> {
  const named = titles.filter(title => title.length > 0)
  if (named.length === 0) return
  await sql`
    update published.change c set fields = (
      select coalesce(jsonb_agg(f) filter (where not (f ->> 'field' = any(${NAMING}::text[])
        and exists (select from unnest(${named}::text[]) t where position(t in f::text) > 0))), '[]')
      from jsonb_array_elements(c.fields) f)
    where c.authority_id = ${authorityId} and c.fields <> '[]'
      and exists (select from unnest(${named}::text[]) t where position(t in c.fields::text) > 0)`.execute(tx)
}

export async function rewriteRow({ tx, authorityId }: Version, row: MentioningRow, data: unknown): Promise<void> {
  const table = row.of === 'initiative' ? sql`published.initiative` : sql`published.record`
  await sql`update ${table} set data = ${JSON.stringify(data)}
    where authority_id = ${authorityId} and record_id = ${row.id} and from_version = ${row.fromVersion}`.execute(tx)
}

/** Every title the records have had, also where it is part of another record's change. */
export async function titlesOf(tx: WorkTransaction, authorityId: string, ids: readonly string[]): Promise<string[]> {
  const found = await sql<{ title: string }>`
    select distinct title from published.initiative where authority_id = ${authorityId} and record_id = any(${ids})
    union select distinct title from published.record where authority_id = ${authorityId} and record_id = any(${ids})`.execute(tx)
  return found.rows.map(row => row.title)
}

export async function listWithdrawn(tx: WorkTransaction, authorityId: string): Promise<Withdrawn[]> {
  return tx
    .selectFrom('published.withdrawn')
    .select(['record_kind as recordKind', 'record_id as recordId', 'reason', 'withdrawn_at as withdrawnAt'])
    .where('authority_id', '=', authorityId)
    .orderBy('withdrawn_at', 'desc')
    .limit(200)
    .$narrowType<{ recordKind: AnyKind }>()
    .execute()
}

/** False when it was not withdrawn. */
export async function liftWithdrawal(tx: WorkTransaction, authorityId: string, kind: string, id: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('published.withdrawn')
    .where('authority_id', '=', authorityId)
    .where('record_kind', '=', kind)
    .where('record_id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows > 0n
}

/** Published records whose number or title holds these words, for choosing one to withdraw. */
export async function publishedRecords(tx: WorkTransaction, authorityId: string, words: string): Promise<PublishedName[]> {
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const found = await sql<PublishedName>`
    (select record_kind as kind, record_id as id, number, title, 0 as below from published.record
      where authority_id = ${authorityId} and until_version is null and record_kind in ('policy', 'goal', 'plan', 'document')
        and (title ilike ${pattern} or number = ${words}) order by record_kind, sort_key limit 20)
    union all
    (select 'initiative', record_id, number, title, 0 from published.initiative
      where authority_id = ${authorityId} and until_version is null and (title ilike ${pattern} or number = ${words}) order by number_key limit 20)`.execute(
    tx,
  )
  return found.rows
}
