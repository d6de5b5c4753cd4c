/**
 * Three-way merge of a record that two people edited at once. The record is a document in the notation of its form:
 * a field is a text, a set of words (ids, article numbers), or rows with ids of their own (activities, appropriations).
 */
export type Row = { readonly id: string; readonly [field: string]: string }
export type Value = string | readonly string[] | readonly Row[]
export type Doc = Readonly<Record<string, Value>>

/** Both changed the same text, differently. `path` is "title" or "activities/<id>/title"; a base nobody kept is null. */
export type TextConflict = {
  readonly kind: 'text'
  readonly path: string
  readonly base: string | null
  readonly theirs: string
  readonly mine: string
}
/** One removed the row that the other changed. `path` is "activities/<id>"; undefined where the row is not there. */
export type RowConflict = {
  readonly kind: 'row'
  readonly path: string
  readonly base: Row | undefined
  readonly theirs: Row | undefined
  readonly mine: Row | undefined
}
export type Conflict = TextConflict | RowConflict

/** A change only one person made (or both alike), and which therefore simply stands. */
export type Taken = { readonly path: string; readonly by: 'theirs' | 'mine' | 'both'; readonly before: Value; readonly after: Value }

/** `merged` holds theirs where there is a conflict, and the row that one of them removed; `resolve` puts the choices in. */
export type Merge = { readonly merged: Doc; readonly taken: readonly Taken[]; readonly conflicts: readonly Conflict[] }

type Part<T> = { readonly value: T; readonly taken: readonly Taken[]; readonly conflicts: readonly Conflict[] }

export function merge(base: Doc | undefined, theirs: Doc, mine: Doc): Merge {
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const parts = fields.map(field => [field, mergeField(field, base?.[field], theirs[field], mine[field])] as const)
  return {
    merged: Object.fromEntries(parts.map(([field, part]) => [field, part.value])),
    taken: parts.flatMap(([, part]) => part.taken),
    conflicts: parts.flatMap(([, part]) => part.conflicts),
  }
}

export const isText = (value: Value | undefined): value is string | undefined => value === undefined || typeof value === 'string'
export const isRows = (value: Value | undefined): value is readonly Row[] => Array.isArray(value) && typeof value[0] === 'object'
const isList = (value: Value | undefined): value is readonly string[] => Array.isArray(value) && typeof value[0] !== 'object'

function mergeField(field: string, base: Value | undefined, theirs: Value | undefined, mine: Value | undefined): Part<Value> {
  if ([base, theirs, mine].some(isRows)) return mergeRows(field, base === undefined ? undefined : rows(base), rows(theirs), rows(mine))
  if ([base, theirs, mine].some(Array.isArray)) return mergeSets(field, list(base), list(theirs), list(mine))
  return mergeTexts(field, text(base), text(theirs) ?? '', text(mine) ?? '')
}

const rows = (value: Value | undefined): readonly Row[] => (isRows(value) ? value : [])
const list = (value: Value | undefined): readonly string[] => (isList(value) ? value : [])
const text = (value: Value | undefined): string | undefined => (typeof value === 'string' ? value : undefined)

function mergeTexts(path: string, base: string | undefined, theirs: string, mine: string): Part<string> {
  if (theirs === mine) return { value: mine, taken: took(path, 'both', base ?? mine, mine), conflicts: [] }
  if (mine === base) return { value: theirs, taken: took(path, 'theirs', base, theirs), conflicts: [] }
  if (theirs === base) return { value: mine, taken: took(path, 'mine', base, mine), conflicts: [] }
  return { value: theirs, taken: [], conflicts: [{ kind: 'text', path, base: base ?? null, theirs, mine }] }
}

const took = (path: string, by: Taken['by'], before: Value, after: Value): Taken[] =>
  sameValue(before, after) ? [] : [{ path, by, before, after }]

/** What either added is in, what either removed is out: sets never conflict. */
function mergeSets(path: string, base: readonly string[], theirs: readonly string[], mine: readonly string[]): Part<readonly string[]> {
  const was = new Set(base)
  const [hers, his] = [new Set(theirs), new Set(mine)]
  const value = [...new Set([...theirs, ...mine])].filter(item => (was.has(item) ? hers.has(item) && his.has(item) : true))
  const taken = sameSet(theirs, mine)
    ? took(path, 'both', base, value)
    : [...took(path, 'theirs', base, theirs), ...took(path, 'mine', base, mine)]
  return { value, taken, conflicts: [] }
}

const sameSet = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every(item => b.includes(item))

export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (isRows(a) || isRows(b)) return JSON.stringify(rows(a).map(sorted)) === JSON.stringify(rows(b).map(sorted))
  if (isList(a) || isList(b)) return sameSet(list(a), list(b))
  return (a ?? '') === (b ?? '')
}

const sorted = (row: Row) =>
  Object.entries(row)
    .filter(([, value]) => value !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))

export const sameDoc = (a: Doc, b: Doc): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(field => sameValue(a[field], b[field]))

