import { compoundParts, type KnownStem } from '../danish/compound.ts'
import { fold } from '../danish/fold.ts'
import { danishStem } from '../danish/stem.ts'
import { englishStem } from './english-stem.ts'

export type TextLanguage = 'da' | 'en'

/** What a word is found by: `whole` is the word in all its forms; `parts` are words within it and words it is made from. */
export type Analysed = { readonly whole: string; readonly parts: readonly string[] }

/** No word is longer; what is longer is cut, so that a page of one letter costs no more than a word. */
export const LONGEST_WORD = 60

/** `word` is folded. A word always finds itself: the same goes for texts and queries. */
export function analyse(word: string, lang: TextLanguage, known: KnownStem): Analysed {
  const cut = word.slice(0, LONGEST_WORD)
  return lang === 'en' ? english(cut) : danish(cut, known)
}

function danish(word: string, known: KnownStem): Analysed {
  const whole = danishStem(word)
  const pieces = compoundParts(word, known)
  const parts = new Set(pieces.map(danishStem).flatMap(withQuality))
  // Of sag|s|behandling after bygge|: the rest as one word too.
  for (let from = 1; from < pieces.length - 1; from++) parts.add(danishStem(restOf(word, pieces.slice(from))))
  for (const part of withQuality(whole)) parts.add(part)
  parts.delete(whole)
  return { whole, parts: [...parts] }
}

/** "tilgængelighed" is also about "tilgængelig", "sundhed" about "sund". Shorter rests ("enhed") are other words. */
const withQuality = (stem: string): string[] => (/^.{4,}hed$/.test(stem) ? [stem, danishStem(stem.slice(0, -3))] : [stem])

const restOf = (word: string, pieces: readonly string[]): string => word.slice(word.lastIndexOf(pieces[0] ?? ''))

function english(word: string): Analysed {
  const whole = englishStem(word)
  const able = /^(.{3,}[ai]b)(?:ility|ly)$/.exec(whole)
  return { whole, parts: able ? [`${able[1]}l`] : [] }
}

/** An `analyse` that remembers: a text's words come again and again. */
export function analyser(lang: TextLanguage, known: KnownStem): (word: string) => Analysed {
  const seen = new Map<string, Analysed>()
  return word => {
    const before = seen.get(word)
    if (before) return before
    const analysed = analyse(fold(word), lang, known)
    seen.set(word, analysed)
    return analysed
  }
}
