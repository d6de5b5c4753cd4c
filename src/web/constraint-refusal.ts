import type { Refusal } from '../domain/refusal.ts'

/** Which refusal a broken constraint of the database means, by the constraint's name. */
export type ConstraintRefusals = Readonly<Record<string, Refusal>>

const UNIQUE = '23505'
const FOREIGN_KEY = '23503'

const textOf = (error: unknown, name: string): string => {
  const value = error instanceof Error && name in error ? (error as unknown as Record<string, unknown>)[name] : undefined
  return typeof value === 'string' ? value : ''
}

/**
 * Two people may take the same number at the same moment, and a unit may go while a form names it: only the constraint sees that.
 * Rethrows what is no such thing.
 */
export function refusalsBehind(error: unknown, constraints: ConstraintRefusals): readonly Refusal[] {
  const known = constraints[textOf(error, 'constraint')]
  if (known) return [known]
  if (textOf(error, 'code') === FOREIGN_KEY) return [{ key: 'history.gone-choice' }]
  throw error
}

/** The same form sent twice at the same moment: the other one has just made the record under this id. `kind` is the record's, as in its history. */
export const isReplay = (error: unknown, kind: string): boolean =>
  textOf(error, 'code') === UNIQUE && textOf(error, 'constraint') === `${kind.replaceAll('-', '_')}_pkey`
