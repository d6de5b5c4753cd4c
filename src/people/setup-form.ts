import { type AuthorityKind, isAuthorityKind } from '../domain/authority-kind.ts'
import { slugRefusal, suggestedSlug } from '../domain/authority-slug.ts'
import { isEmail } from '../domain/email.ts'
import { passwordRefusals } from '../domain/password.ts'
import { accepted, type Outcome, type Refusal } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { RESERVED_SLUGS } from '../web/paths.ts'

export type SetupForm = {
  readonly authority: { readonly officialName: string; readonly kind: AuthorityKind; readonly slug: string }
  readonly person: { readonly name: string; readonly email: string; readonly password: string }
}

/** An empty address is made from the name; so is the one a refused form suggests. */
export function readSetup(fields: Fields): Outcome<SetupForm> {
  const officialName = fields.text('official_name')
  const kind = fields.text('kind')
  const slug = fields.text('slug') || (officialName && suggestedSlug(officialName))
  const [name, email, password] = [fields.text('name'), fields.text('email'), fields.text('password')]
  const refusals = [
    ...fields.refusals,
    ...nameRefusals('official_name', officialName, 'authorities.official-name-missing'),
    ...(isAuthorityKind(kind) ? [] : [{ key: 'authorities.kind-missing', field: 'kind' }]),
    ...(slug ? [slugRefusal(slug, RESERVED_SLUGS)].filter(refusal => refusal !== null) : []),
    ...nameRefusals('name', name, 'people.name-missing'),
    ...(isEmail(email) ? [] : [{ key: 'people.email-shape', field: 'email' }]),
    ...newPasswordRefusals(fields, { name, email }),
  ]
  if (refusals.length > 0 || !isAuthorityKind(kind)) return { ok: false, refusals }
  return accepted({ authority: { officialName, kind, slug }, person: { name, email, password } })
}

const LONGEST_NAME = 200

function nameRefusals(field: string, text: string, missing: string): Refusal[] {
  if (text === '') return [{ key: missing, field }]
  return text.length > LONGEST_NAME ? [{ key: 'web.too-long', field, params: { max: LONGEST_NAME, length: text.length } }] : []
}

/** The rules for a new password, and that it was typed the same twice. */
export function newPasswordRefusals(fields: Fields, owner: { name: string; email: string }): Refusal[] {
  const password = fields.text('password')
  const weak = passwordRefusals(password, owner, 'password')
  if (weak.length > 0) return weak
  return password === fields.text('password_again') ? [] : [{ key: 'people.password-differs', field: 'password_again' }]
}
