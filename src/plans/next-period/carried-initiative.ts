import { type Doc, isRows } from '../../domain/merge.ts'

export type CarriedInto = {
  readonly planId: string
  readonly parentId: string | undefined
  /** The new policy's goals by the old one's. */
  readonly goals: ReadonlyMap<string, string>
  readonly newId: () => string
}

/**
 * An initiative as the next period begins with it: what it is, whose and for whom. When it is to be done, for which money and how it
 * goes belong to the old period and are for the new one to say; of the measures the question stays and the answers do not.
 */
export function carriedInitiative(doc: Doc, { planId, parentId, goals, newId }: CarriedInto): Doc {
  const served = Array.isArray(doc['goals']) ? doc['goals'].flatMap(goal => goals.get(String(goal)) ?? []) : []
  const indicators = doc['indicators']
  return {
    ...doc,
    plan: planId,
    parent: parentId ?? '',
    goals: [...new Set(served)],
    ...{ starts: '', ends: '', timeframe_words: '', funding_status: 'unclear' },
    ...{ activities: [], appropriations: [], observations: [] },
    indicators: isRows(indicators) ? indicators.map(row => ({ ...row, id: newId() })) : [],
  }
}
