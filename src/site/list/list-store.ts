import { type RawBuilder, sql } from 'kysely'
import type { PublicDatabase } from '../../db/connect.ts'
import type { InitiativeListData } from '../../publishing/published-data.ts'
import type { SiteFrame } from '../site-frame.ts'
import type { Facet, Sort } from './list-query.ts'
import { type After, type Choice, countable, fewMatch, holding, isCountable, knownCount, matching } from './matching-store.ts'

export const PAGE_SIZE = 50
/** Above this a count would read too much: it is then given as "over 1.000". */
export const MOST_COUNTED = 1000

export type ListedInitiative = {
  readonly recordId: string
  readonly number: string
  readonly numberKey: string
  readonly changedAt: Date
  readonly data: InitiativeListData
}

/** At most `MOST_COUNTED`, and whether there are more. */
export type Count = { readonly count: number; readonly more: boolean }

/** How many initiatives have a value, with the other facets as chosen; undefined where counting them would read too much. */
export type FacetCounts = ReadonlyMap<Facet, ReadonlyMap<string, number> | undefined>

const COLUMNS = sql`i.record_id as "recordId", i.number, i.number_key as "numberKey", i.changed_at as "changedAt", i.list_data as data`

const ORDER: Readonly<Record<Exclude<Sort, 'best'>, RawBuilder<unknown>>> = {
  number: sql`i.number_key, i.record_id`,
  title: sql`i.title_key, i.record_id`,
  changed: sql`i.changed_at desc, i.record_id`,
  end: sql`i.to_year, i.number_key, i.record_id`,
  amount: sql`i.amount_ore desc nulls last, i.number_key, i.record_id`,
}

/** One page of the list, `size` rows from `offset`. The rows' ids are found in an index alone; only the page's own rows are then read. */
export async function listPage(
  db: PublicDatabase,
  frame: SiteFrame,
  choices: readonly Choice[],
  sort: Exclude<Sort, 'best'>,
  window: { readonly size: number; readonly offset: number },
): Promise<ListedInitiative[]> {
  const ids = idsInOrder(frame, choices, sort, window.offset + window.size)
  const found = await sql<ListedInitiative>`
    with page as materialized (${ids} limit ${window.size} offset ${window.offset})
    select ${COLUMNS} from page join published.initiative i
      on i.authority_id = ${frame.authorityId} and i.record_id = page.record_id and i.until_version is null
    order by ${ORDER[sort]}`.execute(db)
  return found.rows
}

function idsInOrder(frame: SiteFrame, choices: readonly Choice[], sort: Exclude<Sort, 'best'>, most: number): RawBuilder<unknown> {
  if (sort === 'number') return sql`select m.record_id from ${matching(frame, choices, { most })} order by m.number_key, m.record_id`
  if (fewMatch(choices))
    return sql`select i.record_id from ${matching(frame, choices)} join published.initiative i
      on i.authority_id = ${frame.authorityId} and i.record_id = m.record_id and i.until_version is null order by ${ORDER[sort]}`
  return sql`select i.record_id from published.initiative i
    where i.authority_id = ${frame.authorityId} and i.until_version is null and ${holding(frame, choices, 'i')} order by ${ORDER[sort]}`
}

/** Named initiatives, in the order of the ids or in that of `sort`. */
export async function initiativesById(
  db: PublicDatabase,
  frame: SiteFrame,
  ids: readonly string[],
  sort: Sort = 'best',
): Promise<ListedInitiative[]> {
  const order = sort === 'best' ? sql`w.place` : ORDER[sort]
  const found = await sql<ListedInitiative>`
    select ${COLUMNS} from unnest(${ids}::uuid[]) with ordinality w (record_id, place) join published.initiative i
      on i.authority_id = ${frame.authorityId} and i.record_id = w.record_id and i.until_version is null
    order by ${order}`.execute(db)
  return found.rows
}

/** The next of the list by number, for reading it from end to end. */
export async function listAfter(
  db: PublicDatabase,
  frame: SiteFrame,
  choices: readonly Choice[],
  after: After | undefined,
  size: number,
): Promise<ListedInitiative[]> {
  const found = await sql<ListedInitiative>`
    with page as materialized (select m.record_id from ${matching(frame, choices, { after, most: size })} order by m.number_key, m.record_id limit ${size})
    select ${COLUMNS} from page join published.initiative i
      on i.authority_id = ${frame.authorityId} and i.record_id = page.record_id and i.until_version is null
    order by ${ORDER.number}`.execute(db)
  return found.rows
}

export async function countMatching(db: PublicDatabase, frame: SiteFrame, choices: readonly Choice[]): Promise<Count> {
  const known = knownCount(frame, choices)
  if (known !== undefined) return { count: known, more: false }
  const found = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from ${countable(frame, choices, MOST_COUNTED + 1)} limit ${MOST_COUNTED + 1}) c`.execute(db)
  const n = found.rows[0]?.n ?? 0
  return { count: Math.min(n, MOST_COUNTED), more: n > MOST_COUNTED }
}

/**
 * Counts for every facet: what is left when the other facets stand as chosen. Facets with the same others are counted together,
 * one query for the facets without a choice and one for each with.
 */
export async function countFacets(db: PublicDatabase, frame: SiteFrame, choices: readonly Choice[]): Promise<FacetCounts> {
  const chosen = new Set(choices.map(choice => choice.facet))
  const free = [...frame.facets.keys()].filter(facet => !chosen.has(facet))
  const counts = new Map(await countValues(db, frame, choices, free))
  for (const { facet } of choices) {
    const others = choices.filter(choice => choice.facet !== facet)
    for (const [name, values] of await countValues(db, frame, others, [facet])) counts.set(name, values)
  }
  return counts
}

async function countValues(
  db: PublicDatabase,
  frame: SiteFrame,
  choices: readonly Choice[],
  facets: readonly Facet[],
): Promise<FacetCounts> {
  if (choices.length === 0)
    return new Map(facets.map(facet => [facet, new Map((frame.facets.get(facet) ?? []).map(v => [v.value, v.count]))]))
  const tooMany: FacetCounts = new Map(facets.map(facet => [facet, undefined]))
  if ((knownCount(frame, choices) ?? 0) > MOST_COUNTED || !isCountable(choices)) return tooMany
  const found = await sql<{ facet: Facet | ''; value: string; n: number }>`
    with hit as materialized (select m.record_id from ${countable(frame, choices, MOST_COUNTED + 1)} limit ${MOST_COUNTED + 1}),
      size as materialized (select count(*)::int as n from hit)
    select '' as facet, '' as value, n from size
    union all
    select f.facet, f.value, count(*)::int from hit join published.initiative_facet f
      on f.authority_id = ${frame.authorityId} and f.record_id = hit.record_id
    where f.facet = any(${[...facets]}::text[]) and (select n from size) <= ${MOST_COUNTED} group by f.facet, f.value`.execute(db)
  if ((found.rows.find(row => row.facet === '')?.n ?? 0) > MOST_COUNTED) return tooMany
  return new Map(facets.map(facet => [facet, new Map(found.rows.filter(row => row.facet === facet).map(row => [row.value, row.n]))]))
}
