import type { DraftPriority, DraftRemark } from '../../domain/draft.ts'
import type { Block } from './block.ts'
import { type FieldText, type Found, textOf } from './found.ts'
import { isInitiativeWord, namedParts, namesInitiative } from './headings.ts'
import { readBullets } from './layouts/bullets.ts'
import { isOwned, readOwned } from './layouts/owned.ts'
import { readParagraphs } from './layouts/paragraphs.ts'
import { looksLikeRecord, readRecords } from './layouts/records.ts'
import { hasTable, readRows } from './layouts/rows.ts'
import { bracketOwners } from './owners.ts'
import type { UnitRegister } from './register.ts'
import { readRemarks } from './remarks.ts'
import { pathOf, type Section } from './section.ts'
import { strongFields } from './words/labels.ts'
import { isOutside, type Region, regionOf } from './words/regions.ts'

export type FoundPriority = DraftPriority & { readonly section: Section }

export type Collected = { readonly initiatives: Found[]; readonly priorities: FoundPriority[]; readonly remarks: DraftRemark[] }

type State = Collected & {
  readonly units: UnitRegister
  readonly texts: readonly string[]
  lastOwners: FieldText | null
  /** The unit alone on its line over the initiatives' headings that come next. */
  unitAbove: FieldText | null
}

/** A run of blocks under one lead-in ("… følgende initiativer:") or directly under the heading. */
type Segment = { readonly region: Region | undefined; readonly blocks: Block[] }

/** Questions are asked of a reader, and are nobody's initiative. */
const asks = (blocks: readonly Block[]): boolean => blocks.some(block => block.kind === 'bullet' && /\?$/.test(block.text))

const segmentsOf = (section: Section, inherited: Region | undefined): Segment[] => {
  const segments: Segment[] = [{ region: inherited, blocks: [] }]
  for (const block of section.body) {
    const leads = block.kind === 'text' && /:$/.test(block.text) ? regionOf(block.text.slice(-200)) : undefined
    if (leads === 'initiatives' || leads === 'priorities') segments.push({ region: leads, blocks: [] })
    else segments.at(-1)?.blocks.push(block)
  }
  return segments
}

const hasBullets = (blocks: readonly Block[]): boolean => blocks.some(block => block.kind === 'bullet')
const hasUnits = (blocks: readonly Block[]): boolean =>
  blocks.some((block, at) => block.kind === 'units' && blocks[at + 1]?.kind === 'bullet')

const asSection = (section: Section, body: Block[]): Section => ({ ...section, body })

export const priorityOf = (block: Block, section: Section, units: UnitRegister): FoundPriority => {
  const { text, names } = bracketOwners(block.text, units)
  return { section, text, responsible: names, line: block.from, lines: [block.from, block.to], confidence: names.length > 0 ? 0.95 : 0.75 }
}

/** Bullets that the document calls priorities, or that each end with the units that answer for them. */
const readPriorities = (segment: Segment, section: Section, state: State): boolean => {
  const bullets = segment.blocks.filter(block => block.kind === 'bullet')
  if (bullets.length === 0) return false
  const owned = bullets.filter(block => bracketOwners(block.text, state.units).names.length > 0).length
  if (segment.region !== 'priorities' && owned < bullets.length / 2) return false
  state.priorities.push(...bullets.map(block => priorityOf(block, section, state.units)))
  return true
}

/** Plain sections under a heading that says "Initiativer": each is one, its heading the title. */
const readChildren = (section: Section, state: State): Section[] => {
  const rest: Section[] = []
  for (const child of section.children) {
    const isInitiative =
      (child.heading?.kind === 'plain' || child.heading?.kind === 'run-in') &&
      child.body.length > 0 &&
      child.heading.rank > 1 &&
      !looksLikeRecord(child.body)
    if (isInitiative) state.initiatives.push(fromHeading(child, 'sub-heading'))
    else rest.push(child)
  }
  return rest
}

/** An initiative whose title is a heading and whose text is all that stands under it. */
export const fromHeading = (section: Section, layout: Found['layout'] = 'heading'): Found => {
  const [first, ...others] = section.body
  const owners = first?.kind === 'units' ? textOf([first]) : null
  const body = [
    ...(owners ? others : section.body),
    ...section.children.flatMap(child => [...(child.heading ? [child.heading.block] : []), ...child.body]),
  ]
  const said = body.filter(({ kind, field }) => kind === 'label' && field !== null && strongFields.has(field))
  const told = body.filter(block => !said.includes(block))
  const text = told.length > 0 ? { ...textOf(told), to: textOf(body).to } : textOf(body)
  return {
    layout,
    number: section.heading?.number ?? null,
    title: section.heading?.title ?? null,
    parent: null,
    section,
    under: pathOf(section)
      .slice(0, -1)
      .map(each => each.heading?.title ?? ''),
    text: body.length > 0 ? text : { text: '', from: section.heading?.from ?? 0, to: section.heading?.to ?? 0 },
    fields: new Map(said.flatMap(block => (block.field ? [[block.field, textOf([block])] as const] : []))),
    owners,
    from: section.heading?.from ?? text.from,
    to: Math.max(text.to, section.heading?.to ?? 0),
  }
}

