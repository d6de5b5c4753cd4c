import type { Block } from '../block.ts'
import { type FieldText, type Found, ownTextOf, textOf } from '../found.ts'
import { pathOf, type Section } from '../section.ts'
import { withoutContinued } from '../units.ts'
import { additionsTo, saidOfAll, speaksOfList } from './list-talk.ts'

type Group = { readonly owners: FieldText | null; readonly unit: string | null; readonly blocks: Block[] }

const groupsOf = (body: readonly Block[]): Group[] => {
  const groups: Group[] = [{ owners: null, unit: null, blocks: [] }]
  for (const block of body) {
    if (block.kind === 'units') groups.push({ owners: textOf([block]), unit: withoutContinued(block.text), blocks: [] })
    else groups.at(-1)?.blocks.push(block)
  }
  return groups
}

/** The sign of the outer bullets; another sign further in is a list inside one of them. */
const outerMarker = (blocks: readonly Block[]): string | null => blocks.find(block => block.kind === 'bullet')?.marker ?? null

/** One bullet with the paragraphs and lists that follow it, until a paragraph that speaks of the list as a whole. */
const bulletsOf = (blocks: readonly Block[]): Block[][] => {
  const marker = outerMarker(blocks)
  const bullets: Block[][] = []
  let closed = false
  for (const block of blocks) {
    if (block.kind === 'bullet' && block.marker === marker) {
      bullets.push([block])
      closed = false
    } else if (speaksOfList(block) && bullets.length > 0 && !/:$/.test(block.text)) closed = true
    else if (!closed) bullets.at(-1)?.push(block)
  }
  return bullets
}

/** "Title of the thing: and what it is." A colon after a phrase without a verb of speech parts a title from its text. */
const leadIn = /^([\p{Lu}”"][^;!?:]{3,170}):\s+(?=[\p{Lu}”"])/u
const sentence = /\.\s\p{Lu}|,\s(?:at|der|som|hvor)\s|\s(?:følgende|blandt andet|bl\.a\.)$/u

export const titleOfBullet = (text: string): string | null => {
  const title = leadIn.exec(text)?.[1]
  return title && !sentence.test(title) ? title : null
}

/** Initiatives printed as bullets, each under the unit that owns it where a unit's name stands above. */
export const readBullets = (section: Section): Found[] => {
  const titles = pathOf(section).map(each => each.heading?.title ?? '')
  return groupsOf(section.body).flatMap(group => {
    const said = saidOfAll(group.blocks)
    const under = group.unit ? [...titles, group.unit] : titles
    const from = (blocks: readonly Block[]) => {
      const text = ownTextOf(blocks)
      return { parent: null, section, under, text, fields: new Map(), owners: group.owners, from: text.from, to: text.to }
    }
    const bullets = bulletsOf(group.blocks).map(blocks => ({
      ...from(blocks),
      layout: 'bullet' as const,
      number: blocks[0]?.number ?? null,
      title: titleOfBullet(blocks[0]?.text ?? ''),
      ...(said ? { said } : {}),
    }))
    const additions = additionsTo(group.blocks).map(block => ({
      ...from([block]),
      layout: 'paragraph' as const,
      number: null,
      title: null,
    }))
    return [...bullets, ...additions]
  })
}
