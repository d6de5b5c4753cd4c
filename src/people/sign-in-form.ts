import { continuePath } from '../domain/continue-path.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'

export type SignInForm = { readonly email: string; readonly password: string; readonly refusals: readonly Refusal[] }

export function readSignIn(fields: Fields): SignInForm {
  const email = fields.text('email')
  const password = fields.text('password')
  const missing = [
    ...(email === '' ? [{ key: 'people.email-missing', field: 'email' }] : []),
    ...(password === '' ? [{ key: 'people.password-missing', field: 'password' }] : []),
  ]
  return { email, password, refusals: [...fields.refusals, ...missing] }
}

/** Which address to go to afterwards: the one the person was on her way to, if it is ours. */
export const continuationOf = (query: unknown): string =>
  continuePath(typeof query === 'object' && query !== null && 'videre' in query && typeof query.videre === 'string' ? query.videre : '')
