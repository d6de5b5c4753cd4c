import type { Run } from './run.ts'

/** An element of a tagged page, as the library gives it; what holds an `id` is a stretch of the page's own content. */
export type Tag = {
  readonly role?: string
  readonly children?: readonly Tag[]
  readonly id?: string
  readonly type?: string
  readonly colSpan?: number
  readonly rowSpan?: number
}

/** What stands together by the document's own tags: a paragraph, a heading, an item of a list, or a table by rows and cells. */
export type Passage =
  | { readonly kind: 'text' | 'item'; readonly runs: readonly Run[]; readonly sign: readonly Run[]; readonly hasSign?: boolean }
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly rows: readonly TaggedRow[] }

/** A row's cells in their columns; `above` are those that a cell further up reaches down into. */
export type TaggedRow = { readonly cells: readonly (readonly Passage[])[]; readonly above: readonly number[]; readonly across: boolean }

/** Elements inside a line; they begin nothing. */
const inline = new Set([
  'Span',
  'Link',
  'Quote',
  'Em',
  'Strong',
  'Reference',
  'Annot',
  'Code',
  'Sub',
  'NonStruct',
  'Ruby',
  'RB',
  'RT',
  'Warichu',
  'WT',
  'WP',
  'LBody',
])

const levelOf = (role: string): number | undefined => {
  if (role === 'Title' || role === 'H') return 1
  const level = /^H([1-6])$/.exec(role)?.[1]
  return level ? Number(level) : undefined
}

type RunsOf = ReadonlyMap<string, readonly Run[]>

const runsIn = (tag: Tag, runsOf: RunsOf): readonly Run[] =>
  tag.id !== undefined
    ? tag.type === 'object'
      ? []
      : (runsOf.get(tag.id) ?? [])
    : (tag.children ?? []).flatMap(child => runsIn(child, runsOf))

/** Elements of a role under a tag, not those inside another table. */
const below = (tag: Tag, roles: readonly string[]): readonly Tag[] =>
  (tag.children ?? []).flatMap(child => (roles.includes(child.role ?? '') ? [child] : child.role === 'Table' ? [] : below(child, roles)))

/** The cells of a table in its columns: one that spans several leaves the others empty. */
const rowsOf = (table: Tag, runsOf: RunsOf): readonly TaggedRow[] => {
  const taken = new Map<number, number>()
  return below(table, ['TR']).map(row => {
    const cells: (readonly Passage[])[] = []
    const above: number[] = []
    const skip = () => {
      while ((taken.get(cells.length) ?? 0) > 0) {
        taken.set(cells.length, (taken.get(cells.length) ?? 0) - 1)
        above.push(cells.length)
        cells.push([])
      }
    }
    const own = below(row, ['TD', 'TH'])
    for (const cell of own) {
      skip()
      const passages = passagesOf(cell, runsOf)
      for (let span = 0; span < Math.min(cell.colSpan ?? 1, mostSpanned); span++) {
        if ((cell.rowSpan ?? 1) > 1) taken.set(cells.length, (cell.rowSpan ?? 1) - 1)
        cells.push(span === 0 ? passages : [])
      }
    }
    skip()
    return { cells, above, across: own.length === 1 && above.length === 0 && cells.length > 1 }
  })
}

/** A cell that says it spans more columns than a page has room for is not believed. */
const mostSpanned = 30

/** A table of one column is a frame around text. */
const isTable = (rows: readonly TaggedRow[]): boolean => rows.some(row => row.cells.length > 1)

class Gatherer {
  readonly passages: Passage[] = []
  readonly #runsOf: RunsOf
  #open: Run[] = []

  constructor(runsOf: RunsOf) {
    this.#runsOf = runsOf
  }

  close(): void {
    if (this.#open.length > 0) this.passages.push({ kind: 'text', runs: this.#open, sign: [] })
    this.#open = []
  }

  take(tag: Tag): void {
    const role = tag.role ?? ''
    if (tag.id !== undefined) this.#open.push(...runsIn(tag, this.#runsOf))
    else if (inline.has(role)) for (const child of tag.children ?? []) this.take(child)
    else this.#block(tag, role)
  }

  #block(tag: Tag, role: string): void {
    this.close()
    const level = levelOf(role)
    if (level !== undefined) {
      const runs = runsIn(tag, this.#runsOf)
      if (runs.length > 0) this.passages.push({ kind: 'heading', level, runs })
    } else if (role === 'LI') this.#item(tag)
    else if (role === 'Table') this.#table(tag)
    else for (const child of tag.children ?? []) this.take(child)
    this.close()
  }

  /** The item's sign goes with its first paragraph; lists inside it follow. */
  #item(tag: Tag): void {
    const labels = (tag.children ?? []).filter(child => child.role === 'Lbl')
    const sign = labels.flatMap(child => runsIn(child, this.#runsOf))
    const rest = { ...tag, children: (tag.children ?? []).filter(child => child.role !== 'Lbl') }
    const [first, ...others] = passagesOf(rest, this.#runsOf)
    if (first?.kind === 'text') this.passages.push({ ...first, kind: 'item', sign, hasSign: labels.length > 0 }, ...others)
    else if (first) this.passages.push(first, ...others)
  }

  #table(tag: Tag): void {
    const rows = rowsOf(tag, this.#runsOf)
    if (isTable(rows)) this.passages.push({ kind: 'table', rows })
    else this.passages.push(...rows.flatMap(row => row.cells.flat()))
  }
}

/** What stands under an element, in the order of its tags. */
export const passagesOf = (tag: Tag, runsOf: RunsOf): readonly Passage[] => {
  const gatherer = new Gatherer(runsOf)
  for (const child of tag.children ?? []) gatherer.take(child)
  gatherer.close()
  return gatherer.passages
}

export const runsByMark = (runs: readonly Run[]): RunsOf => {
  const byMark = new Map<string, Run[]>()
  for (const run of runs) {
    if (run.mark === null) continue
    const own = byMark.get(run.mark)
    if (own) own.push(run)
    else byMark.set(run.mark, [run])
  }
  return byMark
}
