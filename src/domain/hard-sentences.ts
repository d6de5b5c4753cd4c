import { LONG_WORD, wordsIn } from './lix.ts'

export type HardSentence = { readonly text: string; readonly words: number; readonly long: number }

/** A sentence and what stands between it and the next; joined, the parts are the text again. */
export type SentencePart = { readonly text: string; readonly hard: number | null }

/** Longer than this, or with more than this share of long words, few people read a sentence once only. */
const MANY_WORDS = 20
const LONG_SHARE = 0.45
const FEW_WORDS = 7

const judged = (text: string): HardSentence => {
  const words = wordsIn(text)
  return { text: text.trim(), words: words.length, long: words.filter(word => word.length >= LONG_WORD).length }
}

const isHard = ({ words, long }: HardSentence): boolean => words > MANY_WORDS || (words >= FEW_WORDS && long / words > LONG_SHARE)

const weight = ({ words, long }: HardSentence): number => words + (long * 100) / words

/** The text in sentences, the hardest of them numbered in reading order: at most `most`, so that the advice can be followed. */
export function hardSentences(
  text: string,
  most = 3,
): { readonly parts: readonly SentencePart[]; readonly hardest: readonly HardSentence[] } {
  const sentences = (text.match(/[^.:!?\n]*(?:[.:!?]+(?!\s|$)[^.:!?\n]*)*(?:[.:!?]+|\n+|$)\s*/gu) ?? []).filter(part => part !== '')
  const places = sentences
    .map((part, index) => ({ index, judged: judged(part) }))
    .filter(one => isHard(one.judged))
    .sort((a, b) => weight(b.judged) - weight(a.judged))
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
  const numbers = new Map(places.map((place, index) => [place.index, index + 1]))
  const parts = sentences.map((text, index) => ({ text, hard: numbers.get(index) ?? null }))
  return { parts, hardest: places.map(place => place.judged) }
}
