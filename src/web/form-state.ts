import type { Refusal } from '../domain/refusal.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Fields } from './fields.ts'

/** What a form's page needs to show it: the values in the fields and what is wrong with each. */
export type FormState = {
  value(name: string): string
  all(name: string): readonly string[]
  /** The first refusal of a field, as a sentence. */
  error(name: string): string | undefined
  /** All refusals, for the error summary, in the order they were found. */
  readonly errors: readonly { readonly field?: string | undefined; readonly text: string }[]
}

type Values = Readonly<Record<string, string | readonly string[] | undefined>>

/** A form as it is first opened: with the record's values, or empty. */
export function openedForm(values: Values = {}): FormState {
  const all = (name: string) => [values[name] ?? []].flat()
  return { value: name => all(name)[0] ?? '', all, error: () => undefined, errors: [] }
}

/** A form that was sent and could not be taken: what was typed stays, right or wrong. */
export function refusedForm(t: Translate, typed: Fields, refusals: readonly Refusal[]): FormState {
  const errors = refusals.map(refusal => ({ field: refusal.field, text: refusalText(t, refusal) }))
  return {
    value: typed.text,
    all: typed.all,
    error: name => errors.find(error => error.field === name)?.text,
    errors,
  }
}
