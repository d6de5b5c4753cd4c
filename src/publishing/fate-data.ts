import type { Directory } from './draft-version.ts'
import type { FateData, Ref } from './published-data.ts'
import type { WorkFate } from './work-initiatives-store.ts'

type Carried = { readonly fates: readonly WorkFate[] | null; readonly predecessors: readonly string[] | null }

/** Where a record goes on and what it goes on from, as far as the public may see both ends. A period being planned says nothing yet. */
export function periodLinks({ fates, predecessors }: Carried, directory: Directory): { fate?: FateData; predecessors?: readonly Ref[] } {
  const fate = (fates ?? []).map(one => fateData(one, directory)).find(one => one !== undefined)
  const from = directory.refs(predecessors)
  return { ...(fate ? { fate } : {}), ...(from.length > 0 ? { predecessors: from } : {}) }
}

function fateData({ how, reason, successor, into }: WorkFate, directory: Directory): FateData | undefined {
  const whole = directory.ref(into)
  if (!whole) return undefined
  const next = successor === null ? undefined : directory.ref(successor)
  // A successor that was deleted or withdrawn: there is nothing to point at, and nothing true to say.
  if (how !== 'dropped' && !next) return undefined
  return { how, reason, into: whole, ...(next ? { successor: next } : {}) }
}
