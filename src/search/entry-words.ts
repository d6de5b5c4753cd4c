import { fold } from '../domain/danish/fold.ts'
import { LONGEST_WORD, type TextLanguage } from '../domain/search/analysis.ts'
import { STOP_WORDS } from '../domain/search/stop-words.ts'
import { wordsIn } from '../domain/search/tokens.ts'
import type { EntryTexts } from './search-texts.ts'
import { PLACES } from './weights.ts'

const LANGUAGES = ['da', 'en'] as const satisfies readonly TextLanguage[]

/** Every distinct word of the texts being indexed, by its number: its spelling folded, and as somebody wrote it. */
export type Form = { readonly lang: TextLanguage; readonly folded: string; readonly written: string }

/**
 * Turns texts into the numbers of their words: a hundred thousand entries then fit in memory until all words are known, and each
 * distinct word is analysed once.
 */
export class WordBook {
  readonly forms: Form[] = []
  readonly #byFolded: Readonly<Record<TextLanguage, Map<string, number>>> = { da: new Map(), en: new Map() }
  readonly #byWritten: Readonly<Record<TextLanguage, Map<string, number>>> = { da: new Map(), en: new Map() }

  /** The entry's distinct words, each as form × 4 + the best place it stands in. */
  wordsOf(texts: EntryTexts): Uint32Array {
    const best = new Map<number, number>()
    for (const lang of LANGUAGES)
      for (const [place, name] of PLACES.entries())
        for (const word of wordsIn(texts[lang][name])) {
          const form = this.#numberOf(lang, word)
          if (form >= 0 && !best.has(form)) best.set(form, place)
        }
    return Uint32Array.from(best, ([form, place]) => form * 4 + place)
  }

  /** -1 for a word that is not indexed. */
  #numberOf(lang: TextLanguage, written: string): number {
    const known = this.#byWritten[lang].get(written)
    if (known !== undefined) return known
    const folded = fold(written).slice(0, LONGEST_WORD)
    const form = STOP_WORDS[lang].has(folded)
      ? -1
      : (this.#byFolded[lang].get(folded) ?? this.#add({ lang, folded, written: written.toLowerCase() }))
    this.#byWritten[lang].set(written, form)
    return form
  }

  #add(form: Form): number {
    this.#byFolded[form.lang].set(form.folded, this.forms.length)
    return this.forms.push({ ...form, written: form.written.slice(0, LONGEST_WORD) }) - 1
  }
}
