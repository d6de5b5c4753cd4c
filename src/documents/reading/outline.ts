import type { Block } from './block.ts'
import { rankByStyle, styleLevel } from './heading-style.ts'
import { headingOf, namesTheme } from './headings.ts'
import type { Heading, Section } from './section.ts'
import { squeeze } from './squeeze.ts'
import { isOutside } from './words/regions.ts'

const depthOf = (block: Block): number => block.number?.split('.').length ?? 0

/** "1.2" goes on to "1.3", to "1.2.1" or to "2"; a number that does not follow begins something else. */
const follows = (before: Block, after: Block): boolean => {
  const a = (before.number ?? '').split('.').map(Number)
  const b = (after.number ?? '').split('.').map(Number)
  const at = b.findIndex((part, index) => part !== a[index])
  if (at < 0 || b.slice(0, at).some((part, index) => part !== a[index])) return false
  return at >= a.length ? at === a.length && b.length === a.length + 1 : b[at] === (a[at] ?? 0) + 1 && at === b.length - 1
}

/**
 * Numbered blocks that follow each other with nothing between are the items of a list, or a table of contents:
 * a heading has something under it. Numbers that only go deeper ("1." / "1.1" / "1.1.1") are headings one under another.
 */
const listItems = (blocks: readonly Block[]): ReadonlySet<Block> => {
  const items = new Set<Block>()
  let run: Block[] = []
  const settle = () => {
    const deepens = run.every((block, at) => at === 0 || depthOf(block) > depthOf(run[at - 1] ?? block))
    if (!deepens) for (const block of run) items.add(block)
    run = []
  }
  for (const block of blocks) {
    const last = run.at(-1)
    if (block.kind !== 'item' || (last && !follows(last, block))) settle()
    if (block.kind === 'item') run.push(block)
  }
  settle()
  return items
}

/** Blocks from a record's first label to the next heading are its fields' text, however short they are. */
const inRecord = (state: { open: boolean }, block: Block): boolean => {
  if (block.kind === 'label') state.open = true
  return state.open
}

/** A theme between two records may have this many paragraphs of its own. */
const mostBetween = 2

/** What follows this block begins a new record: the next label has been seen in this one, or after some text its first label comes again. */
const labelsStartOver = (blocks: readonly Block[], at: number, seen: ReadonlySet<string>): boolean => {
  const next = blocks.slice(at + 1, at + 2 + mostBetween).findIndex(block => block.kind !== 'text')
  const label = next < 0 ? undefined : blocks[at + 1 + next]
  if (label?.kind !== 'label' || label.field === null) return false
  const [first] = seen
  return next === 0 ? seen.has(label.field) : label.field === first
}

/** What comes straight after a name alone on its line is that field's text, however short. */
const isValue = (before: Block | undefined): boolean => before?.kind === 'label' && before.text === ''

/** A table lasts until a heading that no cell could be: its rows are numbered and short as headings are. */
type Table = { open: boolean; depth: number | undefined }

const inTable = (table: Table, block: Block, heading: Heading | undefined, next: readonly (Block | undefined)[]): boolean => {
  if (block.kind === 'columns') {
    table.open = true
    table.depth = undefined
    return true
  }
  if (!table.open) return false
  // The first block under the head tells whether rows are numbered, and how deep; if they are not, a number ends the table.
  table.depth ??= block.kind === 'item' ? depthOf(block) : Number.POSITIVE_INFINITY
  const isRow = heading?.kind === 'numbered' && heading.rank >= table.depth
  const leads =
    heading?.kind === 'plain' && (next[0]?.kind === 'columns' || (next[1]?.kind === 'columns' && (next[0]?.text.length ?? 0) > 100))
  const ends =
    heading &&
    !isRow &&
    (heading.kind === 'named' ||
      heading.kind === 'part' ||
      heading.kind === 'numbered' ||
      leads ||
      (heading.kind === 'plain' && heading.rank === 1))
  if (ends) table.open = false
  return table.open
}

/** This many headings closed up to their text, with no other between, are a habit of the section. */
const habitOfRunIns = 2

const findHeadings = (blocks: readonly Block[]): Map<Block, Heading> => {
  const items = listItems(blocks)
  const headings = new Map<Block, Heading>()
  const record = { open: false }
  const table: Table = { open: false, depth: undefined }
  let seen = new Set<string>()
  let runIns = 0
  blocks.forEach((block, at) => {
    const heading = items.has(block) ? undefined : headingOf(block, blocks[at - 1], blocks[at + 1], runIns >= habitOfRunIns)
    if (inTable(table, block, heading, blocks.slice(at + 1, at + 4))) {
      record.open = false
      return
    }
    const firm =
      heading &&
      (heading.kind === 'numbered' ||
        heading.kind === 'named' ||
        heading.kind === 'part' ||
        block.kind === 'goal' ||
        block.kind === 'theme' ||
        styleLevel(block) !== undefined ||
        namesTheme(block.text) ||
        (heading.kind === 'plain' && heading.rank === 1))
    if (record.open && heading && !firm && (isValue(blocks[at - 1]) || !labelsStartOver(blocks, at, seen))) return
    if (heading) {
      headings.set(block, heading)
      runIns = heading.kind === 'run-in' ? runIns + 1 : 0
      record.open = false
      seen = new Set()
      return
    }
    inRecord(record, block)
    if (block.kind === 'label' && block.field) seen.add(block.field)
  })
  return headings
}

