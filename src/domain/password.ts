import type { Refusal } from './refusal.ts'

export const SHORTEST_PASSWORD = 12
/** Room for any sentence; longer text only costs time to hash. */
export const LONGEST_PASSWORD = 300
/** A part of a name shorter than this stands in too many ordinary words. */
const SHORTEST_PART = 4
/** "aaaaaaaaaaaa", "121212121212": long, and among the first that are tried. */
const FEWEST_LETTERS = 5

/** Words that lists of leaked Danish and English passwords are made of. Digits and signs before and after add next to nothing. */
const COMMON = new Set(
  `password passwords passwordpassword adgangskode adgangskoden kodeord kodeordet hemmelig hemmeligt velkommen velkommentil welcome
  letmein sommer sommeren vinter vinteren efteraar forår efterår januar februar mandag fredag københavn kobenhavn aarhus odense danmark
  kommune kommunen handicap handicappolitik tovholder handleplan qwerty qwertyuiop qwertyuiopå asdfgh asdfghjkl zxcvbnm admin
  administrator iloveyou superman sunshine princess football fodbold monkey dragon trustno abcdefgh abcdefghijkl abcdefghijklm`.split(
    /\s+/,
  ),
)

/** Whom the password is for: its own words are the first guess. */
export type PasswordOwner = { readonly name: string; readonly email: string }

/** Why a new password will not do; empty when it will. */
export function passwordRefusals(password: string, owner: PasswordOwner, field: string): Refusal[] {
  if (password.length < SHORTEST_PASSWORD) return [{ key: 'people.password-short', field, params: { min: SHORTEST_PASSWORD } }]
  if (password.length > LONGEST_PASSWORD) return [{ key: 'people.password-long', field, params: { max: LONGEST_PASSWORD } }]
  if (isCommon(password)) return [{ key: 'people.password-common', field }]
  return isPersonal(password, owner) ? [{ key: 'people.password-personal', field }] : []
}

function isCommon(password: string): boolean {
  const letters = password.toLowerCase().replace(/[^\p{L}]/gu, '')
  if (COMMON.has(letters) || new Set(password).size < FEWEST_LETTERS) return true
  return '01234567890123456789 98765432109876543210'.includes(password)
}

function isPersonal(password: string, { name, email }: PasswordOwner): boolean {
  const said = password.toLowerCase()
  const parts = [...name.split(/[^\p{L}]+/u), ...(email.split('@')[0] ?? '').split(/[^\p{L}\d]+/u)]
  return parts.some(part => part.length >= SHORTEST_PART && said.includes(part.toLowerCase()))
}
