import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Every, Exception, Same } from '../domain/calendar/recurrence.ts'
import type { RecordKind } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { type EntryInput, type EntryKind, entryDoc, parseEntry } from './entry-form.ts'

export type Entry = EntryInput & { readonly id: string; readonly revision: number; readonly changedAt: Date }

const ENTRY = (authorityId: string) => sql`
  select e.id, e.revision, e.changed_at as "changedAt", e.kind, e.title, e.note, e.place, e.first_day as first, e.every, e.same, e.until,
    e.days, to_char(e.starts_at, 'HH24:MI') as "startsAt", to_char(e.ends_at, 'HH24:MI') as "endsAt", e.template_id as "templateId",
    e.is_public as "isPublic",
    coalesce((select json_agg(json_build_object('day', x.day, 'movedTo', x.moved_to) order by x.day) from work.year_exception x
      where x.authority_id = e.authority_id and x.entry_id = e.id), '[]') as exceptions
  from work.year_entry e where e.authority_id = ${authorityId}`

type Row = Omit<Entry, 'kind' | 'every' | 'same' | 'exceptions'> & {
  readonly kind: EntryKind
  readonly every: Every
  readonly same: Same
  readonly exceptions: readonly Exception[]
}

/** More than any authority holds in a year many times over. */
const MOST = 500

export async function listEntries(tx: WorkTransaction, authorityId: string): Promise<Entry[]> {
  const { rows } = await sql<Row>`${ENTRY(authorityId)} order by e.first_day, e.id limit ${MOST}`.execute(tx)
  return rows
}

export async function readEntry(tx: WorkTransaction, authorityId: string, id: string): Promise<Entry | undefined> {
  const { rows } = await sql<Row>`${ENTRY(authorityId)} and e.id = ${id}`.execute(tx)
  return rows[0]
}

export const entryKind: RecordKind<EntryInput> = {
  kind: 'year-entry',
  parse: parseEntry,
  doc: entryDoc,
  title: entry => entry.title,
  async read(tx, authorityId, id, lock) {
    if (lock) await sql`select from work.year_entry where authority_id = ${authorityId} and id = ${id} for update`.execute(tx)
    const entry = await readEntry(tx, authorityId, id)
    return entry && { revision: entry.revision, title: entry.title, doc: entryDoc(entry) }
  },
  async write(tx, writer, id, entry, revision) {
    await tx
      .updateTable('work.year_entry')
      .set({ ...columns(entry), revision, changed_at: writer.at })
      .where('authority_id', '=', writer.authorityId)
      .where('id', '=', id)
      .execute()
    await tx.deleteFrom('work.year_exception').where('authority_id', '=', writer.authorityId).where('entry_id', '=', id).execute()
    await insertExceptions(tx, writer, id, entry)
  },
}

const columns = (entry: EntryInput) => ({
  kind: entry.kind,
  title: entry.title,
  note: entry.note,
  place: entry.place,
  first_day: entry.first,
  every: entry.every,
  same: entry.same,
  until: entry.until,
  days: entry.days,
  starts_at: entry.startsAt,
  ends_at: entry.endsAt,
  template_id: entry.templateId,
  is_public: entry.isPublic,
})

export async function insertEntry(tx: WorkTransaction, writer: Writer, id: string, entry: EntryInput): Promise<void> {
  await tx
    .insertInto('work.year_entry')
    .values({ authority_id: writer.authorityId, id, ...columns(entry), created_at: writer.at, changed_at: writer.at })
    .execute()
  await insertExceptions(tx, writer, id, entry)
}

async function insertExceptions(tx: WorkTransaction, writer: Writer, id: string, { exceptions }: EntryInput): Promise<void> {
  if (exceptions.length === 0) return
  const rows = exceptions.map(({ day, movedTo }) => ({ authority_id: writer.authorityId, entry_id: id, day, moved_to: movedTo }))
  await tx.insertInto('work.year_exception').values(rows).execute()
}

export async function removeEntry(tx: WorkTransaction, authorityId: string, id: string): Promise<void> {
  await tx.deleteFrom('work.year_entry').where('authority_id', '=', authorityId).where('id', '=', id).execute()
}

export const templatesToChoose = (tx: WorkTransaction, authorityId: string): Promise<{ id: string; title: string }[]> =>
  tx.selectFrom('work.round_template').select(['id', 'title']).where('authority_id', '=', authorityId).orderBy('title').limit(200).execute()

/** Rounds there are, with the days that matter to a calendar. */
export type DatedRound = {
  readonly id: string
  readonly title: string
  readonly opensOn: string
  readonly deadline: string
  readonly revision: number
}

export const datedRounds = (tx: WorkTransaction, authorityId: string, from: string, to: string): Promise<DatedRound[]> =>
  tx
    .selectFrom('work.round')
    .select(['id', 'title', 'opens_on as opensOn', 'deadline', 'revision'])
    .where('authority_id', '=', authorityId)
    .where('deadline', '>=', from)
    .where('opens_on', '<=', to)
    .orderBy('opens_on')
    .limit(200)
    .execute()

/** The days of rounds that somebody has begun or passed over, as "<entry> <day>". */
export async function settledDays(tx: WorkTransaction, authorityId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('work.year_round').select(['entry_id', 'day']).where('authority_id', '=', authorityId).execute()
  return new Set(rows.map(row => settledKey(row.entry_id, row.day)))
}

export const settledKey = (entryId: string, day: string): string => `${entryId} ${day}`

/** False when somebody has done it already. */
export async function settleDay(
  tx: WorkTransaction,
  writer: Writer,
  of: { readonly entryId: string; readonly day: string },
  done: { readonly roundId: string | null; readonly reason: string },
): Promise<boolean> {
  const result = await tx
    .insertInto('work.year_round')
    .values({
      authority_id: writer.authorityId,
      entry_id: of.entryId,
      day: of.day,
      round_id: done.roundId,
      reason: done.reason,
      done_at: writer.at,
      done_by: writer.personId,
      done_by_name: writer.name,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}
