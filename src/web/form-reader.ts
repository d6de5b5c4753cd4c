import { parseArticles } from '../domain/articles.ts'
import { type PeriodEnd, parsePeriodEnd } from '../domain/period.ts'
import type { Outcome, Refusal } from '../domain/refusal.ts'
import { parseStatedDate, type StatedDate } from '../domain/timeframe.ts'
import { isUuid } from '../domain/uuid.ts'

type Limits = { readonly required?: boolean; readonly max?: number }

/** Long texts: the longest goal text in real plans is a twentieth of it. */
const LONG = 50_000

/** Reads one form and gathers what is wrong with it, so that a person is told everything at once. `get` and `all` are the form's fields. */
export class FormReader {
  readonly refusals: Refusal[] = []
  readonly #get: (name: string) => string
  readonly #all: (name: string) => readonly string[]
  /** Before each field's name in a refusal: the row it stands in. */
  readonly #prefix: string

  constructor(get: (name: string) => string, all: (name: string) => readonly string[] = () => [], prefix = '') {
    this.#get = get
    this.#all = all
    this.#prefix = prefix
  }

  refuse(key: string, field: string, params: Readonly<Record<string, string | number>> = {}): void {
    this.refusals.push({ key, field: this.#prefix + field, params })
  }

  text(name: string, { required = false, max = LONG }: Limits = {}): string {
    const text = this.#get(name)
    if (required && text === '') this.refuse('web.required', name)
    if (text.length > max) this.refuse('web.too-long', name, { max, length: text.length })
    return text
  }

  /** A date no more exact than typed. */
  stated(name: string): StatedDate | null {
    return this.parsed(name, parseStatedDate, 'history.bad-date')
  }

  /** One day, as YYYY-MM-DD. */
  day(name: string): string | null {
    return this.parsed(
      name,
      text => {
        const date = parseStatedDate(text)
        return date?.precision === 'day' ? date.start : null
      },
      'history.bad-day',
    )
  }

  periodEnd(name: string, end: PeriodEnd): string | null {
    return this.parsed(name, text => parsePeriodEnd(text, end), 'history.bad-date')
  }

  /** A value that a parser reads, or null for an empty field; a text it cannot read is refused with `key`. */
  parsed<T>(name: string, parse: (text: string) => T | null, key: string): T | null {
    const text = this.#get(name)
    if (text === '') return null
    const value = parse(text)
    if (value === null) this.refuse(key, name, { typed: text.slice(0, 60) })
    return value
  }

  /** The id chosen in a select, or null for the empty choice. */
  id(name: string): string | null {
    return this.parsed(name, text => (isUuid(text) ? text : null), 'history.bad-choice')
  }

  ids(name: string): string[] {
    const ids = [...new Set(this.#all(name))]
    if (!ids.every(isUuid)) this.refuse('history.bad-choice', name)
    return ids.filter(isUuid).sort()
  }

  /** One of a few words; `fallback` for an empty field. */
  oneOf<T extends string>(name: string, words: readonly T[], fallback: T): T {
    return this.parsed(name, text => words.find(word => word === text) ?? null, 'history.bad-choice') ?? fallback
  }

  yes(name: string): boolean {
    return this.#get(name) !== ''
  }

  /** Articles of the convention, in one field or several. */
  articles(name: string): readonly number[] {
    const articles = parseArticles(this.#all(name).join(','))
    if (articles === null) this.refuse('history.bad-articles', name)
    return articles ?? []
  }

  outcome<T>(value: T): Outcome<T> {
    return this.refusals.length === 0 ? { ok: true, value } : { ok: false, refusals: this.refusals }
  }
}
