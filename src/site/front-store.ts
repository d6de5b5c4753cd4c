import { sql } from 'kysely'
import type { PublicDatabase } from '../db/connect.ts'
import type { Status } from '../domain/status.ts'
import type { SiteFrame } from './site-frame.ts'

/** Initiatives by goal and status: goal's value as in the facet. Made once a version; it reads the whole plan's facets. */
export type GoalStates = ReadonlyMap<string, Readonly<Partial<Record<Status, number>>>>

export async function goalStates(db: PublicDatabase, frame: SiteFrame): Promise<GoalStates> {
  const found = await sql<{ goal: string; status: Status; n: number }>`
    select g.value as goal, s.value as status, count(*)::int as n
    from published.initiative_facet g join published.initiative_facet s
      on s.authority_id = g.authority_id and s.record_id = g.record_id and s.facet = 'status'
    where g.authority_id = ${frame.authorityId} and g.facet = 'goal' group by g.value, s.value`.execute(db)
  const states = new Map<string, Partial<Record<Status, number>>>()
  for (const { goal, status, n } of found.rows) states.set(goal, { ...states.get(goal), [status]: n })
  return states
}

export type YearOfMoney = { readonly year: number; readonly permanent: number; readonly temporary: number }

export type NewestReport = { readonly title: string; readonly slug: string; readonly frozenOn: string }

/** Of the status reports on show the one frozen last; a report itself can be long, so it stays in the database. */
export async function newestReport(db: PublicDatabase, frame: SiteFrame): Promise<NewestReport | undefined> {
  const found = await sql<NewestReport>`
    select title, data ->> 'slug' as slug, data ->> 'frozenOn' as "frozenOn" from published.record
    where authority_id = ${frame.authorityId} and record_kind = 'status-report' and until_version is null
    order by data ->> 'frozenOn' desc, record_id limit 1`.execute(db)
  return found.rows[0]
}

/** Beyond this the sum is left out: it reads every initiative's appropriations. */
const MOST_SUMMED = 5000

/**
 * Øre a year, permanent and temporary apart. An appropriation that is part of another is not added: its kroner are in the other.
 */
export async function moneyByYear(db: PublicDatabase, frame: SiteFrame): Promise<YearOfMoney[]> {
  if (frame.total > MOST_SUMMED) return []
  const found = await sql<YearOfMoney>`
    select (y ->> 'year')::int as year,
      coalesce(sum((y ->> 'amountOre')::bigint) filter (where a ->> 'permanence' = 'permanent'), 0) as permanent,
      coalesce(sum((y ->> 'amountOre')::bigint) filter (where a ->> 'permanence' <> 'permanent'), 0) as temporary
    from published.initiative i, json_array_elements(i.data -> 'appropriations') a, json_array_elements(a -> 'years') y
    where i.authority_id = ${frame.authorityId} and i.until_version is null and a ->> 'partOf' is null
    group by 1 order by 1`.execute(db)
  return found.rows
}
