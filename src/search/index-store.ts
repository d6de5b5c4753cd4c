import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { Posting, PostingLanguage } from './postings.ts'
import type { Entry } from './search-texts.ts'
import { SEGMENT } from './weights.ts'

export type Space = 'initiative' | 'record'
/** Which part of the index is written. */
export type Place = { readonly tx: WorkTransaction; readonly authorityId: string; readonly space: Space }
export type EntryPlace = { readonly ord: number; readonly record_id: string; readonly part: number }
export type NewEntry = Pick<Entry, 'part' | 'lines'> & {
  readonly kind: string
  readonly id: string
  readonly ord: number
  readonly isNew: boolean
}

/** Stems that stand as words of their own in what is published. */
export async function wholeTerms(tx: WorkTransaction, authorityId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('published.search_term')
    .select('term')
    .where('authority_id', '=', authorityId)
    .where('lang', '=', 'da')
    .where('whole', '=', true)
    .execute()
  return rows.map(row => row.term).filter(term => term.length > 3)
}

export async function placesOf({ tx, authorityId, space }: Place, ids: readonly string[]): Promise<EntryPlace[]> {
  const found = await sql<EntryPlace>`
    select ord, record_id, part from published.search_entry
    where authority_id = ${authorityId} and space = ${space} and record_id = any(${ids})`.execute(tx)
  return found.rows
}

export async function entriesIn({ tx, authorityId, space }: Place, segments: readonly number[]): Promise<EntryPlace[]> {
  const found = await sql<EntryPlace>`
    select e.ord, e.record_id, e.part from unnest(${segments}::int[]) s join published.search_entry e
      on e.authority_id = ${authorityId} and e.space = ${space} and e.ord >= s * ${SEGMENT}::int and e.ord < (s + 1) * ${SEGMENT}::int`.execute(
    tx,
  )
  return found.rows
}

export async function nextOrd({ tx, authorityId, space }: Place): Promise<number> {
  const found = await sql<{ next: number }>`
    select coalesce(max(ord) + 1, 0) as next from published.search_entry where authority_id = ${authorityId} and space = ${space}`.execute(
    tx,
  )
  return found.rows[0]?.next ?? 0
}

export async function deleteEntries({ tx, authorityId, space }: Place, ords: readonly number[]): Promise<void> {
  if (ords.length === 0) return
  await sql`delete from published.search_entry where authority_id = ${authorityId} and space = ${space} and ord = any(${ords})`.execute(tx)
}

const AT_A_TIME = 5000

/** New entries, and the lines of those that were there before. */
export async function insertEntries({ tx, authorityId, space }: Place, entries: readonly NewEntry[]): Promise<void> {
  const rows = entries
    .filter(entry => entry.isNew || entry.lines)
    .map(({ ord, kind, id, part, lines }) => ({ ord, kind, id, part, line_from: lines?.from, line_to: lines?.to, text: lines?.text ?? '' }))
  for (let from = 0; from < rows.length; from += AT_A_TIME)
    await sql`
      insert into published.search_entry (authority_id, space, ord, record_kind, record_id, part, line_from, line_to, text)
      select ${authorityId}, ${space}, ord, kind, id, part, line_from, line_to, text
      from json_to_recordset(${JSON.stringify(rows.slice(from, from + AT_A_TIME))}::json)
        as r (ord int, kind text, id uuid, part int, line_from int, line_to int, text text)
      on conflict (authority_id, space, ord) do update set line_from = excluded.line_from, line_to = excluded.line_to, text = excluded.text`.execute(
      tx,
    )
}

/** "lang term" → minus how many entries of these segments hold it. */
export async function termCounts({ tx, authorityId, space }: Place, segments: readonly number[]): Promise<Map<string, number>> {
  const found = await sql<{ lang: string; term: string; entries: number }>`
    select lang, term, sum(cardinality(ords))::int as entries from published.search_posting
    where authority_id = ${authorityId} and space = ${space} and segment = any(${segments}) and lang <> 'facet' group by lang, term`.execute(
    tx,
  )
  return new Map(found.rows.map(({ lang, term, entries }) => [`${lang} ${term}`, -entries]))
}

export async function deleteSegments({ tx, authorityId, space }: Place, segments: readonly number[]): Promise<void> {
  await sql`delete from published.search_posting where authority_id = ${authorityId} and space = ${space} and segment = any(${segments})`.execute(
    tx,
  )
}

export async function insertPostings({ tx, authorityId, space }: Place, segment: number, postings: readonly Posting[]): Promise<void> {
  const columns = [
    postings.map(p => p.lang),
    postings.map(p => p.term),
    postings.map(p => p.weight),
    postings.map(p => `{${p.ords.join()}}`),
  ] as const
  await sql`
    insert into published.search_posting (authority_id, space, lang, term, weight, segment, ords)
    select ${authorityId}, ${space}, lang, term, weight, ${segment}, ords::int[]
    from unnest(${columns[0]}::text[], ${columns[1]}::text[], ${columns[2]}::smallint[], ${columns[3]}::text[]) as p (lang, term, weight, ords)`.execute(
    tx,
  )
}

type TermWord = { readonly lang: PostingLanguage; readonly term: string; readonly form: string; readonly whole: boolean }

/** Adds the differences to the counts of the words; a word nobody holds any more is forgotten. A printed number is no word. */
export async function changeTerms(
  { tx, authorityId, space }: Place,
  counts: ReadonlyMap<string, number>,
  words: readonly TermWord[],
): Promise<void> {
  const spelled = new Map(words.map(word => [`${word.lang} ${word.term}`, word]))
  const rows = [...counts]
    .filter(([key]) => !key.includes('#'))
    .map(([key, entries]) => ({
      lang: key.slice(0, 2),
      term: key.slice(3),
      entries,
      form: spelled.get(key)?.form ?? '',
      whole: spelled.get(key)?.whole ?? false,
    }))
    .filter(row => row.entries !== 0 || row.form !== '')
  for (let from = 0; from < rows.length; from += AT_A_TIME)
    await sql`
      insert into published.search_term as known (authority_id, space, lang, term, form, whole, entries)
      select ${authorityId}, ${space}, lang, term, form, whole, entries
      from json_to_recordset(${JSON.stringify(rows.slice(from, from + AT_A_TIME))}::json)
        as r (lang text, term text, form text, whole boolean, entries int)
      on conflict (authority_id, space, lang, term) do update set entries = known.entries + excluded.entries,
        whole = known.whole or excluded.whole,
        form = case when excluded.whole and (not known.whole or length(excluded.form) < length(known.form)) then excluded.form else known.form end`.execute(
      tx,
    )
  await sql`delete from published.search_term where authority_id = ${authorityId} and space = ${space} and entries <= 0`.execute(tx)
}