/** Where the page before left off: "(fortsat)" without a unit goes on under the last one. */
const carried = (section: Section, found: readonly Found[], state: State): Found[] => {
  const goesOn = /\((?:fortsat|forts|fortsatt)/iu.test(section.heading?.block.text ?? '')
  return found.map(each => (each.owners === null && goesOn && state.lastOwners ? { ...each, owners: state.lastOwners } : each))
}

const isInitiativeHeading = (section: Section): boolean => {
  const word = section.heading?.kind === 'named' ? namedParts(section.heading.title)?.word : undefined
  const { heading } = section
  const isLoose = heading?.kind === 'plain' || heading?.kind === 'run-in'
  return (word !== undefined && isInitiativeWord(word)) || (isLoose && namesInitiative(heading.title))
}

const readSegments = (section: Section, region: Region | undefined, state: State): void => {
  for (const segment of segmentsOf(section, region)) {
    if (asks(segment.blocks)) continue
    if (hasUnits(segment.blocks) || (segment.region === 'initiatives' && hasBullets(segment.blocks))) {
      const found = carried(
        section,
        readBullets(asSection(section, segment.blocks)).map(each => ({ ...each, section })),
        state,
      )
      state.initiatives.push(...found)
      state.lastOwners = found.at(-1)?.owners ?? state.lastOwners
    } else if (!readPriorities(segment, section, state) && segment.region === 'initiatives' && section.children.length === 0) {
      state.initiatives.push(...readParagraphs(asSection(section, segment.blocks)).map(each => ({ ...each, section })))
    }
  }
}

/** The region a section's own text is in: its heading's, or that of the list it is part of. */
const regionFor = (section: Section, inherited: Region | undefined): Region | undefined => {
  const { heading } = section
  if (!heading) return undefined
  if (heading.kind === 'region' || heading.kind === 'owned') return heading.region
  if (heading.kind === 'numbered' || heading.kind === 'named' || heading.kind === 'part')
    return heading.region === 'initiatives' ? 'initiatives' : undefined
  return heading.rank <= 1 ? heading.region : inherited
}

/** A unit alone on its line at the end of a section owns what comes next. */
const unitAtEnd = ({ body }: Section): FieldText | undefined => {
  const last = body.at(-1)
  return body.length > 1 && last?.kind === 'units' ? textOf([last]) : undefined
}

const walk = (section: Section, inherited: Region | undefined, state: State): void => {
  const { heading, body } = section
  if (heading?.region === 'remarks' && heading.kind !== 'owned' && heading.kind !== 'run-in') {
    state.remarks.push(...readRemarks(section, state.texts))
    return
  }
  const region = regionFor(section, inherited)
  const outside = heading !== null && heading.kind !== 'owned' && heading.rank <= 1 && isOutside(heading.region)
  let children = section.children
  const unit = unitAtEnd(section)
  const own = unit && isInitiativeHeading(section) ? asSection(section, body.slice(0, -1)) : section
  const { unitAbove } = state
  const underUnit = (found: Found): Found =>
    found.owners || found.fields.has('responsible') || !unitAbove ? found : { ...found, owners: unitAbove }
  const rows = hasTable(body) ? readRows(section) : []
  if (rows.length > 0) state.initiatives.push(...rows)
  else if (looksLikeRecord(own.body)) {
    state.initiatives.push(...readRecords(own).map(each => (isInitiativeHeading(section) ? underUnit({ ...each, section }) : each)))
  } else if (isOwned(section)) {
    state.initiatives.push(...readOwned(section))
    children = []
  } else if (
    isInitiativeHeading(section) &&
    !children.some(child => looksLikeRecord(child.body) || hasTable(child.body) || isOwned(child))
  ) {
    state.initiatives.push(underUnit({ ...fromHeading(own), section }))
    children = []
  } else if (!outside && heading) {
    if (region === 'initiatives') children = readChildren(section, state)
    readSegments(section, region, state)
  }
  if (unit || !isInitiativeHeading(section)) state.unitAbove = unit ?? null
  for (const child of children) walk(child, region, state)
}

/** Goes through the outline and reads each section by the layout it is in. */
export const collect = (root: Section, units: UnitRegister, texts: readonly string[]): Collected => {
  const state: State = { initiatives: [], priorities: [], remarks: [], units, texts, lastOwners: null, unitAbove: null }
  walk(root, undefined, state)
  addSiblings(root, state)
  state.initiatives.sort((a, b) => a.from - b.from)
  return state
}

/** A numbered heading as deep as the records are, with only a sentence under it, is a record whose fields nobody filled in. */
const addSiblings = (section: Section, state: State): void => {
  const records = state.initiatives.filter(each => each.layout === 'record' && each.section.heading?.kind === 'numbered')
  const ranks = new Set(records.map(each => each.section.heading?.rank))
  if (records.length < 3 || ranks.size !== 1) return
  const taken = new Set(state.initiatives.map(each => each.section))
  const visit = (each: Section) => {
    const { heading } = each
    if (heading?.kind === 'numbered' && ranks.has(heading.rank) && !taken.has(each) && each.body.length > 0 && !isOutside(heading.region))
      state.initiatives.push(fromHeading(each))
    each.children.forEach(visit)
  }
  visit(section)
}
