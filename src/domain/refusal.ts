/**
 * An expected "no", as a value. Layers below the edge never write a sentence for a person: they name a key,
 * the parameters the sentence needs, and the form field it belongs to. `i18n/` turns it into words.
 */
export type Refusal = {
  readonly key: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly field?: string
}

/** Either what was asked for, or every reason why not (never an empty list). */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusals: readonly Refusal[] }

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value })

export const refused = (...refusals: [Refusal, ...Refusal[]]): { ok: false; refusals: readonly Refusal[] } => ({ ok: false, refusals })
