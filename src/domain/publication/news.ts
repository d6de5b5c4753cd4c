export type ChangeKind = 'added' | 'changed' | 'removed' | 'withdrawn'

/** What one publication did in one way to one kind of record. `first` holds all of them when they are few, else nothing one must read. */
export type ChangeGroup<Change> = {
  readonly kind: ChangeKind
  readonly recordKind: string
  readonly count: number
  readonly first: readonly Change[]
}

/** One thing worth telling: a plan that came with its initiatives, one record, or how many were treated alike. */
export type News<Change> =
  | { readonly about: 'opening'; readonly opened: ChangeGroup<Change>; readonly initiatives: number }
  | { readonly about: 'one'; readonly change: Change }
  | { readonly about: 'many'; readonly group: ChangeGroup<Change> }

/** More than these of one sort are told as a number. */
export const MOST_BY_NAME = 3
const MOST_OF_ONE_PUBLICATION = 3

/** A reader asks for promises first: how they go, which are new, which are gone. The rest is told where there is room. */
const WEIGHTS = [
  'added status-report',
  'changed initiative',
  'added initiative',
  'removed initiative',
  'withdrawn initiative',
  'changed status-report',
  'added plan',
  'removed plan',
  'added policy',
  'removed policy',
]

/**
 * What one publication has to tell, the weightiest first. Everything that came with a plan, or with a policy that has none yet, is told by
 * that one line: nobody reads forty times "new".
 */
export function newsOf<Change>(groups: readonly ChangeGroup<Change>[]): News<Change>[] {
  const added = (recordKind: string) => groups.find(group => group.kind === 'added' && group.recordKind === recordKind)
  const opened = added('plan') ?? added('policy')
  const opening: News<Change>[] = opened ? [{ about: 'opening', opened, initiatives: added('initiative')?.count ?? 0 }] : []
  const others = groups.filter(group => !opened || group.kind !== 'added' || group.recordKind === 'status-report')
  const told = others.toSorted((a, b) => weightOf(a) - weightOf(b)).flatMap(tell)
  return [...opening, ...told].slice(0, MOST_OF_ONE_PUBLICATION)
}

function tell<Change>(group: ChangeGroup<Change>): News<Change>[] {
  return group.count > MOST_BY_NAME ? [{ about: 'many', group }] : group.first.map(change => ({ about: 'one', change }))
}

function weightOf({ kind, recordKind }: ChangeGroup<unknown>): number {
  const place = WEIGHTS.indexOf(`${kind} ${recordKind}`)
  return place < 0 ? WEIGHTS.length : place
}
