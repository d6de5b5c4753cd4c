import { danishStem } from '../domain/danish/stem.ts'
import { analyse, type TextLanguage } from '../domain/search/analysis.ts'
import type { Form } from './entry-words.ts'
import { facetTerm, NUMBER, numberTerm, PART, PLACES, WHOLE } from './weights.ts'

/** One entry, ready to be written into a segment. */
export type IndexedEntry = {
  readonly ord: number
  readonly words: Uint32Array
  readonly number: string
  readonly facets: readonly { readonly facet: string; readonly value: string }[]
}

export type PostingLanguage = TextLanguage | 'facet'
export type Posting = { readonly lang: PostingLanguage; readonly term: string; readonly weight: number; readonly ords: readonly number[] }

/** What a term looks like to a person, and whether it stands alone somewhere. */
export type Spelling = { readonly form: string; readonly whole: boolean }

type Term = { readonly lang: PostingLanguage; readonly term: string; readonly whole: boolean; readonly form: string }

/** Turns words into terms; each form is analysed once, when it is first met. */
export class Terms {
  readonly list: Term[] = []
  readonly #forms: readonly Form[]
  readonly #known: (stem: string) => boolean
  readonly #numbers = new Map<string, number>()
  readonly #ofForm: (readonly number[] | undefined)[] = []

  constructor(forms: readonly Form[], known: (stem: string) => boolean) {
    this.#forms = forms
    this.#known = known
  }

  /** The first is the word itself, the others its parts. */
  ofForm(form: number): readonly number[] {
    const before = this.#ofForm[form]
    if (before) return before
    const { lang, folded, written } = this.#forms[form] ?? never(form)
    const { whole, parts } = analyse(folded, lang, this.#known)
    const numbers = [this.#number(lang, whole, true, written), ...parts.map(part => this.#number(lang, part, false, part))]
    this.#ofForm[form] = numbers
    return numbers
  }

  facet(facet: string, value: string): number {
    return this.#number('facet', facetTerm(facet, value), false, '')
  }

  printed(number: string): number {
    return this.#number('da', numberTerm(number), false, '')
  }

  #number(lang: PostingLanguage, term: string, whole: boolean, form: string): number {
    const key = `${lang} ${term}`
    const known = this.#numbers.get(key)
    if (known === undefined) {
      this.#numbers.set(key, this.list.length)
      return this.list.push({ lang, term, whole, form }) - 1
    }
    const before = this.list[known]
    // The shortest spelling is most often the dictionary's: "indsats" before "indsatserne".
    if (before && whole && (!before.whole || form.length < before.form.length)) this.list[known] = { ...before, whole, form }
    return known
  }
}

/** All postings of one segment. An entry stands under each of its terms once, with the best of its weights. */
export function postingsOf(entries: readonly IndexedEntry[], terms: Terms): Posting[] {
  const lists = new Map<number, number[]>()
  const put = (term: number, weight: number, ord: number) => {
    const key = term * 128 + weight
    const list = lists.get(key)
    if (list) list.push(ord)
    else lists.set(key, [ord])
  }
  for (const entry of entries) {
    for (const [term, weight] of bestWeights(entry.words, terms)) put(term, weight, entry.ord)
    for (const { facet, value } of entry.facets) put(terms.facet(facet, value), 0, entry.ord)
    if (entry.number) put(terms.printed(entry.number), NUMBER, entry.ord)
  }
  return Array.from(lists, ([key, ords]) => {
    const { lang, term } = terms.list[Math.floor(key / 128)] ?? never(key)
    return { lang, term, weight: key % 128, ords }
  })
}

function bestWeights(words: Uint32Array, terms: Terms): Map<number, number> {
  const best = new Map<number, number>()
  for (const word of words) {
    const place = PLACES[word % 4] ?? 'context'
    const numbers = terms.ofForm(Math.floor(word / 4))
    for (let n = 0; n < numbers.length; n++) {
      const term = numbers[n] ?? 0
      const weight = n === 0 ? WHOLE[place] : PART[place]
      if ((best.get(term) ?? 0) < weight) best.set(term, weight)
    }
  }
  return best
}

/** Danish words that may be parts of compounds because the texts know them: whole words, not those of three letters. */
export function knownStems(forms: readonly Form[], earlier: Iterable<string>): ReadonlySet<string> {
  const found = new Set(earlier)
  for (const { lang, folded } of forms) if (lang === 'da' && folded.length > 3 && !/\d/.test(folded)) found.add(danishStem(folded))
  return found
}

function never(key: number): never {
  throw new Error(`no word or term has the number ${key}`)
}