function mergeRows(field: string, base: readonly Row[] | undefined, theirs: readonly Row[], mine: readonly Row[]): Part<readonly Row[]> {
  const ids = mergedOrder(base ?? [], theirs, mine)
  const parts = ids.map(id => mergeRow(`${field}/${id}`, rowOf(base, id), rowOf(theirs, id), rowOf(mine, id)))
  return {
    value: parts.flatMap(part => (part.value ? [part.value] : [])),
    taken: parts.flatMap(part => part.taken),
    conflicts: parts.flatMap(part => part.conflicts),
  }
}

const rowOf = (rows: readonly Row[] | undefined, id: string) => rows?.find(row => row.id === id)

function mergeRow(path: string, base: Row | undefined, theirs: Row | undefined, mine: Row | undefined): Part<Row | undefined> {
  if (theirs && mine) return mergeRowFields(path, base, theirs, mine)
  const left = theirs ?? mine
  const by = theirs ? 'theirs' : 'mine'
  // The one who has it no longer removed it, or never saw it.
  if (!base) return { value: left, taken: left ? took(path, by, [], [left]) : [], conflicts: [] }
  if (!left) return { value: undefined, taken: took(path, 'both', [base], []), conflicts: [] }
  if (sameValue([base], [left])) return { value: undefined, taken: took(path, theirs ? 'mine' : 'theirs', [base], []), conflicts: [] }
  return { value: left, taken: [], conflicts: [{ kind: 'row', path, base, theirs, mine }] }
}

function mergeRowFields(path: string, base: Row | undefined, theirs: Row, mine: Row): Part<Row> {
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter(field => field !== 'id')
  const parts = fields.map(
    field => [field, mergeTexts(`${path}/${field}`, base && (base[field] ?? ''), theirs[field] ?? '', mine[field] ?? '')] as const,
  )
  return {
    value: { id: theirs.id, ...Object.fromEntries(parts.map(([field, part]) => [field, part.value])) },
    taken: parts.flatMap(([, part]) => part.taken),
    conflicts: parts.flatMap(([, part]) => part.conflicts),
  }
}

/** Mine where I moved rows, else theirs; rows only the other has come after the row they follow there, or before the one they precede. */
function mergedOrder(base: readonly Row[], theirs: readonly Row[], mine: readonly Row[]): string[] {
  const [was, hers, his] = [base, theirs, mine].map(rows => rows.map(row => row.id)) as [string[], string[], string[]]
  const common = his.filter(id => was.includes(id))
  const moved = common.join() !== was.filter(id => common.includes(id)).join()
  const [order, rest] = moved ? [[...his], hers] : [[...hers], his]
  for (const [at, id] of rest.entries()) {
    if (order.includes(id)) continue
    const before = rest.slice(0, at).findLast(other => order.includes(other))
    const after = rest.slice(at + 1).find(other => order.includes(other))
    if (before !== undefined) order.splice(order.indexOf(before) + 1, 0, id)
    else order.splice(after === undefined ? order.length : order.indexOf(after), 0, id)
  }
  return order
}

/** What the person decided about one conflict; `written` is for texts. */
export type Choice = { readonly take: 'theirs' | 'mine' | 'before' } | { readonly take: 'written'; readonly text: string }

/** The merged document with every conflict decided, or the paths that still wait for a decision. */
export function resolve(merge: Merge, choices: ReadonlyMap<string, Choice>): { doc: Doc } | { undecided: readonly string[] } {
  const undecided = merge.conflicts.filter(conflict => !isDecided(conflict, choices.get(conflict.path))).map(conflict => conflict.path)
  if (undecided.length > 0) return { undecided }
  return { doc: merge.conflicts.reduce((doc, conflict) => decide(doc, conflict, choices.get(conflict.path)), merge.merged) }
}

function isDecided(conflict: Conflict, choice: Choice | undefined): choice is Choice {
  if (!choice) return false
  if (conflict.kind === 'row') return choice.take !== 'written'
  return choice.take !== 'before' || conflict.base !== null
}

function decide(doc: Doc, conflict: Conflict, choice: Choice | undefined): Doc {
  if (!choice) return doc
  if (conflict.kind === 'row') return choice.take === 'written' ? doc : withRow(doc, conflict, rowTaken(conflict, choice.take))
  return withText(doc, conflict.path, choice.take === 'written' ? choice.text : textTaken(conflict, choice.take))
}

const rowTaken = (conflict: RowConflict, take: 'theirs' | 'mine' | 'before') => (take === 'before' ? conflict.base : conflict[take])
const textTaken = (conflict: TextConflict, take: 'theirs' | 'mine' | 'before') =>
  take === 'before' ? (conflict.base ?? '') : conflict[take]

function withRow(doc: Doc, conflict: RowConflict, row: Row | undefined): Doc {
  const [field = '', id] = conflict.path.split('/')
  return { ...doc, [field]: rows(doc[field]).flatMap(old => (old.id !== id ? [old] : row ? [row] : [])) }
}

function withText(doc: Doc, path: string, value: string): Doc {
  const [field = '', id, sub] = path.split('/')
  if (id === undefined || sub === undefined) return { ...doc, [field]: value }
  return { ...doc, [field]: rows(doc[field]).map(row => (row.id === id ? { ...row, [sub]: value } : row)) }
}