/** "Tema 1" on a line and its title on the next are one heading. */
const joinNames = (headings: Map<Block, Heading>, blocks: readonly Block[]): ReadonlySet<Block> => {
  const joined = new Set<Block>()
  blocks.forEach((block, at) => {
    const name = headings.get(block)
    const next = blocks[at + 1]
    const title = next && headings.get(next)
    if (name?.kind !== 'named' || name.words !== name.title || !next || title?.kind !== 'plain' || next.gap > 1 || next.opens) return
    headings.delete(next)
    joined.add(next)
    const whole = { ...block, text: `${block.text}: ${next.text}`, lines: [...block.lines, ...next.lines], to: next.to }
    headings.set(block, {
      ...name,
      title: `${name.title}: ${title.title}`,
      words: title.words,
      region: title.region,
      block: whole,
      to: next.to,
    })
  })
  return joined
}

/** Just above what a plain heading ranks. */
const overPlain = 3.4

/**
 * "Indsatser" straight over plain headings takes them under it, as far as the next numbered goal;
 * without numbers nobody can tell the next initiative from the next goal.
 */
const liftLists = (headings: Map<Block, Heading>, blocks: readonly Block[]): void => {
  let inGoal = false
  blocks.forEach((block, at) => {
    const heading = headings.get(block)
    const next = blocks[at + 1]
    if (!heading) return
    if (heading.kind === 'numbered' || heading.kind === 'named') inGoal = true
    const heads = heading.kind === 'region' && heading.region === 'initiatives'
    if (inGoal && heads && next && headings.get(next)?.kind === 'plain') headings.set(block, { ...heading, rank: overPlain })
  })
}

/** Between a theme and what a region's heading gathers. */
const underTheme = 3

/** "1. …" and "2. …" under "Mål 1", "3. …" under "Mål 2": where all numbers stand below the themes, they count what is under them. */
const lowerUnderThemes = (headings: Map<Block, Heading>): void => {
  const all = [...headings]
  const [first, second] = all.filter(([, { kind, rank }]) => kind === 'named' && rank > 1 && rank < 2).map(([, { from }]) => from)
  const numbered = all.filter(([, { kind, rank, region }]) => kind === 'numbered' && rank === 1 && !isOutside(region))
  if (first === undefined || second === undefined) return
  const opens = numbered.some(([, { from }]) => from > first && from < second)
  const goesOn = numbered.some(([, { from }]) => from > second)
  if (!opens || !goesOn || numbered.some(([, { from }]) => from < first)) return
  for (const [block, heading] of numbered) headings.set(block, { ...heading, rank: underTheme })
}

/**
 * In slides and reports where nearly every chapter begins a page, a plain heading that opens a page stands as high as they do.
 */
const promotePageHeadings = (headings: Map<Block, Heading>): void => {
  const chapters = [...headings.values()].filter(heading => heading.kind === 'numbered' && heading.rank === 1)
  const opening = chapters.filter(heading => heading.block.opens || heading.block.gap >= 3)
  if (chapters.length < 3 || opening.length < chapters.length * 0.6) return
  for (const [block, heading] of headings) {
    const isPlain = heading.kind === 'plain' || (heading.kind === 'run-in' && isOutside(heading.region))
    if (isPlain && (block.opens || block.gap >= 3)) headings.set(block, { ...heading, kind: 'page', rank: 1 })
  }
}

/** What a list of goals says is a goal's title, squeezed, to its number. */
export type ListedTitles = ReadonlyMap<string, string>

/** A plain heading with the words of a listed goal is that goal's heading, number or not. */
const numberListed = (headings: Map<Block, Heading>, listed: ListedTitles): void => {
  if (listed.size === 0) return
  for (const [block, heading] of headings) {
    const number = heading.number === null && heading.kind !== 'owned' ? listed.get(squeeze(heading.words)) : undefined
    if (number !== undefined) headings.set(block, { ...heading, kind: 'numbered', rank: 1, number })
  }
}

/** Remarks go through the goals by number; a number not seen before belongs to the document again, and so does a supplement. */
const insideRemarks = (heading: Heading, highest: number): boolean => {
  if (heading.kind === 'part' || (heading.kind === 'plain' && heading.region === 'introduction')) return false
  return heading.kind !== 'numbered' || Number(heading.number?.split('.')[0]) <= highest
}

const isRemarks = (heading: Heading): boolean => heading.region === 'remarks' && (heading.kind === 'plain' || heading.kind === 'page')

/** Remarks take the goals they go through under them. */
const rankOf = (heading: Heading): number => (isRemarks(heading) ? 0.5 : heading.rank)

/** Blocks to a tree: each heading takes what follows until one of its own rank or higher. */
export const outline = (blocks: readonly Block[], listed: ListedTitles = new Map()): Section => {
  const headings = findHeadings(blocks)
  const joined = joinNames(headings, blocks)
  lowerUnderThemes(headings)
  liftLists(headings, blocks)
  promotePageHeadings(headings)
  rankByStyle(headings)
  numberListed(headings, listed)
  const root: Section = { heading: null, parent: null, body: [], children: [] }
  let current = root
  let highest = 0
  for (const block of blocks) {
    if (joined.has(block)) continue
    const heading = headings.get(block)
    if (!heading) {
      current.body.push(block)
      continue
    }
    const rank = rankOf(heading)
    let parent: Section = current
    while (
      parent.heading &&
      parent.parent &&
      (rankOf(parent.heading) >= rank || (isRemarks(parent.heading) && !insideRemarks(heading, highest)))
    )
      parent = parent.parent
    if (heading.kind === 'numbered') highest = Math.max(highest, Number(heading.number?.split('.')[0]) || 0)
    current = { heading, parent, body: [], children: [] }
    parent.children.push(current)
  }
  return root
}
