import type { Block } from '../block.ts'
import { type Found, textOf } from '../found.ts'
import { pathOf, type Section } from '../section.ts'

/** A paragraph that only leads into the list, or speaks of the list as a whole. */
const speaksOfList =
  /:$|^(?:det (?:er|fremgår)|de (?:følgende|nævnte)|følgende|nedenstående|ovenstående|disse|herunder|her |i dette|på de følgende|nedenfor|der er herudover|til (?:hver|hvert))/iu

/** Initiatives printed as plain paragraphs under a heading that says so: one a paragraph. */
export const readParagraphs = (section: Section): Found[] => {
  const found: Found[] = []
  let held: Block[] = []
  const close = () => {
    if (held.length === 0) return
    const text = textOf(held)
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
      from: text.from,
      to: text.to,
    })
    held = []
  }
  for (const block of section.body) {
    if (block.kind === 'label' || block.kind === 'columns' || block.kind === 'units') continue
    close()
    if (!speaksOfList.test(block.text)) held = [block]
  }
  close()
  return found
}
