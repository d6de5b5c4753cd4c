import type { Block } from '../block.ts'
import { type Found, textOf } from '../found.ts'
import { pathOf, type Section } from '../section.ts'
import { isOutside } from '../words/regions.ts'

/** "Kort over toiletter. Teknik lægger …": what was a bold heading at the head of its paragraph before the bold was lost. */
const lead = /^(\p{Lu}[^.:;!?]{2,60})\.\s+(?=\p{Lu})/u

const mostWords = 8

const leadOf = (block: Block): string | undefined => {
  const title = block.kind === 'text' ? lead.exec(block.text)?.[1] : undefined
  return title && title.split(' ').length <= mostWords ? title : undefined
}

/** Two paragraphs at least, and each of them led. */
const isLed = ({ heading, body, children }: Section): boolean =>
  heading !== null && !isOutside(heading.region) && children.length === 0 && body.length >= 2 && body.every(leadOf)

/** In one section it may be chance. */
const habit = 2

const fromBlock = (section: Section, block: Block): Found => {
  const title = leadOf(block) ?? null
  const { text, from, to } = textOf([block])
  return {
    layout: 'paragraph',
    number: null,
    title,
    parent: null,
    section,
    under: pathOf(section).map(each => each.heading?.title ?? ''),
    text: { text: text.slice((title?.length ?? 0) + 1).trim(), from, to },
    fields: new Map(),
    owners: null,
    from,
    to,
  }
}

/** Paragraphs that each open with a short heading of their own, where the document makes a habit of it. */
export const readLedParagraphs = (all: readonly Section[]): Found[] => {
  const led = all.filter(isLed)
  return led.length >= habit ? led.flatMap(section => section.body.map(block => fromBlock(section, block))) : []
}
