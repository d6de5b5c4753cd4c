import { sql } from 'kysely'
import type { WorkTransaction } from '../db/connect.ts'
import type { LearntWord } from '../domain/vocabulary.ts'
import { wordKey } from '../domain/vocabulary.ts'
import type { Writer } from '../history/revision-store.ts'

/** Nobody teaches more in years; a bound keeps one reading from carrying them all. */
export const MOST_WORDS = 2000

export const LEARNT_FROM = ['correction', 'owner', 'name', 'skip', 'person'] as const
export type LearntFrom = (typeof LEARNT_FROM)[number]

/** What taught it: a decision of a review, or a person on the page itself. */
export type Origin = { readonly from: LearntFrom; readonly readingId: string | null; readonly actId: string | null }

export async function words(tx: WorkTransaction, authorityId: string): Promise<readonly LearntWord[]> {
  const rows = await tx
    .selectFrom('work.vocabulary')
    .select(['kind', 'printed', 'meaning'])
    .where('authority_id', '=', authorityId)
    .orderBy('learnt_at', 'desc')
    .limit(MOST_WORDS)
    .execute()
  // The table's own checks hold what a LearntWord promises.
  return rows as unknown as readonly LearntWord[]
}

/** Keeps a word; the same print taught again means what it was taught last. Returns its id. */
export async function keepWord(tx: WorkTransaction, writer: Writer, id: string, word: LearntWord, origin: Origin): Promise<string> {
  const { id: kept } = await tx
    .insertInto('work.vocabulary')
    .values({
      authority_id: writer.authorityId,
      id,
      kind: word.kind,
      printed: word.printed,
      key: wordKey(word.printed),
      meaning: word.meaning,
      learnt_from: origin.from,
      reading_id: origin.readingId,
      act_id: origin.actId,
      learnt_by: writer.personId,
      learnt_by_name: writer.name,
      learnt_at: writer.at,
    })
    .onConflict(conflict =>
      conflict.columns(['authority_id', 'kind', 'key']).doUpdateSet(({ ref }) => ({
        printed: ref('excluded.printed'),
        meaning: ref('excluded.meaning'),
        learnt_from: ref('excluded.learnt_from'),
        reading_id: ref('excluded.reading_id'),
        act_id: ref('excluded.act_id'),
        learnt_by: ref('excluded.learnt_by'),
        learnt_by_name: ref('excluded.learnt_by_name'),
        learnt_at: ref('excluded.learnt_at'),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return kept
}

export type ListedWord = LearntWord & {
  readonly id: string
  readonly learntFrom: LearntFrom
  readonly learntBy: string
  readonly learntAt: Date
  readonly readingId: string | null
  readonly documentTitle: string | null
}

/** All words with where each was learnt, units first, each kind by its print. */
export async function listWords(tx: WorkTransaction, authorityId: string): Promise<readonly ListedWord[]> {
  const { rows } = await sql<ListedWord>`
    select word.kind, word.printed, word.meaning, word.id, word.learnt_from as "learntFrom", word.learnt_by_name as "learntBy",
      word.learnt_at as "learntAt", word.reading_id as "readingId", document.title as "documentTitle"
    from work.vocabulary word
    left join work.reading reading on reading.authority_id = word.authority_id and reading.id = word.reading_id
    left join work.document document on document.authority_id = word.authority_id and document.id = reading.document_id
    where word.authority_id = ${authorityId}
    order by word.kind, word.key collate "da-DK-x-icu" limit ${MOST_WORDS}`.execute(tx)
  return rows
}

export async function findWord(tx: WorkTransaction, authorityId: string, id: string): Promise<LearntWord | undefined> {
  const row = await tx
    .selectFrom('work.vocabulary')
    .select(['kind', 'printed', 'meaning'])
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row as LearntWord | undefined
}

/** Forgets one word. Returns it, or undefined when it is gone already. */
export async function forgetWord(tx: WorkTransaction, authorityId: string, id: string): Promise<LearntWord | undefined> {
  const row = await tx
    .deleteFrom('work.vocabulary')
    .where('authority_id', '=', authorityId)
    .where('id', '=', id)
    .returning(['kind', 'printed', 'meaning'])
    .executeTakeFirst()
  return row as LearntWord | undefined
}

export async function wordsOfAct(tx: WorkTransaction, authorityId: string, actId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('work.vocabulary')
    .select('id')
    .where('authority_id', '=', authorityId)
    .where('act_id', '=', actId)
    .execute()
  return rows.map(row => row.id)
}
