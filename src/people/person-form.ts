import { isEmail } from '../domain/email.ts'
import type { Doc } from '../domain/merge.ts'
import type { Outcome } from '../domain/refusal.ts'
import { LANGS, type Lang } from '../i18n/translate.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'

export type PersonInput = { readonly name: string; readonly email: string; readonly language: Lang }

export function readPerson(fields: Fields): Outcome<PersonInput> {
  const form = new FormReader(fields.text, fields.all)
  const person = {
    name: form.text('name', { max: 200 }),
    email: fields.text('email'),
    language: form.oneOf<Lang>('language', LANGS, 'da'),
  }
  if (person.name === '') form.refuse('people.their-name-missing', 'name')
  if (!isEmail(person.email)) form.refuse('people.email-shape', 'email')
  return form.outcome(person)
}

export const personDoc = (person: PersonInput): Doc => ({ name: person.name, email: person.email, language: person.language })
