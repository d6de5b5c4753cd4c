import type { WorkTransaction } from '../db/connect.ts'
import { type LearntWord, type Vocabulary, wordKey } from '../domain/vocabulary.ts'
import { audit } from '../history/audit.ts'
import { auditOf } from '../history/edit-record.ts'
import type { Writer } from '../history/revision-store.ts'
import { forgetWord, keepWord, type Origin, words, wordsOfAct } from './vocabulary-store.ts'

/** What an authority's documents were taught to mean: every reading takes it in. */
export const vocabularyOf = (tx: WorkTransaction, authorityId: string): Promise<Vocabulary> => words(tx, authorityId)

/** Keeps what a decision taught, in the decision's own transaction. Answers how much of it was news. */
export async function learn(
  tx: WorkTransaction,
  writer: Writer,
  lessons: readonly LearntWord[],
  origin: Origin,
  newId: () => string,
): Promise<number> {
  if (lessons.length === 0) return 0
  // Taught again is no news: its first source stays.
  const known = new Map((await words(tx, writer.authorityId)).map(word => [`${word.kind} ${wordKey(word.printed)}`, word.meaning]))
  const news = lessons.filter(word => known.get(`${word.kind} ${wordKey(word.printed)}`) !== word.meaning)
  for (const word of news) {
    const id = await keepWord(tx, writer, newId(), word, origin)
    await audit(tx, {
      ...noteOf(writer, id, word),
      act: 'learnt',
      after: { kind: word.kind, printed: word.printed, meaning: word.meaning },
    })
  }
  return news.length
}

/** False when it was forgotten already. */
export async function forget(tx: WorkTransaction, writer: Writer, id: string): Promise<boolean> {
  const word = await forgetWord(tx, writer.authorityId, id)
  if (word)
    await audit(tx, {
      ...noteOf(writer, id, word),
      act: 'forgotten',
      before: { kind: word.kind, printed: word.printed, meaning: word.meaning },
    })
  return word !== undefined
}

/** An act that is undone teaches nothing any more. */
export async function forgetAct(tx: WorkTransaction, writer: Writer, actId: string): Promise<void> {
  for (const id of await wordsOfAct(tx, writer.authorityId, actId)) await forget(tx, writer, id)
}

const noteOf = (writer: Writer, id: string, word: LearntWord) => ({
  ...auditOf(writer),
  recordKind: 'vocabulary',
  recordId: id,
  title: word.meaning ? `${word.printed} → ${word.meaning}` : word.printed,
})
