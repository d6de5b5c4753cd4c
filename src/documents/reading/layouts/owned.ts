import type { Block } from '../block.ts'
import { type FieldText, type Found, textOf } from '../found.ts'
import { pathOf, type Section } from '../section.ts'

const under = (section: Section): string[] => pathOf(section).map(each => each.heading?.title ?? '')

const found = (
  section: Section,
  layout: Found['layout'],
  owners: FieldText | null,
  body: readonly Block[],
  parent: string | null,
): Found => ({
  layout,
  number: section.heading?.number ?? null,
  title: section.heading?.title ?? null,
  parent,
  section,
  under: under(section).slice(0, -1),
  text: textOf(body),
  fields: new Map(),
  owners,
  from: section.heading?.from ?? body[0]?.from ?? 0,
  to: body.at(-1)?.to ?? section.heading?.to ?? 0,
})

/** A heading, its owners on the line beneath, then text: a section with an owner. */
export const isOwned = (section: Section): boolean => {
  const kind = section.heading?.kind
  const after = section.body[1]
  if (section.body[0]?.kind !== 'units' || section.body.filter(block => block.kind === 'units').length !== 1) return false
  if (kind === 'owned') return after?.kind !== 'bullet' || section.heading?.region !== 'initiatives'
  // A theme may have a unit under it too; it is one initiative only if text follows, and no heading of the theme's own.
  return (
    (kind === 'numbered' || kind === 'named') && after?.kind === 'text' && section.children.every(child => child.heading?.kind === 'run-in')
  )
}

/**
 * The section itself, if it says something of its own, and each sub-heading in it as an initiative under it.
 */
export const readOwned = (section: Section): Found[] => {
  const [units, ...body] = section.body
  if (!units) return []
  const owners = textOf([units])
  const own = body.length > 0 || section.children.length === 0 ? [found(section, 'owned', owners, body, null)] : []
  const below = section.children.map(child => found(child, 'sub-heading', owners, child.body, section.heading?.title ?? null))
  return [...own, ...below]
}
