import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'

export const PAGE_SIZE = 50

/** Days are YYYY-MM-DD in Danish time, both included. */
export type HistoryFilter = {
  readonly kind: string | null
  readonly act?: string | null
  /** Somewhere in what it was called, why, or what was said before or after, in any case of letters; '' for any. */
  readonly words?: string
  readonly person: string | null
  readonly from: string | null
  readonly to: string | null
  readonly recordId?: string
}

export type HistoryEntry = {
  readonly number: number
  readonly at: Date
  readonly person_name: string
  readonly act: string
  readonly record_kind: string
  readonly record_id: string | null
  readonly title: string
  readonly reason: string
  readonly before: unknown
  readonly after: unknown
}

/** A page of entries, the newest first, from before a number. One more than a page is read to know whether there are older ones. */
export async function listHistory(
  tx: WorkTransaction,
  authorityId: string,
  filter: HistoryFilter,
  before: number | null,
): Promise<{ entries: HistoryEntry[]; older: boolean }> {
  const rows = await tx
    .selectFrom('work.audit_entry')
    .select(['number', 'at', 'person_name', 'act', 'record_kind', 'record_id', 'title', 'reason', 'before', 'after'])
    .where('authority_id', '=', authorityId)
    .$if(filter.kind !== null, query => query.where('record_kind', '=', filter.kind ?? ''))
    .$if(filter.person !== null, query => query.where('person_id', '=', filter.person))
    .$if(Boolean(filter.act), query => query.where('act', '=', filter.act ?? ''))
    .$if(Boolean(filter.words), query => query.where(mentions(filter.words ?? '')))
    .$if(filter.recordId !== undefined, query => query.where('record_id', '=', filter.recordId ?? null))
    .$if(filter.from !== null, query => query.where(sql<boolean>`at >= ${filter.from}::date::timestamp at time zone 'Europe/Copenhagen'`))
    .$if(filter.to !== null, query => query.where(sql<boolean>`at < (${filter.to}::date + 1)::timestamp at time zone 'Europe/Copenhagen'`))
    .$if(before !== null, query => query.where('number', '<', before))
    .orderBy('number', 'desc')
    .limit(PAGE_SIZE + 1)
    .execute()
  return { entries: rows.slice(0, PAGE_SIZE), older: rows.length > PAGE_SIZE }
}

/** In what is said, not in what fields are called: their names are codes. */
function mentions(words: string) {
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  const says = (side: 'before' | 'after') => sql`exists (
    select from jsonb_path_query(${sql.ref(side)}, 'strict $.**') said where jsonb_typeof(said) = 'string' and said #>> '{}' ilike ${like})`
  return sql<boolean>`(title ilike ${like} or reason ilike ${like} or ${says('before')} or ${says('after')})`
}

/** How long the chain is. */
async function chainLength(tx: WorkTransaction, authorityId: string): Promise<number> {
  const row = await tx
    .selectFrom('work.audit_entry')
    .select('number')
    .where('authority_id', '=', authorityId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? 0
}

/** The first entry that is not as it was written, or null. Reads the whole chain: 100,000 entries take about a second. */
async function firstBrokenEntry(tx: WorkTransaction, authorityId: string): Promise<number | null> {
  const { rows } = await sql<{ number: number | null }>`select work.first_broken_audit_entry(${authorityId}) as number`.execute(tx)
  return rows[0]?.number ?? null
}

/** Whether the chain holds: not looked at yet, whole with so many entries, or broken at a number. */
export type Chain = { readonly length: number; readonly broken: number | null } | 'unchecked'

/** A chain this long is checked in some milliseconds, at each view; a longer one when somebody asks. */
const CHECKED_UNASKED = 5000

export async function readChain(tx: WorkTransaction, authorityId: string, asked: boolean): Promise<Chain> {
  const length = await chainLength(tx, authorityId)
  if (length > CHECKED_UNASKED && !asked) return 'unchecked'
  return { length, broken: await firstBrokenEntry(tx, authorityId) }
}

export const peopleToChoose = (tx: WorkTransaction, authorityId: string) =>
  tx.selectFrom('work.person').select(['id', 'name']).where('authority_id', '=', authorityId).orderBy('name').limit(500).execute()
