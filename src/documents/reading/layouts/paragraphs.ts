import type { Block } from '../block.ts'
import { type Found, ownTextOf } from '../found.ts'
import { pathOf, type Section } from '../section.ts'
import { saidOfAll, speaksOfList } from './list-talk.ts'

/** Initiatives printed as plain paragraphs under a heading that says so: one a paragraph. */
export const readParagraphs = (section: Section): Found[] => {
  const found: Found[] = []
  const said = saidOfAll(section.body)
  let held: Block[] = []
  const close = () => {
    if (held.length === 0) return
    const text = ownTextOf(held)
    found.push({
      layout: 'paragraph',
      number: held[0]?.number ?? null,
      title: null,
      parent: null,
      section,
      under: pathOf(section).map(each => each.heading?.title ?? ''),
      text,
      fields: new Map(),
      owners: null,
      ...(said ? { said } : {}),
      from: text.from,
      to: text.to,
    })
    held = []
  }
  for (const block of section.body) {
    if (block.kind === 'label' || block.kind === 'columns' || block.kind === 'units') continue
    close()
    if (!speaksOfList(block)) held = [block]
  }
  close()
  return found
}
