import { nameKey } from './review/unit-names.ts'

export const WORD_KINDS = ['unit', 'label', 'not-initiative'] as const
export type WordKind = (typeof WORD_KINDS)[number]

/** The fields of an initiative that a label can be taught to mean. */
export const TAUGHT_FIELDS = ['units', 'time', 'money', 'targetGroup', 'text'] as const
export type TaughtField = (typeof TAUGHT_FIELDS)[number]

/** One thing an authority's documents were taught to mean by a person. */
export type LearntWord =
  /** A unit as it is printed, and its official name. */
  | { readonly kind: 'unit'; readonly printed: string; readonly meaning: string }
  /** A heading beside a field. */
  | { readonly kind: 'label'; readonly printed: string; readonly meaning: TaughtField }
  /** A heading that heads no initiative. */
  | { readonly kind: 'not-initiative'; readonly printed: string; readonly meaning: '' }

export type Vocabulary = readonly LearntWord[]

/** What two prints of the same word share. */
export const wordKey = (printed: string): string => nameKey(printed)

/** Taught again, it takes the earlier lesson's place. */
export const isSameWord = (a: LearntWord, b: LearntWord): boolean => a.kind === b.kind && wordKey(a.printed) === wordKey(b.printed)

export const LONGEST_WORD: Readonly<Record<WordKind, number>> = { unit: 200, label: 60, 'not-initiative': 300 }
export const LONGEST_MEANING = 200

/** Worth keeping: it says something, and something new. */
export function isLesson({ kind, printed, meaning }: LearntWord): boolean {
  if (wordKey(printed).length < 2 || printed.length > LONGEST_WORD[kind] || meaning.length > LONGEST_MEANING) return false
  return kind !== 'unit' || (meaning !== '' && printed !== meaning)
}
