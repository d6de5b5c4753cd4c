import type { Refusal } from '../domain/refusal.ts'

/** Thrown, not returned, where a refusal is found after something has been written: the transaction must not keep it. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[]
  constructor(refusals: readonly Refusal[]) {
    super('refused')
    this.refusals = refusals
  }
}

/** The refusals behind an error of that kind; any other goes on. */
export function refusalsThrown(error: unknown): { readonly ok: false; readonly refusals: readonly Refusal[] } {
  if (error instanceof Refused) return { ok: false, refusals: error.refusals }
  throw error
}
