import { sql } from 'kysely'
import type { PublicDatabase } from '../../db/connect.ts'
import { type ChangeGroup, MOST_BY_NAME } from '../../domain/publication/news.ts'
import type { Status } from '../../domain/status.ts'
import type { SiteFrame } from '../site-frame.ts'
import { CHANGE, type Change, listPublications, type Publication } from './change-store.ts'

/** What happened to the initiatives one publication changed, counted. */
export type Moves = {
  readonly statuses: readonly { readonly from: Status | null; readonly to: Status; readonly count: number }[]
  readonly money: number
  readonly time: number
}

export type PublicationNews = { readonly publication: Publication; readonly groups: readonly ChangeGroup<Change>[]; readonly moves: Moves }

/** The newest publications and what each did, by kind of act and record. */
export async function latestNews(db: PublicDatabase, frame: SiteFrame, publications: number): Promise<PublicationNews[]> {
  const found = await listPublications(db, frame, publications)
  const groups = await groupsSince(db, frame, found.at(-1)?.version ?? frame.version)
  const moved = await movesSince(db, frame, found.at(-1)?.version ?? frame.version)
  return found.map(publication => ({
    publication,
    groups: groups.get(publication.version) ?? [],
    moves: movesOf(moved.filter(({ version }) => version === publication.version)),
  }))
}

type Counted = Change & { readonly count: number }

async function groupsSince(db: PublicDatabase, frame: SiteFrame, version: number): Promise<Map<number, ChangeGroup<Change>[]>> {
  // Numbered and cut before the rest is looked up: a first publication may have added 100,000 initiatives.
  const found = await sql<Counted>`
    select ${CHANGE}, c.count from (
      select n.*, row_number() over same as place, count(*) over (partition by version, kind, record_kind)::int as count
      from published.change n where authority_id = ${frame.authorityId} and version between ${version} and ${frame.version}
      window same as (partition by version, kind, record_kind order by position)) c
    join published.publication p using (authority_id, version)
    where c.place <= ${MOST_BY_NAME} order by c.version, c.position`.execute(db)
  const versions = new Map<number, ChangeGroup<Change>[]>()
  for (const [first, ...more] of bySort(found.rows)) {
    const { kind, recordKind, count } = first
    versions.set(first.version, [...(versions.get(first.version) ?? []), { kind, recordKind, count, first: [first, ...more] }])
  }
  return versions
}

function bySort(rows: readonly Counted[]): [Counted, ...Counted[]][] {
  const sorts = new Map<string, [Counted, ...Counted[]]>()
  for (const row of rows) {
    const sort = `${row.version} ${row.kind} ${row.recordKind}`
    const others = sorts.get(sort)
    if (others) others.push(row)
    else sorts.set(sort, [row])
  }
  return [...sorts.values()]
}

type Moved = {
  readonly version: number
  readonly field: 'status' | 'amount' | 'timeframe'
  readonly from: Status | null
  readonly to: Status | null
  readonly count: number
}

async function movesSince(db: PublicDatabase, frame: SiteFrame, version: number): Promise<Moved[]> {
  const status = (side: 'before' | 'after') => sql`case f ->> 'field' when 'status' then f ->> ${side} end`
  const found = await sql<Moved>`
    select version, f ->> 'field' as field, ${status('before')} as "from", ${status('after')} as "to", count(*)::int as count
    from published.change c, jsonb_array_elements(c.fields) f
    where c.authority_id = ${frame.authorityId} and c.version between ${version} and ${frame.version}
      and c.kind = 'changed' and c.record_kind = 'initiative' and f ->> 'field' in ('status', 'amount', 'timeframe')
    group by 1, 2, 3, 4 order by count desc, 3, 4`.execute(db)
  return found.rows
}

function movesOf(moved: readonly Moved[]): Moves {
  const countOf = (field: Moved['field']) => moved.find(one => one.field === field)?.count ?? 0
  return {
    statuses: moved.flatMap(({ field, from, to, count }) => (field === 'status' && to ? [{ from, to, count }] : [])),
    money: countOf('amount'),
    time: countOf('timeframe'),
  }
}
