/** A record as an undo sees it: what the acceptance made, and what has become of it since. */
export type MadeRecord = {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly act: 'created' | 'updated'
  /** Edited since, or given a status, a translation or an activity. */
  readonly changed: boolean
  readonly published: boolean
}

/** `holder` cannot stand without `needed`: an initiative without its goal, a goal without its policy. */
export type Need = { readonly holder: string; readonly needed: string }

export type KeptReason = 'changed' | 'published' | 'used'
export type Kept = { readonly record: MadeRecord; readonly reason: KeptReason }

/**
 * What an undo leaves standing, with why: what somebody has changed, what the public has seen, and what these or any record
 * made elsewhere stand upon. Everything else goes. Ids in `needs` may be of records the acceptance did not make.
 */
export function keptByUndo(records: readonly MadeRecord[], needs: readonly Need[]): readonly Kept[] {
  const made = new Set(records.filter(record => record.act === 'created').map(record => record.id))
  const reasons = new Map<string, KeptReason>()
  for (const record of records) if (record.changed) reasons.set(record.id, 'changed')
  for (const record of records) if (record.published && record.act === 'created') reasons.set(record.id, 'published')
  const stands = (id: string): boolean => !made.has(id) || reasons.has(id)
  for (let before = -1; before !== reasons.size; ) {
    before = reasons.size
    for (const { holder, needed } of needs) if (made.has(needed) && !reasons.has(needed) && stands(holder)) reasons.set(needed, 'used')
  }
  return records.flatMap(record => {
    const reason = reasons.get(record.id)
    return reason ? [{ record, reason }] : []
  })
}
