import { inSnapshot, type WorkDatabase } from '../db/connect.ts'
import type { HeldBack } from '../domain/publication/publishable.ts'
import { draftOf, nextVersion } from './next-version.ts'
import { authorityChange } from './publish.ts'
import { publishedState } from './published-state-store.ts'
import type { Change } from './published-store.ts'
import { authorityData } from './record-data.ts'

export type Preview = {
  /** The version on show; 0 before the first publication. */
  readonly version: number
  readonly offline: boolean
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** The part of the changes that was asked for. */
  readonly changes: readonly Change[]
  readonly heldBack: readonly HeldBack[]
  /** Whether there is anything to publish. */
  readonly publishable: boolean
}

/** What a publication would change now, and what it would leave out. Writes nothing, and waits for nobody. */
export function previewOf(db: WorkDatabase, authorityId: string, part: { readonly from: number; readonly size: number }): Promise<Preview> {
  return inSnapshot(db, authorityId, async tx => {
    const sources = { authorityId, reader: tx, shown: tx }
    const state = await publishedState(tx, authorityId)
    const draft = await draftOf(sources, state)
    const own = authorityChange(state, authorityData(draft), authorityId)
    const counts = { added: 0, changed: 0, removed: 0, withdrawn: 0 }
    const changes: Change[] = []
    let place = 0
    const take = (found: readonly Change[]) => {
      for (const change of found) {
        counts[change.kind] += 1
        if (place >= part.from && place < part.from + part.size) changes.push(change)
        place += 1
      }
    }
    take(own.changes)
    for await (const batch of nextVersion(sources, state, draft))
      take(batch.of === 'removed' ? batch.changes : batch.replaced.map(each => each.change).filter(change => change !== null))
    const { version, offline } = state
    const { added, changed, removed } = counts
    return {
      version,
      offline,
      added,
      changed,
      removed,
      changes,
      heldBack: draft.heldBack,
      publishable: place > 0 || own.differs || offline,
    }
  })
}
